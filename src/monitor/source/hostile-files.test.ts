import { constants, gzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { cleanText, hostileDeliveries } from '#monitor/testing/hostile-deliveries.ts'
import { problemOf, rowsOf } from '#monitor/testing/small-delivery.ts'

const { run, cleanRows } = hostileDeliveries()

describe('a file as a whole', () => {
  test('that is missing, twice there, empty, or without a column is named', async () => {
    expect(problemOf(await run({ 'diplomas.csv': null }))).toMatchObject({ problem: 'file-missing' })
    expect(problemOf(await run({ 'diplomas.csv.gz': gzipSync(cleanText('diplomas.csv')) }))).toMatchObject({
      problem: 'file-twice',
      file: 'diplomas',
    })
    expect(problemOf(await run({ 'diplomas.csv': '' }))).toEqual({ problem: 'file-empty', file: 'diplomas.csv' })
    expect(problemOf(await run({ 'diplomas.csv': '\uFEFF' }))).toEqual({ problem: 'file-empty', file: 'diplomas.csv' })
    expect(problemOf(await run({ 'diplomas.csv': 'leerling,datum,diploma,experiment\n' }))).toMatchObject({
      problem: 'column-missing',
      column: 'brin',
    })
    expect(problemOf(await run({ 'diplomas.csv': 'leerling,datum,diploma,brin,experiment,Datum\n' }))).toMatchObject({
      problem: 'column-twice',
      column: 'datum',
    })
    expect(problemOf(await run({ 'diplomas.csv.gz': Buffer.from('no gzip'), 'diplomas.csv': null }))).toMatchObject({
      problem: 'file-unreadable',
      file: 'diplomas.csv.gz',
    })
    expect(problemOf(await run({ 'diplomas.parquet': 'no parquet', 'diplomas.csv': null }))).toMatchObject({
      problem: 'file-unreadable',
      file: 'diplomas.parquet',
    })
  })

  test.each([['inschrijvingen'], ['leerlingen'], ['diplomas']])(
    '%s.csv.gz that breaks off, or is damaged after its header, is named',
    async (table) => {
      const pupils = Array.from({ length: 20_000 }, (_, index) => `p${index},v,1993-05-${String((index % 28) + 1).padStart(2, '0')}`)
      const long = {
        leerlingen: pupils,
        inschrijvingen: pupils.map((pupil) => `${pupil.split(',')[0]},2008-10-01,01BB,00,vmbo-bb,3,,,`),
        diplomas: pupils.map((pupil) => `${pupil.split(',')[0]},2011-07-01,mbo-2,25LU,`),
      }
      const whole = Object.fromEntries(
        Object.entries(long).map(([name, rows]) => [`${name}.csv`, `${cleanText(`${name}.csv`)}${rows.join('\n')}\n`]),
      )
      const zipped = gzipSync(whole[`${table}.csv`] as string)
      const name = `${table}.csv.gz`
      expect(problemOf(await run({ ...whole, [`${table}.csv`]: null, [name]: zipped }))).toBeNull()
      expect(problemOf(await run({ ...whole, [`${table}.csv`]: null, [name]: zipped.subarray(0, zipped.length >> 1) }))).toMatchObject({
        problem: 'file-unreadable',
        file: name,
      })
      const damaged = Buffer.from(zipped)
      damaged.fill(0xff, zipped.length - 2000, zipped.length - 1000)
      expect(problemOf(await run({ ...whole, [`${table}.csv`]: null, [name]: damaged }))).toMatchObject({
        problem: 'file-unreadable',
        file: name,
      })
    },
  )

  test('that was zipped and broke off at the end of a line is named, not read as the whole', async () => {
    const half = cleanText('inschrijvingen.csv').split('\n').slice(0, 3).join('\n')
    const broken = gzipSync(`${half}\n`, { finishFlush: constants.Z_SYNC_FLUSH })
    const delivered = await run({ 'inschrijvingen.csv': null, 'inschrijvingen.csv.gz': broken })
    expect(problemOf(delivered)).toMatchObject({ problem: 'file-unreadable', file: 'inschrijvingen.csv.gz' })
  })

  test('with a header only: no pupils, no enrolments, no diplomas; without experiments there is no cohort', async () => {
    const header = (file: string): string => `${cleanText(file).split('\n')[0]}\n`
    expect(rowsOf(await run({ 'diplomas.csv': header('diplomas.csv') })).filter((row) => row.table === 'positions')).not.toEqual([])
    expect(rowsOf(await run({ 'diplomas.csv': header('diplomas.csv').trimEnd() })).filter((row) => row.table === 'positions')).not.toEqual(
      [],
    )
    const none = await run({
      'leerlingen.csv': header('leerlingen.csv'),
      'inschrijvingen.csv': header('inschrijvingen.csv'),
      'diplomas.csv': header('diplomas.csv'),
    })
    expect(new Set(rowsOf(none).map((row) => row.table))).toEqual(new Set(['experiments']))
    const orphans = await run({ 'leerlingen.csv': header('leerlingen.csv') })
    expect(orphans.rejects).toHaveLength(7)
    expect(new Set(orphans.rejects.map((reject) => reject[4]))).toEqual(new Set(['unknown-pupil']))
    expect(problemOf(await run({ 'experimenten.csv': header('experimenten.csv') }))).toEqual({ problem: 'no-cohort' })
  })

  test('with count dates more than fifty years apart is refused, fifty is not', async () => {
    const enrolled = (year: number): string => `${cleanText('inschrijvingen.csv')}dina,${year}-10-01,01BB,00,vmbo-bb,4,,,\n`
    expect(problemOf(await run({ 'inschrijvingen.csv': enrolled(2059) }))).toMatchObject({ problem: 'count-dates-too-far-apart' })
    const rows = rowsOf(await run({ 'inschrijvingen.csv': enrolled(2057) }))
    expect(rows).toContainEqual(
      expect.objectContaining({
        table: 'positions',
        group: 'landelijk',
        teldatum: '2057-10-01',
        position: 'overig-onderwijs',
        population: 'alle',
        n: 1,
      }),
    )
    expect(rows).toContainEqual(
      expect.objectContaining({
        table: 'positions',
        group: 'traject',
        teldatum: '2057-10-01',
        position: 'startkwalificatie-binnen',
        population: 'alle',
        n: 1,
      }),
    )
  })

  test.each([
    ['line', '7'],
    ['"opmerking, vrij"', '"a,b"'],
    ['"wat ""hij"" zei; of niet; of wel; of toch"', ''],
    ['', ''],
  ])('may have a further column %j', async (name, value) => {
    const clean = await cleanRows()
    const lines = cleanText('leerlingen.csv').trimEnd().split('\n')
    const widened = lines.map((line, index) => `${line},${index === 0 ? name : value}`).join('\n')
    expect(rowsOf(await run({ 'leerlingen.csv': widened }))).toEqual(clean)
  })

  test('may begin with a blank line', async () => {
    const clean = await cleanRows()
    const delivered = await run({ 'leerlingen.csv': `\n${cleanText('leerlingen.csv')}` })
    expect(problemOf(delivered)).toBeNull()
    expect(rowsOf(delivered)).toEqual(clean)
  })

  test('with the line ends of old Macs does not pass as a file without rows', async () => {
    const { answer, rejects } = await run({ 'diplomas.csv': cleanText('diplomas.csv').replaceAll('\n', '\r') })
    const told = answer.ok
      ? (answer.output.source.files.find(({ name }) => name === 'diplomas.csv')?.rows ?? 0) + rejects.length
      : 'a problem'
    expect(told).not.toBe(0)
  })
})
