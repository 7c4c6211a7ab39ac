import type { SchemeFacts } from '../facts.ts'
import { ENTREE_HOURS, nothingLaidDown } from '../regulier/index.ts'
import { HOURS_PAGE, REPORTS } from '../sources.ts'

const source = REPORTS.routeTypes

export const assistentenopleidingFacts: SchemeFacts = {
  ...nothingLaidDown,
  scheme: 'assistentenopleiding',
  leads: [{ from: ['bb'], to: [1], source }],
  leertrajecten: null,
  hours: [{ leertraject: null, span: { mbo: 1 }, ...ENTREE_HOURS, bpv: null, source: HOURS_PAGE }],
  target: [
    { says: 'target', source },
    { says: 'length', source },
    { says: 'way-on', source },
  ],
  exam: [{ says: 'exam', source }],
}
