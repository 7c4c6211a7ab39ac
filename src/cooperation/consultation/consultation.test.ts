import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, addRole, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Act } from '../turn.actions.ts'
import { addBody, changeBody, endBody, startBody } from './body.actions.ts'
import { addBlocked, chooseRegion, dropBlocked, seeCalendar } from './calendar.actions.ts'
import { listBodiesSeen, listMeetingsOf, listOpenActions, listOpenDecisions } from './held.store.ts'
import { addItem, cancel, closeMinutes, correct, noteAttendance, replan } from './meeting.actions.ts'
import { addMember, changeMember } from './member.actions.ts'
import { addAction, addDecision, dropLine, settleAction, settleDecision } from './minutes.actions.ts'
import { planMeetings, seePlan } from './plan.actions.ts'
import { seeActions, seeBodies, seeBody, seeMeeting } from './see.actions.ts'

let database: Database
let region: TestRegion
let mbo: string
let bodyId: string
let meetingId: string

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const leader = { given: 'Bas', family: 'Roos', role: 'bestuurder', scopeKind: 'institution', scopeId: region.institutions.roc } as const
  mbo = (await addPerson(database.db, region.regionId, { ...leader, email: 'bas@merwestreek.example' })).personId
})
afterAll(() => database.close())

async function as(personId: string, day = TODAY): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${day}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId, day), requestId: randomUUID() }
}
const coordinator = (day?: string) => as(region.people.coördinator.personId, day)
const chair = (day?: string) => as(region.people.bestuurder.personId, day)
const form = (fields: Record<string, string>, more: [string, string][] = []) => new URLSearchParams([...Object.entries(fields), ...more])
const schools = (): [string, string][] => [
  ['scholen', region.institutions.zwaluwnest],
  ['scholen', region.institutions.roc],
]
const head = (more: Record<string, string> = {}) =>
  form(
    {
      ...{ naam: 'Directieberaad', soort: 'directieberaad', ritme: 'month', elke: '2', dag: '2', van: '15:00', tot: '17:00' },
      ...{ vast: 'Nieuws', beide: 'ja', beslist: 'consensus', ...more },
    },
    [...schools(), ['routes', region.routeId]],
  )
const memberOf = async (name: string) =>
  (await seeBody(await coordinator(), bodyId))?.body.members.find((one) => one.name === name)?.id ?? ''

describe('a body', () => {
  test('is set up for schools of one’s own', async () => {
    const saved = await addBody(await coordinator(), head())
    if (!saved.ok) throw new Error(JSON.stringify(saved))
    bodyId = saved.id
    expect((await seeBody(await coordinator(), bodyId))?.body).toMatchObject({
      ...{ state: 'draft', rhythm: { every: 2, unit: 'month' }, standing: ['Nieuws'], needsBoth: true, weekday: 2 },
      schools: [{ side: 'vo', name: 'Het Zwaluwnest' }, { side: 'mbo' }],
      routes: [{ name: 'Techniek in één lijn' }],
    })
  })

  test('not for others’ schools', async () => {
    const own = await as(region.people.teamleider.personId)
    const other = form({ naam: 'Elders', soort: 'own', beslist: 'consensus' }, [['scholen', region.institutions.roc]])
    expect(await addBody(own, other)).toEqual({ ok: false, mistakes: [{ field: 'scholen', mistake: 'own-school-missing' }] })
  })

  test('all that is wrong is said at once', async () => {
    const wrong = head({ naam: '', elke: '', van: '17:00', tot: '15:00', crebo: '12', soort: 'x' })
    expect(await addBody(await coordinator(), wrong)).toMatchObject({
      mistakes: [
        { field: 'naam', mistake: 'missing' },
        { field: 'soort', mistake: 'unknown' },
        { field: 'tot', mistake: 'until-before-from' },
        { field: 'elke', mistake: 'no-rhythm' },
        { field: 'crebo', mistake: 'no-crebo' },
      ],
    })
  })

  test('who saved meanwhile is not overwritten', async () => {
    const first = await changeBody(await coordinator(), bodyId, head({ gezien: '1', waarvoor: 'Samen beslissen' }))
    expect(first).toEqual({ ok: true, id: bodyId })
    expect(await changeBody(await coordinator(), bodyId, head({ gezien: '1' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'naam', mistake: 'seen-another' }],
    })
  })

  test('meets when it has members: with an account or by name', async () => {
    const act = await coordinator()
    expect(await startBody(act, bodyId)).toEqual({ ok: false, why: 'no-members' })
    const { bestuurder } = region.people
    const add = (fields: Record<string, string>) => addMember(act, bodyId, form({ taak: 'lid', vanaf: '2026-08-01', ...fields }))
    expect(await add({ wie: bestuurder.personId, taak: 'voorzitter', school: region.institutions.zwaluwnest })).toEqual({ ok: true })
    expect(await add({ wie: mbo, school: region.institutions.roc })).toEqual({ ok: true })
    expect(await add({ 'naam-lid': 'K. de Groot', kant: 'mbo', email: 'groot@example.org' })).toEqual({ ok: true })
    expect(await add({ wie: mbo, kant: 'mbo' })).toEqual({ ok: false, mistakes: [{ field: 'wie', mistake: 'twice' }] })
    expect(await add({ 'naam-lid': 'X', kant: 'mbo', email: 'geen adres' })).toMatchObject({
      mistakes: [{ field: 'email', mistake: 'no-mail' }],
    })
    expect(await startBody(act, bodyId)).toEqual({ ok: true })
    expect((await seeBody(act, bodyId))?.body.members).toMatchObject([
      { name: 'Hans Wolters', side: 'vo', task: 'voorzitter', institutionName: 'Het Zwaluwnest' },
      { name: 'Bas Roos', side: 'mbo', email: 'bas@merwestreek.example' },
      { name: 'K. de Groot', side: 'mbo', personId: null, email: 'groot@example.org' },
    ])
  })
})

test('who works at both sides is asked for which, and sits for the school of that side', async () => {
  const act = await coordinator()
  const docent = { given: 'Fenna', family: 'Kok', role: 'docent', scopeKind: 'site' } as const
  const { personId } = await addPerson(database.db, region.regionId, { ...docent, scopeId: region.sites.zwaluwnest })
  await addRole(database.db, personId, { role: 'mentor', scopeKind: 'group', scopeId: region.groups.eerste })
  const add = (fields: Record<string, string>) => addMember(act, bodyId, form({ wie: personId, taak: 'lid', ...fields }))
  expect(await add({})).toEqual({ ok: false, mistakes: [{ field: 'kant', mistake: 'both-sides' }] })
  expect(await add({ kant: 'vo' })).toEqual({ ok: true })
  const sits = (await seeBody(act, bodyId))?.body.members.find((one) => one.personId === personId)
  expect(sits).toMatchObject({ side: 'vo', institutionName: 'Het Zwaluwnest' })
  expect(await changeMember(act, bodyId, form({ lid: sits?.id ?? '', hoe: 'weg' }))).toEqual({ ok: true })
})

describe('who sees it', () => {
  const names = async (personId: string) => (await seeBodies(await as(personId))).bodies.map(({ body }) => body.name)
  test.each(['coördinator', 'projectleider', 'teamleider', 'bestuurder', 'docent', 'decaan', 'financieel'] as const)(
    '%s does',
    async (role) => expect(await names(region.people[role].personId)).toEqual(['Directieberaad']),
  )
  test.each(['onderzoeker', 'beheerder', 'mentor', 'stagebegeleider'] as const)('%s does not', async (role) =>
    expect(await names(region.people[role].personId)).toEqual([]),
  )
  test('who sits in it does, wherever their right holds, and not after the last day', async () => {
    const { mentor } = region.people
    await addMember(await coordinator(), bodyId, form({ wie: mentor.personId, kant: 'vo', taak: 'lid', vanaf: TODAY }))
    expect(await names(mentor.personId)).toEqual(['Directieberaad'])
    expect(await addItem(await as(mentor.personId), bodyId, randomUUID(), 'x')).toEqual({ ok: false, why: 'not-there' })
    await changeMember(await coordinator(), bodyId, form({ lid: await memberOf('Anouk Visser'), hoe: 'weg' }))
    expect(await names(mentor.personId)).toEqual([])
  })
})

describe('the year plan', () => {
  test('goes around holidays of both sides, blocked hours and other meetings of members', async () => {
    const act = await coordinator()
    const { zwaluwnest, roc } = region.institutions
    expect(await chooseRegion(act, roc, 'noord')).toEqual({ ok: true })
    expect(
      await addBlocked(act, form({ school: zwaluwnest, soort: 'exams', naam: 'Toetsweek', eerste: '2026-11-23', laatste: '2026-11-27' })),
    ).toEqual({ ok: true })
    const plan = await seePlan(act, bodyId, { from: '2026-11-24', until: '2027-01-31' }, String)
    if (!('proposals' in plan)) throw new Error('no plan')
    expect(plan.unknownHolidays).toEqual(['Het Zwaluwnest'])
    // Tuesday 24 November is in the week of tests: the Tuesday after it; two months on 26 January is free
    expect(plan.proposals).toMatchObject([
      { wanted: '2026-11-24', day: '2026-12-01', because: [{ name: 'Toetsweek' }] },
      { wanted: '2027-01-26', day: '2027-01-26', because: [] },
    ])
    const other = await addBody(act, head({ naam: 'Stuurgroep', soort: 'stuurgroep' }))
    if (!other.ok) throw new Error('no body')
    await addMember(act, other.id, form({ wie: mbo, kant: 'mbo', taak: 'lid', vanaf: '2026-08-01' }))
    await planMeetings(act, other.id, form({ neem: '0', 'dag-0': '2026-12-01', 'van-0': '16:00', 'tot-0': '18:00' }))
    const again = await seePlan(act, bodyId, { from: '2026-11-24', until: '2026-12-31' }, String)
    expect(again).toMatchObject({ proposals: [{ day: '2026-12-08' }] })
  })

  test('plans what was ticked, as it was changed; a day twice or gone is refused, and nothing is planned then', async () => {
    const act = await coordinator()
    const row = (at: number, day: string) => ({
      [`dag-${at}`]: day,
      [`van-${at}`]: '15:00',
      [`tot-${at}`]: '17:00',
      [`plaats-${at}`]: 'Kamer 3',
    })
    const two = form({ ...row(0, '2026-12-08'), ...row(1, '2026-12-08'), ...row(2, '2026-11-22') }, [
      ['neem', '0'],
      ['neem', '1'],
      ['neem', '2'],
    ])
    expect(await planMeetings(act, bodyId, two)).toEqual({
      ok: false,
      mistakes: [
        { field: 'dag-1', mistake: 'twice' },
        { field: 'dag-2', mistake: 'in-past' },
      ],
    })
    const good = form({ ...row(0, TODAY), ...row(1, '2027-01-26') }, [
      ['neem', '0'],
      ['neem', '1'],
    ])
    expect(await planMeetings(act, bodyId, good)).toEqual({ ok: true, many: 2 })
    expect(await planMeetings(act, bodyId, good)).toMatchObject({ mistakes: [{ mistake: 'twice' }, { mistake: 'twice' }] })
    const meetings = (await seeBody(act, bodyId))?.meetings ?? []
    expect(meetings.map(({ plannedOn }) => plannedOn)).toEqual([TODAY, '2027-01-26'])
    meetingId = meetings[0]?.id ?? ''
  })

  test('what a school blocks is its own: another’s team leader takes nothing away', async () => {
    const [blocked] = (await seeCalendar(await coordinator())).blocked
    const act = await as(mbo)
    expect(await dropBlocked(act, blocked?.id ?? '')).toEqual({ ok: false, why: 'not-yours' })
    expect(
      await addBlocked(act, form({ school: region.institutions.roc, soort: 'exams', naam: 'x', eerste: TODAY, laatste: TODAY })),
    ).toMatchObject({ ok: false })
    expect((await seeCalendar(await coordinator())).blocked).toHaveLength(1)
  })
})

describe('a meeting', () => {
  test('each member puts something on the agenda; a colleague who only looks does not', async () => {
    expect(await addItem(await as(mbo), bodyId, meetingId, 'Open dag')).toEqual({ ok: true })
    expect(await addItem(await as(region.people.docent.personId), bodyId, meetingId, 'x')).toEqual({ ok: false, why: 'not-yours' })
    expect((await seeMeeting(await chair(), bodyId, meetingId))?.agenda.map(({ kind }) => kind)).toEqual(['standing', 'own'])
  })

  test('two who note at once keep each other’s', async () => {
    const [hans, bas, groot] = [await memberOf('Hans Wolters'), await memberOf('Bas Roos'), await memberOf('K. de Groot')]
    const [one, other] = [await chair(), await coordinator()]
    await Promise.all([
      noteAttendance(one, bodyId, meetingId, form({ [`lid-${hans}`]: 'present', [`lid-${bas}`]: 'present', [`lid-${groot}`]: '' })),
      noteAttendance(other, bodyId, meetingId, form({ [`lid-${groot}`]: 'excused', [`lid-${hans}`]: '', [`lid-${bas}`]: '' })),
      addDecision(one, bodyId, meetingId, form({ besluit: 'Een dag meer', eens: 'consensus', over: region.routeId, terug: '2027-01-26' })),
      addDecision(other, bodyId, meetingId, form({ besluit: 'Doorgaan', eens: 'not-noted', cijfer: 'Leerlingen per 1 oktober' })),
      addAction(one, bodyId, meetingId, form({ actie: 'Rooster sturen', wie: bas, voor: '2026-12-07' })),
      addAction(other, bodyId, meetingId, form({ actie: 'Lokaal zoeken', wie: groot, voor: '2026-12-14' })),
    ])
    const seen = await seeMeeting(other, bodyId, meetingId)
    expect(Object.fromEntries(seen?.attendance.map(({ memberId, status }) => [memberId, status]) ?? [])).toEqual({
      ...{ [hans]: 'present', [bas]: 'present', [groot]: 'excused' },
    })
    expect(seen?.decisions.map(({ text, about }) => [text, about?.kind]).toSorted()).toEqual([
      ['Doorgaan', 'figure'],
      ['Een dag meer', 'route'],
    ])
    expect(seen?.actions.map(({ text, ownerName }) => [text, ownerName]).toSorted()).toEqual([
      ['Lokaal zoeken', 'K. de Groot'],
      ['Rooster sturen', 'Bas Roos'],
    ])
  })

  test('whose body decides by consensus takes no majority; an action has one owner and a day', async () => {
    const act = await chair()
    expect(await addDecision(act, bodyId, meetingId, form({ besluit: 'x', eens: 'majority' }))).toMatchObject({
      mistakes: [{ field: 'eens', mistake: 'not-by-majority' }],
    })
    expect(await addDecision(act, bodyId, meetingId, form({ besluit: 'x', eens: 'consensus', over: randomUUID() }))).toMatchObject({
      mistakes: [{ field: 'over' }],
    })
    expect(await addDecision(act, bodyId, meetingId, form({ besluit: 'x', eens: 'consensus', terug: TODAY }))).toMatchObject({
      mistakes: [{ field: 'terug' }],
    })
    expect(await addAction(act, bodyId, meetingId, form({ actie: 'x' }))).toMatchObject({ mistakes: [{ field: 'wie' }, { field: 'voor' }] })
    expect(await addAction(act, bodyId, meetingId, form({ actie: 'x', wie: randomUUID(), voor: '2026-11-22' }))).toMatchObject({
      mistakes: [{ mistake: 'unknown' }, { mistake: 'in-past' }],
    })
  })

  test('is closed by who writes in it, and fixed from then', async () => {
    expect(await closeMinutes(await as(mbo), bodyId, meetingId)).toEqual({ ok: false, why: 'not-yours' })
    expect(await correct(await chair(), bodyId, meetingId, 'x')).toEqual({ ok: false, why: 'not-closed' })
    expect(await closeMinutes(await chair('2026-11-22'), bodyId, meetingId)).toEqual({ ok: false, why: 'in-future' })
    expect(await closeMinutes(await chair(), bodyId, meetingId)).toEqual({ ok: true })
    const act = await chair()
    const seen = await seeMeeting(act, bodyId, meetingId)
    expect(seen?.meeting).toMatchObject({ state: 'held', notHeldWhy: null, closedBy: 'Hans Wolters' })
    expect(await closeMinutes(act, bodyId, meetingId)).toEqual({ ok: false, why: 'not-planned' })
    expect(await addDecision(act, bodyId, meetingId, form({ besluit: 'x', eens: 'consensus' }))).toEqual({ ok: false, why: 'not-open' })
    expect(await dropLine(act, bodyId, meetingId, 'decision', seen?.decisions[0]?.id ?? '')).toEqual({ ok: false, why: 'not-open' })
    expect(await cancel(act, bodyId, meetingId, 'x')).toEqual({ ok: false, why: 'not-open' })
    expect(await correct(act, bodyId, meetingId, 'Het was kamer 4')).toEqual({ ok: true })
    expect((await seeMeeting(act, bodyId, meetingId))?.corrections).toMatchObject([
      { text: 'Het was kamer 4', by: 'Hans Wolters', on: TODAY },
    ])
  })

  test('with one side absent is not held, and what was to be done is carried over', async () => {
    const act = await chair('2027-01-26')
    const next = (await seeBody(act, bodyId))?.next
    expect(next?.plannedOn).toBe('2027-01-26')
    const id = next?.id ?? ''
    const agenda = (await seeMeeting(act, bodyId, id))?.agenda
    expect(agenda?.map(({ kind }) => kind)).toEqual(['actions', 'standing', 'decisions'])
    expect(agenda?.[0]).toMatchObject({ actions: [{ text: 'Rooster sturen' }, { text: 'Lokaal zoeken' }] })
    const members = (await seeMeeting(act, bodyId, id))?.members ?? []
    const status = (side: string) => (side === 'vo' ? 'present' : 'absent')
    await noteAttendance(act, bodyId, id, form(Object.fromEntries(members.map((one) => [`lid-${one.id}`, status(one.side)]))))
    expect(await closeMinutes(act, bodyId, id)).toEqual({ ok: true })
    expect((await seeMeeting(act, bodyId, id))?.meeting).toMatchObject({ state: 'not-held', notHeldWhy: 'mbo-absent' })
    expect((await seeBody(act, bodyId))?.turnout.bySide).toMatchObject({
      vo: { asked: 2, came: 2 },
      mbo: { asked: 4, came: 1, isLow: true },
    })
    expect((await seeBody(act, bodyId))?.actions).toHaveLength(2)
  })
})

describe('afterwards', () => {
  test('an owner says what became of an action; another member does not', async () => {
    const [first, second] = (await seeActions(await as(mbo), 'open')).actions
    expect([first?.text, first?.maySettle, second?.maySettle]).toEqual(['Rooster sturen', true, false])
    const act = await as(mbo)
    expect(await settleAction(act, first?.id ?? '', form({ uitkomst: 'moved', opnieuw: '2026-12-21' }))).toMatchObject({
      mistakes: [{ mistake: 'reason-missing' }],
    })
    expect(await settleAction(act, first?.id ?? '', form({ uitkomst: 'moved', opnieuw: '2026-12-21', waarom: 'Wacht op lokaal' }))).toEqual(
      { ok: true },
    )
    expect((await seeActions(act, 'mine')).actions).toMatchObject([{ dueOn: '2026-12-21' }])
    expect((await seeActions(await as(mbo, '2026-12-21'), 'overdue')).counts).toEqual({ mine: 1, open: 2, overdue: 1 })
    expect((await seeActions(await as(mbo, '2026-12-22'), 'overdue')).counts).toEqual({ mine: 1, open: 2, overdue: 2 })
    expect(await settleAction(act, second?.id ?? '', form({ uitkomst: 'done' }))).toEqual({ ok: false, why: 'not-yours' })
    expect(await settleAction(act, first?.id ?? '', form({ uitkomst: 'done' }))).toEqual({ ok: true })
    expect(await settleAction(act, first?.id ?? '', form({ uitkomst: 'done' }))).toEqual({ ok: false, why: 'settled' })
    expect((await seeActions(act, 'open')).actions.map(({ text }) => text)).toEqual(['Lokaal zoeken'])
  })

  test('an action goes to another owner', async () => {
    const act = await chair()
    const [left] = (await seeActions(act, 'open')).actions
    const hans = await memberOf('Hans Wolters')
    const moved = { uitkomst: 'moved', opnieuw: '2027-02-01', waarom: 'Ik doe het', 'nieuw-wie': hans }
    expect(await settleAction(act, left?.id ?? '', form(moved))).toEqual({ ok: true })
    expect((await seeActions(act, 'mine')).actions).toMatchObject([
      { text: 'Lokaal zoeken', ownerName: 'Hans Wolters', dueOn: '2027-02-01' },
    ])
  })

  test('a decision comes back until something became of it', async () => {
    const act = await chair('2027-01-26')
    const [open] = (await seeBody(act, bodyId))?.decisions ?? []
    expect(open).toMatchObject({ text: 'Een dag meer', returnsOn: '2027-01-26' })
    const id = open?.id ?? ''
    expect(await settleDecision(act, bodyId, id, form({ uitkomst: 'again', opnieuw: '2027-01-26' }))).toMatchObject({
      mistakes: [{ field: 'opnieuw' }],
    })
    expect(await settleDecision(act, bodyId, id, form({ uitkomst: 'again', opnieuw: '2027-03-30' }))).toEqual({ ok: true })
    expect((await seeBody(act, bodyId))?.decisions).toMatchObject([{ returnsOn: '2027-03-30' }])
    expect(await settleDecision(act, bodyId, id, form({ uitkomst: 'withdrawn' }))).toMatchObject({ mistakes: [{ field: 'waarom' }] })
    expect(await settleDecision(act, bodyId, id, form({ uitkomst: 'done' }))).toEqual({ ok: true })
    expect((await seeBody(act, bodyId))?.decisions).toEqual([])
    expect(await settleDecision(act, bodyId, id, form({ uitkomst: 'stays' }))).toEqual({ ok: false, why: 'settled' })
  })

  test('the rest of the cooperation reads meetings, actions and decisions', async () => {
    const read = <T>(work: Parameters<typeof asPerson<T>>[2]) => asPerson(database.db, region.people.coördinator.personId, work, TODAY)
    const meetings = await read((trx) => listMeetingsOf(trx, { from: TODAY, to: '2027-01-26' }))
    expect(meetings.map(({ bodyName, plannedOn, state, sidesPresent }) => [bodyName, plannedOn, state, sidesPresent])).toEqual([
      ['Directieberaad', TODAY, 'held', ['mbo', 'vo']],
      ['Stuurgroep', '2026-12-01', 'planned', []],
      ['Directieberaad', '2027-01-26', 'not-held', ['vo']],
    ])
    expect(meetings[0]).toMatchObject({ routeIds: [region.routeId], institutionIds: expect.arrayContaining([region.institutions.roc]) })
    expect(await read((trx) => listMeetingsOf(trx, { from: '2026-11-24', to: '2026-11-30' }))).toEqual([])
    expect(await read((trx) => listOpenActions(trx))).toHaveLength(1)
    expect(await read((trx) => listOpenDecisions(trx))).toEqual([])
  })

  test('and which body has no meeting to come', async () => {
    const seen = (day: string) =>
      asPerson(database.db, region.people.coördinator.personId, (trx) => listBodiesSeen(trx, day), TODAY).then((bodies) =>
        bodies.map(({ name, state, hasRhythm, lastOn, nextOn }) => [name, state, hasRhythm, lastOn, nextOn]),
      )
    expect(await seen('2026-12-01')).toEqual([
      // its meeting of January is written down as not held
      ['Directieberaad', 'active', true, TODAY, null],
      ['Stuurgroep', 'draft', true, null, '2026-12-01'],
    ])
    expect((await seen('2026-11-22')).map(([name, , , lastOn]) => [name, lastOn])).toEqual([
      ['Directieberaad', null],
      ['Stuurgroep', null],
    ])
    expect((await seen('2026-12-02')).map(([, , , , nextOn]) => nextOn)).toEqual([null, null])
  })
})

test('a promise that was broken comes on the agenda of who may read the agreement, and a decision can be about its clause', async () => {
  const clause = { id: 'c1', subject: 'own', title: 'Lesdagen', text: '', number: null, date: null, owner: null, source: null }
  const promise = (id: string, what: string) => ({
    ...{ id, what, partyId: null, amount: null, unit: null, from: null, until: null, priceCents: null, evidence: { kind: 'discussed' } },
  })
  const terms = { title: 'Convenant', startsOn: '2026-08-01', endsOn: null, renewal: 'none', noticeMonths: null, objectionDays: null }
  const clauses = [{ ...clause, promises: [promise('b1', 'Twee dagen les'), promise('b2', 'Vier gesprekken')] }]
  const text = JSON.stringify({ ...terms, transfersFunding: null, clauses, annexes: [] })
  const [agreementId, personId] = [randomUUID(), region.people.coördinator.personId]
  await asSystem(database.db, async (trx) => {
    await sql`insert into agreement (id, region_id, kind, state, text) values (${agreementId}, ${region.regionId}, 'convenant', 'signed', ${text}::jsonb)`.execute(
      trx,
    )
    await sql`insert into agreement_route (agreement_id, route_id) values (${agreementId}, ${region.routeId})`.execute(trx)
    for (const [id, state] of [
      ['b1', 'broken'],
      ['b2', 'kept'],
    ])
      await sql`insert into promise_note (agreement_id, promise_id, happened_on, state, noted_by)
        values (${agreementId}, ${id}, ${TODAY}, ${state}, ${personId})`.execute(trx)
  })
  const act = await coordinator()
  await planMeetings(act, bodyId, form({ neem: '0', 'dag-0': '2027-02-09', 'van-0': '15:00', 'tot-0': '17:00' }))
  const id = (await seeBody(act, bodyId))?.meetings.at(-1)?.id ?? ''
  const promises = async (by: Act) =>
    (await seeMeeting(by, bodyId, id))?.agenda.flatMap((one) => (one.kind === 'promises' ? one.promises : []))
  expect(await promises(act)).toEqual([{ agreementId, agreementTitle: 'Convenant', clauseId: 'c1', what: 'Twee dagen les' }])
  // a teacher sees the body, and reads no agreements
  expect(await promises(await as(region.people.docent.personId))).toEqual([])
  expect(await addDecision(act, bodyId, id, form({ besluit: 'Herstellen', eens: 'consensus', over: `${agreementId}:c1` }))).toEqual({
    ok: true,
  })
  expect((await seeMeeting(act, bodyId, id))?.decisions).toMatchObject([{ about: { kind: 'clause', title: 'Lesdagen' } }])
  expect((await seeMeeting(await as(region.people.docent.personId), bodyId, id))?.decisions).toMatchObject([{ about: { title: null } }])
})

describe('a change of plan', () => {
  test('raises the sequence of the invitation, and so does calling it off', async () => {
    const act = await coordinator()
    await planMeetings(act, bodyId, form({ neem: '0', 'dag-0': '2027-03-30', 'van-0': '15:00', 'tot-0': '17:00' }))
    const id = (await seeBody(act, bodyId))?.meetings.at(-1)?.id ?? ''
    expect(await replan(act, bodyId, id, form({ dag: TODAY }))).toEqual({ ok: false, why: 'same-day' })
    expect(await replan(act, bodyId, id, form({ dag: '2026-11-22' }))).toMatchObject({ mistakes: [{ mistake: 'in-past' }] })
    expect(await replan(act, bodyId, id, form({ dag: '2027-03-31', van: '16:00', tot: '18:00', plaats: 'Aula' }))).toEqual({ ok: true })
    expect(await cancel(act, bodyId, id, '')).toMatchObject({ mistakes: [{ field: 'reden' }] })
    expect(await cancel(act, bodyId, id, 'Te weinig mensen')).toEqual({ ok: true })
    expect((await seeMeeting(act, bodyId, id))?.meeting).toMatchObject({ state: 'cancelled', sequence: 2, place: 'Aula' })
    expect(await addItem(act, bodyId, id, 'x')).toEqual({ ok: false, why: 'not-open' })
  })
})

describe('the database itself', () => {
  const system = (query: ReturnType<typeof sql>) => asSystem(database.db, (trx) => query.execute(trx))
  test.each([
    ['attendance', () => sql`update consultation_attendance set status = 'present' where meeting_id = ${meetingId}`],
    ['decision', () => sql`update consultation_decision set text = 'x' where meeting_id = ${meetingId}`],
    ['decision that goes', () => sql`delete from consultation_decision where meeting_id = ${meetingId}`],
    ['action', () => sql`update consultation_action set due_on = '2030-01-01' where meeting_id = ${meetingId}`],
    ['state', () => sql`update consultation_meeting set state = 'planned', closed_at = null where id = ${meetingId}`],
    ['item', () => sql`delete from consultation_item where meeting_id = ${meetingId}`],
    ['correction', () => sql`update consultation_correction set text = 'x'`],
    ['outcome', () => sql`delete from consultation_action_outcome`],
    ['side of a member', () => sql`update consultation_member set side = 'vo' where side = 'mbo'`],
  ])('refuses to change minutes that are closed: %s', async (_what, query) => {
    await expect(system(query())).rejects.toThrow(/not changed|only ever added|another member/)
  })

  test.each([
    [
      'an attendance',
      (by: string) => sql`insert into consultation_attendance (meeting_id, member_id, body_id, status, noted_by)
      select ${meetingId}, id, body_id, 'present', ${by} from consultation_member where body_id = ${bodyId} and name = 'Hans Wolters'`,
    ],
    [
      'a decision',
      (by: string) => sql`insert into consultation_decision (body_id, meeting_id, text, agreed, added_by)
      values (${bodyId}, ${meetingId}, 'x', 'consensus', ${by})`,
    ],
    [
      'a meeting that was held',
      (by: string) => sql`insert into consultation_meeting (body_id, planned_on, from_time, until_time, state, closed_at, closed_by)
      values (${bodyId}, '2026-01-06', '15:00', '17:00', 'held', now(), ${by})`,
    ],
  ])('takes %s of nobody after the minutes are closed, nor of who only looks', async (_what, query) => {
    for (const who of [region.people.coördinator.personId, region.people.docent.personId])
      await expect(asPerson(database.db, who, (trx) => query(who).execute(trx), TODAY)).rejects.toThrow(/row-level security|duplicate/)
  })

  test('shows nothing of it to another region', async () => {
    const elsewhere = await buildRegion(database.db, 'Elders')
    const count = (personId: string, table: string) =>
      asPerson(database.db, personId, async (trx) => (await sql`select from ${sql.table(table)}`.execute(trx)).rows.length, TODAY)
    for (const table of ['consultation_body', 'consultation_member', 'consultation_meeting', 'consultation_decision', 'school_blocked']) {
      expect(await count(region.people.coördinator.personId, table)).toBeGreaterThan(0)
      expect(await count(elsewhere.people.coördinator.personId, table)).toBe(0)
    }
    expect(await seeMeeting(await as(elsewhere.people.coördinator.personId), bodyId, meetingId)).toBeNull()
    expect(await seePlan(await as(region.people.docent.personId), bodyId, {}, String)).toEqual({ ok: false, why: 'not-yours' })
  })
})

test('a body ends with a reason', async () => {
  const act = await coordinator()
  expect(await endBody(act, bodyId, '')).toMatchObject({ mistakes: [{ field: 'reden' }] })
  expect(await endBody(act, bodyId, 'Het loopt')).toEqual({ ok: true })
  expect((await seeBody(act, bodyId))?.body).toMatchObject({ state: 'ended', endedOn: TODAY, endReason: 'Het loopt' })
})
