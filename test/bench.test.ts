import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { brokenRules } from '../bench/check.ts'
import { countByHand } from '../bench/count-by-hand.ts'
import { generate } from '../bench/generate.ts'

const SQL = readFileSync(new URL('../bench/yardstick.sql', import.meta.url), 'utf8')
let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'doorloop-bench-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const csv = (name: string, lines: string[]) => writeFileSync(join(folder, `${name}.csv`), `${lines.join('\n')}\n`)

/** One tranche, an experiment as intended and a stopped one; each pupil is one case of the definitions. */
function writeWorld(): void {
  csv('experimenten', [
    'experiment,tranche,startjaar,brin_vmbo,vestiging_vmbo,brin_mbo,sector,status',
    'beoogd,2008,2008,01AA,00,25LX,techniek,afgerond',
    'gestopt,2008,2008,01AA,01,25LX,techniek,gestopt',
    'later,2009,2009,09ZZ,00,25LX,techniek,lopend',
  ])
  csv('inschrijvingen', [
    'leerling,teldatum,brin,vestiging,opleiding,leerjaar,sector,crebo,experiment',
    'in-route,2008-10-01,01AA,00,vmbo-bb,3,,,beoogd',
    'in-route,2009-10-01,01AA,00,vmbo-bb,4,,,beoogd',
    'gone,2008-10-01,01AA,01,vmbo-bb,3,,,gestopt',
    'regular,2008-10-01,02BB,00,vmbo-bb,3,,,',
    'regular,2009-10-01,02BB,00,vmbo-bb,4,,,',
    'both,2008-10-01,02BB,00,vmbo-bb,3,,,',
    'both,2008-10-01,25LX,,mbo-1,1,,,later',
    'year-before,2007-10-01,01AA,00,vmbo-bb,3,,,',
    'year-before,2008-10-01,01AA,00,vmbo-bb,4,,,',
    'year-before-stopped,2007-10-01,01AA,01,vmbo-bb,3,,,',
    'elsewhere-before,2007-10-01,02BB,00,vmbo-bb,3,,,',
    'elsewhere-before,2008-10-01,01AA,00,vmbo-bb,4,,,beoogd',
  ])
  csv('diplomas', [
    'leerling,datum,diploma,brin,experiment',
    'year-before,2009-10-01,mbo-2,25LX,',
    'in-route,2009-10-02,mbo-2,25LX,beoogd',
    'elsewhere-before,2009-06-01,mbo-3,25LX,',
    'elsewhere-before,2009-06-01,mbo-2,25LX,beoogd',
    'regular,2009-06-01,vmbo-bb,02BB,',
  ])
}

test('the yardstick counts positions as the definitions say, worked out by hand', async () => {
  writeWorld()
  const { positions } = await countByHand(folder, SQL)
  const first = positions.filter((row) => row.cohort === 'tranche-2008')
  const lines = first.map((row) => `${row.population} ${row.group} ${String(row.teldatum).slice(0, 4)} ${row.position} ${row.n}`)
  const both = (line: string) => [`alle ${line}`, `zoals-beoogd ${line}`]
  expect(new Set(lines)).toEqual(
    new Set([
      'alle traject 2008 in-traject 2',
      'alle traject 2009 in-traject 1',
      'alle traject 2009 onbekend 1',
      'zoals-beoogd traject 2008 in-traject 1',
      'zoals-beoogd traject 2009 in-traject 1',
      ...both('landelijk 2008 overig-onderwijs 1'),
      ...both('landelijk 2009 overig-onderwijs 1'),
      'alle voorgaand 2007 overig-onderwijs 2',
      'alle voorgaand 2008 overig-onderwijs 1',
      'alle voorgaand 2008 onbekend 1',
      'alle voorgaand 2009 startkwalificatie-buiten 1',
      'alle voorgaand 2009 onbekend 1',
      'zoals-beoogd voorgaand 2007 overig-onderwijs 1',
      'zoals-beoogd voorgaand 2008 overig-onderwijs 1',
      'zoals-beoogd voorgaand 2009 startkwalificatie-buiten 1',
      ...both('landelijk-voorgaand 2007 overig-onderwijs 3'),
      ...both('landelijk-voorgaand 2008 overig-onderwijs 1'),
      ...both('landelijk-voorgaand 2008 onbekend 1'),
      ...both('landelijk-voorgaand 2008 in-traject 1'),
      ...both('landelijk-voorgaand 2009 startkwalificatie-buiten 1'),
      ...both('landelijk-voorgaand 2009 onbekend 1'),
      ...both('landelijk-voorgaand 2009 startkwalificatie-binnen 1'),
    ]),
  )
})

test('the yardstick counts a flow between each two count dates', async () => {
  writeWorld()
  const { flows } = await countByHand(folder, SQL)
  const own = flows.filter((row) => row.cohort === 'tranche-2008' && row.group === 'traject' && row.population === 'alle')
  expect(own.map((row) => [row.from, row.to, row.fromPosition, row.toPosition, row.n])).toEqual([
    ['2008-10-01', '2009-10-01', 'in-traject', 'in-traject', 1],
    ['2008-10-01', '2009-10-01', 'in-traject', 'onbekend', 1],
  ])
})

test('made-up data break no reject rule and are the same each time', async () => {
  await generate(500, folder)
  expect(await brokenRules(folder)).toEqual({})
  const bytes = readFileSync(join(folder, 'inschrijvingen.csv'))
  await generate(500, folder)
  expect(readFileSync(join(folder, 'inschrijvingen.csv')).equals(bytes)).toBe(true)
})

test('a row that breaks a rule is seen', async () => {
  await generate(50, folder)
  csv('diplomas', ['leerling,datum,diploma,brin,experiment', 'nobody,2009-06-01,mbo-2,25LX,no-such-experiment'])
  expect(await brokenRules(folder)).toEqual({ 'unknown pupil': 1, 'unknown experiment': 1 })
})
