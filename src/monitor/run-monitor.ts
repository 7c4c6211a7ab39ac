import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { VERSION } from '#platform/version.ts'
import { checkSource, cohortWarnings, experimentsWithoutStarters } from './checks/index.ts'
import { type CohortPlan, dateOfYear, readCohorts, readCountYears } from './cohorts.ts'
import { countPatterns, type Pattern } from './count/patterns.ts'
import { DEFINITIONS } from './definitions.ts'
import { openDuckdb } from './engine/duckdb.ts'
import type { Engine } from './engine/engine.ts'
import { allRows } from './figures/all-rows.ts'
import { experimentRows } from './figures/experiment-rows.ts'
import { populationsOf } from './figures/groups.ts'
import { KEPT, keepRows } from './keep.ts'
import type { Delivery, MonitorOutput, SourceFile, Warning } from './output.ts'
import { fail, type Problem, ProblemError } from './problem.ts'
import type { CohortId, Population } from './rows.ts'
import { readDelivery } from './source/delivery.ts'
import { findFiles, type InputFile } from './source/files.ts'
import { checkWhole, fingerprint } from './source/fingerprint.ts'
import { loadTables } from './source/load.ts'
import { withoutWildcards } from './source/plain-path.ts'
import { countRejects, removeRejects, writeRejects } from './source/rejects.ts'
import { openRelation } from './source/relation.ts'

export const STAGES = ['leerlingen', 'experimenten', 'inschrijvingen', 'diplomas', 'counting', 'checking', 'figures'] as const
export type Stage = (typeof STAGES)[number]

export interface MonitorRequest {
  folder: string
  cohorts?: CohortId[] | undefined
  populations?: Population[] | undefined
  levering?: Delivery | undefined
  leverdatum?: string | undefined
  memory?: string | undefined
  threads?: number | undefined
  /** standard errors of the regression robust to likeness within a school */
  clustered?: boolean | undefined
  signal?: AbortSignal | undefined
  progress?: ((stage: Stage) => void) | undefined
  /** where rejected rows are listed; written only when there are any */
  rejectsTo?: string | undefined
  /** an existing folder that gets the rows behind the figures (kept-run.ts) */
  keepIn?: string | undefined
  /** an existing folder for what does not fit in memory; the system's own by default. A killed program leaves it there. */
  spillIn?: string | undefined
}

export type MonitorAnswer = { ok: true; output: MonitorOutput } | { ok: false; problem: Problem }

/** The whole monitor: four tables in, tidy rows out. What is wrong with the request or the source comes back as a value. */
export async function runMonitor(request: MonitorRequest): Promise<MonitorAnswer> {
  const spill = mkdtempSync(join(request.spillIn ?? tmpdir(), 'doorloop-'))
  const stopHashing = new AbortController()
  let engine: Engine | null = null
  const interrupt = (): void => engine?.interrupt()
  request.signal?.addEventListener('abort', interrupt)
  try {
    const folder = resolve(request.folder)
    const files = findFiles(folder).map((file) => withoutWildcards(file, spill))
    const writable = [request.keepIn, request.rejectsTo && join(request.rejectsTo, '..')].flatMap((path) => (path ? [resolve(path)] : []))
    for (const path of writable) mkdirSync(path, { recursive: true })
    // A kept run is whole once its output is there: an older output must not stand beside newer rows.
    if (request.keepIn) rmSync(join(request.keepIn, KEPT.output), { force: true })
    engine = await openDuckdb({ folders: [folder, spill, ...writable], spill, memory: request.memory, threads: request.threads })
    return { ok: true, output: await outputOf(engine, { ...request, folder }, files, spill, stopHashing.signal) }
  } catch (error) {
    if (request.signal?.aborted) return { ok: false, problem: { problem: 'cancelled' } }
    if (error instanceof ProblemError) return { ok: false, problem: error.problem }
    throw error
  } finally {
    stopHashing.abort()
    request.signal?.removeEventListener('abort', interrupt)
    engine?.close()
    rmSync(spill, { recursive: true, force: true })
  }
}

async function outputOf(
  engine: Engine,
  request: MonitorRequest,
  files: InputFile[],
  spill: string,
  hashing: AbortSignal,
): Promise<MonitorOutput> {
  const { signal } = request
  const enter = (stage: Stage): void => {
    if (signal?.aborted) fail({ problem: 'cancelled' })
    request.progress?.(stage)
  }
  const delivery = readDelivery(request.folder, definedOnly(request))
  const relations = await Promise.all(files.map((file) => openRelation(engine, file)))
  const sums = Promise.all(files.map((file) => checkWhole(file, hashing).then(() => fingerprint(file.path, hashing))))
  // A failure elsewhere ends the hashing; that end is no second failure.
  sums.catch(() => undefined)
  const { rejects } = await loadTables(engine, relations, { spill, signal, progress: enter })
  if (request.rejectsTo) await (rejects ? writeRejects(engine, files, request.rejectsTo) : removeRejects(request.rejectsTo))
  enter('counting')
  const [all, years] = [await readCohorts(engine), await readCountYears(engine)]
  const patterns = await countPatterns(engine, all, years, request.clustered)
  const cohorts = chosen(all, request.cohorts)
  enter('checking')
  const warnings = await warningsOf(engine, cohorts, years, patterns, request.populations)
  if (request.keepIn) await keepRows(engine, request.keepIn, years)
  enter('figures')
  const rows = [
    ...(await experimentRows(engine, cohorts)),
    ...allRows({ cohorts, populations: request.populations, years, patterns, clustered: request.clustered ?? false }),
  ]
  const sources = await sourceFiles(engine, files, await sums)
  return {
    source: {
      files: sources,
      engine: engine.name,
      version: VERSION,
      ...delivery,
      rejected: sources.reduce((sum, file) => sum + file.rejected, 0),
      teldatums: years.map(dateOfYear),
      cohorts: cohorts.map(({ id, startYear, experiments, intended, sites }) => ({
        id,
        start: dateOfYear(startYear),
        experiments,
        intended,
        sites,
      })),
      populations: [...new Set(cohorts.flatMap((cohort) => populationsOf(cohort, request.populations)))],
      published: false,
    },
    definitions: [...DEFINITIONS],
    warnings,
    rows,
  }
}

function definedOnly({ levering, leverdatum }: MonitorRequest): { levering?: Delivery; leverdatum?: string } {
  return { ...(levering ? { levering } : {}), ...(leverdatum ? { leverdatum } : {}) }
}

async function warningsOf(
  engine: Engine,
  cohorts: CohortPlan[],
  years: number[],
  patterns: Pattern[],
  asked: Population[] | undefined,
): Promise<Warning[]> {
  if (years.length === 0) return cohortWarnings(cohorts, years, patterns, asked)
  return [
    ...cohortWarnings(cohorts, years, patterns, asked),
    ...(await experimentsWithoutStarters(engine)),
    ...(await checkSource(engine, years)),
  ]
}

function chosen(all: CohortPlan[], asked: CohortId[] | undefined): CohortPlan[] {
  if (!asked) return all
  return asked.map((id) => {
    const cohort = all.find((candidate) => candidate.id === id)
    return cohort ?? fail({ problem: 'unknown-cohort', asked: id, known: all.map((candidate) => candidate.id).join(', ') })
  })
}

const FINAL_TABLES = { leerlingen: 'pupils', experimenten: 'experimenten', inschrijvingen: 'enrolments', diplomas: 'certificates' } as const

/** `rows` are all rows of the file, rejected ones too. */
async function sourceFiles(engine: Engine, files: InputFile[], sums: string[]): Promise<SourceFile[]> {
  const rejects = await countRejects(engine)
  const found: SourceFile[] = []
  for (const [index, { name, table }] of files.entries()) {
    const [row] = await engine.rows<{ n: number }>(`SELECT count(*) AS n FROM ${FINAL_TABLES[table]}`)
    const rejected = rejects.get(name) ?? 0
    found.push({ name, rows: (row?.n ?? 0) + rejected, rejected, sha256: sums[index] ?? '' })
  }
  return found
}
