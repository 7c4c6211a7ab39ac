import { registerIndicator } from '../indicator.actions.ts'
import { fewestDays } from './days-at-mbo.ts'
import { listMboBlocks } from './designs.store.ts'

/** What can be told from what is there today. More come with the modules that hold the data. */
registerIndicator({
  id: 'days-at-mbo',
  unit: 'dag',
  measure: async (trx, { routeIds }) => fewestDays(routeIds, await listMboBlocks(trx, routeIds)),
})
