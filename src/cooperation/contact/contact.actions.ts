import { randomUUID } from 'node:crypto'
import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { plusDays } from '../day.ts'
import { isId } from '../id.ts'
import { findChoices } from '../place/place.store.ts'
import { type Choices, schoolsReached } from '../place/place.ts'
import type { Wrong } from '../place/typed.ts'
import { type Act, inTurn, type NotThere, type NotYours, notThere, notYours } from '../turn.actions.ts'
import { findContact, insertContact, listContacts, lockContact, namesOfCrebos, updateContact } from './contact.store.ts'
import { type Contact, isNow, seenOf } from './contact.ts'
import { type ContactFinding, listContactFindings } from './findings.store.ts'
import { readContact } from './typed.ts'

export interface SeenContacts {
  choices: Choices
  contacts: readonly Contact[]
  findings: readonly ContactFinding[]
  crebos: ReadonlyMap<string, string>
  mayWrite: boolean
}

export function seeContacts(act: Act): Promise<SeenContacts> {
  return inTurn(act, async ({ trx, today }) => {
    const choices = await findChoices(trx, act.viewer, today)
    const contacts = await listContacts(trx)
    const crebos = [...contacts.flatMap((one) => one.crebos), ...choices.routes.flatMap(({ crebo }) => (crebo ? [crebo] : []))]
    return {
      ...{ choices, contacts, findings: await listContactFindings(trx, today), crebos: await namesOfCrebos(trx, crebos) },
      mayWrite: whyMay(act.viewer, 'consultation/change') !== null,
    }
  })
}

export interface SeenContact {
  choices: Choices
  contact: Contact
  mayWrite: boolean
}

export function seeContact(act: Act, id: string): Promise<SeenContact | null> {
  return inTurn(act, async ({ trx, today }) => {
    const contact = isId(id) ? await findContact(trx, id) : null
    if (!contact) return null
    const choices = await findChoices(trx, act.viewer, today)
    return { choices, contact, mayWrite: mayWriteContact(act.viewer, contact, choices) }
  })
}

/** For a school of one's own, or one in the route that one leads; of a go-between one of the two. */
function mayWriteContact(
  viewer: Viewer,
  { institutionId, otherInstitutionId }: Pick<Contact, 'institutionId' | 'otherInstitutionId'>,
  choices: Choices,
) {
  return schoolsReached(viewer, 'consultation/change', choices).some(({ id }) => id === institutionId || id === otherInstitutionId)
}

export type Kept = { ok: true; id: string } | { ok: false; mistakes: Wrong[] } | NotThere | NotYours

/** A new contact (`id` null), or one as it should be; `gezien` in the form is what was on the screen (`seenOf`). */
export function saveContact(act: Act, id: string | null, form: URLSearchParams): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, today }) => {
    const { viewer, requestId } = act
    const was = id !== null && isId(id) ? await lockContact(trx, id) : null
    if (id !== null && !was) return notThere
    const choices = await findChoices(trx, viewer, today)
    if (was && !mayWriteContact(viewer, was, choices)) return notYours
    const read = readContact(form, choices)
    if (!read.ok) return read
    if (!mayWriteContact(viewer, read.value, choices)) return { ok: false, mistakes: [{ field: 'school', mistake: 'not-your-school' }] }
    if (was && form.get('gezien') !== seenOf(was)) return seenAnother
    const kept = was?.id ?? randomUUID()
    if (was) await updateContact(trx, kept, read.value)
    else await insertContact(trx, kept, read.value, viewer)
    await logEvent(trx, viewer, was ? 'contact/change' : 'contact/add', { contact: kept }, requestId)
    return { ok: true, id: kept }
  })
}

const seenAnother: Kept = { ok: false, mistakes: [{ field: 'naam', mistake: 'seen-another' }] }

/** The successor begins on the day that was agreed, or today, with the same profiles and crebos; who was there ends the day before. */
export function handOver(act: Act, id: string, seen: string): Promise<Kept> {
  return inTurn<Kept>(act, async ({ trx, today }) => {
    const { viewer, requestId } = act
    const contact = isId(id) ? await lockContact(trx, id) : null
    if (!contact) return notThere
    if (!mayWriteContact(viewer, contact, await findChoices(trx, viewer, today))) return notYours
    if (seen !== seenOf(contact)) return seenAnother
    const { successor, successorId } = contact
    if (successor === null) return { ok: false, mistakes: [{ field: 'opvolger-naam', mistake: 'person-missing' }] }
    const first = contact.handsOverOn ?? today
    if (!isNow(contact, today) || first <= contact.from)
      return { ok: false, mistakes: [{ field: 'overdracht', mistake: 'end-before-start' }] }
    const next = randomUUID()
    const nobody = { successorId: null, successor: null, handsOverOn: null }
    await updateContact(trx, id, { ...contact, until: plusDays(first, -1), handsOverOn: null })
    await insertContact(
      trx,
      next,
      { ...contact, ...nobody, personId: successorId, person: successor, reached: '', from: first, until: null },
      viewer,
    )
    await logEvent(trx, viewer, 'contact/hand-over', { contact: id, next }, requestId)
    return { ok: true, id: next }
  })
}
