import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageRoot } from '#platform/package-root.ts'
import { parseCsv } from './csv.ts'

/** A number as it was printed: its text tells the precision. */
export type Printed = string

/** One row of vm2-figures.csv: a count, a percentage or both. `id` is unique and readable. */
export interface PublishedFigure {
  id: string
  table: string
  row: string
  column: string
  measure: string
  n: number | null
  percent: Printed | null
  note: string
}

/** One row of vm2-tests.csv. `p` is an upper bound, phi as printed; both only where the difference was significant. */
export interface PublishedTest {
  id: string
  population: string
  measure: string
  row: string
  versus: string
  column: string
  significant: boolean
  p: { below: number } | null
  phi: Printed | null
}

/** The 205 published figures, in the order of the file. */
export function publishedFigures(): PublishedFigure[] {
  return read('vm2-figures.csv').map(({ table = '', row = '', column = '', measure = '', n, percent, note = '' }) => ({
    id: `${table}/${row}/${column}/${measure}`,
    ...{ table, row, column, measure, note },
    n: n ? Number(n) : null,
    percent: percent || null,
  }))
}

/** The 20 published tests, in the order of the file. */
export function publishedTests(): PublishedTest[] {
  return read('vm2-tests.csv').map(({ population = '', measure = '', row = '', versus = '', column = '', significant, p, phi }) => ({
    id: `test/${population}/${measure}/${row}/${versus}/${column}`,
    ...{ population, measure, row, versus, column },
    significant: significant === 'ja',
    p: p ? { below: Number(p.replace('<', '')) } : null,
    phi: phi || null,
  }))
}

function read(name: string): Record<string, string>[] {
  return parseCsv(readFileSync(join(packageRoot(), 'reference', name), 'utf8'))
}
