import type { Row } from '#monitor/rows.ts'

/** A row of the monitor's output, as far as counting by hand can tell it (no tests, no fits). */
export type OracleRow = { table: Row['table'] } & Record<string, unknown>

/** What makes a row of each table one of a kind, and which of its values can be counted by hand. */
export const ROW_SHAPES: Partial<Record<Row['table'], { keys: string[]; values: string[] }>> = {
  positions: { keys: ['cohort', 'population', 'group', 'start', 'teldatum', 'position'], values: ['n', 'total', 'percent'] },
  flows: { keys: ['cohort', 'population', 'group', 'from', 'to', 'fromPosition', 'toPosition'], values: ['n'] },
  paths: { keys: ['cohort', 'population', 'group', 'positions'], values: ['n'] },
  experiments: { keys: ['cohort', 'sector', 'status'], values: ['n', 'total', 'percent'] },
  retention: { keys: ['cohort', 'teldatum'], values: ['n', 'total', 'percent'] },
  binding: { keys: ['cohort', 'population', 'teldatum', 'measure'], values: ['n', 'total', 'percent'] },
  comparisons: { keys: ['cohort', 'population', 'versus', 'alignment', 'teldatum', 'measure'], values: ['years', 'a', 'b'] },
  incidence: { keys: ['cohort', 'population', 'group', 'years', 'event'], values: ['probability'] },
  models: { keys: ['cohort', 'population', 'model'], values: ['n', 'events', 'excluded'] },
}

/** Rows as a map from what they are about to what they say, for tables with a shape; the order of rows is lost. */
export function comparable(rows: readonly { table: Row['table'] }[]): Record<string, string> {
  const entries = rows.flatMap((row): [string, string][] => {
    const shape = ROW_SHAPES[row.table]
    return shape ? [[`${row.table} ${fieldsOf(row, shape.keys)}`, fieldsOf(row, shape.values)]] : []
  })
  const map = Object.fromEntries(entries)
  if (Object.keys(map).length !== entries.length) throw new Error('two rows with the same keys')
  return Object.fromEntries(Object.entries(map).sort())
}

function fieldsOf(row: object, names: string[]): string {
  const values = new Map(Object.entries(row))
  return names.map((name) => `${name}=${told(values.get(name))}`).join(' ')
}

/** Percentages and probabilities to twelve digits: the two divide in another order. */
function told(value: unknown): string {
  return typeof value === 'number' ? String(Number(value.toPrecision(12))) : JSON.stringify(value)
}
