import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from './database.ts'
import { openTestDatabase } from './testing/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
}, 300_000)
afterAll(() => database.close())

const ID = '3f1c6f0a-5d0b-4c52-9d0e-1d2a7b6c8e90'

test.each([
  ['no ids', "'{}'::uuid[]", []],
  ['one id', `array['${ID}'::uuid]`, [ID]],
  ['two ids', `array['${ID}'::uuid, '${ID}'::uuid]`, [ID, ID]],
  ['an id and nothing', `array['${ID}'::uuid, null]`, [ID, null]],
  ['plain words', "array['a', 'b c']", ['a', 'b c']],
  ['what looks like nothing', "array['null', 'nullijn']", ['null', 'nullijn']],
  ['a comma, a quote, a backslash and braces', `array['a,b', 'c"d', 'e\\f', '{g}']`, ['a,b', 'c"d', 'e\\f', '{g}']],
  ['an empty word', "array['']", ['']],
  ['arrays in an array', "array[array['a'], array['b']]", [['a'], ['b']]],
])('an array reads as it was written: %s', async (_, written, read) => {
  const { rows } = await sql<{ list: unknown }>`select ${sql.raw(written)} as list`.execute(database.db)
  expect(rows[0]?.list).toEqual(read)
})

test('a date, a count and an amount stay as they are written', async () => {
  const { rows } = await sql`select date '2026-10-01' as day, count(*) as n, 12.50::numeric as amount`.execute(database.db)
  expect(rows).toEqual([{ day: '2026-10-01', n: 1, amount: '12.50' }])
})
