import type { Db } from '#platform/database/database.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { fullName } from '../../name.ts'
import { loadRecords } from '../../record/record.store.ts'
import { recordFor } from '../../record-for.ts'
import type { Request } from '../../request.ts'
import { changeOf, lookAt } from '../../turn.actions.ts'
import { endContact, findContact, insertCheck, insertContact, listContacts } from './contact.store.ts'
import { type Contact, readContact } from './contact.ts'

export type ContactDone = { ok: true } | { ok: false; mistakes: Wrong<'no-phone'>[] }

const asked = (pupilId: string, verb: string) => ({ pupilId, right: 'attendance/mark', what: `contact/${verb}` }) as const
const gone: ContactDone = { ok: false, mistakes: [{ field: 'vervangt', mistake: 'unknown' }] }

export interface SeenContacts {
  pupilId: string
  name: string
  today: string
  contacts: readonly Contact[]
}

/** Whom to call about one pupil: for who calls. */
export function seeContacts(db: Db, request: Request, pupilId: string): Promise<SeenContacts | null> {
  return lookAt(db, request, asked(pupilId, 'page'), async ({ trx }) => {
    const { records } = await loadRecords(trx, pupilId)
    const contacts = (await listContacts(trx, [pupilId])).get(pupilId) ?? []
    return { pupilId, name: records[0] ? fullName(records[0]) : '', today: request.day, contacts }
  })
}

/** A new number, or one in the place of another: the old line ends. */
export function saveContact(db: Db, request: Request, now: Date, pupilId: string, form: URLSearchParams, replaces: string | null) {
  return changeOf<ContactDone>(db, request, asked(pupilId, replaces ? 'change' : 'add'), async ({ trx, place, why }) => {
    const read = readContact(form)
    if (!read.ok) return read
    const by = { personId: request.viewer.personId, now }
    const old = replaces ? await findContact(trx, pupilId, replaces) : null
    if (replaces && !(old && (await endContact(trx, replaces, by)))) return gone
    const recordId = old?.recordId ?? recordFor(place, why)?.recordId
    if (!recordId) return gone
    await insertContact(trx, recordId, read.value, replaces, by)
    return { ok: true }
  })
}

/** Somebody asked, and it still holds. */
export function checkContact(db: Db, request: Request, now: Date, pupilId: string, id: string) {
  return changeOf<ContactDone>(db, request, asked(pupilId, 'check'), async ({ trx }) => {
    const contact = await findContact(trx, pupilId, id)
    if (!contact) return gone
    await insertCheck(trx, contact, request.day, { personId: request.viewer.personId, now })
    return { ok: true }
  })
}

export function stopContact(db: Db, request: Request, now: Date, pupilId: string, id: string) {
  return changeOf<ContactDone>(db, request, asked(pupilId, 'end'), async ({ trx }) => {
    const contact = await findContact(trx, pupilId, id)
    if (!contact || !(await endContact(trx, id, { personId: request.viewer.personId, now }))) return gone
    return { ok: true }
  })
}
