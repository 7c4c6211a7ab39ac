import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { asPerson, type Database, type Db } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { readWithMapping, startApplying, startImport } from '../../src/pupils/import/actions.ts'
import { receiveImport } from '../../src/pupils/import/file.store.ts'
import type { Imports } from '../../src/pupils/import/imports.ts'
import { deliveringSchools, findRun, type ImportRun } from '../../src/pupils/import/run.store.ts'
import { Work } from '../../src/pupils/import/work.ts'
import type { Request } from '../../src/pupils/request.ts'
import { MAPPING, pupilsCsv } from './pupils-csv.ts'

/**
 * Reads in a CSV of pupils as a school would, on the database of TEST_DATABASE_URL or else on the embedded one in memory,
 * beside the yardstick: the same values put into two bare tables. `npx tsx bench/import/run.ts [pupils]`.
 */
const pupils = Number(process.argv[2] ?? 50_000)
const database = await openTestDatabase()
const folder = mkdtempSync(join(tmpdir(), 'doorloop-bench-'))
const text = pupilsCsv(pupils)
const yardstick = await timed(() => bareInsert(database.db, text))
console.log(`${database.kind}, ${pupils} pupils; bare insert ${seconds(yardstick)}`)
await importTwice(database)
await database.close()
rmSync(folder, { recursive: true })

async function importTwice({ db }: Database): Promise<void> {
  const region = await buildRegion(db)
  const viewer = await viewerFor(db, region.people.coördinator.personId)
  const request: Request = { viewer, day: TODAY, requestId: randomUUID() }
  const imports: Imports<Db> = { db, folder, work: new Work(), now: () => new Date(), report: (error) => console.error(error) }
  await importOnce(imports, request, region.institutions.zwaluwnest, text)
  await importOnce(imports, request, region.institutions.zwaluwnest, text.replaceAll(';kb;3;', ';kb;4;'))
  console.log(`memory ${Math.round(process.memoryUsage().rss / 1024 / 1024)} MB`)
}

async function importOnce(imports: Imports<Db>, request: Request, institutionId: string, content: string): Promise<ImportRun> {
  const { db, work } = imports
  const run = (id: string) => asPerson(db, request.viewer.personId, (trx) => findRun(trx, id), TODAY) as Promise<ImportRun>
  const id = randomUUID()
  const settings = { asOf: TODAY, sites: {}, changes: 'from-date', gone: null } as const
  const schools = await asPerson(db, request.viewer.personId, (trx) => deliveringSchools(trx, TODAY), TODAY)
  const school = schools.find((one) => one.institutionId === institutionId)
  if (!school) throw new Error('no school')
  const reading = await timed(async () => {
    const file = await receiveImport(
      folder,
      id,
      'leerlingen.csv',
      (async function* () {
        yield Buffer.from(content)
      })(),
    )
    if ('rule' in file) throw new Error(file.rule)
    await startImport(imports, request, { id, file, school, settings })
    await readWithMapping(imports, request, await run(id), MAPPING, settings)
    await work.finished(id)
  })
  const shown = await run(id)
  const applying = await timed(async () => {
    startApplying(imports, request, shown)
    await work.finished(id)
  })
  const done = await run(id)
  const { new: added = 0, changed = 0 } = shown.summary.counts ?? {}
  const ratio = ((reading + applying) / yardstick).toFixed(1)
  console.log(
    `${done.state}: ${added} new, ${changed} changed; read and judged ${seconds(reading)}, applied ${seconds(applying)}; ${ratio} × bare`,
  )
  return done
}

/** What any program must do: each record and its enrolment into a table without keys, policies or history. */
async function bareInsert(db: Db, content: string): Promise<void> {
  await sql`create table bare_record (key text, given text, family text, born date)`.execute(db)
  await sql`create table bare_enrolment (key text, site text, opleiding text, leerjaar smallint, since date)`.execute(db)
  const rows = content
    .split('\n')
    .slice(1)
    .map((line) => line.split(';'))
  for (let at = 0; at < rows.length; at += 2000) {
    const part = JSON.stringify(rows.slice(at, at + 2000))
    await sql`insert into bare_record select r ->> 0, r ->> 1, r ->> 3, (r ->> 4)::date from jsonb_array_elements(${part}::jsonb) r`.execute(
      db,
    )
    await sql`insert into bare_enrolment select r ->> 0, r ->> 8, r ->> 5, (r ->> 6)::smallint, (r ->> 9)::date from jsonb_array_elements(${part}::jsonb) r`.execute(
      db,
    )
  }
  await sql`drop table bare_record, bare_enrolment`.execute(db)
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

function seconds(time: number): string {
  return `${time.toFixed(1)} s`
}
