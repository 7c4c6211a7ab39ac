import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import { keepCounts } from './cohort-count.store.ts'
import { destroy } from './destroy.store.ts'
import type { Destroyed } from './destroyed.ts'

/** Everything that was ever destroyed here, oldest first. */
export async function loadDestroyed(trx: Trx): Promise<Destroyed[]> {
  const { rows } = await sql<Destroyed>`
    select to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at, category, pupil_id as "pupilId", record_id as "recordId"
    from destroyed order by id`.execute(trx)
  return rows
}

/**
 * Destroys again, in a database that was put back, what went after the backup was made: the lines that the backup does
 * not know yet. What it knows had gone already, and may have come back since for a good reason. Gives how many.
 */
export async function destroyAgain(trx: Trx, lines: readonly Destroyed[]): Promise<number> {
  const known = new Set((await loadDestroyed(trx)).map((line) => JSON.stringify(line)))
  const missing = lines.filter((line) => !known.has(JSON.stringify(line)))
  // the counts that stayed are as old as the backup, too
  for (const day of new Set(missing.map(dayOfLine))) await keepCounts(trx, recordsGoneOn(day, missing), day)
  await destroy(trx, missing)
  await sql`insert into destroyed (at, category, pupil_id, record_id)
    select l."at", l."category", l."pupilId", l."recordId" from jsonb_to_recordset(${JSON.stringify(missing)}::jsonb)
      as l ("at" timestamptz, "category" text, "pupilId" uuid, "recordId" uuid)`.execute(trx)
  return missing.length
}

const dayOfLine = ({ at }: Destroyed): string => at.slice(0, 10)

function recordsGoneOn(day: string, lines: readonly Destroyed[]): string[] {
  return lines.flatMap((line) => (line.category === 'enrolment' && line.recordId && dayOfLine(line) === day ? [line.recordId] : []))
}
