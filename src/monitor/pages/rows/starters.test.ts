import { expect, test } from 'vitest'
import type { RowSelection, StarterRow } from '../../run.ts'
import { startersOf } from './starters.ts'

/** Three pupils in the first selection, two in the second. */
const pupils: Record<string, string[]> = { a: ['a1', 'a2', 'a3'], b: ['b1', 'b2'] }
const run = {
  starters: async ({ cohort }: RowSelection, { offset, limit }: { offset: number; limit: number }) => {
    const all = pupils[cohort] ?? []
    return { total: all.length, rows: all.slice(offset, offset + limit).map((leerling) => ({ leerling }) as StarterRow) }
  },
}
const selection = (cohort: string): RowSelection => ({ cohort, population: 'alle', group: 'traject' })
const page = async (offset: number, limit: number) => {
  const found = await startersOf(run, [selection('a'), selection('b')], { offset, limit })
  return { total: found.total, names: found.rows.map(({ leerling }) => leerling) }
}

test('selections follow each other over the pages', async () => {
  expect(await page(0, 2)).toEqual({ total: 5, names: ['a1', 'a2'] })
  expect(await page(2, 2)).toEqual({ total: 5, names: ['a3', 'b1'] })
  expect(await page(4, 2)).toEqual({ total: 5, names: ['b2'] })
  expect(await page(6, 2)).toEqual({ total: 5, names: [] })
})
