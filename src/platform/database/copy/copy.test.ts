import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { MIGRATIONS } from '../../migrations/index.ts'
import { fillWithSamples } from '../../migrations/testing/fill.ts'
import { asSystem, type Database, type Db } from '../database.ts'
import { migrate } from '../migrate.ts'
import { openBareDatabase, openInMemory, openTestDatabase } from '../testing/test-database.ts'
import { backup } from './backup.ts'
import { moveDatabase } from './move.ts'
import { restore } from './restore.ts'
import { everything, filledDatabase } from './testing/databases.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-copy-'))
const file = join(folder, 'backup.gz')
const opened: Database[] = []
let source: Database

beforeAll(async () => {
  source = await filledDatabase()
  expect(await backup(source.db, file)).toMatchObject({ ok: true, tables: { pupil: { rows: 2 }, region: { rows: 1 } } })
})
afterAll(async () => {
  await Promise.all([source, ...opened].map((one) => one.close()))
  rmSync(folder, { recursive: true })
})

async function opens(open: () => Promise<Database>): Promise<Db> {
  const database = await open()
  opened.push(database)
  return database.db
}
const empty = () => opens(openTestDatabase)

describe('a backup', () => {
  test('put back into an empty database is the same in every table, without the sessions that were open', async () => {
    const target = await empty()
    expect(await restore(target, file)).toMatchObject({ ok: true })
    const [back, here] = [await everything(target), await everything(source.db)]
    const open = { auth_session: [], auth_verification: [], auth_rate_limit: [] }
    expect(back).toEqual({ ...here, ...open })
    expect(
      Object.keys(back)
        .filter((table) => back[table]?.length === 0)
        .sort(),
    ).toEqual(Object.keys(open).sort())
  })

  test('goes into a database that has never been touched too, and of the other kind', async () => {
    const target = await opens(() => openBareDatabase({ fresh: true }))
    expect(await restore(target, file)).toMatchObject({ ok: true })
    const embedded = await opens(openInMemory)
    expect(await restore(embedded, file)).toMatchObject({ ok: true })
    expect(await everything(embedded)).toEqual(await everything(target))
  })

  test('goes on counting where it stopped', async () => {
    const target = await empty()
    await restore(target, file)
    const add = () =>
      asSystem(target, (trx) =>
        sql<{ id: number }>`insert into destroyed (category, pupil_id) values ('x', gen_random_uuid()) returning id`.execute(trx),
      )
    const [last] = (await asSystem(source.db, (trx) => sql<{ last: number }>`select max(id) as last from destroyed`.execute(trx))).rows
    expect((await add()).rows[0]?.id).toBe((last?.last ?? 0) + 1)
  })

  test('can be read by its owner alone, and is never half there', async () => {
    expect(statSync(file).mode & 0o777).toBe(0o600)
    expect(readdirSync(folder).filter((name) => name.includes('part'))).toEqual([])
  })

  test('does not overwrite another', async () => {
    expect(await backup(source.db, file)).toEqual({ ok: false, problem: { problem: 'file-exists', file } })
  })

  test('of more rows than fit in one go keeps their order', async () => {
    const many = await empty()
    await asSystem(many, (trx) =>
      sql`insert into event_log (what, subject) select 'é' || n, jsonb_build_object('n', n) from generate_series(1, 2500) n`.execute(trx),
    )
    const large = join(folder, 'large.gz')
    expect(await backup(many, large)).toMatchObject({ tables: { event_log: { rows: 2500 } } })
    const target = await empty()
    expect(await restore(target, large)).toMatchObject({ ok: true })
    expect((await everything(target)).event_log).toEqual((await everything(many)).event_log)
  })
})

describe('restoring refuses', () => {
  const lines = (): string[] => gunzipSync(readFileSync(file)).toString().trimEnd().split('\n')
  const written = (name: string, content: string | Buffer): string => {
    const path = join(folder, name)
    writeFileSync(path, content)
    return path
  }
  const changed = (name: string, change: (all: string[]) => string[]): string => written(name, gzipSync(`${change(lines()).join('\n')}\n`))
  const header = (all: string[], change: object): string[] => [JSON.stringify({ ...JSON.parse(all[0] ?? ''), ...change }), ...all.slice(1)]

  let still: Db
  beforeAll(async () => {
    still = await empty()
  })

  async function refusal(path: string, target = still): Promise<unknown> {
    const before = await everything(target)
    const outcome = await restore(target, path)
    expect(await everything(target)).toEqual(before)
    return outcome.ok ? outcome : outcome.problem
  }

  test('a database with something in it', async () => {
    const target = await empty()
    await asSystem(target, (trx) => sql`insert into region (name) values ('R')`.execute(trx))
    expect(await refusal(file, target)).toEqual({ problem: 'not-empty', tables: 'region' })
  })

  test.each([1, 40, 400])('a file that was cut off %i bytes before its end', async (bytes) => {
    expect(await refusal(written('cut.gz', readFileSync(file).subarray(0, -bytes)))).toMatchObject({ problem: 'damaged' })
  })

  test('one that lost its last line, or has one too many', async () => {
    expect(await refusal(changed('short.gz', (all) => all.slice(0, -1)))).toMatchObject({ problem: 'damaged' })
    expect(await refusal(changed('long.gz', (all) => [...all, '[]']))).toMatchObject({ problem: 'damaged' })
  })

  test('one in which a value was changed, a row left out, or a table', async () => {
    const names = lines().findIndex((line) => line.includes('Chaima'))
    const one = await refusal(changed('value.gz', (all) => all.with(names, (all[names] ?? '').replace('Chaima', 'Fatima'))))
    expect(one).toEqual({ problem: 'damaged', where: 'school_record' })
    const start = lines().indexOf('{"table":"destroyed"}')
    expect(await refusal(changed('row.gz', (all) => all.toSpliced(start + 1, 1)))).toEqual({ problem: 'damaged', where: 'destroyed' })
    expect(await refusal(changed('table.gz', (all) => all.toSpliced(start, 2)))).toEqual({ problem: 'damaged', where: 'destroyed' })
  })

  test('one with a value that its column does not take', async () => {
    const at = lines().findIndex((line) => line.includes('2011-02-28'))
    const path = changed('bad.gz', (all) => all.with(at, (all[at] ?? '').replace('2011-02-28', '2011-02-30')))
    expect(await refusal(path)).toEqual({ problem: 'damaged', where: 'school_record' })
  })

  test('one with a flipped bit', async () => {
    const bytes = readFileSync(file)
    bytes[Math.floor(bytes.length / 2)] = (bytes[Math.floor(bytes.length / 2)] ?? 0) ^ 16
    expect(await refusal(written('bit.gz', bytes))).toMatchObject({ problem: 'damaged' })
  })

  test('one of a newer program, or in a newer form', async () => {
    const steps = [...MIGRATIONS.map(({ name }) => name), '9999-later']
    const newer = { problem: 'newer-backup', found: '9999-later', known: MIGRATIONS.at(-1)?.name }
    expect(await refusal(changed('newer.gz', (all) => header(all, { steps })))).toEqual(newer)
    expect(await refusal(changed('form.gz', (all) => header(all, { version: 2 })))).toMatchObject({ problem: 'newer-format' })
  })

  test('an older one into a database that is already further', async () => {
    const steps = MIGRATIONS.slice(0, -1).map(({ name }) => name)
    expect(await refusal(changed('older.gz', (all) => header(all, { steps })))).toMatchObject({ problem: 'other-level' })
  })

  test('what is no backup, no gzip, empty, or not there', async () => {
    for (const content of ['region,name\n', '', gzipSync('{}\n'), gzipSync('')])
      expect(await refusal(written('no.gz', content))).toMatchObject({ problem: 'no-backup' })
    expect(await refusal(join(folder, 'nowhere.gz'))).toMatchObject({ problem: 'no-file' })
    expect(await refusal(folder)).toMatchObject({ problem: 'no-file' })
  })
})

test('an older backup is brought to the level of this program', async () => {
  const old = await opens(() => openBareDatabase({ fresh: true }))
  const steps = MIGRATIONS.slice(0, 8)
  await migrate(old, steps)
  const later = { name: '9999-later', sql: 'alter table region add column later int not null default 7' }
  await asSystem(old, (trx) => sql`insert into region (name) values ('R')`.execute(trx))
  await backup(old, join(folder, 'old.gz'))
  const target = await opens(() => openBareDatabase({ fresh: true }))
  expect(await restore(target, join(folder, 'old.gz'), { migrations: [...steps, later] })).toMatchObject({ ok: true })
  expect((await asSystem(target, (trx) => sql`select name, later from region`.execute(trx))).rows).toEqual([{ name: 'R', later: 7 }])
})

describe('moving', () => {
  test('takes everything along, from embedded as from a server, and verifies it', async () => {
    const from = await opens(openInMemory)
    await fillWithSamples(from)
    const to = await empty()
    const moved = await moveDatabase(from, to)
    expect(moved).toMatchObject({ ok: true, tables: { school_record: { rows: 2 }, auth_session: { rows: 1 } } })
    expect(await everything(to)).toEqual(await everything(from))
  })

  test('refuses a target with something in it, and leaves it as it was', async () => {
    const to = await empty()
    await asSystem(to, (trx) => sql`insert into region (name) values ('R')`.execute(trx))
    expect(await moveDatabase(source.db, to)).toEqual({ ok: false, problem: { problem: 'not-empty', tables: 'region' } })
  })

  test('keeps nothing when what arrived is not what left', async () => {
    const to = await empty()
    await sql
      .raw(`create function spoil() returns trigger language plpgsql as $$ begin new.name := upper(new.name); return new; end $$;
      create trigger spoil before insert on route for each row execute function spoil()`)
      .execute(to)
    expect(await moveDatabase(source.db, to)).toEqual({ ok: false, problem: { problem: 'differs', tables: 'route' } })
    expect(Object.values(await everything(to)).flat()).toEqual([])
  })

  test('keeps nothing when the target fails half-way', async () => {
    const to = await empty()
    await sql
      .raw(`create function full_disk() returns trigger language plpgsql as $$ begin raise exception using errcode = '53100'; end $$;
      create trigger full_disk before insert on school_record for each row execute function full_disk()`)
      .execute(to)
    await expect(moveDatabase(source.db, to)).rejects.toMatchObject({ code: '53100' })
    expect(Object.values(await everything(to)).flat()).toEqual([])
  })
})
