import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { Tabs } from '#ui/tabs.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import { openLinks } from '../chain.ts'
import { type ListedHandOver, type Overview, type OverviewPart, PARTS } from '../overview.actions.ts'
import { HAND_OVERS, handOverPath } from './addresses.ts'
import { day, NowBadge, stateOf } from './chain-part.tsx'
import { handOverWords } from './words.ts'

export function overviewPage(c: AppContext, seen: Overview, part: OverviewPart) {
  const { language } = c.var.address
  const t = handOverWords(language)
  const tabs = PARTS.map((one) => ({
    label: t.partCount(t.part[one], formatNumber(language, seen.counts[one])),
    href: link(language, HAND_OVERS, { deel: one }),
    current: one === part,
  }))
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [],
    actions: (
      <>
        {seen.mayWrite && <ButtonLink href={link(language, `${HAND_OVERS}/groep`)}>{t.group}</ButtonLink>}
        <ButtonLink second href={link(language, `${HAND_OVERS}/termijnen`)}>
          {t.terms}
        </ButtonLink>
      </>
    ),
    children:
      seen.counts.all === 0 ? (
        <section class="empty">
          <h2>{t.emptyTitle}</h2>
          <p>{seen.mayWrite ? t.empty : t.emptyMayNot}</p>
        </section>
      ) : (
        <>
          <Tabs label={t.parts} tabs={tabs} />
          {seen.listed.length === 0 ? <p>{t.nothingHere}</p> : <HandOverTable language={language} listed={seen.listed} />}
        </>
      ),
  })
}

function HandOverTable({ language, listed }: { language: Language; listed: readonly ListedHandOver[] }) {
  const t = handOverWords(language)
  return (
    <div class="section-s">
      <table class="table cards">
        <thead>
          <tr>
            {Object.values(t.col).map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {listed.map(({ one, chain }) => {
            const [next] = openLinks(chain)
            return (
              <tr>
                <th scope="row">
                  <a href={link(language, handOverPath(one.id))}>{one.pupilName}</a>
                  {one.routeName && <small>{one.routeName}</small>}
                </th>
                <td data-label={t.col.way}>{t.fromTo(one.fromSchool, one.toSite)}</td>
                <td data-label={t.col.first}>{day(language, one.startsOn)}</td>
                <td data-label={t.col.step}>
                  <NowBadge language={language} one={one} chain={chain} />
                  {next && <small>{t.side[next.side]}</small>}
                </td>
                <td data-label={t.col.due}>{next ? stateOf(language, next) : ''}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
