import { expect, test } from 'vitest'
import type { RejectedRow } from '../../run.ts'
import { hiddenOutput } from '../testing/hidden-run.ts'
import { sampleSite } from '../testing/sample-site.ts'

const row: RejectedRow = { file: 'leerlingen.csv', line: 8, column: '', value: 'x'.repeat(200), reason: 'wrong-number-of-fields' }

/** The words of the checks page of a run with so many rejected rows, of which these are read. */
async function checksWith(rejected: number, found: RejectedRow[], change = {}): Promise<string> {
  const plain = sampleSite(change)
  const site = sampleSite({ ...change, source: { ...plain.run.output.source, rejected } })
  site.run.rejects = async () => ({ total: rejected, rows: found })
  return (await site.text('/en/resultaten/controles')).replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
}

test.each([
  [0, [], 'No rows were rejected.'],
  [1, [row], 'Wrong and not counted: 1 row in the files.'],
  [2, [row, row], 'Wrong and not counted: 2 rows in the files.'],
  [200, Array(100).fill(row), '200 rows in the files. The first 100 of 200 mistakes stand here.'],
])('of %i rejected rows the page says how many, and whether these are all', async (rejected, found, sentence) => {
  const text = await checksWith(rejected, found)
  expect(text).toContain(sentence)
  expect(/The first \d+ of \d+ mistakes/.test(text)).toBe(rejected > found.length)
})

test('a long value is cut short, and a mistake of the whole row is said to be one', async () => {
  const text = await checksWith(1, [row])
  expect(text).toContain(`whole row ${'x'.repeat(80)}… `)
  expect(text).not.toContain('x'.repeat(81))
})

test('of a count to publish no row is shown and none is promised', async () => {
  const text = await checksWith(3, [row], hiddenOutput())
  expect(text).toContain('Wrong and not counted: 3 rows in the files.')
  expect(text).not.toMatch(/mistakes|leerlingen\.csv 8/)
})
