import type { SchemeFacts } from '../facts.ts'
import { nothingLaidDown } from '../regulier/index.ts'
import { REPORTS } from '../sources.ts'

const source = REPORTS.routeTypes

export const praktijkonderwijsFacts: SchemeFacts = {
  ...nothingLaidDown,
  scheme: 'praktijkonderwijs',
  leads: [],
  leertrajecten: [],
  hours: null,
  target: [
    { says: 'target', source },
    { says: 'exit', source },
  ],
  exam: [{ says: 'exam', source }],
}
