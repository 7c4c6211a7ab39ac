import { besluit, uitvoeringsregeling } from '../decrees/law-source.ts'
import type { DurationFact, HoursFact, SaidFact, SchemeFacts } from '../facts.ts'
import type { Leertraject } from '../leerweg.ts'
import { BBL_HOURS, BOL_HOURS, type HoursNorm } from './hours-norms.ts'
import type { BesluitScheme } from './routes.ts'
import { BESLUIT_CLAUSES } from './rules/agreement.ts'
import { BEROEPS_ROADS, VAKMANSCHAP_ROADS } from './rules/direction.ts'
import { YEARS_AT_SCHOOL } from './rules/enrolment.ts'
import { STUDY_LENGTH } from './study-length.ts'

const { a, b, c, d } = STUDY_LENGTH

const [to2, to3] = VAKMANSCHAP_ROADS

/** What the Besluit lays down for each of its routes. */
export const besluit2014Facts: readonly SchemeFacts[] = [
  {
    ...shared('vakmanschaproute', '2014-08-01', [a, b]),
    leads: [
      { ...to2, source: besluit('2', '1 a 1°') },
      { ...to3, source: besluit('2', '1 a 2°') },
    ],
    target: [{ says: 'vakmanschaproute-target', source: besluit('2', '1 a') }],
    exam: [
      { says: 'sector-subjects-may-go', source: besluit('7', '1') },
      { says: 'common-part-by-year-3', source: besluit('7', '2') },
      { says: 'mbo-2-without-vmbo', source: besluit('7', '3') },
      { says: 'ordinary-exam-to-mbo-3', source: besluit('2', '3') },
    ],
  },
  beroeps('beroepsroute', '2016-08-01', { says: 'beroepsroute-target', source: besluit('2', '1 b') }, []),
  beroeps('technologieroute', '2014-08-01', { says: 'technologieroute-target', source: besluit('1', '1 p') }, [
    { says: 'extra-subject-it', source: besluit('5', '8') },
  ]),
]

function beroeps(scheme: BesluitScheme, from: string, target: SaidFact, exam: readonly SaidFact[]): SchemeFacts {
  return {
    ...shared(scheme, from, [c, d]),
    leads: BEROEPS_ROADS.map((road) => ({ ...road, source: besluit('2', '1 b') })),
    target: [target],
    exam: [{ says: 'whole-exam-by-year-4', source: besluit('8', '1') }, ...exam],
  }
}

function shared(scheme: BesluitScheme, from: string, durations: readonly DurationFact[]): Omit<SchemeFacts, 'leads' | 'target' | 'exam'> {
  const lengths = { min: Math.min(...durations.map(({ min }) => min ?? 0)), max: Math.max(...durations.map(({ max }) => max ?? 0)) }
  return {
    scheme,
    from,
    until: '2022-07-31',
    leertrajecten: ['bol', 'bbl'],
    durations,
    hours: [...hoursOf('bol', '6a', BOL_HOURS, lengths), ...hoursOf('bbl', '6b', BBL_HOURS, lengths)],
    enrolment: [
      { fromYear: 1, untilYear: YEARS_AT_SCHOOL, at: 'vo', source: besluit('9', '2') },
      { fromYear: YEARS_AT_SCHOOL + 1, untilYear: null, at: 'mbo', source: besluit('9', '2') },
    ],
    clauses: Object.entries(BESLUIT_CLAUSES).map(([part, clause]) => ({ clause, source: besluit('4', `1 ${part}`) })),
    duties: [
      { duty: 'application', says: 'apply-with-both-boards', source: uitvoeringsregeling('2', '1') },
      { duty: 'telling-pupils', says: 'tell-before-enrolment', source: besluit('9', '1') },
      { duty: 'monitoring', says: 'take-part-in-monitor', source: besluit('14') },
    ],
    money: [{ says: 'funding-may-be-transferred', source: besluit('10') }],
  }
}

/** Of the lengths that the scheme allows; onderdeel a is three years, and so on. */
function hoursOf(
  leertraject: Leertraject,
  article: string,
  norms: readonly HoursNorm[],
  { min, max }: { min: number; max: number },
): HoursFact[] {
  return norms
    .filter(({ years }) => min <= years && years <= max)
    .map(({ years, total, guided, bpv }) => {
      const part = 'abcd'.charAt(years - 3)
      return { leertraject, span: { route: years }, total, guided, bpv, source: besluit(article, `2 ${part}`) }
    })
}
