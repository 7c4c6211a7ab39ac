import { kindOfFile } from '#platform/import/kind-of-file.ts'
import { openTable } from '#platform/import/open-table.ts'
import { ReadingStopped } from '#platform/import/problem.ts'
import type { Source } from '#platform/import/source.ts'
import type { Table } from '#platform/import/table.ts'
import type { Unit } from '../../design/unit.ts'
import { readDossier } from './dossier.ts'
import type { ReadProblem, UnitsRead } from './problem.ts'
import { unitIds } from './unit-id.ts'
import { unitColumns, unitOfRow } from './unit-row.ts'

export interface ReadUnitsOptions {
  /** ids that the design has already */
  taken?: Iterable<string>
  /** of a file with kwalificatiedossiers: the qualification that is wanted */
  crebo?: string
}

/**
 * Units from a CSV or XLSX file with the columns onderdeel, vmbo, mbo, weken vmbo, weken mbo (and, where there is one,
 * gegeven in), or from a kwalificatiedossier as XML of SBB. What is wrong is a value; a disk that fails throws.
 */
export async function readUnits(source: Source, { taken = [], crebo }: ReadUnitsOptions = {}): Promise<UnitsRead<Unit>> {
  const idOf = unitIds(taken)
  const named = (unit: Omit<Unit, 'id'>): Unit => ({ id: idOf(unit.name), ...unit })
  try {
    const read = (await kindOfFile(source)) === 'xml' ? await readDossier(source, crebo) : await readTable(source)
    return { ...read, units: read.units.map(named) }
  } catch (error) {
    if (error instanceof ReadingStopped) return stoppedBy(error.problem as ReadProblem)
    throw error
  }
}

async function readTable(source: Source): Promise<UnitsRead<Omit<Unit, 'id'>>> {
  const { table, stopped } = await openTable(source)
  if (!table) return stoppedBy(stopped)
  const columns = unitColumns(table.headers)
  if ('problem' in columns) return stoppedBy(columns)
  return rowsOf(table, (row) => unitOfRow(row, columns))
}

async function rowsOf(table: Table, read: (row: { line: number; cells: string[] }) => Omit<Unit, 'id'> | ReadProblem) {
  const units: Omit<Unit, 'id'>[] = []
  const rejected: ReadProblem[] = []
  for await (const reading of table.rows()) {
    if (reading.kind === 'stopped') return stoppedBy(reading.problem)
    if (reading.kind === 'rejected') rejected.push(reading.problem)
    if (reading.kind !== 'record') continue
    const unit = read(reading.record)
    if ('problem' in unit) rejected.push(unit)
    else units.push(unit)
  }
  return units.length + rejected.length === 0 ? stoppedBy({ problem: 'no-units' }) : { units, rejected, stopped: null }
}

const stoppedBy = (problem: ReadProblem): UnitsRead<never> => ({ units: [], rejected: [], stopped: problem })
