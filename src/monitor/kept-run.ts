import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cohortId } from './cohorts.ts'
import { openDuckdb } from './engine/duckdb.ts'
import { type Engine, quote, quoteList } from './engine/engine.ts'
import { KEPT } from './keep.ts'
import type { MonitorOutput } from './output.ts'
import { plainFolder } from './plain-folder.ts'
import { POSITIONS, type Position } from './rows.ts'
import type { MonitorRun, RejectedRow, RowSelection, StarterRow } from './run.ts'
import { placesOf } from './starter-places.ts'

/** Puts the output beside the rows that `runMonitor` kept. Written last and at once: with it the run is whole. */
export function keepOutput(folder: string, output: MonitorOutput): void {
  mkdirSync(folder, { recursive: true })
  const half = join(folder, `${KEPT.output}.part`)
  writeFileSync(half, JSON.stringify(output))
  renameSync(half, join(folder, KEPT.output))
}

/** Holds an engine from the first question about rows until it is closed. */
export interface KeptRun extends MonitorRun {
  close(): Promise<void>
}

/** A run kept in a folder, or null when there is none (or not yet). */
export async function openKeptRun(folder: string): Promise<KeptRun | null> {
  const path = join(folder, KEPT.output)
  if (!existsSync(path)) return null
  const output = JSON.parse(readFileSync(path, 'utf8')) as MonitorOutput
  const { ask, close } = questionsTo(folder)
  return {
    output,
    starters: (selection, page) => ask((kept) => starters(kept, output, selection, page)),
    rejects: (page) => ask((kept) => rejects(kept, page)),
    close,
  }
}

/**
 * Opened at the first question: most visitors look at figures, not at the rows behind them. Closing waits for the answers
 * that are asked for, because DuckDB takes the whole program down when its connection goes during a query.
 */
function questionsTo(folder: string) {
  const asking = new Set<Promise<unknown>>()
  let opened: Promise<Kept> | null = null
  let isClosed = false
  const ask = async <T>(question: (kept: Kept) => Promise<T>): Promise<T> => {
    if (isClosed) throw new Error(`the run at ${folder} is closed`)
    opened ??= openKept(folder)
    const answer = opened.then(question)
    asking.add(answer)
    return await answer.finally(() => asking.delete(answer))
  }
  const close = async (): Promise<void> => {
    isClosed = true
    await Promise.allSettled(asking)
    const last = opened
    opened = null
    const kept = await last?.catch(() => null)
    kept?.close()
  }
  return { ask, close }
}

/** The rejected rows alone: they are kept also when there was nothing left to count. */
export async function keptRejects(folder: string, page: Page): Promise<{ total: number; rows: RejectedRow[] }> {
  const kept = await openKept(folder)
  try {
    return await rejects(kept, page)
  } finally {
    kept.close()
  }
}

/** An engine on the files of one kept run. */
interface Kept {
  engine: Engine
  /** plain: DuckDB reads what stands in it */
  folder: string
  close(): void
}

async function openKept(folder: string): Promise<Kept> {
  const { path, release } = plainFolder(folder)
  const engine = await openDuckdb({ folders: [path], spill: path, memory: '512MB' })
  const close = (): void => {
    engine.close()
    release()
  }
  return { engine, folder: path, close }
}

interface Page {
  offset: number
  limit: number
}

type FoundStarter = Omit<StarterRow, 'places'> & { pid: number; year: number; path: string }

async function starters(
  { engine, folder }: Kept,
  output: MonitorOutput,
  selection: RowSelection,
  page: Page,
): Promise<{ total: number; rows: StarterRow[] }> {
  if (output.source.teldatums.length === 0) return { total: 0, rows: [] }
  const where = selectionWhere(await cohortIndexes(engine, folder), output, selection)
  if (where === null) return { total: 0, rows: [] }
  const from = `FROM read_parquet(${quote(join(folder, KEPT.starters))}) WHERE ${where}`
  const total = (await engine.rows<{ n: number }>(`SELECT count(*) AS n ${from}`))[0]?.n ?? 0
  const found = await engine.rows<FoundStarter>(
    `SELECT pid, leerling, geslacht::VARCHAR AS geslacht, age AS leeftijd, brin, vestiging, sector::VARCHAR AS sector, experiment, year, path
     ${from} ORDER BY leerling LIMIT ${page.limit} OFFSET ${page.offset}`,
  )
  const places = await placesOf(engine, folder, found, countYears(output))
  const rows = found.map(({ pid, year: _, path: __, ...row }): StarterRow => ({ ...row, places: places.get(pid) ?? [] }))
  return { total, rows }
}

const countYears = (output: MonitorOutput): number[] => output.source.teldatums.map((date) => Number(date.slice(0, 4)))

/** The number that each cohort has in the masks is its place among all cohorts of the source. */
async function cohortIndexes(engine: Engine, folder: string): Promise<Map<string, number>> {
  const rows = await engine.rows<{ tranche: string; cix: number }>(
    `SELECT tranche, cix FROM read_parquet(${quote(join(folder, KEPT.cohorts))})`,
  )
  return new Map(rows.map((row) => [cohortId(row.tranche), row.cix]))
}

/** Null when the selection names a cohort or date that the run does not have. */
function selectionWhere(indexes: Map<string, number>, output: MonitorOutput, selection: RowSelection): string | null {
  const cohort = output.source.cohorts.find((candidate) => candidate.id === selection.cohort)
  const index = indexes.get(selection.cohort)
  if (!cohort || index === undefined) return null
  const isPrevious = selection.group === 'voorgaand' || selection.group === 'landelijk-voorgaand'
  const startYear = Number(cohort.start.slice(0, 4)) - (isPrevious ? 1 : 0)
  const years = countYears(output).filter((year) => year >= startYear)
  const conditions = [`year = ${startYear}`, ofGroup(selection, index)]
  if (selection.teldatum && selection.positions) conditions.push(positionIs(years, selection.teldatum, selection.positions))
  if (selection.from) conditions.push(positionIs(years, selection.from.teldatum, [selection.from.position]))
  return conditions.join(' AND ')
}

function ofGroup({ group, population }: RowSelection, index: number): string {
  if (group === 'traject') return `cix = ${index}${population === 'zoals-beoogd' ? ' AND intended' : ''}`
  if (group !== 'voorgaand') return 'cix = -1'
  return `cix = -1 AND (${population === 'alle' ? 'previous_of' : 'previous_of_intended'} >> ${index}) & 1 = 1`
}

function positionIs(years: number[], teldatum: string, positions: Position[]): string {
  const index = years.indexOf(Number(teldatum.slice(0, 4)))
  if (index === -1) return 'false'
  const codes = positions.map((position) => String(POSITIONS.indexOf(position)))
  return `substr(path, ${index + 1}, 1) IN (${quoteList(codes)})`
}

async function rejects({ engine, folder }: Kept, page: Page): Promise<{ total: number; rows: RejectedRow[] }> {
  const path = join(folder, KEPT.rejects)
  if (!existsSync(path)) return { total: 0, rows: [] }
  const from = `FROM read_csv(${quote(path)}, header = true, auto_detect = false, columns = {'file': 'VARCHAR', 'line': 'BIGINT', 'column': 'VARCHAR', 'value': 'VARCHAR', 'reason': 'VARCHAR'})`
  const total = (await engine.rows<{ n: number }>(`SELECT count(*) AS n ${from}`))[0]?.n ?? 0
  const rows = await engine.rows<RejectedRow>(`SELECT * ${from} ORDER BY file, line, "column" LIMIT ${page.limit} OFFSET ${page.offset}`)
  return { total, rows: rows.map((row) => ({ ...row, value: row.value ?? '', column: row.column ?? '' })) }
}
