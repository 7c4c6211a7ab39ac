import { expect } from 'vitest'
import { findAgreement } from '../../../src/cooperation/agreement/agreement.store.ts'
import { offerDraft, printOf, signOffer } from '../../../src/cooperation/agreement/life.actions.ts'
import { startingFrom } from '../../../src/cooperation/agreement/pages/starting-from.ts'
import { seeChoices } from '../../../src/cooperation/agreement/see.actions.ts'
import { saveBasics } from '../../../src/cooperation/agreement/write.actions.ts'
import { startBody } from '../../../src/cooperation/consultation/body.actions.ts'
import { listMeetingsOf } from '../../../src/cooperation/consultation/held.store.ts'
import { closeMinutes, noteAttendance } from '../../../src/cooperation/consultation/meeting.actions.ts'
import { addMember } from '../../../src/cooperation/consultation/member.actions.ts'
import { addAction, addDecision } from '../../../src/cooperation/consultation/minutes.actions.ts'
import { planMeetings } from '../../../src/cooperation/consultation/plan.actions.ts'
import { seeBodies } from '../../../src/cooperation/consultation/see.actions.ts'
import { setUpBodies } from '../../../src/cooperation/consultation/set-up.actions.ts'
import { confirmList } from '../../../src/cooperation/count-list/confirm.actions.ts'
import { loadList } from '../../../src/cooperation/count-list/list.store.ts'
import { type Act, inTurn } from '../../../src/cooperation/turn.actions.ts'
import type { Stage } from './stage.ts'

const form = (...fields: [string, string][]) => new URLSearchParams(fields)
const ok = <T extends { ok: boolean }>(done: T): Extract<T, { ok: true }> => {
  expect(done).toMatchObject({ ok: true })
  return done as Extract<T, { ok: true }>
}

/** In spring the boards lay down their agreement from the template, offer it and sign it. Returns its id. */
export async function agrees(stage: Stage, template: string): Promise<string> {
  const { plan, schools, routeId } = stage
  const coordinator = await stage.as(stage.coordinator)
  const { routes } = await seeChoices(coordinator)
  const parties = Object.values(schools).map(({ board, institution }): [string, string] => ['partijen', `${board}:${institution}`])
  const typed = form(
    ['naam', plan.name],
    ['soort', 'convenant'],
    ['sjabloon', template],
    ['begin', `${plan.year}-08-01`],
    ['routes', routeId],
    ...parties,
  )
  const { id } = ok(await saveBasics(coordinator, null, typed, startingFrom('nl', template, routes)))
  ok(await offerDraft(coordinator, id))
  for (const { leader } of Object.values(schools)) {
    const act = await stage.as(leader)
    const seen = await inTurn(act, ({ trx }) => findAgreement(trx, id))
    const mine = seen?.parties.find(({ reach }) => reach.some((one) => act.viewer.grants.some(({ scopeId }) => scopeId === one)))
    ok(await signOffer(act, id, { partyId: mine?.id ?? '', seen: seen ? printOf(seen) : '', elsewhere: null }))
  }
  return id
}

/** Sets up the bodies of the template and lets the first of them meet twice: once with both sides, once without the mbo. */
export async function meets(stage: Stage, template: string): Promise<{ bodies: string[]; states: string[] }> {
  const { plan, schools, routeId } = stage
  await stage.on(`${plan.year}-08-24`)
  const act = await stage.as(stage.coordinator)
  const ticked = Object.values(schools).map(({ institution }): [string, string] => ['scholen', institution])
  ok(await setUpBodies(act, form(['voorbeeld', template], ['routes', routeId], ...ticked)))
  const { bodies } = await seeBodies(act)
  const body = bodies[0]?.body
  if (!body) throw new Error('the template has no bodies')
  for (const { leader, institution } of Object.values(schools).filter((one) =>
    body.schools.some(({ institutionId }) => institutionId === one.institution),
  ))
    ok(await addMember(act, body.id, form(['wie', leader], ['school', institution], ['taak', 'lid'], ['vanaf', `${plan.year}-08-24`])))
  ok(await startBody(act, body.id))
  const [first, second] = [`${plan.year}-09-10`, `${plan.year}-11-12`]
  const hours = (row: string): [string, string][] => [
    [`van-${row}`, '15:00'],
    [`tot-${row}`, '17:00'],
  ]
  ok(
    await planMeetings(act, body.id, form(['neem', '1'], ['dag-1', first], ...hours('1'), ['neem', '2'], ['dag-2', second], ...hours('2'))),
  )
  await holds(stage, act, body.id, first, ['vo', 'mbo'])
  await holds(stage, act, body.id, second, ['vo'])
  const held = await inTurn(act, ({ trx }) => listMeetingsOf(trx, { from: first, to: second }))
  return { bodies: bodies.map(({ body: { name } }) => name), states: held.map(({ state }) => state) }
}

/** Who came, a decision that comes back and an action with one owner, and the minutes closed. */
async function holds(stage: Stage, act: Act, bodyId: string, day: string, sides: ('vo' | 'mbo')[]): Promise<void> {
  await stage.on(day)
  const meeting = (await inTurn(act, ({ trx }) => listMeetingsOf(trx, { from: day, to: day }))).find((one) => one.bodyId === bodyId)
  const { bodies } = await seeBodies(act)
  const members = bodies.find(({ body }) => body.id === bodyId)?.body.members ?? []
  const came = members.map(({ id, side }): [string, string] => [`lid-${id}`, sides.includes(side) ? 'present' : 'absent'])
  ok(await noteAttendance(act, bodyId, meeting?.id ?? '', form(...came)))
  // where one side decides alone, nothing was decided
  if (sides.length === 2) {
    ok(
      await addDecision(
        act,
        bodyId,
        meeting?.id ?? '',
        form(['besluit', 'Wij gaan door'], ['eens', 'consensus'], ['terug', `${stage.plan.year + 1}-05-20`]),
      ),
    )
    ok(
      await addAction(
        act,
        bodyId,
        meeting?.id ?? '',
        form(['actie', 'Lokaal regelen'], ['wie', members[0]?.id ?? ''], ['voor', `${stage.plan.year + 1}-01-15`]),
      ),
    )
  }
  ok(await closeMinutes(act, bodyId, meeting?.id ?? ''))
}

/** On 8 October every school confirms the list of the route; the last one freezes it. Returns how many pupils stand on it. */
export async function counts(stage: Stage): Promise<number> {
  const { plan, schools, routeId } = stage
  await stage.on(`${plan.year}-10-08`)
  const teldatum = `${plan.year}-10-01`
  let pupils = 0
  let isFrozen = false
  for (const { leader, institution } of Object.values(schools)) {
    const act = await stage.as(leader)
    const list = await inTurn(act, ({ trx }) => loadList(trx, routeId, teldatum))
    pupils = list?.entries.length ?? 0
    isFrozen = ok(await confirmList(act, { routeId, teldatum }, institution, list?.print ?? '')).isFrozen
  }
  expect(isFrozen).toBe(true)
  return pupils
}
