import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate } from '#platform/i18n.ts'
import { pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { SeenPlacements } from '../placement.actions.ts'
import type { Agreement, Placement } from '../placement.ts'
import { placementPath } from './addresses.ts'
import { daysOf, titleOf } from './text.ts'
import { placementWords } from './words.ts'

/** One agreement as on paper: to print and to sign. */
export function paperPage(
  c: AppContext,
  { pupilId, name }: SeenPlacements,
  placement: Placement,
  { nr, terms, holdsFrom, reason, signatures }: Agreement,
) {
  const { language } = c.var.address
  const t = placementWords(language)
  const facts: [string, string][] = [
    [t.party.pupil, terms.pupil],
    [t.party.school, terms.school],
    [t.party.company, [terms.company, terms.leerbedrijfId].filter(Boolean).join(', ')],
    [t.fact.crebo, terms.crebo ?? ''],
    [t.fact.period, t.period(formatDate(language, terms.startsOn), formatDate(language, terms.endsOn))],
    [t.fact.days, daysOf(language, terms)],
    [t.fact.hours, terms.hours === null ? '' : String(terms.hours)],
    [t.fact.work, terms.work ?? ''],
    [t.fact.coach, terms.coach ?? ''],
    [t.fact.companyCoach, terms.companyCoach ?? ''],
    [t.line.field['wijziging-reden'] ?? '', reason ?? ''],
  ]
  const signed = (party: 'pupil' | 'parent' | 'company' | 'school'): string =>
    signatures
      .filter((one) => one.party === party)
      .map((one) => `${one.name}, ${formatDate(language, one.signedOn)}`)
      .join('; ')
  return pupilsPage(c, {
    title: t.agreementNr(String(nr)),
    lead: t.holdsFrom(formatDate(language, holdsFrom)),
    crumbs: [
      { label: name, href: pupilHref(language, pupilId) },
      { label: titleOf(language, placement), href: link(language, placementPath(pupilId, placement.id)) },
    ],
    children: (
      <>
        <dl class="pairs section">
          {facts
            .filter(([, value]) => value !== '')
            .map(([label, value]) => (
              <>
                <dt>{label}</dt>
                <dd>{value}</dd>
              </>
            ))}
        </dl>
        <h2>{t.part.signatures}</h2>
        <dl class="pairs">
          {(['pupil', 'parent', 'company', 'school'] as const).map((party) => (
            <>
              <dt>{t.party[party]}</dt>
              <dd>{signed(party) || '……………………'}</dd>
            </>
          ))}
        </dl>
      </>
    ),
  })
}
