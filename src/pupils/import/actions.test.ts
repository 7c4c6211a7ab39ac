import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database, type Db } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import {
  cancelImport,
  endInterruptedImports,
  forgetPreviews,
  judgeAgain,
  readWithMapping,
  startApplying,
  startImport,
  undoImport,
} from './actions.ts'
import { receiveImport } from './file.store.ts'
import type { Imports } from './imports.ts'
import { deliveringSchools, findRun, type ImportRun, remembered } from './run.store.ts'
import type { DeliveringSchool, ImportSettings } from './staged.ts'
import { standing } from './testing/deliver.ts'
import { Work } from './work.ts'

let database: Database
let imports: Imports<Db>
let region: TestRegion
let request: Request
let school: DeliveringSchool
const folder = mkdtempSync(join(tmpdir(), 'doorloop-imports-'))

beforeAll(async () => {
  database = await openTestDatabase()
  imports = { db: database.db, folder, work: new Work(), now: () => new Date(), report: (error) => console.error(error) }
  region = await buildRegion(database.db)
  const viewer = await viewerFor(database.db, region.people.beheerder.personId)
  request = { viewer, day: TODAY, requestId: randomUUID() }
  const schools = await asPerson(database.db, viewer.personId, (trx) => deliveringSchools(trx, TODAY), TODAY)
  school = schools.find(({ institutionId }) => institutionId === region.institutions.zwaluwnest) as DeliveringSchool
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const SETTINGS: ImportSettings = { asOf: TODAY, sites: {}, changes: 'from-date', gone: null }
const MAPPING = {
  key: 'Leerlingnummer',
  givenName: 'Roepnaam',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  opleiding: 'Leerweg',
  vestiging: 'Vestiging',
}
const HEADER = 'Leerlingnummer;Roepnaam;Achternaam;Geboortedatum;Leerweg;Vestiging;BSN'
const row = (key: number) => `${key};Jesse;Bakker;14-3-2010;kb;00;`
const csv = (keys: readonly number[]): string => [HEADER, ...keys.map(row)].join('\n')

const find = (id: string): Promise<ImportRun> =>
  asPerson(database.db, request.viewer.personId, (trx) => findRun(trx, id), TODAY) as Promise<ImportRun>

/** Delivers a file as the page does; gives its id. */
async function deliver(text: string, called = 'leerlingen.csv'): Promise<{ id: string; outcome: Awaited<ReturnType<typeof startImport>> }> {
  const id = randomUUID()
  const file = await receiveImport(
    folder,
    id,
    called,
    (async function* () {
      yield Buffer.from(text)
    })(),
  )
  if ('rule' in file) throw new Error(file.rule)
  return { id, outcome: await startImport(imports, request, { id, file, school, settings: SETTINGS }) }
}

async function previewed(keys: readonly number[]): Promise<ImportRun> {
  const { id } = await deliver(csv(keys))
  await readWithMapping(imports, request, await find(id), MAPPING, SETTINGS)
  await imports.work.finished(id)
  return await find(id)
}

async function applied(keys: readonly number[]): Promise<ImportRun> {
  const run = await previewed(keys)
  expect(startApplying(imports, request, run)).toEqual({ ok: true })
  await imports.work.finished(run.id)
  return await find(run.id)
}

describe('an import', () => {
  test('waits for its columns, shows what it would do, does it and can be undone', async () => {
    const { id } = await deliver(csv([1, 2]))
    expect(await find(id)).toMatchObject({ state: 'reading', kind: 'table', summary: { waitsForColumns: true } })
    await readWithMapping(imports, request, await find(id), MAPPING, SETTINGS)
    await imports.work.finished(id)
    const run = await find(id)
    expect(run).toMatchObject({ state: 'preview', summary: { counts: { new: 2, changed: 0, refused: 0 }, read: { pupils: 2 } } })
    expect(existsSync(join(folder, 'imports', id))).toBe(false)
    const before = await standing(database.db, school.institutionId)
    startApplying(imports, request, run)
    await imports.work.finished(id)
    expect(await find(id)).toMatchObject({ state: 'applied' })
    expect(await undoImport(imports, request, await find(id))).toEqual({ ok: true })
    expect(await standing(database.db, school.institutionId)).toBe(before)
    expect(await find(id)).toMatchObject({ state: 'undone', undoneBy: 'Wil Hofman' })
  })

  test('remembers the columns of the school', async () => {
    await previewed([3])
    expect(await asPerson(database.db, request.viewer.personId, (trx) => remembered(trx, school.institutionId), TODAY)).toMatchObject({
      columns: MAPPING,
    })
  })

  test('that is no file of pupils is refused with the reason and leaves nothing', async () => {
    const { id, outcome } = await deliver('%PDF-1.7', 'leerlingen.csv')
    expect(outcome).toMatchObject({ ok: false, stopped: { problem: 'wrong-kind' } })
    expect(await find(id)).toBeNull()
    expect(existsSync(join(folder, 'imports', id))).toBe(false)
  })

  test('whose file turns out wrong on the way is refused, and nothing of it stays', async () => {
    const { id } = await deliver('<EDEX><school><schooljaar>2026-2027</schooljaar></school><leerlingen><leerling key="1">')
    await imports.work.finished(id)
    expect(await find(id)).toMatchObject({ state: 'refused', kind: 'edexml', summary: { stopped: { problem: 'xml-truncated' } } })
    expect(await staged(id)).toBe(0)
  })

  test('can be judged again with other choices', async () => {
    const run = await previewed([4])
    expect(await judgeAgain(imports, request, run, { ...SETTINGS, asOf: '2026-10-01' })).toEqual({ ok: true })
    expect((await find(run.id)).settings.asOf).toBe('2026-10-01')
  })

  test('does nothing when it would now do something else than it showed', async () => {
    const [shown, other] = [await previewed([5]), await applied([5])]
    startApplying(imports, request, shown)
    await imports.work.finished(shown.id)
    expect(await find(shown.id)).toMatchObject({ state: 'preview', summary: { outdated: true, counts: { new: 0, same: 1 } } })
    await undoImport(imports, request, other)
  })

  test('that is cancelled leaves nothing, and cannot be applied any more', async () => {
    const run = await previewed([6, 7])
    await cancelImport(imports, request, run)
    expect(await staged(run.id)).toBe(0)
    const ended = await find(run.id)
    expect(ended.state).toBe('cancelled')
    expect(startApplying(imports, request, ended)).toMatchObject({ ok: false })
  })

  test('that is stopped while it reads leaves nothing', async () => {
    const { id } = await deliver(csv(Array.from({ length: 9000 }, (_, index) => index + 1000)))
    await readWithMapping(imports, request, await find(id), MAPPING, SETTINGS)
    await cancelImport(imports, request, await find(id))
    expect(await find(id)).toMatchObject({ state: 'cancelled' })
    expect(await staged(id)).toBe(0)
  })

  test('that was being read when Doorloop stopped is over at the next start, with its file', async () => {
    const { id } = await deliver(csv([8]))
    mkdirSync(join(folder, 'imports', id), { recursive: true })
    await endInterruptedImports(imports)
    expect(await find(id)).toMatchObject({ state: 'cancelled', summary: { failed: true } })
    expect(existsSync(join(folder, 'imports', id))).toBe(false)
  })

  test('is not undone when something stands on it', async () => {
    const run = await applied([9])
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ id: string }>`insert into route_enrolment (record_id, route_id, phase, valid_from)
        select id, ${region.routeId}::uuid, 'VO', '2026-08-01' from school_record where key = '9' returning id`.execute(trx),
    )
    expect(await undoImport(imports, request, run)).toEqual({ ok: false, findings: [{ rule: 'later-changes', total: 1 }] })
    await asSystem(database.db, (trx) => sql`update route_enrolment set withdrawn_at = now() where id = ${rows[0]?.id}`.execute(trx))
    expect(await undoImport(imports, request, run)).toEqual({ ok: true })
  })

  test.each([
    ['was absent', sql`insert into attendance_mark (record_id, day, kind, tapped_at, seen) select id, '2026-11-20', 'missing', now(), 0`],
    [
      'asked for something',
      sql`insert into correction_request (record_id, about, text, asked_on) select id, 'name', 'Met een h', '2026-11-20'`,
    ],
  ])('is not undone over a pupil who %s since', async (_what, insert) => {
    const run = await applied([11])
    await asSystem(database.db, (trx) => sql`${insert} from school_record where key = '11'`.execute(trx))
    expect(await undoImport(imports, request, run)).toEqual({ ok: false, findings: [{ rule: 'later-changes', total: 1 }] })
    await asSystem(database.db, async (trx) => {
      for (const table of ['attendance_mark', 'correction_request']) await sql`delete from ${sql.table(table)}`.execute(trx)
    })
    expect(await undoImport(imports, request, run)).toEqual({ ok: true })
  })

  test('of another school is out of sight', async () => {
    const run = await previewed([10])
    const stranger = await viewerFor(database.db, region.people.mentor.personId)
    expect(startApplying(imports, { ...request, viewer: stranger }, run)).toMatchObject({ ok: false })
    expect(await asPerson(database.db, stranger.personId, (trx) => findRun(trx, run.id), TODAY)).toBeNull()
  })
})

async function staged(id: string): Promise<number> {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ n: number }>`select count(*) as n from import_row where import_id = ${id}`.execute(trx),
  )
  return rows[0]?.n ?? 0
}

describe('a preview that nobody decides on', () => {
  const DAY = 86_400_000
  const left = async (id: string): Promise<number> => {
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{
        n: number
      }>`select (select count(*) from import_row where import_id = ${id}) + (select count(*) from import_line where import_id = ${id})
        + (select count(*) from import_problem where import_id = ${id}) as n`.execute(trx),
    )
    return rows[0]?.n ?? 0
  }
  /** the clock so many ms after this import began; the database keeps its beginning a thousand times finer */
  const forgetAfter = (run: ImportRun, ms: number): Promise<number> =>
    forgetPreviews({ ...imports, now: () => new Date(run.startedAt.getTime() + ms) })

  test('is forgotten after fourteen days, with every name in it, and that is noted', async () => {
    const run = await previewed([901, 902])
    expect(await left(run.id)).toBeGreaterThan(2)
    await forgetAfter(run, 14 * DAY - 1)
    expect((await find(run.id)).state).toBe('preview')
    await forgetAfter(run, 14 * DAY + 1)
    expect(await find(run.id)).toMatchObject({ state: 'cancelled', summary: { forgotten: true } })
    expect(await left(run.id)).toBe(0)
    const { rows } = await asSystem(database.db, (trx) =>
      sql<{ person: string | null; subject: unknown }>`select person_id as person, subject from event_log
        where what = 'import/forgotten' and subject ->> 'importId' = ${run.id}`.execute(trx),
    )
    expect(rows).toEqual([{ person: null, subject: { importId: run.id, institutionId: region.institutions.zwaluwnest } }])
    expect(await forgetAfter(run, 15 * DAY)).toBe(0)
  })

  test('so is a table whose columns nobody chose, with its file', async () => {
    const { id } = await deliver(csv([903]))
    const run = await find(id)
    expect([run.state, existsSync(join(folder, 'imports', id))]).toEqual(['reading', true])
    await forgetAfter(run, 14 * DAY + 1)
    expect([(await find(id)).state, existsSync(join(folder, 'imports', id))]).toEqual(['cancelled', false])
  })

  test('what was read in is never forgotten', async () => {
    const run = await previewed([904])
    startApplying(imports, request, run)
    await imports.work.finished(run.id)
    await forgetAfter(run, 400 * DAY)
    expect((await find(run.id)).state).toBe('applied')
  })
})
