import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Db } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { insertSetting, loadSettable, loadSettings } from './setting.store.ts'
import type { TalkSetting } from './setting.ts'
import { type Person, readSetting, type TalkWrong } from './typed.ts'

export interface SeenSettings {
  schools: Person[]
  routes: Person[]
  /** of the schools and routes that the asker sets it for */
  settings: TalkSetting[]
}

export function seeSettings(db: Db, { viewer, day }: Request): Promise<SeenSettings> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const settable = await loadSettable(trx)
      const ids = [...settable.schools, ...settable.routes].map(({ id }) => id)
      const settings = (await loadSettings(trx)).filter(({ institutionId, routeId }) => ids.includes(institutionId ?? routeId ?? ''))
      return { ...settable, settings }
    },
    day,
  )
}

/** From a day on: what held before stays written. */
export function setRhythm(
  db: Db,
  { viewer, day, requestId }: Request,
  form: URLSearchParams,
): Promise<{ ok: true } | { ok: false; mistakes: TalkWrong[] }> {
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const read = readSetting(form, await loadSettable(trx), day)
      if (!read.ok) return read
      const setting = { ...read.value, id: randomUUID() }
      await insertSetting(trx, setting, viewer)
      await logEvent(trx, viewer, 'talk-setting/set', setting, requestId)
      return { ok: true }
    },
    day,
  )
}
