import type { SchemeFacts } from '../facts.ts'
import { mboHoursFacts, nothingLaidDown } from '../regulier/index.ts'
import { REPORTS } from '../sources.ts'

const source = REPORTS.routeTypes

export const vakcollegeFacts: SchemeFacts = {
  ...nothingLaidDown,
  scheme: 'vakcollege',
  leads: [{ from: ['bb', 'kb', 'gl', 'tl'], to: [2, 3], source }],
  // six years from vmbo 1 are four from vmbo 3
  durations: ([2, 3] as const).map((niveau) => ({ niveau, extended: false, min: 4, max: 4, source })),
  hours: mboHoursFacts,
  target: [
    { says: 'target', source },
    { says: 'six-years', source },
  ],
  exam: [{ says: 'exam', source: { kind: 'law', text: 'BWBR0033984', article: '7', lid: '1' } }],
}
