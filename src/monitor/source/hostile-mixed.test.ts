import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { TABLE_FILES, type TableFile } from '#monitor/output.ts'
import { randomSource } from '#monitor/testing/random-source.ts'
import { type Delivered, monitor, rowsOf } from '#monitor/testing/small-delivery.ts'
import type { SourceRows } from '#monitor/testing/source-rows.ts'
import { PLAIN, type Shape, tableText, writeSource } from '#monitor/testing/write-source.ts'

let root = ''
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'mixed-'))
})
afterAll(() => rmSync(root, { recursive: true, force: true }))

/** Records, with `,`, that no other record depends on; blank lines are no records. */
const BAD: Record<TableFile, string[]> = {
  leerlingen: [
    'evi,v,1993-02-30',
    'evi,x,1993-02-01',
    ',v,1993-02-01',
    'evi,v',
    '"evi"x,v,1993-01-01',
    'evi,v,1993-02-01,5',
    '"e\nvi","\n",1993-02-01',
  ],
  experimenten: [
    'x2,2008,2008,00AA,00,25LU,bouw,lopend',
    'x3,2008,,00AA,00,25LU,techniek,lopend',
    'x4',
    '"x\n\n5",,2008,00AA,00,,techniek,lopend',
  ],
  inschrijvingen: [
    '0,2009-10-02,01BB,00,vmbo-bb,3,,,',
    '0,2009-10-01,01BB,00,vmbo-bb,0,,,',
    'zoe,2007-10-01,01BB,00,vmbo-bb,3,,,',
    '0,2008-10-01,01BB,,vmbo-bb,3,,,',
    '0,2008-10-01,01BB,00,vmbo-bb,3,,"no\nne",nergens',
    ';;;',
  ],
  diplomas: [
    '0,2009-06-31,mbo-2,25LU,',
    '0,1950-06-30,mbo-2,25LU,',
    '0,2007-06-30,mbo-2,25LU,nergens',
    '0,2007-06-30,mbo,25LU,',
    '0,2007-06-30,mbo-2,25LU',
  ],
}

interface Placed {
  text: string
  /** where in the file: 0 = the first record, 1 = the last */
  at: number
}

const placed = (table: TableFile): fc.Arbitrary<Placed[]> =>
  fc.array(fc.record({ text: fc.constantFrom(...BAD[table], '', ''), at: fc.double({ min: 0, max: 0.999, noNaN: true }) }), {
    maxLength: 6,
  })

const marks = fc.record({
  mark: fc.boolean(),
  newline: fc.constantFrom<Shape['newline']>('\n', '\r\n'),
  quoted: fc.constantFrom<Shape['quoted']>('needed', 'all'),
  endsWithNewline: fc.boolean(),
})
const bad = fc.record({
  leerlingen: placed('leerlingen'),
  experimenten: placed('experimenten'),
  inschrijvingen: placed('inschrijvingen'),
  diplomas: placed('diplomas'),
})

test('bad rows anywhere are told by file and line, and change no figure of the others', async () => {
  const clean = join(root, 'schoon')
  const soiled = join(root, 'vuil')
  await fc.assert(
    fc.asyncProperty(randomSource(), bad, marks, async (source, rows, shape) => {
      await writeSource(clean, source)
      const expected = await monitor(clean)
      await writeSource(soiled, source)
      const lines = TABLE_FILES.flatMap((table) => soil(join(soiled, `${table}.csv`), source, table, rows[table], { ...PLAIN, ...shape }))
      const found = await monitor(soiled)
      expect(found.rejects.map(([file, line]) => `${file}:${line}`).sort()).toEqual(lines.sort())
      expect(rejectedOf(found)).toBe(lines.length)
      expect(rowsOf(found)).toEqual(rowsOf(expected))
    }),
    { numRuns: 20, interruptAfterTimeLimit: 20_000, endOnFailure: true },
  )
}, 60_000)

/** Writes the table with the bad records among the others; answers `file:line` of each. */
function soil(path: string, source: SourceRows, table: TableFile, bad: Placed[], shape: Shape): string[] {
  const [header = '', ...good] = recordsOf(tableText(source, table, { ...shape, mark: false, newline: '\n' }))
  const records = good.map((text) => ({ text, isBad: false }))
  for (const { text, at } of bad) records.splice(Math.floor(at * (records.length + 1)), 0, { text, isBad: text !== '' })
  const bads: string[] = []
  let line = 2
  for (const { text, isBad } of records) {
    if (isBad) bads.push(`${table}.csv:${line}`)
    line += text.split('\n').length
  }
  const whole = [header, ...records.map(({ text }) => text)].join(shape.newline)
  writeFileSync(path, `${shape.mark ? '\uFEFF' : ''}${whole}${shape.endsWithNewline ? shape.newline : ''}`)
  return bads
}

/** The records of a CSV text as they stand; a line end within quotes is no end. */
function recordsOf(text: string): string[] {
  const records: string[] = []
  let open = ''
  for (const line of text.trimEnd().split('\n')) {
    open += open === '' ? line : `\n${line}`
    if ((open.split('"').length - 1) % 2 === 1) continue
    records.push(open)
    open = ''
  }
  return records
}

function rejectedOf({ answer }: Delivered): number {
  return answer.ok ? answer.output.source.rejected : -1
}
