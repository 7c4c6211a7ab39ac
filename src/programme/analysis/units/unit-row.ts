import { type ColumnMatch, matchColumns, missingColumns, type WantedColumn } from '#platform/import/match-columns.ts'
import type { TableRow } from '#platform/import/table.ts'
import type { Unit } from '../../design/unit.ts'
import type { UnitProblem } from './problem.ts'

type Column = 'name' | 'vmbo' | 'mbo' | 'vmboWeeks' | 'mboWeeks' | 'taughtIn'

const WANTED: Record<Column, WantedColumn> = {
  name: { names: ['onderdeel', 'unit'], otherwise: ['naam', 'onderwerp'], required: true },
  vmbo: { names: ['vmbo', 'in het vmbo'] },
  mbo: { names: ['mbo', 'in het mbo'] },
  vmboWeeks: { names: ['weken vmbo', 'vmbo weken', 'vmbo weeks', 'weeks vmbo'] },
  mboWeeks: { names: ['weken mbo', 'mbo weken', 'mbo weeks', 'weeks mbo'] },
  taughtIn: { names: ['gegeven in', 'geleerd in', 'taught in'] },
}

const TAUGHT_IN: Record<string, Unit['taughtIn']> = {
  '': [],
  vmbo: ['vmbo'],
  mbo: ['mbo'],
  beide: ['vmbo', 'mbo'],
  both: ['vmbo', 'mbo'],
  nergens: [],
  nowhere: [],
}

const MOST_WEEKS = 200

export type UnitColumns = Record<Column, number | null>

/** Where the columns of a file of units stand; what is missing or stands there twice is a problem. */
export function unitColumns(headers: readonly string[]): UnitColumns | UnitProblem {
  const found = matchColumns(headers, WANTED)
  const ambiguous = Object.values<ColumnMatch>(found).find((match) => match.found === 'ambiguous')
  if (ambiguous?.found === 'ambiguous') return { problem: 'unit-columns-ambiguous', headers: ambiguous.headers }
  const missing: ('onderdeel' | 'vmbo of mbo')[] = missingColumns(found, WANTED).length > 0 ? ['onderdeel'] : []
  if (found.vmbo.found === 'not-found' && found.mbo.found === 'not-found') missing.push('vmbo of mbo')
  if (missing.length > 0) return { problem: 'unit-columns-missing', columns: missing }
  const index = (column: Column): number | null => (found[column].found === 'found' ? found[column].index : null)
  const columns = Object.keys(WANTED) as Column[]
  return Object.fromEntries(columns.map((column) => [column, index(column)])) as UnitColumns
}

/** A unit without its id. A side without text does not ask it. */
export function unitOfRow({ line, cells }: TableRow, columns: UnitColumns): Omit<Unit, 'id'> | UnitProblem {
  const text = (column: Column): string => (columns[column] === null ? '' : (cells[columns[column]] ?? '').trim())
  const name = text('name')
  if (name === '') return { problem: 'unit-without-name', line }
  const [vmbo, mbo] = [text('vmbo') || null, text('mbo') || null]
  if (vmbo === null && mbo === null) return { problem: 'unit-asked-by-nobody', line, unit: name }
  const weeks = { vmboWeeks: weeksOf(text('vmboWeeks')), mboWeeks: weeksOf(text('mboWeeks')) }
  for (const column of ['vmboWeeks', 'mboWeeks'] as const) {
    if (weeks[column] === undefined) return { problem: 'unit-weeks', line, unit: name, value: text(column) }
  }
  const taughtIn = TAUGHT_IN[text('taughtIn').toLowerCase()]
  if (!taughtIn) return { problem: 'unit-taught-in', line, unit: name, value: text('taughtIn') }
  return { name, vmbo, mbo, vmboWeeks: weeks.vmboWeeks ?? null, mboWeeks: weeks.mboWeeks ?? null, taughtIn }
}

/** `7`, `3,5`, `3.5`; null for nothing, undefined for what is no number of weeks. */
function weeksOf(text: string): number | null | undefined {
  if (text === '') return null
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(text)) return undefined
  const weeks = Number(text.replace(',', '.'))
  return weeks <= MOST_WEEKS ? weeks : undefined
}
