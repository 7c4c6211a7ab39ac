import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { cleanText, hostileDeliveries } from '#monitor/testing/hostile-deliveries.ts'
import { CLEAN, type Delivered, deliver, monitor, rowsOf } from '#monitor/testing/small-delivery.ts'
import { runSql } from '#monitor/testing/write-source.ts'

const { inside, run, cleanRows } = hostileDeliveries()

/** A quoted CSV field. */
const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`

const NAMES = [
  '=cmd()',
  "'); DROP TABLE pupils; --",
  '"',
  "'",
  '\0',
  'a\0b',
  'NULL',
  'null',
  'x'.repeat(10_000),
  '\u202Eomgekeerd',
  '😀',
  ' anna ',
  '\\N',
  '%',
  '$1',
]

describe('a value', () => {
  test.each(NAMES.map((name) => [name]))('%j may be the name of a pupil, and is counted as any other', async (name) => {
    const clean = await cleanRows()
    const renamed = Object.fromEntries(Object.entries(CLEAN).map(([file, whole]) => [file, whole.replaceAll('anna,', `${quoted(name)},`)]))
    const delivered = await run(renamed)
    expect(delivered.rejects).toEqual([])
    expect(rowsOf(delivered)).toEqual(clean)
  })

  test.each(NAMES.filter((name) => !name.includes('\0')).map((name) => [name]))(
    '%j may be the name of an experiment and of its tranche',
    async (name) => {
      const renamed = await run({
        'experimenten.csv': cleanText('experimenten.csv').replace('x1,2008', `${quoted(name)},${quoted(name)}`),
        'inschrijvingen.csv': cleanText('inschrijvingen.csv').replaceAll(',x1', `,${quoted(name)}`),
        'diplomas.csv': cleanText('diplomas.csv').replaceAll(',x1', `,${quoted(name)}`),
      })
      const clean = (await cleanRows()).map((row) => ({ ...row, cohort: `tranche-${name}` }))
      expect(renamed.rejects).toEqual([])
      expect(rowsOf(renamed)).toEqual(clean)
    },
  )

  test('with a NUL names no experiment: its row is rejected, and what points to it', async () => {
    const named = await run({ 'experimenten.csv': `${cleanText('experimenten.csv')}"x\0",2008,2008,00AA,00,25LU,techniek,lopend\n` })
    expect(named.rejects).toEqual([['experimenten.csv', '3', 'experiment', 'x\0', 'unreadable-text']])
    expect(rowsOf(named)).toEqual(await cleanRows())
  })

  test('with empty fields too many is the same row, beside a bad row too', async () => {
    const closed = cleanText('leerlingen.csv')
      .trimEnd()
      .split('\n')
      .map((line, index) => (index === 1 ? `${line},,` : line))
      .join('\n')
    expect(rowsOf(await run({ 'leerlingen.csv': closed }))).toEqual(await cleanRows())
    const beside = await run({ 'leerlingen.csv': `${closed}\nevi,v,gisteren\n` })
    expect(beside.rejects).toHaveLength(1)
    expect(rowsOf(beside)).toEqual(await cleanRows())
  })

  test('stands in rejects.csv as it stood in the file', async () => {
    for (const name of NAMES.filter((one) => !one.includes('\0'))) {
      const { rejects } = await run({ 'leerlingen.csv': `${cleanText('leerlingen.csv')}evi,${quoted(name)},1993-02-01\n` })
      expect(rejects).toEqual([['leerlingen.csv', '6', 'geslacht', name, 'unknown-code']])
    }
  })

  test('that is not UTF-8, or a quote that never closes, costs its own row only', async () => {
    const clean = await cleanRows()
    const latin = Buffer.concat([Buffer.from(cleanText('leerlingen.csv')), Buffer.from('andr\xe9,v,1993-02-01\n', 'latin1')])
    const notUtf8 = await run({ 'leerlingen.csv': latin })
    expect(notUtf8.rejects).toEqual([['leerlingen.csv', '6', '', 'andr\uFFFD,v,1993-02-01', 'unreadable-text']])
    expect(rowsOf(notUtf8)).toEqual(clean)
    const open = await run({ 'leerlingen.csv': cleanText('leerlingen.csv').replace('carl', 'evi,"v,1993-02-01\ncarl') })
    expect(open.rejects).toEqual([['leerlingen.csv', '4', '', 'evi,"v,1993-02-01', 'unreadable-text']])
    expect(rowsOf(open)).toEqual(clean)
  })

  test('of any length counts the same beside a bad row as without it', async () => {
    const [header, first, ...others] = cleanText('leerlingen.csv').trimEnd().split('\n')
    const long = [`${header},opmerking`, `${first},${'x'.repeat(70_000)}`, ...others.map((line) => `${line},`)].join('\n')
    const alone = rowsOf(await run({ 'leerlingen.csv': `${long}\n` }))
    const beside = await run({ 'leerlingen.csv': `${long}\nevi,v,gisteren,\n` })
    expect(beside.rejects).toEqual([['leerlingen.csv', '6', 'geboortedatum', 'gisteren', 'unparseable-date']])
    expect(rowsOf(beside)).toEqual(alone)
  })

  test('with a line end within is the same name in CSV and Parquet, beside a bad row too', async () => {
    const name = (file: string): string => cleanText(file).replaceAll('anna,', '"an\r\nna",')
    const files = { 'leerlingen.csv': name('leerlingen.csv'), 'inschrijvingen.csv': name('inschrijvingen.csv'), 'diplomas.csv': null }
    await run({ ...files })
    const folder = inside('levering')
    await runSql(`COPY (SELECT 'an' || chr(13) || chr(10) || 'na' AS leerling, DATE '2009-10-01' AS datum, 'mbo-2' AS diploma, '25LU' AS brin, 'x1' AS experiment)
      TO '${join(folder, 'diplomas.parquet')}' (FORMAT parquet)`)
    const alone = rowsOf(await monitor(folder))
    await run({ ...files, 'leerlingen.csv': `${name('leerlingen.csv')}evi,v,gisteren\n` })
    await runSql(`COPY (SELECT 'an' || chr(13) || chr(10) || 'na' AS leerling, DATE '2009-10-01' AS datum, 'mbo-2' AS diploma, '25LU' AS brin, 'x1' AS experiment)
      TO '${join(folder, 'diplomas.parquet')}' (FORMAT parquet)`)
    const beside = await monitor(folder)
    expect(beside.rejects).toEqual([['leerlingen.csv', '7', 'geboortedatum', 'gisteren', 'unparseable-date']])
    expect(rowsOf(beside)).toEqual(alone)
  })
})

describe('a folder', () => {
  const NAMES_OF_FOLDERS = ['d\'r staat "iets" é 😀', 'levering [2012]', 'wat*', 'wat?', '{a,b}', '%20', "x'); --"]
  test.each(NAMES_OF_FOLDERS.map((name) => [name]))('named %j is read as any other, with bad rows too', async (name) => {
    const clean = await cleanRows()
    const folder = inside(name)
    expect(rowsOf(await deliver(folder, {}))).toEqual(clean)
    const bad = await deliver(folder, { 'leerlingen.csv': `${cleanText('leerlingen.csv')}evi,v,gisteren\n` })
    expect(bad.rejects).toHaveLength(1)
    expect(rowsOf(bad)).toEqual(clean)
    rmSync(folder, { recursive: true })
  })

  test.each([
    ['levering?', 'levering1'],
    ['levering [1]', 'levering 1'],
    ['lev*', 'levering2'],
  ])('named %j is read itself, not the folder %j beside it', async (name, beside) => {
    const clean = await cleanRows()
    const other = cleanText('leerlingen.csv').replace('dina,v', 'dina,m')
    await deliver(inside(beside), { 'leerlingen.csv': other, 'diplomas.csv': 'leerling,datum,diploma,brin,experiment\n' })
    expect(rowsOf(await deliver(inside(name), {}))).toEqual(clean)
  })
})

describe('Parquet', () => {
  /** Types that a program would give the columns. */
  const TYPED: Record<string, string> = {
    leerlingen: 'leerling, geslacht, geboortedatum::DATE AS geboortedatum',
    experimenten:
      'experiment, tranche::INTEGER AS tranche, startjaar::BIGINT AS startjaar, brin_vmbo, vestiging_vmbo, brin_mbo, sector, status',
    inschrijvingen:
      'leerling, teldatum::TIMESTAMP AS teldatum, brin, vestiging, opleiding, leerjaar::TINYINT AS leerjaar, sector, crebo::INTEGER AS crebo, experiment',
    diplomas: "leerling, datum::TIMESTAMP AT TIME ZONE 'UTC' AS datum, diploma, brin, experiment",
  }
  const zoned = ['diplomas']

  async function parquet(tables: string[], extra: Record<string, string> = {}): Promise<Delivered> {
    await run(extra)
    const folder = inside('levering')
    for (const table of tables) {
      const types = zoned.includes(table) ? "SET TimeZone = 'UTC'; " : ''
      await runSql(`${types}COPY (SELECT ${TYPED[table]} FROM read_csv('${join(folder, `${table}.csv`)}', all_varchar = true, header = true, delim = ','))
        TO '${join(folder, `${table}.parquet`)}' (FORMAT parquet)`)
      rmSync(join(folder, `${table}.csv`))
    }
    return await monitor(folder)
  }

  test.each(Object.keys(TYPED).map((table) => [table]))('%s with numbers, dates and moments counts as the same CSV', async (table) => {
    const clean = await cleanRows()
    const delivered = await parquet([table])
    expect(delivered.rejects).toEqual([])
    expect(rowsOf(delivered)).toEqual(clean)
  })

  test('is told by the number of the row; it has no header line', async () => {
    const clean = await cleanRows()
    const file = 'inschrijvingen.csv'
    const delivered = await parquet(Object.keys(TYPED), {
      [file]: `${cleanText(file)}bram,2009-10-02,01BB,00,vmbo-bb,4,,,\nzoe,2009-10-01,01BB,00,vmbo-bb,4,,,\n`,
    })
    expect(delivered.rejects.map(([name, line, column, , reason]) => [name, line, column, reason])).toEqual([
      ['inschrijvingen.parquet', '7', 'teldatum', 'not-1-october'],
      ['inschrijvingen.parquet', '8', 'leerling', 'unknown-pupil'],
    ])
    expect(rowsOf(delivered)).toEqual(clean)
  })
})
