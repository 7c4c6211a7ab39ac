import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { countTries, forgiveTries } from './throttle.store.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const limit = { name: 'test/account', most: 3, minutes: 15 }
const wide = { name: 'test/address', most: 5, minutes: 60 }
const at = (minutes: number): Date => new Date(Date.UTC(2026, 10, 23, 8, minutes))
const times = async (count: number, tryOnce: () => Promise<Date | null>): Promise<(Date | null)[]> => {
  const answers: (Date | null)[] = []
  for (let n = 0; n < count; n += 1) answers.push(await tryOnce())
  return answers
}

test('the third try of three is let through, the fourth is not until the window ends', async () => {
  const tries = [{ limit, subject: 'a@school.nl' }]
  expect(await times(5, () => countTries(database.db, tries, at(0)))).toEqual([null, null, null, at(15), at(15)])
  expect(await countTries(database.db, tries, new Date(at(15).getTime() - 1))).toEqual(at(15))
  expect(await countTries(database.db, tries, at(15))).toBeNull()
})

test('another account is another count, and capitals do not make one', async () => {
  await times(3, () => countTries(database.db, [{ limit, subject: 'b@school.nl' }], at(0)))
  expect(await countTries(database.db, [{ limit, subject: ' B@School.nl ' }], at(1))).toEqual(at(15))
  expect(await countTries(database.db, [{ limit, subject: 'c@school.nl' }], at(1))).toBeNull()
})

test('of two limits the one that lasts longest is told', async () => {
  const tries = [
    { limit, subject: 'd@school.nl' },
    { limit: wide, subject: '192.0.2.1' },
  ]
  const answers = await times(6, () => countTries(database.db, tries, at(0)))
  expect(answers).toEqual([null, null, null, at(15), at(15), at(60)])
})

test('twenty at once count as twenty', async () => {
  const tries = [{ limit, subject: 'e@school.nl' }]
  const answers = await Promise.all(Array.from({ length: 20 }, () => countTries(database.db, tries, at(0))))
  expect(answers.filter((until) => until === null)).toHaveLength(3)
})

test('who turns out to be the right one starts anew, and the address gets one try back', async () => {
  const [account, address] = [
    { limit, subject: 'f@school.nl' },
    { limit: wide, subject: '192.0.2.2' },
  ]
  await times(3, () => countTries(database.db, [account, address], at(0)))
  await forgiveTries(database.db, { account, address })
  expect(await times(4, () => countTries(database.db, [account], at(1)))).toEqual([null, null, null, at(16)])
  expect(await times(4, () => countTries(database.db, [address], at(1)))).toEqual([null, null, null, at(60)])
})

test('what was typed is kept nowhere', async () => {
  await countTries(database.db, [{ limit, subject: 'my password by mistake' }], at(0))
  const { rows } = await asSystem(database.db, (trx) => sql`select * from auth_rate_limit`.execute(trx))
  expect(JSON.stringify(rows)).not.toContain('my password')
})
