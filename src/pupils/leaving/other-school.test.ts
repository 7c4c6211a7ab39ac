import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { seePupil } from '../record/actions.ts'
import type { Request } from '../request.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { seeMorning } from '../today/list/morning.actions.ts'
import { confirmReturn, followLeaving, leavingsToFollow } from './follow.actions.ts'
import { correctLeaving, leaveRoute, seeLeavings, takeBackLeaving } from './leave.actions.ts'

// both schools say since 1 August 2025 that Milan is in the route; the vmbo writes that he left it on 15 September 2026
const LEFT = { 'laatste-dag': '2026-09-15', reden: 'bbl', bestemming: 'regular-mbo-bbl' }

let database: Database
let world: SmallWorld
const others: Record<'docent' | 'stranger', string> = { docent: '', stranger: '' }
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const docent = { given: 'Mbo', family: 'Docent', role: 'docent', scopeKind: 'site' } as const
  others.docent = (await addPerson(database.db, world.regionId, { ...docent, scopeId: world.sites.rocHaven })).personId
  others.stranger = (await buildRegion(database.db, 'Regio Elders')).people.coördinator.personId
  await leaveRoute(database.db, await as(world.people.mentor.personId), milan(), world.routeId, 'switch', new URLSearchParams(LEFT))
}, 60_000)
afterAll(() => database.close())

const milan = (): string => world.pupils.atBothSchools.pupilId
const mboMentor = (): string => world.people.mboMentor.personId
const as = async (personId: string): Promise<Request> => ({ viewer: await viewerFor(database.db, personId), day: TODAY, requestId: 'test' })
const waiting = (personId: string) => asPerson(database.db, personId, leavingsToFollow, TODAY)
const raw = (personId: string, text: string) =>
  asPerson(database.db, personId, async (trx) => (await sql.raw(text).execute(trx)).rows.length, TODAY)
const findings = async (personId: string) => (await seePupil(database.db, await as(personId), milan()))?.findings
const seen = async () => seeLeavings(database.db, await as(mboMentor()), milan())

/** The count dates on which the monitor counts Milan as in the route, and the status of the cohort he began in. */
const counted = () =>
  asSystem(database.db, async (trx) => {
    await sql`select set_config('app.today', ${TODAY}, true)`.execute(trx)
    const { rows } = await sql<{ teldatum: string; experiment: string | null }>`select distinct teldatum::text as teldatum, experiment
      from monitor_inschrijvingen where leerling = ${milan()} and experiment is not null order by 1`.execute(trx)
    return rows.map(({ teldatum }) => teldatum)
  })
const onTheList = async (personId: string, team: { kind: 'route' | 'group'; id: string }, day: string) => {
  const list = await seeMorning(database.db, await as(personId), team, day)
  const line = list?.lines.find(({ pupilId }) => pupilId === milan())
  return line && { expected: line.expected, left: line.left?.school ?? null }
}

describe('while the line of the other school runs on', () => {
  test('it waits for who may end that line, and for nobody else', async () => {
    expect(await waiting(mboMentor())).toEqual([
      { pupilId: milan(), name: 'Milan de Groot', routeName: expect.any(String), school: 'Het Zwaluwnest', on: '2026-09-15' },
    ])
    for (const who of [world.people.mentor.personId, others.docent, others.stranger]) expect(await waiting(who)).toEqual([])
  })

  test('it is a finding on the pupil’s page, in place of two schools that differ', async () => {
    const found = { rule: 'route/other-school-says-left', school: 'Het Zwaluwnest', on: '2026-09-15' }
    expect((await findings(mboMentor()))?.filter(({ rule }) => rule.startsWith('route/'))).toMatchObject([found])
    expect((await findings(others.docent))?.some(({ rule }) => rule === 'route/other-school-says-left')).toBe(false)
  })

  test('the route waits for nobody who left, from the day after; the group keeps its pupil', async () => {
    const route = { kind: 'route', id: world.routeId } as const
    expect(await onTheList(others.docent, route, '2026-09-15')).toMatchObject({ expected: { kind: 'unknown' }, left: null })
    expect(await onTheList(others.docent, route, '2026-09-16')).toEqual({
      expected: { kind: 'free', because: { rule: 'left-route', school: 'Het Zwaluwnest', on: '2026-09-15' } },
      left: 'Het Zwaluwnest',
    })
    expect(await onTheList(mboMentor(), { kind: 'group', id: world.groups.eerste }, TODAY)).toEqual({
      expected: { kind: 'unknown', why: 'no-route' },
      left: 'Het Zwaluwnest',
    })
  })

  test('the monitor counts the stay until that day', async () => expect(await counted()).toEqual(['2025-10-01']))

  test('in the database a stranger is told nothing', async () => {
    const all = `select * from routes_left(array['${milan()}']::uuid[])`
    expect(await raw(others.docent, all)).toBe(1)
    expect(await raw(others.stranger, all)).toBe(0)
    expect(await raw(others.stranger, 'select * from leavings_to_follow()')).toBe(0)
    await expect(raw(others.docent, 'select * from route_stay')).rejects.toThrow(/permission denied/)
  })
})

test('who came back counts again, and nothing waits', async () => {
  const [, mboRecord] = world.pupils.atBothSchools.recordIds
  const undo = await asSystem(database.db, async (trx) => {
    const { rows } = await sql<{ id: string }>`update route_enrolment set withdrawn_at = now()
      where record_id = ${mboRecord}::uuid returning id`.execute(trx)
    await sql`insert into route_enrolment (record_id, route_id, phase, valid_from)
      values (${mboRecord}::uuid, ${world.routeId}, 'MBO', '2026-09-16')`.execute(trx)
    return rows
  })
  expect(await counted()).toEqual(['2025-10-01', '2026-10-01'])
  expect(await waiting(mboMentor())).toEqual([])
  expect(await onTheList(others.docent, { kind: 'route', id: world.routeId }, TODAY)).toMatchObject({ left: null })
  await asSystem(database.db, async (trx) => {
    await sql`delete from route_enrolment where record_id = ${mboRecord}::uuid and withdrawn_at is null`.execute(trx)
    await sql`update route_enrolment set withdrawn_at = null where id = ${undo[0]?.id}::uuid`.execute(trx)
  })
})

describe('a line of the mbo that stood there before and begins later', () => {
  const route = () => ({ kind: 'route', id: world.routeId }) as const
  let before: { id: string }[]
  beforeAll(async () => {
    const [, mboRecord] = world.pupils.atBothSchools.recordIds
    before = await asSystem(database.db, async (trx) => {
      const { rows } = await sql<{ id: string }>`update route_enrolment set withdrawn_at = now()
        where record_id = ${mboRecord}::uuid and withdrawn_at is null returning id`.execute(trx)
      await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, recorded_at)
        values (${mboRecord}::uuid, ${world.routeId}, 'MBO', '2026-09-16', '2026-04-01')`.execute(trx)
      return rows
    })
  })
  afterAll(() =>
    asSystem(database.db, async (trx) => {
      const [, mboRecord] = world.pupils.atBothSchools.recordIds
      await sql`delete from route_enrolment where record_id = ${mboRecord}::uuid and withdrawn_at is null`.execute(trx)
      await sql`update route_enrolment set withdrawn_at = null where id = ${before[0]?.id}::uuid`.execute(trx)
    }),
  )

  test('is no coming back: not for the monitor, nor at the door', async () => {
    expect(await counted()).toEqual(['2025-10-01'])
    expect(await onTheList(others.docent, route(), TODAY)).toMatchObject({ left: 'Het Zwaluwnest' })
  })

  test('waits for the mbo, which may end it or confirm it', async () => {
    expect(await waiting(mboMentor())).toHaveLength(1)
    const found = await seen()
    expect(found?.toFollow).toHaveLength(1)
    expect(found?.toConfirm).toEqual(found?.toFollow)
    expect((await findings(mboMentor()))?.some(({ rule }) => rule === 'route/other-school-says-left')).toBe(true)
  })

  test('counts from its first day once it is confirmed, by who may change it', async () => {
    const [id = ''] = (await seen())?.toConfirm ?? []
    expect(await confirmReturn(database.db, await as(others.docent), milan(), id)).toBeNull()
    expect(await confirmReturn(database.db, await as(world.people.mentor.personId), milan(), id)).toBeNull()
    expect(await confirmReturn(database.db, await as(mboMentor()), milan(), id)).toEqual({ ok: true })
    expect(await counted()).toEqual(['2025-10-01', '2026-10-01'])
    expect(await waiting(mboMentor())).toEqual([])
    expect(await onTheList(others.docent, route(), TODAY)).toMatchObject({ left: null })
    expect(await confirmReturn(database.db, await as(mboMentor()), milan(), id)).toBeNull()
  })

  test('that the vmbo puts the leaving right takes nothing of that away', async () => {
    const by = await as(world.people.mentor.personId)
    const correct = async (more: Record<string, string>) => {
      const standing = (await seeLeavings(database.db, by, milan()))?.leavings.find(({ withdrawn }) => !withdrawn)
      return correctLeaving(database.db, by, milan(), standing?.id ?? '', new URLSearchParams({ ...LEFT, ...more }))
    }
    expect(await correct({ 'reden-tekst': 'Wil bbl' })).toEqual({ ok: true })
    expect(await counted()).toEqual(['2025-10-01', '2026-10-01'])
    expect(await correct({})).toEqual({ ok: true })
  })
})

describe('one button', () => {
  test('ends the own line on the same day for the same reason, and adds no second leaving', async () => {
    const [id = ''] = (await seen())?.toFollow ?? []
    expect((await seen())?.own).toEqual([])
    expect(await followLeaving(database.db, await as(others.docent), milan(), id)).toBeNull()
    expect(await followLeaving(database.db, await as(mboMentor()), milan(), id)).toEqual({ ok: true })
    const { rows } = await asSystem(database.db, (trx) =>
      sql`select e.phase, e.valid_until as until, e.reason, (select count(*)::int from leaving where withdrawn_at is null) as n from route_enrolment e
        where e.record_id = any (${world.pupils.atBothSchools.recordIds}::uuid[]) and e.withdrawn_at is null order by 1`.execute(trx),
    )
    expect(rows).toEqual([
      { phase: 'MBO', until: '2026-09-15', reason: 'bbl', n: 1 },
      { phase: 'VO', until: '2026-09-15', reason: 'bbl', n: 1 },
    ])
    expect(await waiting(mboMentor())).toEqual([])
    expect(await followLeaving(database.db, await as(mboMentor()), milan(), id)).toBeNull()
  })

  test('taken back by who wrote it, the line of the other school is its own to begin again', async () => {
    const [one] = (await seeLeavings(database.db, await as(world.people.mentor.personId), milan()))?.leavings ?? []
    expect(await takeBackLeaving(database.db, await as(world.people.mentor.personId), milan(), one?.id ?? '')).toEqual({ ok: true })
    expect(await counted()).toEqual(['2025-10-01', '2026-10-01'])
  })
})
