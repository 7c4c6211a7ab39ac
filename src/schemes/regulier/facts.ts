import type { HoursFact, SchemeFacts } from '../facts.ts'
import { HOURS_PAGE, REPORTS } from '../sources.ts'
import { BBL_HOURS, BOL_HOURS } from './norms.ts'

const BBL: HoursFact = { leertraject: 'bbl', span: { mbo: 'each' }, ...BBL_HOURS, source: HOURS_PAGE }

/** Hours of the mbo part, for every scheme without hours of its own. */
export const mboHoursFacts: readonly HoursFact[] = [
  ...BOL_HOURS.map(({ years, ...norm }): HoursFact => ({ leertraject: 'bol', span: { mbo: years }, ...norm })),
  BBL,
]

const source = REPORTS.routeTypes

/** What nobody laid down for a route without a scheme of its own. */
export const nothingLaidDown = {
  from: null,
  until: null,
  leertrajecten: ['bol', 'bbl'],
  durations: null,
  enrolment: null,
  clauses: [],
  duties: [],
  money: [],
} as const satisfies Partial<SchemeFacts>

export const regulierFacts: SchemeFacts = {
  ...nothingLaidDown,
  scheme: 'regulier',
  leads: [
    { from: ['bb'], to: [2], source },
    { from: ['kb'], to: [3, 4], source },
    { from: ['gl', 'tl'], to: [4], source },
  ],
  durations: ([2, 3, 4] as const).map((niveau) => ({ niveau, extended: false, min: 4, max: 6, source })),
  hours: mboHoursFacts,
  enrolment: [
    { fromYear: 1, untilYear: 2, at: 'vo', source },
    { fromYear: 3, untilYear: null, at: 'mbo', source },
  ],
  target: [{ says: 'target', source }],
  exam: [{ says: 'exam', source }],
  money: [{ says: 'money', source }],
}
