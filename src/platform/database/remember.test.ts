import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database } from './database.ts'
import { remember } from './remember.ts'
import { openTestDatabase } from './testing/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

let found = 0
const ask = (key: string, now: number) => remember(database.db, key, now, async () => ++found)

test('what was found is kept for its key, until a pupil changes or it is too old', async () => {
  expect([await ask('a', 0), await ask('a', 59_999)]).toEqual([1, 1])
  expect(await ask('b', 0)).toBe(2)
  expect(await ask('a', 60_000)).toBe(3)
  await asSystem(database.db, (trx) => sql`delete from enrolment`.execute(trx))
  expect(await ask('a', 60_001)).toBe(4)
})

test('a change that is taken back may be looked at again, and does no harm', async () => {
  const before = await ask('c', 0)
  const failing = asSystem(database.db, async (trx) => {
    await sql`delete from school_record`.execute(trx)
    throw new Error('taken back')
  })
  await expect(failing).rejects.toThrow('taken back')
  expect(await ask('c', 1)).toBe(before + 1)
})

test('who asks while it is being looked for waits for the same; a failure is not kept', async () => {
  expect(await Promise.all([ask('d', 0), ask('d', 0)])).toEqual([found, found])
  const failing = remember(database.db, 'e', 0, () => Promise.reject(new Error('no connection')))
  await expect(failing).rejects.toThrow('no connection')
  expect(await ask('e', 1)).toBe(found)
})
