import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { Pager } from '#ui/pager.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { pupilsPage } from '../../../pages/frame.tsx'
import { type Counts, PREVIEW_TABS, type PreviewTab, type SeenPreview, seenText } from '../../file/file.actions.ts'
import { StopForm } from './columns-page.tsx'
import { ResultTable } from './result-table.tsx'
import { filePath, fileWords, READ_IN, rowProblemText } from './words.ts'

export interface PreviewModel {
  seen: SeenPreview
  /** counts from 1 */
  page: number
  wrong: string | null
}

export const A_PAGE = 50

/** What a file would add, beside what stands now; nothing was saved yet. */
export function previewPage(c: AppContext, { seen, page, wrong }: PreviewModel) {
  const { language } = c.var.address
  const t = fileWords(language)
  const { file, counts, tab } = seen
  const say = (n: number): string => formatNumber(language, n)
  return pupilsPage(c, {
    title: t.previewTitle,
    lead: t.previewLead(file.fileName),
    crumbs: [{ label: t.title, href: link(language, READ_IN) }],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.notDone} mistakes={wrong ? [{ field: 'bestand', sentence: wrong }] : []} />
        <p>{t.counts(say(file.read), say(file.kept), say(file.refused.length))}</p>
        <ApplyForm language={language} id={file.id} counts={counts} />
        <StopForm language={language} id={file.id} />
        <section class="section" aria-label={t.tabs}>
          <Tabs label={t.tabs} tabs={tabsOf(language, file.id, { ...counts, refused: file.refused.length }, tab)} />
          <Shown language={language} seen={seen} page={page} />
        </section>
      </>
    ),
  })
}

function ApplyForm({ language, id, counts }: { language: Language; id: string; counts: Counts }) {
  const t = fileWords(language)
  const adding = counts.new + counts.changed
  if (adding === 0) return <p id="bestand">{t.nothingToAdd}</p>
  return (
    <form method="post" action={link(language, filePath(id, '/toepassen'))} class="section-s" id="bestand">
      <input type="hidden" name="gezien" value={seenText(counts)} />
      <SubmitButton>{t.apply(formatNumber(language, adding))}</SubmitButton>
    </form>
  )
}

function tabsOf(language: Language, id: string, counts: Record<PreviewTab, number>, current: PreviewTab) {
  return PREVIEW_TABS.filter((tab) => tab !== 'gone' || counts.gone > 0 || current === 'gone').map((tab) => ({
    label: `${fileWords(language).tab[tab]} (${formatNumber(language, counts[tab])})`,
    href: link(language, filePath(id), { toon: tab }),
    current: tab === current,
  }))
}

function Shown({ language, seen, page }: { language: Language } & Omit<PreviewModel, 'wrong'>) {
  const t = fileWords(language)
  const { file, tab, rows, total, outOfSight } = seen
  const at = (other: number): string | undefined =>
    other >= 1 && other <= Math.ceil(total / A_PAGE) ? link(language, filePath(file.id), { toon: tab, pagina: String(other) }) : undefined
  return (
    <>
      <p class="section-s">{total === 0 ? t.nothingHere : t.tabText[tab]}</p>
      {tab === 'gone' && outOfSight > 0 && <p>{t.goneOut(formatNumber(language, outOfSight))}</p>}
      {tab === 'refused' && (
        <ul class="lines">
          {file.refused.slice((page - 1) * A_PAGE, page * A_PAGE).map((one) => (
            <li>{rowProblemText(language, one)}</li>
          ))}
        </ul>
      )}
      {rows.length > 0 && <ResultTable language={language} caption={t.tab[tab]} rows={rows} />}
      <Pager language={language} previous={at(page - 1)} next={at(page + 1)} />
    </>
  )
}
