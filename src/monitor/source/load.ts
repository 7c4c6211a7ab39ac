import { join } from 'node:path'
import { seeEnrolments } from '../count/seen.ts'
import { type Engine, quote } from '../engine/engine.ts'
import type { TableFile } from '../output.ts'
import { TABLE_FILES } from '../output.ts'
import { cleanCertificates, cleanEnrolments, cleanPupils, isDoubt } from './clean-tables.ts'
import { duplicateFaults, isDoubtful, isUnseenPupilTwice } from './duplicates.ts'
import { faultNumber, WHOLE_ROW } from './faults.ts'
import { finalTable, judgedTable, referencesInto } from './judged-tables.ts'
import { copyNumbered } from './numbered-copy.ts'
import { fromFile, fromNumbered, type Relation } from './relation.ts'

export interface LoadOptions {
  spill: string
  signal?: AbortSignal | undefined
  progress(table: TableFile): void
}

/**
 * Loads the four tables, typed and judged, as `pupils`, `experiments`, `enrolments`, `certificates`.
 * The first reading knows no line numbers and stops at the first sign of a bad row: most deliveries are clean, and
 * then one pass is all. Only when something is wrong the files are read again with their lines, and each bad row is
 * taken out and kept in `rejected` (file, line, fault, value).
 */
export async function loadTables(engine: Engine, relations: Relation[], options: LoadOptions): Promise<{ rejects: boolean }> {
  await engine.run('CREATE OR REPLACE TABLE rejected (file VARCHAR, line BIGINT, fault SMALLINT, value VARCHAR)')
  if (await loadClean(engine, relations, options)) return { rejects: false }
  await loadWithLines(engine, relations, options)
  return { rejects: true }
}

async function loadClean(engine: Engine, relations: Relation[], options: LoadOptions): Promise<boolean> {
  try {
    for (const table of TABLE_FILES) {
      options.progress(table)
      if (!(await readClean(engine, relationOf(relations, table)))) return false
    }
    return true
  } catch (error) {
    if (isDoubt(error)) return false
    throw error
  }
}

async function readClean(engine: Engine, relation: Relation): Promise<boolean> {
  switch (relation.file.table) {
    case 'leerlingen':
      await engine.run(cleanPupils(relation))
      return true
    case 'experimenten':
      await engine.run(judgedTable('experimenten', fromFile(relation), { lines: false }))
      if (await isDoubtful(engine, 'experimenten')) return false
      await engine.run(finalTable('experimenten'))
      return true
    case 'inschrijvingen':
      await engine.run(cleanEnrolments(relation, await experimentNames(engine)))
      await seeEnrolments(engine)
      return !(await isDoubtful(engine, 'inschrijvingen')) && !(await isUnseenPupilTwice(engine))
    case 'diplomas':
      await engine.run(cleanCertificates(relation, await experimentNames(engine)))
      return !(await isDoubtful(engine, 'diplomas'))
  }
}

async function experimentNames(engine: Engine): Promise<string[]> {
  const rows = await engine.rows<{ experiment: string }>('SELECT experiment FROM experiments ORDER BY xid')
  return rows.map((row) => row.experiment)
}

async function loadWithLines(engine: Engine, relations: Relation[], options: LoadOptions): Promise<void> {
  for (const table of TABLE_FILES) {
    options.progress(table)
    const relation = relationOf(relations, table)
    const copy = join(options.spill, `${table}.numbered.csv`)
    if (relation.header) await rejectUnread(engine, relation, copy, options.signal)
    const source = fromNumbered(relation, copy)
    await engine.run(judgedTable(table, source, { lines: true }))
    for (const sql of duplicateFaults(table)) await engine.run(sql)
    await rejectFaulty(engine, relation, source)
    await engine.run(finalTable(table))
    if (table === 'inschrijvingen') await seeEnrolments(engine)
  }
}

/** Takes the faulty rows out, and keeps what stood in the faulty column. */
async function rejectFaulty(engine: Engine, { file }: Relation, source: string): Promise<void> {
  const value = referencesInto(file.table, 's', 'l.fault % 100')
  await engine.run(
    `INSERT INTO rejected SELECT ${quote(file.name)}, l.line, l.fault, ${value} FROM ${file.table} l JOIN ${source} s USING (line) WHERE l.fault > 0`,
  )
  await engine.run(`DELETE FROM ${file.table} WHERE fault > 0`)
}

async function rejectUnread(engine: Engine, relation: Relation, copy: string, signal?: AbortSignal): Promise<void> {
  if (!relation.header) return
  const unread = await copyNumbered(relation.file, relation.header, copy, signal)
  for (let at = 0; at < unread.length; at += 1000) {
    const values = unread.slice(at, at + 1000).map(({ line, fault, text }) => {
      return `(${quote(relation.file.name)}, ${line}, ${faultNumber(fault, WHOLE_ROW)}, ${quote(text.replaceAll('\0', ''))})`
    })
    await engine.run(`INSERT INTO rejected VALUES ${values.join(', ')}`)
  }
}

function relationOf(relations: Relation[], table: TableFile): Relation {
  const relation = relations.find((candidate) => candidate.file.table === table)
  if (!relation) throw new Error(`no relation for ${table}`)
  return relation
}
