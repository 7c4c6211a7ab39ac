import { afterAll, beforeAll, expect, test } from 'vitest'
import { ROLES } from '#platform/access/rights.ts'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addRole, buildRegion, type TestRegion, TODAY, viewerFor } from './build-region.ts'

let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())

test('the small world has a person for every role of staff', () => {
  const staff = ROLES.filter((role) => role !== 'leerling' && role !== 'ouder')
  expect(Object.keys(region.people).sort()).toEqual([...staff, 'mboMentor'].sort())
})

test('who looks has the roles of the day', async () => {
  const { personId } = region.people.mentor
  await addRole(database.db, personId, { role: 'decaan', scopeKind: 'site', scopeId: region.sites.kade, until: '2026-11-22' })
  const roles = (day: string) => viewerFor(database.db, personId, day).then(({ grants }) => grants.map(({ role }) => role))
  expect(await roles('2026-11-22')).toContain('decaan')
  expect(await roles(TODAY)).toEqual(['mentor'])
})

test('two regions stand beside each other, and a person sees the own one', async () => {
  const other = await buildRegion(database.db, 'Regio Elders')
  const seen = await asPerson(database.db, other.people.coördinator.personId, (trx) => trx.selectFrom('region').select('id').execute())
  expect(seen).toEqual([{ id: other.regionId }])
})
