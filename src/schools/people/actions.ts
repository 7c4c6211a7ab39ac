import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn, orTaken } from '../actions.ts'
import { answer, type Finding, type Outcome, refused, type Typed } from '../finding.ts'
import { findScope } from '../places/scope.store.ts'
import type { Scope } from '../places/scope.ts'
import { type RoleForm, readPerson, readRole } from './forms.ts'
import * as store from './person.store.ts'
import { addRole, isHeldAlready, type NewRole } from './role.store.ts'
import { whyNotChangePerson } from './rules/why-may-change-person.ts'
import { whyNotGive } from './rules/why-may-give.ts'

export const GONE: Finding = { rule: 'gone-meanwhile', field: 'inhoud' }

/** A new colleague with a first role: both, or neither. Gives the id of the person. */
export function addPerson(act: Act, typed: Typed): Promise<Outcome<string>> {
  const work = inTurn<Outcome<string>>(act, async (trx, today) => {
    const [person, role] = [readPerson(typed), readRole(typed, today)]
    if (!person.ok || !role.ok) return refused(...findingsOf(person), ...findingsOf(role))
    const scope = await findScope(trx, role.value.scopeId)
    if (!scope) return refused({ rule: 'role/scope-not-chosen', field: 'plek' })
    const finding = whyNotGive(act.viewer, { personId: '', role: role.value.role, scope })
    if (finding) return refused(finding)
    const id = await store.addPerson(trx, act.viewer.regionId, person.value)
    await logEvent(trx, act.viewer, 'person/add', { person: id }, act.requestId)
    await giveNoted(act, trx, newRole(act, id, role.value, scope))
    return { ok: true, value: id }
  })
  return orTaken(work, emailTaken(typed))
}

export function changePerson(act: Act, id: string, typed: Typed): Promise<Outcome<string>> {
  const form = readPerson(typed)
  if (!form.ok) return Promise.resolve(form)
  const work = inTurn<Outcome<string>>(act, async (trx, today) => {
    const person = await store.findPerson(trx, id)
    if (!person) return refused(GONE)
    const finding = whyNotChangePerson(act.viewer, person, today)
    if (finding) return refused(finding)
    await store.changePerson(trx, id, form.value)
    const what = { person: id, emailChanged: person.email !== form.value.email }
    await logEvent(trx, act.viewer, 'person/change', what, act.requestId)
    return { ok: true, value: id }
  })
  return orTaken(work, emailTaken(typed))
}

/** Another role for somebody who is here. */
export function giveRole(act: Act, personId: string, typed: Typed): Promise<Outcome<string>> {
  return inTurn<Outcome<string>>(act, async (trx, today) => {
    const form = readRole(typed, today)
    if (!form.ok) return form
    const [person, scope] = [await store.findPerson(trx, personId), await findScope(trx, form.value.scopeId)]
    if (!person) return refused(GONE)
    if (!scope) return refused({ rule: 'role/scope-not-chosen', field: 'plek' })
    const finding = whyNotGive(act.viewer, { personId, role: form.value.role, scope })
    if (finding) return refused(finding)
    return give(act, trx, newRole(act, personId, form.value, scope), person.leftOn)
  })
}

/** Gives a role that the rules allow, unless it is held already or the person has gone by then. */
export async function give(act: Act, trx: Trx, role: NewRole, leftOn: string | null, field = 'rol'): Promise<Outcome<string>> {
  if (leftOn !== null && (role.until === null || role.until > leftOn)) return refused({ rule: 'person/has-left', field })
  if (await isHeldAlready(trx, role)) return refused({ rule: 'role/held-already', field })
  return { ok: true, value: await giveNoted(act, trx, role) }
}

async function giveNoted(act: Act, trx: Trx, role: NewRole): Promise<string> {
  const id = await addRole(trx, role)
  const { personId, scope, from, until, standsInFor } = role
  const what = { person: personId, role: role.role, scope: scope.kind, scopeId: scope.id, from, until, standsInFor }
  await logEvent(trx, act.viewer, standsInFor ? 'role/stand-in' : 'role/give', what, act.requestId)
  return id
}

function newRole({ viewer }: Act, personId: string, { role, from, until }: RoleForm, scope: Scope): NewRole {
  return { personId, role, scope, from, until, grantedBy: viewer.personId }
}

const findingsOf = (outcome: Outcome<unknown>): Finding[] => (outcome.ok ? [] : outcome.findings)

const emailTaken = (typed: Typed): Record<string, Finding> => ({
  person_email: { rule: 'person/email-taken', field: 'email', given: answer(typed, 'email') },
})
