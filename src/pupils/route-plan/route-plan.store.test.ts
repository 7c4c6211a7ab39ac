import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { glrDesign } from '#programme/index.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type PupilName, type SmallWorld } from '../testing/small-world.ts'
import { loadPlanVersions, loadPupilRoutes } from './index.ts'

let database: Database
let world: SmallWorld
let stranger: string
beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const { regionId } = world
  const leader = { given: 'Ank', family: 'Vreemd', role: 'docent', scopeKind: 'site', scopeId: world.sites.kade } as const
  stranger = (await addPerson(database.db, regionId, leader)).personId
}, 60_000)
afterAll(() => database.close())

const routesOf = async (name: PupilName, personId = world.people.mentor.personId, day = TODAY) => {
  const { pupilId } = world.pupils[name]
  return (await asPerson(database.db, personId, (trx) => loadPupilRoutes(trx, [pupilId], day), TODAY)).get(pupilId) ?? []
}

const addVersion = (number: number, state: string, cohorts: number[]) =>
  // a test builds its world before anybody is signed in
  asSystem(database.db, async (trx) => {
    const { rows } = await sql<{ id: string }>`insert into route_version (route_id, number, state, design)
      values (${world.routeId}, ${number}, ${state}, ${JSON.stringify(glrDesign())}::jsonb) returning id`.execute(trx)
    for (const year of cohorts)
      await sql`insert into route_cohort (route_id, start_year, version_id) values (${world.routeId}, ${year}, ${rows[0]?.id})`.execute(trx)
  })

test('without a version the year is not known, and the route is', async () => {
  expect(await routesOf('inRoute')).toMatchObject([
    { routeId: world.routeId, start: '2025-08-01', cohort: 2025, version: null, year: { known: false, why: 'no-version' } },
  ])
})

test('a version that does not run is not taken for a cohort that is on none', async () => {
  await addVersion(1, 'agreed', [])
  expect(await routesOf('inRoute')).toMatchObject([{ version: null }])
})

test('the version that runs, until the cohort has one', async () => {
  await addVersion(2, 'running', [2024])
  expect(await routesOf('inRoute')).toMatchObject([{ version: { number: 2, from: 'running' }, year: { known: true, year: { id: 'v3' } } }])
  await addVersion(3, 'running', [2025])
  await addVersion(4, 'running', [2026])
  expect(await routesOf('inRoute')).toMatchObject([{ version: { number: 3, from: 'cohort' }, year: { planned: { id: 'v4' } } }])
})

test('two schools that say different years are not chosen between', async () => {
  expect(await routesOf('atBothSchools')).toMatchObject([{ year: { known: false, why: 'two-years' } }])
})

test('who is in no route on the day has none', async () => {
  for (const name of ['onlyVmbo', 'leftRoute', 'notYetInRoute'] as const) expect(await routesOf(name)).toEqual([])
  expect(await asSystem(database.db, (trx) => loadPupilRoutes(trx, [], TODAY))).toEqual(new Map())
})

test('a stranger gets nothing', async () => {
  expect(await routesOf('inRoute', stranger)).toEqual([])
})

test('a cohort that was not asked for is a mistake of who asks', async () => {
  const versions = await asSystem(database.db, (trx) => loadPlanVersions(trx, [{ routeId: world.routeId, cohort: 2025 }]))
  expect(versions.find(world.routeId, 2025)).toMatchObject({ number: 3, from: 'cohort' })
  expect(() => versions.find(world.routeId, 2026)).toThrow('was not asked for')
})
