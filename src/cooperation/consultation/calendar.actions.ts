import { logEvent } from '#platform/audit/pupil-log.ts'
import { HOLIDAY_REGIONS } from '#schools/holidays.ts'
import { isId } from '../id.ts'
import { findChoices } from '../place/place.store.ts'
import { type School, schoolsReached } from '../place/place.ts'
import { type Act, inTurn, notThere, notYours, type Turn } from '../turn.actions.ts'
import {
  deleteBlocked,
  insertBlocked,
  listHolidayRegions,
  listOwnBlocked,
  type OwnBlocked,
  type SchoolRegion,
  setHolidayRegion,
} from './calendar.store.ts'
import type { Done } from './on-body.actions.ts'
import { readBlocked } from './typed-blocked.ts'

export interface SeenCalendar {
  today: string
  regions: readonly SchoolRegion[]
  blocked: readonly OwnBlocked[]
  /** the schools for which this viewer writes */
  own: readonly School[]
}

/** When people of schools cannot meet, as the year plans know it. */
export function seeCalendar(act: Act): Promise<SeenCalendar> {
  return inTurn(act, async (turn) => ({
    ...{ today: turn.today, regions: await listHolidayRegions(turn.trx), blocked: await listOwnBlocked(turn.trx, turn.today) },
    own: await ownSchools(act, turn),
  }))
}

const ownSchools = async (act: Act, { trx, today }: Turn): Promise<School[]> =>
  schoolsReached(act.viewer, 'consultation/change', await findChoices(trx, act.viewer, today))

export const addBlocked = (act: Act, form: URLSearchParams): Promise<Done> =>
  inTurn<Done>(act, async (turn) => {
    const read = readBlocked(form, await ownSchools(act, turn))
    if (!read.ok) return read
    await insertBlocked(turn.trx, read.value, act.viewer)
    await logEvent(turn.trx, act.viewer, 'consultation/blocked', { institution: read.value.institutionId }, act.requestId)
    return { ok: true }
  })

export const dropBlocked = (act: Act, id: string): Promise<Done> =>
  inTurn<Done>(act, async (turn) => {
    const found = isId(id) ? (await listOwnBlocked(turn.trx, '0001-01-01')).find((one) => one.id === id) : undefined
    if (!found) return notThere
    if (!(await ownSchools(act, turn)).some((one) => one.id === found.institutionId)) return notYours
    await deleteBlocked(turn.trx, id)
    await logEvent(turn.trx, act.viewer, 'consultation/blocked', { institution: found.institutionId }, act.requestId)
    return { ok: true }
  })

/** Which of the ministry's holidays a school has. */
export const chooseRegion = (act: Act, institutionId: string, typed: string): Promise<Done> =>
  inTurn<Done>(act, async (turn) => {
    if (!(await ownSchools(act, turn)).some(({ id }) => id === institutionId)) return notYours
    const region = HOLIDAY_REGIONS.find((one) => one === typed) ?? null
    await setHolidayRegion(turn.trx, act.viewer.regionId, institutionId, region)
    await logEvent(turn.trx, act.viewer, 'consultation/holidays', { institution: institutionId, region }, act.requestId)
    return { ok: true }
  })
