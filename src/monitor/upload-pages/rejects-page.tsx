import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Pager } from '#ui/pager.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { RejectsTable, resultTabs } from '../pages/index.ts'
import { type OwnUploads, type Upload, whyNoResults } from '../uploads/index.ts'
import { hrefOf, resultsPath } from './addresses.ts'
import { momentText } from './format.ts'
import { uploadPage } from './frame.tsx'
import { REJECTS_TAB, tabsOf } from './result-source.ts'
import { uploadWords } from './words.ts'

export const PAGE_SIZE = 100

/** Every rejected row with its reason, a page at a time; null when there is no such page. */
export async function rejectsPage(c: AppContext, uploads: OwnUploads, upload: Upload) {
  const { language, query } = c.var.address
  const t = uploadWords(language)
  const page = Number(query.get('bladzijde') ?? 1)
  if (!Number.isSafeInteger(page) || page < 1) return null
  const offset = (page - 1) * PAGE_SIZE
  const { total, rows } = await uploads.rejects(upload.id, { offset, limit: PAGE_SIZE })
  if (rows.length === 0 && page > 1) return null
  const number = (n: number) => formatNumber(language, n)
  const pageHref = (to: number) => hrefOf(language, upload.id, '/afgewezen', { bladzijde: to })
  const [first, last] = [offset + 1, offset + rows.length].map(number)
  return uploadPage(c, {
    title: t.rejects.title,
    lead: total === 0 ? t.rejects.none : t.rejects.lead(number(total), total === 1),
    crumbs: [{ label: momentText(language, new Date(upload.made), 'short'), href: hrefOf(language, upload.id) }],
    children: rows.length > 0 && (
      <>
        {!whyNoResults(upload) && <ResultTabs language={language} upload={upload} />}
        <RejectsTable language={language} rows={rows} caption={t.rejects.caption(first ?? '', last ?? '', number(total))} />
        <Pager
          language={language}
          previous={page > 1 ? pageHref(page - 1) : undefined}
          next={offset + rows.length < total ? pageHref(page + 1) : undefined}
        />
        <p class="delivery">
          <a href={hrefOf(language, upload.id, '/rejects.csv')} download>
            {t.rejects.download}
          </a>
        </p>
      </>
    ),
  })
}

/** The same tabs as on the result pages, so that one can go back and forth. */
function ResultTabs({ language, upload }: { language: Language; upload: Upload }) {
  const tabs = resultTabs(language, { base: resultsPath(upload.id), extraTabs: tabsOf(upload) }, REJECTS_TAB)
  return <Tabs label={uploadWords(language).tab.label} tabs={tabs} />
}
