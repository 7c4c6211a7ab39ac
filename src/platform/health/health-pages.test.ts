import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem, type Database } from '../database/database.ts'
import { openServer } from '../database/server.ts'
import { openTestDatabase } from '../database/testing/test-database.ts'
import { testApp } from '../http/testing/test-app.ts'
import { MIGRATIONS } from '../migrations/index.ts'
import { healthPages } from './health-pages.ts'

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

async function answers(db: Database['db']): Promise<unknown[]> {
  const { get } = testApp({ modules: [healthPages({ db })] })
  const both = [await get('/health'), await get('/ready')]
  return [...both.map(({ status }) => status), await both[1]?.json()]
}

test('the process lives, and the database is there', async () => {
  expect(await answers(database.db)).toEqual([200, 200, { ready: true }])
})

test('a database that misses a step of this program is not ready', async () => {
  const last = MIGRATIONS.at(-1)?.name
  await asSystem(database.db, (trx) => sql`delete from migration where name = ${last}`.execute(trx))
  expect(await answers(database.db)).toEqual([200, 503, { ready: false, because: 'migrations' }])
})

test('without a database the process lives all the same', async () => {
  const { db, close } = openServer('postgres://nobody@127.0.0.1:1/nothing')
  expect(await answers(db)).toEqual([200, 503, { ready: false, because: 'database' }])
  await close()
})
