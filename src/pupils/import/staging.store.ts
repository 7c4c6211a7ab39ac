import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { StagedLine, StagedRow } from './staged.ts'

export interface NumberedProblem {
  refused: boolean
  problem: { problem: string }
}

/** A part of the file, in the order of the file; `from` counts the lines and problems that went before. */
export interface Batch {
  rows: readonly StagedRow[]
  lines: readonly StagedLine[]
  problems: readonly NumberedProblem[]
}

/** Writes one batch of what was read; says how many of the rows stood there already (a key twice in one file). */
export async function stageBatch(trx: Trx, importId: string, batch: Batch, from: { line: number; problem: number }): Promise<void> {
  const { rows, lines, problems } = batch
  if (rows.length > 0) await stageRows(trx, importId, rows)
  if (lines.length > 0) await stageLines(trx, importId, lines, from.line)
  if (problems.length > 0) {
    const texts = JSON.stringify(problems.map((one, index) => ({ nr: from.problem + index + 1, ...one })))
    await sql`insert into import_problem (import_id, nr, refused, problem)
      select ${importId}::uuid, p.nr, p.refused, p.problem
      from jsonb_to_recordset(${texts}::jsonb) as p (nr integer, refused boolean, problem jsonb)`.execute(trx)
  }
}

function stageRows(trx: Trx, importId: string, rows: readonly StagedRow[]): Promise<unknown> {
  return sql`insert into import_row (import_id, key, key_kind, line, given_name, infix, family_name, initials, birth_date, sex, email)
    select ${importId}::uuid, r.key, r."keyKind", r.line, r."givenName", r.infix, r."familyName", r.initials, r."birthDate", r.sex, r.email
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r (key text, "keyKind" text, line integer, "givenName" text, infix text,
      "familyName" text, initials text, "birthDate" date, sex text, email text)
    on conflict do nothing`.execute(trx)
}

function stageLines(trx: Trx, importId: string, lines: readonly StagedLine[], from: number): Promise<unknown> {
  const numbered = JSON.stringify(lines.map((line, index) => ({ nr: from + index + 1, ...line })))
  return sql`insert into import_line (import_id, nr, key, line, what, site_id, site_word, route_id, group_name, ref, kind, opleiding, leerjaar, profiel,
      crebo, phase, valid_from, valid_until, reason, fields)
    select ${importId}::uuid, l.nr, l.key, l.line, l.what, l."siteId", l."siteWord", l."routeId", l."groupName", l.ref, l.kind, l.opleiding, l.leerjaar,
      l.profiel, l.crebo, l.phase, l."validFrom", l."validUntil", l.reason, l.fields
    from jsonb_to_recordset(${numbered}::jsonb) as l (nr integer, key text, line integer, what text, "siteId" uuid, "siteWord" text, "routeId" uuid,
      "groupName" text, ref text, kind text, opleiding text, leerjaar smallint, profiel text, crebo text, phase text, "validFrom" date,
      "validUntil" date, reason text, fields jsonb)`.execute(trx)
}

/** Nothing of what was read stays: the import is over. */
export async function clearStaging(trx: Trx, importId: string): Promise<void> {
  await sql`delete from import_line where import_id = ${importId}`.execute(trx)
  await sql`delete from import_row where import_id = ${importId}`.execute(trx)
  await sql`delete from import_problem where import_id = ${importId}`.execute(trx)
}
