import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act } from '../actions.ts'
import { forViewer } from './catalogue.actions.ts'
import { type Coordinator, listCoordinators, possibleCoordinators, setCoordinator } from './coordinator.store.ts'
import { type OwnSite, sitesThatOffer } from './elective.store.ts'

export interface SeenCoordinators {
  coordinators: Coordinator[]
  /** sites for which this viewer may name one */
  own: ReadonlySet<string>
}

export function seeCoordinators(act: Act): Promise<SeenCoordinators> {
  return forViewer(act, async (trx) => {
    const own = (await sitesThatOffer(trx)).map(({ siteId }) => siteId)
    return { coordinators: await listCoordinators(trx), own: new Set(own) }
  })
}

export interface CoordinatorForm {
  site: OwnSite
  now: Coordinator | null
  people: { personId: string; name: string }[]
}

/** Null: not a site of this viewer. */
export function openCoordinator(act: Act, siteId: string): Promise<CoordinatorForm | null> {
  return forViewer(act, async (trx) => {
    const site = (await sitesThatOffer(trx)).find((one) => one.siteId === siteId)
    if (!site) return null
    const now = (await listCoordinators(trx)).find((one) => one.siteId === siteId) ?? null
    return { site, now, people: await possibleCoordinators(trx, siteId) }
  })
}

export type CoordinatorMistake = { field: 'wie' | 'functie'; mistake: 'unknown-person' | 'too-long' }
const LONGEST_FUNCTION = 80

/** Neither a person nor a function: there is none any more. Null: not for this viewer. */
export function saveCoordinator(
  act: Act,
  siteId: string,
  typed: { wie: string; functie: string },
): Promise<'saved' | CoordinatorMistake | null> {
  return forViewer<'saved' | CoordinatorMistake | null>(act, async (trx) => {
    const isOwn = (await sitesThatOffer(trx)).some((one) => one.siteId === siteId)
    if (!isOwn) return null
    const people = await possibleCoordinators(trx, siteId)
    if (typed.wie !== '' && !people.some(({ personId }) => personId === typed.wie)) return { field: 'wie', mistake: 'unknown-person' }
    const called = typed.functie.trim()
    if (called.length > LONGEST_FUNCTION) return { field: 'functie', mistake: 'too-long' }
    const chosen = { personId: typed.wie || null, called: called || null }
    await setCoordinator(trx, siteId, { ...chosen, setBy: act.viewer.personId })
    await logEvent(trx, act.viewer, 'elective/coordinator', { site: siteId, ...chosen }, act.requestId)
    return 'saved'
  })
}
