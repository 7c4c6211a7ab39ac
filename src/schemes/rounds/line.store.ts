import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Assessment } from './criteria.ts'
import { type Decision, namesNothing } from './decision.ts'
import type { StatusLine } from './status.ts'

/** What was judged, decided and seen of applications: lines that are only added, each with who wrote it down. */
export interface Lines {
  assessments: Assessment[]
  decisions: Decision[]
  statuses: StatusLine[]
}

/** Of these applications, by id; the oldest line first. */
export async function readLines(trx: Trx, ids: readonly string[]): Promise<Map<string, Lines>> {
  const lines = new Map<string, Lines>(ids.map((id) => [id, { assessments: [], decisions: [], statuses: [] }]))
  const wanted = sql`application_id = any (${[...ids]}::uuid[]) order by id`
  const assessed = await sql<
    Assessment & { id: string }
  >`select application_id as id, criterion, verdict, note, judged_by as by, judged_on as on
    from application_assessment where ${wanted}`.execute(trx)
  const decided = await sql<
    Decision & { id: string }
  >`select application_id as id, route_id as "routeId", outcome, decided_on as on, names, pupils, note
    from application_decision where ${wanted}`.execute(trx)
  const seen = await sql<StatusLine & { id: string }>`select application_id as id, route_id as "routeId", year, status, causes, note
    from experiment_status where ${wanted}`.execute(trx)
  for (const { id, ...line } of assessed.rows) lines.get(id)?.assessments.push(line)
  for (const { id, ...line } of decided.rows) lines.get(id)?.decisions.push({ ...line, names: { ...namesNothing(), ...line.names } })
  for (const { id, ...line } of seen.rows) lines.get(id)?.statuses.push(line)
  return lines
}

export async function addAssessments(trx: Trx, applicationId: string, lines: readonly Assessment[], personId: string): Promise<void> {
  for (const { criterion, verdict, note, by, on } of lines)
    await sql`insert into application_assessment (application_id, criterion, verdict, note, judged_by, judged_on, recorded_by)
      values (${applicationId}, ${criterion}, ${verdict}, ${note}, ${by}, ${on}, ${personId})`.execute(trx)
}

export async function addDecision(trx: Trx, applicationId: string, decision: Decision, personId: string): Promise<void> {
  const { routeId, outcome, on, names, pupils, note } = decision
  await sql`insert into application_decision (application_id, route_id, outcome, decided_on, names, pupils, note, recorded_by)
    values (${applicationId}, ${routeId}, ${outcome}, ${on}, ${JSON.stringify(names)}::jsonb, ${pupils}, ${note}, ${personId})`.execute(trx)
}

export async function addStatus(trx: Trx, applicationId: string, line: StatusLine, personId: string): Promise<void> {
  const { routeId, year, status, causes, note } = line
  await sql`insert into experiment_status (application_id, route_id, year, status, causes, note, recorded_by)
    values (${applicationId}, ${routeId}, ${year}, ${status}, ${[...causes]}::text[], ${note}, ${personId})`.execute(trx)
}
