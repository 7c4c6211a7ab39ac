import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn } from '../../actions.ts'
import { plusDays } from '../../day.ts'
import { answer, type Finding, type Outcome, refused, type Typed } from '../../finding.ts'
import { GONE, give } from '../actions.ts'
import { readLastDay, readStandIn } from '../forms.ts'
import { withdrawInvitations } from '../invitation.store.ts'
import { findPerson, setLeftOn } from '../person.store.ts'
import { type HeldRole, isOver, type Person } from '../person.ts'
import { endRole, hasOtherBeheerder, type NewRole, takeBackRole } from '../role.store.ts'
import { whyNotChangePerson } from '../rules/why-may-change-person.ts'
import { whyMayGive, whyNotGive } from '../rules/why-may-give.ts'
import { whyNotStandIn } from '../rules/why-may-stand-in.ts'

/** Who may give a role may end it: on its last day it still holds. A role that never began is taken back. */
export function endRoleOf(act: Act, personId: string, assignmentId: string, typed: Typed): Promise<Outcome<string>> {
  return inTurn<Outcome<string>>(act, async (trx, today) => {
    const found = await heldRole(act, trx, personId, assignmentId)
    if (!found.ok) return found
    const { person, held } = found.value
    if (isOver(held, today)) return refused({ rule: 'role/over-already', field: 'tot' })
    const day = readLastDay(typed, held.from > today ? null : held.from)
    if (!day.ok) return day
    const last = await lastBeheerder(trx, person, held, day.value)
    if (last) return refused(last)
    await endNoted(act, trx, person, held, day.value)
    return { ok: true, value: personId }
  })
}

/** Somebody else has the same role at the same place for a while. */
export function standInFor(act: Act, personId: string, assignmentId: string, typed: Typed): Promise<Outcome<string>> {
  return inTurn<Outcome<string>>(act, async (trx, today) => {
    const form = readStandIn(typed, today)
    if (!form.ok) return form
    const found = await heldRole(act, trx, personId, assignmentId)
    if (!found.ok) return found
    const { held } = found.value
    const standIn = await findPerson(trx, form.value.personId)
    if (!standIn) return refused({ rule: 'stand-in/not-chosen', field: 'vervanger' })
    const finding = whyNotStandIn(held, personId, form.value)
    if (finding) return refused(finding)
    return give(act, trx, sameRole(act, held, form.value, assignmentId), standIn.leftOn, 'vervanger')
  })
}

/**
 * The last day of somebody here: access ends the day after, each role on that day, and an open invitation at once. Who takes
 * over a group (`opvolger-<assignment>`) has that role from the day after.
 */
export function leave(act: Act, personId: string, typed: Typed): Promise<Outcome<string>> {
  return inTurn<Outcome<string>>(act, async (trx, today) => {
    const day = readLastDay(typed)
    if (!day.ok) return day
    const person = await findPerson(trx, personId)
    if (!person) return refused(GONE)
    const finding = whyNotChangePerson(act.viewer, person, today)
    if (finding) return refused(finding)
    const ending = person.roles.filter((held) => !isOver(held, day.value))
    for (const held of ending) {
      const last = await lastBeheerder(trx, person, held, day.value)
      if (last) return refused(last)
    }
    for (const held of ending) {
      const refusal = await handOver(act, trx, personId, held, day.value, typed)
      if (refusal) throw new NotHandedOver(refusal)
    }
    for (const held of ending) await endNoted(act, trx, person, held, day.value)
    await withdrawInvitations(trx, personId, act.platform.now())
    await setLeftOn(trx, personId, day.value)
    await logEvent(trx, act.viewer, 'person/leave', { person: personId, lastDay: day.value }, act.requestId)
    return { ok: true, value: personId }
  }).catch((error: unknown) => {
    if (error instanceof NotHandedOver) return refused(...error.findings)
    throw error
  })
}

/** Here again: roles do not come back by themselves. */
export function comeBack(act: Act, personId: string): Promise<Outcome<string>> {
  return inTurn<Outcome<string>>(act, async (trx, today) => {
    const person = await findPerson(trx, personId)
    if (!person) return refused(GONE)
    const finding = whyNotChangePerson(act.viewer, person, today)
    if (finding) return refused(finding)
    await setLeftOn(trx, personId, null)
    await logEvent(trx, act.viewer, 'person/come-back', { person: personId }, act.requestId)
    return { ok: true, value: personId }
  })
}

/** Undoes the whole transaction: one successor refused, nobody left. */
class NotHandedOver extends Error {
  readonly findings: Finding[]
  constructor(findings: Finding[]) {
    super('a successor was refused')
    this.findings = findings
  }
}

async function handOver(act: Act, trx: Trx, leaver: string, held: HeldRole, day: string, typed: Typed): Promise<Finding[] | null> {
  const field = `opvolger-${held.assignmentId}`
  const successor = answer(typed, field)
  if (successor === '') return null
  if (successor === leaver) return [{ rule: 'leaving/successor-is-oneself', field }]
  const person = await findPerson(trx, successor)
  if (!person) return [{ ...GONE, field }]
  const finding = whyNotGive(act.viewer, { personId: successor, role: held.role, scope: held.scope })
  if (finding) return [{ ...finding, field }]
  const period = { personId: successor, from: plusDays(day, 1), until: held.until }
  const given = await give(act, trx, sameRole(act, held, period), person.leftOn, field)
  return given.ok ? null : given.findings
}

function sameRole({ viewer }: Act, held: HeldRole, period: { personId: string; from: string; until: string | null }, standsInFor?: string) {
  const role: NewRole = { ...period, role: held.role, scope: held.scope, grantedBy: viewer.personId }
  return standsInFor ? { ...role, standsInFor } : role
}

/** The role, when it is there and the one who acts could give it. */
async function heldRole(act: Act, trx: Trx, personId: string, assignmentId: string): Promise<Outcome<{ person: Person; held: HeldRole }>> {
  const person = await findPerson(trx, personId)
  const held = person?.roles.find((one) => one.assignmentId === assignmentId)
  if (!person || !held) return refused(GONE)
  if (!whyMayGive(act.viewer, held.role, held.scope)) return refused({ rule: 'role/stronger-than-own', field: 'tot', given: held.role })
  return { ok: true, value: { person, held } }
}

async function endNoted(act: Act, trx: Trx, person: Person, held: HeldRole, day: string): Promise<void> {
  const neverBegan = day < held.from
  if (neverBegan) await takeBackRole(trx, held.assignmentId)
  else await endRole(trx, held.assignmentId, day)
  const what = { person: person.id, role: held.role, scope: held.scope.kind, scopeId: held.scope.id, lastDay: day }
  await logEvent(trx, act.viewer, neverBegan ? 'role/take-back' : 'role/end', what, act.requestId)
}

/** A region without a beheerder could never give a role again. */
async function lastBeheerder(trx: Trx, person: Person, { role, scope }: HeldRole, day: string): Promise<Finding | null> {
  if (role !== 'beheerder' || scope.kind !== 'region') return null
  return (await hasOtherBeheerder(trx, scope.id, person.id, day)) ? null : { rule: 'role/last-beheerder', field: 'tot' }
}
