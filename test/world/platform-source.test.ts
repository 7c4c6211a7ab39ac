import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type MonitorOutput, runMonitor, writePlatformSource } from '../../src/monitor/index.ts'
import { asSystem, type Database } from '../../src/platform/database/database.ts'
import { openTestDatabase } from '../../src/platform/database/testing/test-database.ts'
import { leaveRoute } from '../../src/pupils/leaving/leave.actions.ts'
import { addPupil } from '../../src/pupils/testing/add-pupil.ts'
import { buildRegion, type TestRegion, viewerFor } from '../../src/schools/testing/build-region.ts'

/** What schools record, through the monitor, beside the same pupils in four tables written by hand. */
const folder = mkdtempSync(join(tmpdir(), 'doorloop-platform-source-'))
let database: Database
let region: TestRegion
const ids: Record<string, string> = {}

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  await addPupils()
  await leave('switched', 'switch', { 'laatste-dag': '2026-03-31', reden: 'bbl', bestemming: 'regular-mbo-bbl' })
  await leave('out', 'drop-out', { 'laatste-dag': '2026-02-28', bestemming: 'none' })
  await leave('diploma', 'diploma', {
    diploma: 'mbo-2',
    'diploma-dag': '2026-07-10',
    waar: 'binnen',
    'laatste-dag': '2026-07-10',
    bestemming: 'work',
  })
}, 300_000)
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const BB3 = { opleiding: 'vmbo-bb', leerjaar: 3, from: '2025-08-01' }

/** Seven who were in bb year 3 on 1 October 2025: six of them in the route. */
async function addPupils(): Promise<void> {
  const { regionId, institutions, sites, routeId } = region
  const add = async (name: string, enrolments: object[], isInRoute: boolean, opleiding = 'vmbo-bb') => {
    const first = { siteId: sites.zwaluwnest, ...BB3, opleiding }
    const record = {
      ...{ institutionId: institutions.zwaluwnest, given: name, family: 'Test', birthDate: '2011-03-14' },
      enrolments: [{ ...first, ...(enrolments.length > 0 ? { until: '2026-07-31' } : {}) }, ...enrolments] as never,
      routes: isInRoute ? [{ routeId, from: '2025-08-01' }] : [],
    }
    ids[name] = (await addPupil(database.db, { regionId, records: [record] })).pupilId
  }
  const next = { siteId: sites.zwaluwnest, opleiding: 'vmbo-bb', leerjaar: 4, from: '2026-08-01' }
  await add('stayed', [next], true)
  await add('stayedToo', [next], true)
  await add('switched', [{ ...next, opleiding: 'vmbo-kb' }], true)
  await add('out', [], true)
  await add('diploma', [], true)
  // a kb pupil in the route is no starter of the cohort
  await add('kb', [next], true, 'vmbo-kb')
  await add('regular', [next], false)
  await asSystem(database.db, (trx) =>
    sql`update enrolment set valid_until = '2026-07-31' where valid_until is null and record_id in (
      select id from school_record where given_name in ('out', 'diploma'))`.execute(trx),
  )
}

async function leave(name: string, kind: 'switch' | 'drop-out' | 'diploma', fields: Record<string, string>): Promise<void> {
  const viewer = await viewerFor(database.db, region.people.coördinator.personId, '2026-08-15')
  const request = { viewer, day: '2026-08-15', requestId: 'test' }
  const done = await leaveRoute(database.db, request, ids[name] ?? '', region.routeId, kind, new URLSearchParams(fields))
  if (!done?.ok) throw new Error(`${name} ${JSON.stringify(done)}`)
}

/** The same by hand: what stands on 1 October 2025 and 2026. */
function writeByHand(): string {
  const at = join(folder, 'by-hand')
  mkdirSync(at)
  const names = ['stayed', 'stayedToo', 'switched', 'out', 'diploma', 'kb', 'regular']
  const line = (name: string, year: number, opleiding: string, leerjaar: number, isIn: boolean) =>
    `${name},${year}-10-01,90ZN,00,${opleiding},${leerjaar},techniek,,${isIn ? 'x' : ''}`
  const write = (table: string, lines: string[]) => writeFileSync(join(at, `${table}.csv`), `${lines.join('\n')}\n`)
  write('leerlingen', ['leerling,geslacht,geboortedatum', ...names.map((name) => `${name},,2011-03-14`)])
  write('experimenten', [
    'experiment,tranche,startjaar,brin_vmbo,vestiging_vmbo,brin_mbo,sector,status',
    'x,2025,2025,90ZN,00,92RM,techniek,lopend',
  ])
  write('inschrijvingen', [
    'leerling,teldatum,brin,vestiging,opleiding,leerjaar,sector,crebo,experiment',
    ...names.map((name) => line(name, 2025, name === 'kb' ? 'vmbo-kb' : 'vmbo-bb', 3, name !== 'regular')),
    line('stayed', 2026, 'vmbo-bb', 4, true),
    line('stayedToo', 2026, 'vmbo-bb', 4, true),
    line('switched', 2026, 'vmbo-kb', 4, false),
    line('kb', 2026, 'vmbo-bb', 4, true),
    line('regular', 2026, 'vmbo-bb', 4, false),
  ])
  write('diplomas', ['leerling,datum,diploma,brin,experiment', 'diploma,2026-07-10,mbo-2,90ZN,x'])
  return at
}

async function run(at: string): Promise<MonitorOutput> {
  const answer = await runMonitor({ folder: at })
  if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
  return answer.output
}

test('positions, flows and everything else are those of the list made by hand', async () => {
  const at = join(folder, 'platform')
  mkdirSync(at)
  await writePlatformSource(database.db, at, '2026-11-23')
  const [platform, byHand] = [await run(at), await run(writeByHand())]
  expect(platform.source.rejected).toBe(0)
  expect(platform.source.files.map(({ name, rows }) => [name, rows]).sort()).toEqual([
    ['diplomas.csv', 1],
    ['experimenten.csv', 1],
    ['inschrijvingen.csv', 12],
    ['leerlingen.csv', 7],
  ])
  const positions = platform.rows.flatMap((row) =>
    row.table === 'positions' && row.group === 'traject' && row.population === 'alle' && row.teldatum === '2026-10-01' && row.n !== 0
      ? [[row.position, row.n, row.total]]
      : [],
  )
  // five starters: two stayed, one switched, one is nowhere, one has a startkwalificatie
  expect(Object.fromEntries(positions.map(([position, n]) => [position, n]))).toEqual({
    'startkwalificatie-binnen': 1,
    'in-traject': 2,
    'overig-onderwijs': 1,
    onbekend: 1,
  })
  expect(positions.every(([, , total]) => total === 5)).toBe(true)
  expect(platform.rows).toEqual(byHand.rows)
}, 120_000)

test('a diploma got in the next route finishes no experiment of the route before', async () => {
  const { regionId, routeId } = region
  await asSystem(database.db, (trx) =>
    sql`with made as (insert into route (region_id, name, scheme, leerweg, niveau, starts_on)
        select ${regionId}, 'Proefroute', scheme, leerweg, niveau, '2024-08-01' from route where id = ${routeId} returning id),
      partners as (insert into route_partner (route_id, site_id, side) select made.id, site_id, side from made, route_partner where route_id = ${routeId})
      insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until)
        select r.id, made.id, 'VO', '2024-08-01', '2025-07-31' from made, school_record r where r.given_name = 'diploma'`.execute(trx),
  )
  const at = join(folder, 'two-routes')
  mkdirSync(at)
  await writePlatformSource(database.db, at, '2026-11-23')
  const lines = readFileSync(join(at, 'experimenten.csv'), 'utf8').trim().split('\n').slice(1)
  const status = lines.map((line) => [line.split(',')[1], line.split(',').at(-1)]).toSorted()
  expect(status).toEqual([
    ['2024', 'onbekend'],
    ['2025', 'lopend'],
  ])
}, 120_000)

test('no name leaves the platform', () => {
  const all = ['leerlingen', 'experimenten', 'inschrijvingen', 'diplomas']
    .map((table) => readFileSync(join(folder, 'platform', `${table}.csv`), 'utf8'))
    .join('')
  for (const name of ['stayed', 'switched', 'Test']) expect(all).not.toContain(name)
})
