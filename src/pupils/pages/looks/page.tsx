import { whyMay } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { Pager } from '#ui/pager.tsx'
import { seeLooks } from '../../looks/actions.ts'
import { LOOKS_A_PAGE, type Look, MOST_COUNTED } from '../../looks/look.store.ts'
import { pupilHref } from '../addresses.ts'
import { idIn, pageIn, requestOf } from '../asked.ts'
import { momentText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { lookText, nameless, pupilWords, wordOf } from '../words.ts'

export async function looksPage(c: AppContext, platform: Platform) {
  const { language, query } = c.var.address
  const [id, page] = [idIn(c), pageIn(query)]
  const seen = id ? await seeLooks(platform.db, requestOf(c, platform), id, page) : null
  if (!id || !seen) return c.notFound()
  const t = pupilWords(language).looks
  const href = (to: number): string => pupilHref(language, id, to > 1 ? `/wie-keek?pagina=${to}` : '/wie-keek')
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead(seen.pupilName),
    // a beheerder sees who looked, and not the pupil
    crumbs: whyMay(c.var.viewer, 'pupil/see') ? [{ label: seen.pupilName, href: pupilHref(language, id) }] : [],
    children: (
      <section class="section">
        <LookTable language={language} looks={seen.looks} total={seen.total} page={page} />
        <Pager
          language={language}
          previous={page > 1 ? href(page - 1) : undefined}
          next={hasNext(seen, page) ? href(page + 1) : undefined}
        />
      </section>
    ),
  })
}

/** Beyond what is counted a full page is followed by another. */
function hasNext({ looks, total }: { looks: readonly Look[]; total: number }, page: number): boolean {
  return total > MOST_COUNTED ? looks.length === LOOKS_A_PAGE : page * LOOKS_A_PAGE < total
}

export function LookTable({ language, looks, total, page }: { language: Language; looks: readonly Look[]; total: number; page: number }) {
  const t = pupilWords(language).looks
  const number = (value: number): string => formatNumber(language, value)
  const first = (page - 1) * LOOKS_A_PAGE
  if (looks.length === 0) return <p>{t.none}</p>
  return (
    <table class="table cards">
      <caption>
        {t.caption(
          number(first + 1),
          number(first + looks.length),
          total > MOST_COUNTED ? t.moreThan(number(MOST_COUNTED)) : number(total),
        )}
      </caption>
      <thead>
        <tr>
          {Object.values(t.columns).map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {looks.map((look) => (
          <tr>
            <th scope="row">{momentText(language, look.at)}</th>
            <td>
              <span>{look.personName || nameless(t, 'link' in look.why ? look.why.through : null)}</span>
            </td>
            <td class="main">
              <span>{lookText(t, look)}</span>
            </td>
            <td>
              <span>{t.reason(look.why.role, wordOf(t.through, look.why.through))}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
