import type { Language } from '#platform/i18n.ts'
import { schoolYearOf } from '#schools/index.ts'
import { listDeliveredHours } from '../activity/delivered.store.ts'
import { institutionNames, listArrivals } from '../agreement/checks/facts.store.ts'
import { registerIndicator } from '../agreement/indicator.actions.ts'
import { readBetween, readOnce } from '../agreement/read-once.store.ts'
import { listRouteAnswers } from '../answers/answers.store.ts'
import { listMeetingsOf } from '../consultation/held.store.ts'
import { listFrozenCounts } from '../count-list/frozen.store.ts'
import { hoursDelivered } from './delivered-hours.ts'
import { listDossierCounts } from './dossiers-in-time.store.ts'
import { dossiersInTime } from './dossiers-in-time.ts'
import { meetingsHeld } from './meetings-held.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { placesGiven } from './places-given.ts'
import { placesOffered } from './places-offered.store.ts'
import { pupilsCounted } from './pupils-counted.ts'
import { startersSaying } from './starters-saying.ts'

const label = (id: keyof typeof nl) => (language: Language) => (language === 'nl' ? nl : en)[id]

registerIndicator({
  ...{ id: 'hours-delivered', unit: 'uur', label: label('hours-delivered') },
  measure: async (trx, about) => hoursDelivered(await readBetween(trx, about, 'hours', listDeliveredHours), about),
})
registerIndicator({
  ...{ id: 'meetings-held', unit: 'overleg', label: label('meetings-held') },
  measure: async (trx, about) => meetingsHeld(await readBetween(trx, about, 'meetings', listMeetingsOf), about),
})
registerIndicator({
  ...{ id: 'pupils-counted', unit: 'leerling', label: label('pupils-counted') },
  measure: async (trx, about) => pupilsCounted(await readBetween(trx, about, 'counts', listFrozenCounts), about),
})
registerIndicator({
  ...{ id: 'dossiers-in-time', unit: 'procent', label: label('dossiers-in-time') },
  measure: async (trx, about) => dossiersInTime(await listDossierCounts(trx, about), about),
})
registerIndicator({
  ...{ id: 'starters-known', unit: 'procent', label: label('starters-known') },
  measure: async (trx, about) => startersSaying(await readOnce(trx, 'answers', () => listRouteAnswers(trx)), about, 'known'),
})
registerIndicator({
  ...{ id: 'starters-fitted', unit: 'procent', label: label('starters-fitted') },
  measure: async (trx, about) => startersSaying(await readOnce(trx, 'answers', () => listRouteAnswers(trx)), about, 'fitted'),
})
registerIndicator({
  ...{ id: 'places-offered', unit: 'plaats', label: label('places-offered') },
  measure: placesOffered,
})
registerIndicator({
  ...{ id: 'places-given', unit: 'plaats', label: label('places-given') },
  measure: async (trx, about) => {
    const year = schoolYearOf(about.until)
    const arrivals = await readOnce(trx, `arrivals ${year}`, () => listArrivals(trx, year))
    return placesGiven(arrivals, about, await readOnce(trx, 'schools', () => institutionNames(trx)))
  },
})
