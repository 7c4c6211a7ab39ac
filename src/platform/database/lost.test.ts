import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { action, page } from '../http/app.ts'
import { testApp } from '../http/testing/test-app.ts'
import { asSystem, type Database } from './database.ts'
import { isOutage } from './outage.ts'
import { openServer } from './server.ts'
import { proxyBefore, type ServerProxy } from './testing/proxy.ts'
import { openTestDatabase } from './testing/test-database.ts'

const SERVER = process.env.TEST_DATABASE_URL
if (!SERVER) console.warn('lost.test.ts: the embedded database has no connection to lose; set TEST_DATABASE_URL for these tests')

let database: Database
beforeAll(async () => {
  database = await openTestDatabase()
})
afterAll(() => database.close())

/** Pages that write two rows in one transaction, with something in between, and count them. */
function site(db: Database['db'], between: (trx: Parameters<Parameters<typeof asSystem>[1]>[0]) => Promise<unknown>) {
  const { app, reported } = testApp({
    isOutage,
    modules: [
      (one) => {
        action(one, '/schrijf', 'public', async (c) => {
          await asSystem(db, async (trx) => {
            await sql`insert into event_log (what) values ('first')`.execute(trx)
            await between(trx)
            await sql`insert into event_log (what) values ('second')`.execute(trx)
          })
          return c.text('written')
        })
        page(one, '/aantal', 'public', async (c) => {
          const { rows } = await asSystem(db, (trx) => sql<{ n: number }>`select count(*) as n from event_log`.execute(trx))
          return c.text(String(rows[0]?.n))
        })
      },
    ],
  })
  const ask = (path: string, method = 'GET') => app.request(path, { method, headers: { host: 'localhost:3000' } })
  return {
    write: async () => (await ask('/schrijf', 'POST')).status,
    count: async () => (await ask('/aantal')).text(),
    read: async () => (await ask('/aantal')).status,
    reported,
  }
}

test('a full disk in the middle of a transaction: 503, nothing half, and the next one works', async () => {
  await sql
    .raw(`create function full_disk() returns trigger language plpgsql as
      $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$;
    create trigger full_disk before insert on event_log for each row when (new.what = 'second') execute function full_disk()`)
    .execute(database.db)
  const { write, count, reported } = site(database.db, async () => undefined)
  expect([await write(), await count()]).toEqual([503, '0'])
  expect(reported.map((error) => (error as Error & { code?: string }).code)).toEqual(['53100'])
  await sql.raw('drop trigger full_disk on event_log; drop function full_disk()').execute(database.db)
  expect([await write(), await count()]).toEqual([200, '2'])
})

test('a database that has become read-only: 503', async () => {
  const { write } = site(database.db, (trx) => sql`set transaction read only`.execute(trx))
  expect(await write()).toBe(503)
})

describe.skipIf(!SERVER)('a server that goes away', () => {
  let proxy: ServerProxy
  let lost: Database
  const idle: Error[] = []
  beforeAll(async () => {
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(database.db)
    proxy = await proxyBefore(Object.assign(new URL(SERVER ?? ''), { pathname: `/${rows[0]?.name}` }).href)
    lost = openServer(proxy.url, (error) => idle.push(error))
  })
  afterAll(async () => {
    await lost.close()
    await proxy.close()
  })

  test('ends one connection in the middle of a request: 503, nothing half, and the next request works', async () => {
    const end = async (trx: Parameters<Parameters<typeof asSystem>[1]>[0]) => {
      const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(trx)
      await sql`select pg_terminate_backend(${rows[0]?.pid})`.execute(database.db)
    }
    const before = await site(lost.db, end).count()
    const { write, count } = site(lost.db, end)
    expect([await write(), await count()]).toEqual([503, before])
    expect(await site(lost.db, async () => undefined).write()).toBe(200)
  })

  test('stops for a while: 503 as long as it is away, and it works again by itself', async () => {
    const { write, read, count } = site(lost.db, async () => undefined)
    const before = Number(await count())
    await proxy.stop()
    expect([await read(), await write(), await read()]).toEqual([503, 503, 503])
    await proxy.start()
    expect([await read(), await count()]).toEqual([200, String(before)])
    expect([await write(), await count()]).toEqual([200, String(before + 2)])
  })

  test('breaks off idle connections: they are replaced, and the log hears of it', async () => {
    const { count } = site(lost.db, async () => undefined)
    const before = await count()
    const heard = idle.length
    const own = sql`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and usename = current_user`
    await own.execute(database.db)
    await expect.poll(() => idle.length).toBeGreaterThan(heard)
    expect(await count()).toBe(before)
  })

  test('takes what it had begun with it: a transaction that was cut off left nothing', async () => {
    const { write, count } = site(lost.db, async () => {
      await proxy.stop()
      await proxy.start()
    })
    const before = await count()
    expect([await write(), await count()]).toEqual([503, before])
  })
})
