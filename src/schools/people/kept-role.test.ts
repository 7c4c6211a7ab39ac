import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion, TODAY } from '../testing/build-region.ts'

let database: Database
let region: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())

/** What the database says to a leader who changes this of a colleague's role, whatever the program asks. */
const change = (assignment: ReturnType<typeof sql>) =>
  asPerson(
    database.db,
    region.people.teamleider.personId,
    (trx) => sql`update role_assignment set ${assignment} where id = ${region.people.docent.assignmentId}::uuid returning 1`.execute(trx),
    TODAY,
  )

test.each([
  ['takes it over', () => sql`person_id = ${region.people.teamleider.personId}::uuid`],
  ['makes another role of it', () => sql`role = 'zorgcoördinator'`],
  ['moves it elsewhere', () => sql`scope_id = ${region.sites.kade}::uuid`],
  ['says somebody else gave it', () => sql`granted_by = ${region.people.bestuurder.personId}::uuid`],
])('nobody who may end a role %s', async (_, assignment) => {
  await expect(change(assignment())).rejects.toThrow('permission denied')
})

test('it is ended by its last day', async () => {
  expect((await change(sql`valid_until = ${TODAY}::date`)).rows).toHaveLength(1)
})
