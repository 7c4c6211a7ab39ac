import type { SchemeFacts } from '../facts.ts'
import { mboHoursFacts, nothingLaidDown } from '../regulier/index.ts'
import { REPORTS } from '../sources.ts'

const source = REPORTS.green

export const groeneLyceumFacts: SchemeFacts = {
  ...nothingLaidDown,
  scheme: 'groene-lyceum',
  leads: [{ from: ['gl', 'tl'], to: [4], source }],
  hours: mboHoursFacts,
  target: [
    { says: 'target', source },
    { says: 'nine-years', source },
  ],
  exam: [{ says: 'exam', source: { kind: 'law', text: 'BWBR0033984', article: '7', lid: '1' } }],
}
