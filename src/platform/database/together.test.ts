import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database, type Trx } from './database.ts'
import { openTestDatabase } from './testing/test-database.ts'
import { together } from './together.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const number = async (trx: Trx, value: number): Promise<number> => {
  const { rows } = await sql<{ value: number }>`select ${value}::integer as value`.execute(trx)
  return rows[0]?.value ?? 0
}

test('the answers stand in the order of the questions', async () => {
  const found = await asSystem(database.db, (trx) => together(number(trx, 1), number(trx, 2), Promise.resolve('three')))
  expect(found).toEqual([1, 2, 'three'])
})

test('what fails first is thrown, after all others have ended', async () => {
  const ended: string[] = []
  const twice = async (trx: Trx): Promise<void> => {
    await number(trx, 1).catch(() => ended.push('first'))
    await number(trx, 2).catch(() => ended.push('second'))
    ended.push('end')
  }
  const work = asSystem(database.db, async (trx) => {
    const wrong = sql`select 1 / 0`.execute(trx)
    await together(wrong, twice(trx))
  })
  await expect(work).rejects.toMatchObject({ code: '22012' })
  expect(ended).toEqual(['first', 'second', 'end'])
})
