import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database, type Db } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import type { Request } from '../request.ts'
import { judgeAgain, readWithMapping, startApplying, startImport, undoImport } from './actions.ts'
import { receiveImport } from './file.store.ts'
import type { Imports } from './imports.ts'
import { seePreview } from './preview/actions.ts'
import { sample } from './readers/testing/samples.ts'
import { deliveringSchools, findRun, type ImportRun } from './run.store.ts'
import type { ImportSettings } from './staged.ts'
import { standing } from './testing/deliver.ts'
import { Work } from './work.ts'

/** One mbo with the files that schools' systems and DUO make: first the students, then what was told to DUO, then what DUO pays. */
let database: Database
let region: TestRegion
let request: Request
let imports: Imports<Db>
const folder = mkdtempSync(join(tmpdir(), 'doorloop-formats-'))

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  await asSystem(database.db, async (trx) => {
    await sql`update institution set brin = '99ZZ' where id = ${region.institutions.roc}`.execute(trx)
    await sql`update institution set brin = '99AA' where id = ${region.institutions.zwaluwnest}`.execute(trx)
    await sql`update route set niveau = 2, crebo = '25180' where id = ${region.routeId}`.execute(trx)
  })
  request = { viewer: await viewerFor(database.db, region.people.beheerder.personId), day: TODAY, requestId: randomUUID() }
  imports = {
    db: database.db,
    folder,
    work: new Work(),
    now: () => new Date(),
    report: (error) => {
      throw error
    },
  }
}, 60_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

const SETTINGS: ImportSettings = { asOf: '2026-08-03', sites: {}, changes: 'from-date', gone: null }
const find = (id: string) => asPerson(database.db, request.viewer.personId, (trx) => findRun(trx, id), TODAY) as Promise<ImportRun>

async function read(
  institutionId: string,
  called: string,
  text: string,
  mapping: Record<string, string> | null = null,
): Promise<ImportRun> {
  const id = randomUUID()
  const content = (async function* () {
    yield Buffer.from(text)
  })()
  const file = await receiveImport(folder, id, called, content)
  const schools = await asPerson(database.db, request.viewer.personId, (trx) => deliveringSchools(trx, TODAY), TODAY)
  const school = schools.find((one) => one.institutionId === institutionId)
  if ('rule' in file || !school) throw new Error('not received')
  expect(await startImport(imports, request, { id, file, school, settings: SETTINGS })).toEqual({ ok: true })
  if (mapping) await readWithMapping(imports, request, await find(id), mapping, (await find(id)).settings)
  await imports.work.finished(id)
  return await find(id)
}

async function applied(run: ImportRun): Promise<ImportRun> {
  expect(startApplying(imports, request, run)).toEqual({ ok: true })
  await imports.work.finished(run.id)
  const done = await find(run.id)
  expect(done.state).toBe('applied')
  return done
}

const told = async (table: string): Promise<unknown[]> => {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ fields: unknown }>`select fields from ${sql.table(table)} where withdrawn_at is null order by fields ->> 'number'`.execute(trx),
  )
  return rows.map(({ fields }) => fields)
}

const STUDENTS = `Studentnummer;Roepnaam;Achternaam;Geboortedatum;Crebo;Niveau;Leertraject;Vestiging;Inschrijvingvolgnummer;Instroomdatum
5001;Anouk;Wilgenburg;14-2-2009;25180;2;BOL;00;C31;1-8-2024
5002;Bram;Eschpad;3-11-2008;25604;4;BOL;00;C40;1-8-2025`
const COLUMNS = {
  key: 'Studentnummer',
  givenName: 'Roepnaam',
  familyName: 'Achternaam',
  birthDate: 'Geboortedatum',
  crebo: 'Crebo',
  niveau: 'Niveau',
  leertraject: 'Leertraject',
  vestiging: 'Vestiging',
  enrolmentNumber: 'Inschrijvingvolgnummer',
  from: 'Instroomdatum',
}

test('students, the registratieoverzicht and the TBG-i of one mbo come together, and each can be undone', async () => {
  const roc = region.institutions.roc
  const { sites } = region
  await applied(await read(roc, 'studenten.csv', STUDENTS, COLUMNS))
  const afterStudents = await standing(database.db, roc)

  const first = await read(roc, 'RO.CSV', sample('RO_99ZZ_20250801_20260731.CSV'))
  expect(first).toMatchObject({
    kind: 'ro',
    state: 'preview',
    summary: { counts: { sites: { '': 1, '101X591': 3, '101X592': 1 }, refused: 3 } },
  })
  expect((await seePreview(database.db, request, first, 'refused', 1)).problems[0]).toMatchObject({
    problem: 'site-unknown',
    site: '101X591',
  })
  await judgeAgain(imports, request, first, { ...SETTINGS, sites: { '101X591': sites.rocHaven, '101X592': sites.rocPlein } })
  const judged = await find(first.id)
  // the third has no name anywhere: nobody knows who that is
  expect(judged.summary.counts).toMatchObject({ new: 0, changed: 2, refused: 1 })
  const ro = await applied(judged)
  expect(await told('placement_line')).toMatchObject([{ number: 'P1', leerbedrijf: '100000001', hours: 320 }])
  expect(await told('diploma_line')).toMatchObject([{ crebo: '25655', date: '2025-07-10' }])
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ text: string }>`select concat_ws(' ', e.phase, e.valid_from, e.valid_until) as text from route_enrolment e
      where e.withdrawn_at is null order by e.valid_from`.execute(trx),
  )
  expect(rows.map(({ text }) => text)).toEqual(['VO 2024-08-01 2025-07-31', 'MBO 2025-08-01'])
  const afterRo = await standing(database.db, roc)

  const again = await read(roc, 'RO.CSV', sample('RO_99ZZ_20250801_20260731.CSV'))
  expect(again.summary.counts).toMatchObject({ new: 0, changed: 0, same: 2, refused: 1 })

  const tbgi = await applied(await read(roc, 'TBGI.XML', sample('TBGI_99ZZ_2027_20251124.XML')))
  expect(await told('funding_line')).toMatchObject([
    { number: 'C31 2025-10-01', contribution: '1.200000', priceFactor: '1.20' },
    { teldatum: '2026-02-01' },
    { number: 'diploma R1', contribution: '3' },
  ])
  expect(await undoImport(imports, request, tbgi)).toEqual({ ok: true })
  expect(await told('funding_line')).toEqual([])
  expect(await standing(database.db, roc)).toBe(afterRo)
  expect(await undoImport(imports, request, ro)).toEqual({ ok: true })
  expect(await standing(database.db, roc)).toBe(afterStudents)
}, 60_000)

test('an EDEXML comes in with its groups, without a leerweg that it does not have', async () => {
  const vmbo = region.institutions.zwaluwnest
  const read1 = await read(vmbo, 'school.xml', sample('school-edexml.xml'))
  expect(read1).toMatchObject({ kind: 'edexml', state: 'preview' })
  const sites = Object.fromEntries(Object.keys(read1.summary.counts?.sites ?? {}).map((word) => [word, region.sites.zwaluwnest]))
  await judgeAgain(imports, request, read1, { ...SETTINGS, sites })
  const judged = await find(read1.id)
  expect(judged.summary.counts).toMatchObject({ changed: 0, refused: 0 })
  await applied(judged)
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ opleiding: string | null; leerjaar: number | null; groups: number }>`
      select e.opleiding, e.leerjaar, (select count(*) from group_member m where m.record_id = e.record_id) as groups
      from enrolment e join school_record r on r.id = e.record_id where r.institution_id = ${vmbo} and r.key_kind = 'edexml' order by r.key`.execute(
      trx,
    ),
  )
  expect(rows.length).toBe(judged.summary.counts?.new)
  expect(rows.some(({ opleiding }) => opleiding === null)).toBe(true)
  expect(rows.some(({ groups }) => groups > 0)).toBe(true)
  const second = await read(vmbo, 'school.xml', sample('school-edexml.xml'))
  expect(second.summary.counts).toMatchObject({ new: 0, changed: 0 })
}, 60_000)

/** A registratieoverzicht of these records, closed with the right totals. */
function overview(...records: string[]): string {
  const totals = ['PER', 'ISG', 'ISP', 'ISE', 'BPV', 'DIP', 'AMO', 'GEO', 'KZD'].map(
    (name) => records.filter((record) => record.startsWith(name)).length,
  )
  return ['VLP|99ZZ|2025-08-01|2026-07-31|2026-08-03', ...records, `SLR|${totals.join('|')}`].join('\n')
}
const enrolled = (bsn: number, number: string): string[] => [
  `PER|${bsn}||2009-02-14|V`,
  `ISG|${bsn}||${number}|2024-08-01|2027-07-31`,
  `ISP|${bsn}||${number}|2024-08-01|25180|BOL|MBO-2|J`,
]

test('who has nothing but a BSN in a registratieoverzicht is refused with a sentence, and the others are judged', async () => {
  const run = await read(region.institutions.roc, 'RO.CSV', overview(...enrolled(1, 'C71'), 'PER|2||2009-03-01|M'))
  expect(run).toMatchObject({ state: 'preview', summary: { read: { pupils: 2 }, problems: { refused: 1 } } })
  const { problems } = await seePreview(database.db, request, run, 'refused', 1)
  expect(problems).toContainEqual({ problem: 'no-key', line: 5 })
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ key: string }>`select key from import_row where import_id = ${run.id}`.execute(trx),
  )
  expect(rows).toEqual([{ key: 'C71' }])
}, 60_000)

test('a registratieoverzicht in which two share a number tells nobody apart: all are refused, and the preview says why', async () => {
  const run = await read(region.institutions.roc, 'RO.CSV', overview(...enrolled(1, '001'), ...enrolled(2, '001')))
  expect(run).toMatchObject({ state: 'preview', summary: { counts: { new: 0, changed: 0, same: 0 }, problems: { refused: 2, notes: 1 } } })
  const { reasons } = await seePreview(database.db, request, run, 'refused', 1)
  expect(reasons).toEqual([
    { problem: 'enrolment-numbers-shared', line: 6, other: 3 },
    { problem: 'no-key', line: 2 },
  ])
}, 60_000)
