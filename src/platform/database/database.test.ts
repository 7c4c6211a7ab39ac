import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from './database.ts'
import { openTestDatabase } from './testing/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const NOBODY = '00000000-0000-4000-8000-000000000000'

describe('a transaction', () => {
  test('is a person’s while it lasts, and nobody’s afterwards', async () => {
    const during = await asPerson(database.db, NOBODY, (trx) =>
      sql<{ p: string; r: string }>`select current_person() as p, current_user as r`.execute(trx),
    )
    expect(during.rows).toEqual([{ p: NOBODY, r: 'doorloop_user' }])
    const after = await sql<{ p: string | null; r: string }>`select current_person() as p, current_user as r`.execute(database.db)
    expect(after.rows[0]?.p).toBeNull()
    expect(after.rows[0]?.r).not.toBe('doorloop_user')
  })

  test('that fails leaves nothing', async () => {
    const failing = asSystem(database.db, async (trx) => {
      await sql`insert into region (name) values ('half')`.execute(trx)
      throw new Error('broken off')
    })
    await expect(failing).rejects.toThrow('broken off')
    expect((await asSystem(database.db, (trx) => sql`select from region`.execute(trx))).rows).toEqual([])
  })

  test('dates and counts come back as they were written', async () => {
    const { rows } = await sql`select date '2026-03-29' as day, count(*) as n, 1.10::numeric as money from generate_series(1, 3)`.execute(
      database.db,
    )
    expect(rows).toEqual([{ day: '2026-03-29', n: 3, money: '1.10' }])
  })
})
