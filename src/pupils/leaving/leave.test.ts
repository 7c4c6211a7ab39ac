import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { addPupil } from '../testing/add-pupil.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { correctLeaving, leaveRoute, openLeaving, seeLeavings, takeBackLeaving } from './leave.actions.ts'
import { openStop, stopRoute } from './stop.actions.ts'

let database: Database
let world: SmallWorld
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
}, 60_000)
afterAll(() => database.close())

type Who = keyof SmallWorld['people']
const as = async (who: Who): Promise<Request> => ({
  viewer: await viewerFor(database.db, world.people[who].personId),
  ...{ day: TODAY, requestId: 'test' },
})
const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const SWITCH = { 'laatste-dag': '2026-11-30', reden: 'bbl', bestemming: 'regular-mbo-bbl' }

/** Lines of the route that hold, and what will be asked. */
async function state(recordId: string | undefined) {
  const { rows: lines } = await asSystem(database.db, (trx) =>
    sql<{ text: string }>`select phase || ' ' || valid_from || coalesce(' ' || valid_until, '') as text from route_enrolment
      where record_id = ${recordId}::uuid and withdrawn_at is null order by valid_from`.execute(trx),
  )
  const { rows: asked } = await asSystem(database.db, (trx) =>
    sql<{ text: string }>`select moment || ' ' || due_on || ' ' || cohort as text from follow_up
      where record_id = ${recordId}::uuid and withdrawn_at is null order by due_on`.execute(trx),
  )
  return { lines: lines.map(({ text }) => text), asked: asked.map(({ text }) => text) }
}

describe('a switch', () => {
  const pupil = () => world.pupils.inRoute
  test('ends the route and plans what is asked after 3 and 12 months, in one go', async () => {
    const desk = await openLeaving(database.db, await as('mentor'), pupil().pupilId, world.routeId, null)
    expect(desk).toMatchObject({ name: 'Jesse van Dijk', route: { isIn: true }, wayBack: [] })
    const done = await leaveRoute(database.db, await as('mentor'), pupil().pupilId, world.routeId, 'switch', form(SWITCH))
    expect(done).toEqual({ ok: true })
    // 30 November and 3 months: the last day of February
    expect(await state(pupil().recordIds[0])).toEqual({
      lines: ['VO 2025-08-01 2026-11-30'],
      asked: ['3 2027-02-28 2025', '12 2027-11-30 2025'],
    })
  })

  test('is refused as a whole when it cannot be', async () => {
    const again = await leaveRoute(database.db, await as('mentor'), pupil().pupilId, world.routeId, 'switch', form(SWITCH))
    expect(again).toEqual({ ok: false, mistakes: [{ field: 'laatste-dag', mistake: 'left-already' }] })
    const early = form({ ...SWITCH, 'laatste-dag': '2025-07-31' })
    expect(await leaveRoute(database.db, await as('mentor'), pupil().pupilId, world.routeId, 'switch', early)).toMatchObject({
      mistakes: [{ mistake: 'before-route' }],
    })
    expect(await leaveRoute(database.db, await as('docent'), pupil().pupilId, world.routeId, 'switch', form(SWITCH))).toBeNull()
    expect(await leaveRoute(database.db, await as('mboMentor'), pupil().pupilId, world.routeId, 'switch', form(SWITCH))).toBeNull()
    expect((await state(pupil().recordIds[0])).asked).toHaveLength(2)
  })

  test('is put right by another line: the end of the route and what is asked go along', async () => {
    const [one] = (await seeLeavings(database.db, await as('mentor'), pupil().pupilId))?.leavings ?? []
    const change = form({ ...SWITCH, 'laatste-dag': '2026-11-20' })
    expect(await correctLeaving(database.db, await as('mentor'), pupil().pupilId, one?.id ?? '', change)).toEqual({ ok: true })
    expect(await state(pupil().recordIds[0])).toEqual({
      lines: ['VO 2025-08-01 2026-11-20'],
      asked: ['3 2027-02-20 2025', '12 2027-11-20 2025'],
    })
    const after = await seeLeavings(database.db, await as('mentor'), pupil().pupilId)
    expect(after?.leavings.map(({ on, withdrawn }) => [on, withdrawn])).toEqual([
      ['2026-11-30', true],
      ['2026-11-20', false],
    ])
    expect(await correctLeaving(database.db, await as('mentor'), pupil().pupilId, one?.id ?? '', change)).toBeNull()
  })

  test('taken back, the route goes on and nothing is asked', async () => {
    const one = (await seeLeavings(database.db, await as('mentor'), pupil().pupilId))?.leavings.find(({ withdrawn }) => !withdrawn)
    expect(await takeBackLeaving(database.db, await as('mentor'), pupil().pupilId, one?.id ?? '')).toEqual({ ok: true })
    expect(await state(pupil().recordIds[0])).toEqual({ lines: ['VO 2025-08-01'], asked: [] })
  })
})

test('who switched and gets a startkwalificatie elsewhere keeps the end of the route, and has a diploma outside it', async () => {
  const { pupilId, recordIds } = world.pupils.leftRoute
  const diploma = { diploma: 'mbo-2', 'diploma-dag': '2026-11-20', waar: 'buiten', bestemming: 'work' }
  expect(await leaveRoute(database.db, await as('coördinator'), pupilId, world.routeId, 'diploma', form(diploma))).toEqual({ ok: true })
  expect(await state(recordIds[0])).toMatchObject({ lines: ['VO 2025-08-01 2026-11-22'] })
}, 30_000)

describe('a vmbo diploma halfway', () => {
  const milan = () => world.pupils.atBothSchools
  const lines = async () => [await state(milan().recordIds[0]), await state(milan().recordIds[1])]
  const untouched = { lines: ['VO 2025-08-01'], asked: [] }
  const diploma = { diploma: 'vmbo-kb', 'diploma-dag': '2026-11-20', waar: 'verder' }
  const give = async (fields: Record<string, string>) =>
    leaveRoute(database.db, await as('mentor'), milan().pupilId, world.routeId, 'diploma', form(fields))
  const standing = async () =>
    (await seeLeavings(database.db, await as('mentor'), milan().pupilId))?.leavings.find(({ withdrawn }) => !withdrawn)

  test('of who goes on in the route ends no line and asks nothing later', async () => {
    expect(await give({ ...diploma, 'diploma-dag': '2025-07-31' })).toMatchObject({
      mistakes: [{ field: 'diploma-dag', mistake: 'before-route' }],
    })
    expect(await give(diploma)).toEqual({ ok: true })
    expect(await lines()).toEqual([untouched, { lines: ['MBO 2025-08-01'], asked: [] }])
    expect(await standing()).toMatchObject({ diploma: 'vmbo-kb', diplomaOn: '2026-11-20', within: true, destination: 'same-route' })
  })

  test('still in the route for the monitor, with the diploma of that cohort', async () => {
    const counted = await asSystem(database.db, async (trx) => {
      await sql`select set_config('app.today', '2027-10-02', true)`.execute(trx)
      const { rows: days } = await sql<{ day: string }>`select distinct teldatum::text as day from monitor_inschrijvingen
        where leerling = ${milan().pupilId} and experiment is not null order by 1`.execute(trx)
      const { rows: diplomas } = await sql`select diploma, datum::text as day, experiment from monitor_diplomas
        where leerling = ${milan().pupilId}`.execute(trx)
      const { rows: left } = await sql`select 1 from routes_left(array[${milan().pupilId}]::uuid[])`.execute(trx)
      return { days: days.map(({ day }) => day), diplomas, left }
    })
    expect(counted).toEqual({
      days: ['2025-10-01', '2026-10-01', '2027-10-01'],
      diplomas: [{ diploma: 'vmbo-kb', day: '2026-11-20', experiment: `${world.routeId}-2025` }],
      left: [],
    })
  })

  test('the vmbo ends its own side when it says so, and the mbo carries the pupil on', async () => {
    const days = await asSystem(database.db, async (trx) => {
      await sql`select set_config('app.today', '2027-10-02', true)`.execute(trx)
      const until = (day: string | null) =>
        sql`update route_enrolment set valid_until = ${day} where record_id = ${milan().recordIds[0]}::uuid and withdrawn_at is null`
      await until('2027-07-31').execute(trx)
      const { rows } = await sql<{ day: string }>`select teldatum::text as day from monitor_route_day
        where pupil_id = ${milan().pupilId} and route_id = ${world.routeId} order by 1`.execute(trx)
      await until(null).execute(trx)
      return rows.map(({ day }) => day)
    })
    expect(days).toEqual(['2025-10-01', '2026-10-01', '2027-10-01'])
  })

  test('put right to one that ended the route, and back again', async () => {
    const correct = async (fields: Record<string, string>) =>
      correctLeaving(database.db, await as('mentor'), milan().pupilId, (await standing())?.id ?? '', form(fields))
    expect(await correct({ ...diploma, waar: 'binnen', 'laatste-dag': '2026-11-20', bestemming: 'regular-mbo-bol' })).toEqual({ ok: true })
    expect((await lines())[0]).toEqual({ lines: ['VO 2025-08-01 2026-11-20'], asked: ['3 2027-02-20 2025', '12 2027-11-20 2025'] })
    expect(await correct(diploma)).toEqual({ ok: true })
    expect((await lines())[0]).toEqual(untouched)
  })

  test('taken back, the lines are as they were', async () => {
    expect(await takeBackLeaving(database.db, await as('mentor'), milan().pupilId, (await standing())?.id ?? '')).toEqual({ ok: true })
    expect(await lines()).toEqual([untouched, { lines: ['MBO 2025-08-01'], asked: [] }])
    expect(await standing()).toBeUndefined()
  })

  test('not of who is in the route at no school any more', async () => {
    const { pupilId } = world.pupils.leftRoute
    const late = form({ ...diploma, 'diploma-dag': '2026-11-22' })
    expect(await leaveRoute(database.db, await as('coördinator'), pupilId, world.routeId, 'diploma', late)).toEqual({
      ...{ ok: false, mistakes: [{ field: 'waar', mistake: 'left-already' }] },
    })
  })
})

describe('a route that stops', () => {
  test('moves everybody in one event, each to an own destination, or nobody', async () => {
    const desk = await openStop(database.db, await as('projectleider'), world.routeId)
    expect(desk.pupils.map(({ name }) => name)).toEqual(['Jesse van Dijk', 'Milan de Groot'])
    expect((await openStop(database.db, await as('docent'), world.routeId)).route).toBeNull()
    const [jesse, milan] = desk.pupils.map(({ pupilId }) => pupilId)
    const fields = { 'laatste-dag': '2026-12-18', waarom: 'Te weinig leerlingen', [`bestemming-${jesse}`]: 'regular-vo' }
    expect(await stopRoute(database.db, await as('projectleider'), world.routeId, form(fields))).toEqual({
      ok: false,
      mistakes: [{ field: `bestemming-${milan}`, mistake: 'destination-missing' }],
    })
    const whole = form({ ...fields, [`bestemming-${milan}`]: 'regular-mbo-bol' })
    expect(
      await stopRoute(
        database.db,
        await as('projectleider'),
        world.routeId,
        form({ ...Object.fromEntries(whole), 'laatste-dag': '2025-07-01' }),
      ),
    ).toMatchObject({
      ok: false,
      mistakes: [{ mistake: 'before-route' }],
    })
    const { rows: none } = await asSystem(database.db, (trx) => sql`select 1 from leaving_event`.execute(trx))
    expect(none).toEqual([])
    expect(await stopRoute(database.db, await as('projectleider'), world.routeId, whole)).toEqual({ ok: true, count: 2 })
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ to: string; n: number }>`select destination as to, count(distinct event_id)::int as n from leaving
        where withdrawn_at is null and event_id is not null group by 1 order by 1`.execute(trx),
    )
    expect(rows).toEqual([
      { to: 'regular-mbo-bol', n: 1 },
      { to: 'regular-vo', n: 1 },
    ])
    // both schools said that Milan was in the route, and both say that it ended
    const { atBothSchools } = world.pupils
    expect((await state(atBothSchools.recordIds[0])).lines).toEqual(['VO 2025-08-01 2026-12-18'])
    expect((await state(atBothSchools.recordIds[1])).lines).toEqual(['MBO 2025-08-01 2026-12-18'])
  })
})

describe('in the database', () => {
  const count = async (personId: string) =>
    asPerson(
      database.db,
      personId,
      async (trx) => (await sql`select 1 from leaving where withdrawn_at is null`.execute(trx)).rows.length,
      TODAY,
    )
  test.each([
    ['coördinator', 3],
    ['decaan', 3],
    ['mentor', 2],
    ['projectleider', 2],
    ['docent', 0],
    ['stagebegeleider', 0],
    ['financieel', 0],
    ['beheerder', 0],
  ] as const)('a %s sees %i', async (who, n) => expect(await count(world.people[who].personId)).toBe(n))

  test('a stranger sees nothing, and nobody writes in another’s name or over a line', async () => {
    const other = await buildRegion(database.db, 'Regio Elders')
    expect(await count(other.people.coördinator.personId)).toBe(0)
    const raw = (who: Who, query: ReturnType<typeof sql>) =>
      asPerson(database.db, world.people[who].personId, (trx) => query.execute(trx), TODAY)
    const add = (by: Who, recordedBy: Who) =>
      raw(
        by,
        sql`insert into leaving (record_id, route_id, kind, happened_on, destination, recorded_by)
          values (${world.pupils.onlyVmbo.recordIds[0]}, ${world.routeId}, 'drop-out', ${TODAY}, 'none', ${world.people[recordedBy].personId})`,
      )
    await expect(add('mboMentor', 'mboMentor')).rejects.toThrow(/row-level security/)
    await expect(add('docent', 'docent')).rejects.toThrow(/row-level security/)
    await expect(add('mentor', 'decaan')).rejects.toThrow(/row-level security/)
    await expect(raw('mentor', sql`update leaving set destination = 'work'`)).rejects.toThrow(/permission denied/)
    expect(
      (
        await raw(
          'mboMentor',
          sql`update leaving set withdrawn_at = now() where record_id = ${world.pupils.inRoute.recordIds[0]} returning 1`,
        )
      ).rows,
    ).toEqual([])
  })
})

test('a pupil with a record at one school only is led out there', async () => {
  const one = await addPupil(database.db, {
    regionId: world.regionId,
    records: [
      {
        institutionId: world.institutions.roc,
        given: 'Sem',
        family: 'Vos',
        routes: [{ routeId: world.routeId, phase: 'MBO' }],
        groups: [{ groupId: world.groups.eerste }],
      },
    ],
  })
  const out = form({ 'laatste-dag': TODAY, bestemming: 'unknown' })
  expect(await leaveRoute(database.db, await as('mboMentor'), one.pupilId, world.routeId, 'drop-out', out)).toEqual({ ok: true })
  expect((await state(one.recordIds[0])).lines).toEqual([`MBO 2025-08-01 ${TODAY}`])
})
