import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database, type Trx } from './database.ts'
import { ALONG, statementNames } from './quick-pool.ts'
import { openTestDatabase } from './testing/test-database.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

const addAlong = (trx: Trx, what: string | null) => sql`${sql.raw(ALONG)}insert into event_log (what) values (${what})`.execute(trx)
const kept = async (): Promise<string[]> => {
  const { rows } = await asSystem(database.db, (trx) => sql<{ what: string }>`select what from event_log order by id`.execute(trx))
  return rows.map(({ what }) => what)
}

test('what goes along is there when the transaction is over, and for the next question in it', async () => {
  const seen = await asSystem(database.db, async (trx) => {
    await addAlong(trx, 'one')
    const { rows } = await sql<{ n: number }>`select count(*) as n from event_log`.execute(trx)
    await addAlong(trx, 'two')
    return rows[0]?.n
  })
  expect([seen, await kept()]).toEqual([1, ['one', 'two']])
})

test('when it fails the transaction fails, with that as the cause, and nothing is kept', async () => {
  const before = await kept()
  const atTheEnd = asSystem(database.db, async (trx) => {
    await sql`insert into event_log (what) values ('half')`.execute(trx)
    await addAlong(trx, null)
  })
  // 23502: not_null_violation
  await expect(atTheEnd).rejects.toMatchObject({ code: '23502' })
  const halfway = asSystem(database.db, async (trx) => {
    await addAlong(trx, null)
    await sql`insert into event_log (what) values ('half')`.execute(trx)
  })
  await expect(halfway).rejects.toMatchObject({ code: '23502' })
  expect(await kept()).toEqual(before)
})

test('a transaction that breaks off keeps nothing of it, and says its own cause', async () => {
  const before = await kept()
  const broken = asSystem(database.db, async (trx) => {
    await addAlong(trx, 'never')
    throw new Error('changed our mind')
  })
  await expect(broken).rejects.toThrow('changed our mind')
  const later = asSystem(database.db, async (trx) => {
    await sql`insert into event_log (what) values ('half')`.execute(trx)
    await addAlong(trx, 'never')
    throw new Error('changed our mind again')
  })
  await expect(later).rejects.toThrow('changed our mind again')
  expect(await kept()).toEqual(before)
})

test('a transaction that asks nothing leaves nothing behind for the next on its connection', async () => {
  expect(await asSystem(database.db, async () => 'done')).toBe('done')
  const who = () => sql<{ role: string; person: string }>`select current_user as role, current_setting('app.person', true) as person`
  const { rows } = await who().execute(database.db)
  expect(rows[0]?.role).not.toMatch(/^doorloop_(user|system)$/)
  expect(rows[0]?.person || null).toBeNull()
})

test('the same question asked often gives the answer for its own values each time', async () => {
  const answers: unknown[] = []
  for (const n of [1, 2, 3, 4, 5, 6])
    answers.push((await asSystem(database.db, (trx) => sql`select ${n}::int + 1 as n`.execute(trx))).rows[0])
  expect(answers).toEqual([2, 3, 4, 5, 6, 7].map((n) => ({ n })))
})

test('a table that changed under a plan fails once at most, and not for good', async () => {
  const look = () => sql`select * from changing`.execute(database.db)
  await sql`create table changing (a int)`.execute(database.db)
  for (let n = 0; n < 4; n += 1) await look()
  await sql`alter table changing add column b int`.execute(database.db)
  await look().catch((error: { code?: string }) => expect(error.code).toBe('0A000'))
  expect((await look()).rows).toEqual([])
  await sql`drop table changing`.execute(database.db)
})

test('a name comes with the third time, and stays', () => {
  const nameOf = statementNames()
  const ask = () => nameOf('select 1').name
  expect([ask(), ask(), ask(), ask()]).toEqual([undefined, undefined, 'q1', 'q1'])
})

test('scripts and settings get no name, and there are only so many', () => {
  const nameOf = statementNames()
  const often = (text: string) => [nameOf(text), nameOf(text), nameOf(text)].at(-1)?.name
  expect([often('create table a (b int)'), often('select 1; select 2'), often('rollback')]).toEqual([undefined, undefined, undefined])
  for (let n = 1; n <= 150; n++) expect(often(`select ${n}`)).toBe(`q${n}`)
  expect(often('select 151')).toBeUndefined()
})
