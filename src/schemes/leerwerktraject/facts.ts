import type { SchemeFacts } from '../facts.ts'
import { mboHoursFacts, nothingLaidDown } from '../regulier/index.ts'
import { REPORTS, STERK } from '../sources.ts'

const source = REPORTS.routeTypes

export const leerwerktrajectFacts: SchemeFacts = {
  ...nothingLaidDown,
  scheme: 'leerwerktraject',
  from: '2003-08-01',
  leads: [{ from: ['bb'], to: [2], source }],
  durations: [{ niveau: 2, extended: false, min: 4, max: 4, source }],
  hours: mboHoursFacts,
  target: [
    { says: 'target', source },
    { says: 'practice', source },
  ],
  exam: [{ says: 'exam', source }],
  agreement: [{ says: 'agreement', source: STERK.leerwerktraject }],
}
