import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Counts } from './judge.store.ts'
import type { DeliveryProblem } from './readers/problem.ts'
import type { DeliveryFormat } from './readers/recognise.ts'
import type { Dropped } from './readers/sensitive.ts'
import type { DeliveringSchool, ImportSettings } from './staged.ts'

export type ImportKind = DeliveryFormat
export type ImportState = 'reading' | 'preview' | 'applied' | 'undone' | 'refused' | 'cancelled'

/** What the pages show of an import; what is not known yet is not there. */
export interface ImportSummary {
  counts?: Counts
  /** persons in the file, and how many were not taken */
  read?: { pupils: number; rejected: number; dropped: Dropped; notRead: string[] }
  problems?: { refused: number; notes: number; shown: number }
  /** why nothing of the file can be used */
  stopped?: DeliveryProblem
  /** a table waits until its columns are chosen */
  waitsForColumns?: boolean
  /** Doorloop stopped or failed while it was reading */
  failed?: boolean
  /** nobody decided within PREVIEW_DAYS */
  forgotten?: boolean
  /** what the file would do changed since it was shown */
  outdated?: boolean
}

export interface ImportRun {
  id: string
  institutionId: string
  institutionName: string
  kind: ImportKind
  fileName: string
  bytes: number
  state: ImportState
  settings: ImportSettings & { mapping?: Record<string, string> }
  summary: ImportSummary
  startedBy: string | null
  startedAt: Date
  appliedAt: Date | null
  undoneBy: string | null
  undoneAt: Date | null
}

const COLUMNS = sql`i.id, i.institution_id as "institutionId", s.name as "institutionName", i.kind, i.file_name as "fileName", i.bytes,
  i.state, i.settings, i.summary, nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "startedBy", i.started_at as "startedAt",
  i.applied_at as "appliedAt", nullif(concat_ws(' ', u.given_name, u.infix, u.family_name), '') as "undoneBy", i.undone_at as "undoneAt"`
const JOINED = sql`import_run i join institution s on s.id = i.institution_id left join person p on p.id = i.started_by
  left join person u on u.id = i.undone_by`

export interface NewRun {
  id: string
  institutionId: string
  kind: ImportKind
  fileName: string
  sha256: string
  bytes: number
  settings: ImportRun['settings']
  startedBy: string
}

export async function addRun(trx: Trx, run: NewRun): Promise<void> {
  await sql`insert into import_run (id, institution_id, kind, file_name, sha256, bytes, state, settings, started_by)
    values (${run.id}, ${run.institutionId}, ${run.kind}, ${run.fileName}, ${run.sha256}, ${run.bytes}, 'reading',
      ${JSON.stringify(run.settings)}::jsonb, ${run.startedBy})`.execute(trx)
}

export async function findRun(trx: Trx, id: string): Promise<ImportRun | null> {
  const { rows } = await sql<ImportRun>`select ${COLUMNS} from ${JOINED} where i.id = ${id}::uuid`.execute(trx)
  return rows[0] ?? null
}

/** The newest first. */
export async function listRuns(trx: Trx, most = 50): Promise<ImportRun[]> {
  const { rows } = await sql<ImportRun>`select ${COLUMNS} from ${JOINED} order by i.started_at desc, i.id limit ${most}`.execute(trx)
  return rows
}

/** Moves a run on; false when it was no longer in one of the states it comes from: somebody else was first. */
export async function moveRun(
  trx: Trx,
  id: string,
  from: readonly ImportState[],
  to: ImportState,
  change: { summary?: ImportSummary; settings?: ImportRun['settings']; appliedAt?: Date; undone?: { by: string; at: Date } } = {},
): Promise<boolean> {
  const { summary, settings, appliedAt, undone } = change
  const { rows } = await sql`update import_run set state = ${to},
      summary = coalesce(${summary ? JSON.stringify(summary) : null}::jsonb, summary),
      settings = coalesce(${settings ? JSON.stringify(settings) : null}::jsonb, settings),
      applied_at = coalesce(${appliedAt ?? null}::timestamptz, applied_at),
      undone_by = coalesce(${undone?.by ?? null}::uuid, undone_by), undone_at = coalesce(${undone?.at ?? null}::timestamptz, undone_at)
    where id = ${id}::uuid and state = any (${[...from]}::text[]) returning id`.execute(trx)
  return rows.length > 0
}

/** The schools whose files the asker may read in, as far as a file can name their parts. */
export async function deliveringSchools(trx: Trx, day: string): Promise<DeliveringSchool[]> {
  const { rows } = await sql<DeliveringSchool>`
    select i.id as "institutionId", i.brin, i.kind, i.name,
      coalesce((select jsonb_agg(jsonb_build_object('id', s.id, 'vestiging', s.vestiging, 'name', s.name) order by s.vestiging)
        from site s where s.institution_id = i.id), '[]') as sites,
      coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'name', r.name, 'scheme', r.scheme, 'crebo', r.crebo, 'niveau', r.niveau))
        from route r where coalesce(r.ends_on, 'infinity') >= ${day}::date and r.id in (
          select p.route_id from route_partner p join site s on s.id = p.site_id where s.institution_id = i.id)), '[]') as routes
    from institution i where i.id in (select my_institutions('import/run')) order by i.name`.execute(trx)
  return rows
}

/** What a school's files mean by their words: chosen once, and proposed the next time. */
export interface Remembered {
  /** columns of a table by field */
  columns?: Record<string, string>
  /** our sites by the file's words for them */
  sites?: Record<string, string>
}

/** What is given takes the place of what was remembered; the rest stays. */
export async function remember(trx: Trx, institutionId: string, mapping: Remembered): Promise<void> {
  await sql`insert into import_mapping as known (institution_id, mapping) values (${institutionId}, ${JSON.stringify(mapping)}::jsonb)
    on conflict (institution_id) do update set mapping = known.mapping || excluded.mapping, saved_at = now()`.execute(trx)
}

export async function remembered(trx: Trx, institutionId: string): Promise<Remembered> {
  const { rows } = await sql<{ mapping: Remembered }>`
    select mapping from import_mapping where institution_id = ${institutionId}`.execute(trx)
  return rows[0]?.mapping ?? {}
}

/** Runs that were being read when Doorloop stopped. Gives their ids. */
export async function endUnfinished(trx: Trx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    update import_run set state = 'cancelled', summary = '{"failed": true}' where state = 'reading' returning id`.execute(trx)
  return rows.map(({ id }) => id)
}

/**
 * Ends what nobody took up since `before`, a preview or a file whose columns were never chosen, and notes it in the log of
 * the region. Gives the ids.
 */
export async function endForgotten(trx: Trx, before: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    with ended as (
      update import_run set state = 'cancelled', summary = '{"forgotten": true}'
      where (state = 'preview' or (state = 'reading' and summary ? 'waitsForColumns')) and started_at <= ${before}
      returning id, institution_id),
    noted as (
      insert into event_log (region_id, what, subject)
      select s.region_id, 'import/forgotten', jsonb_build_object('importId', e.id, 'institutionId', s.id)
      from ended e join institution s on s.id = e.institution_id)
    select id from ended`.execute(trx)
  return rows.map(({ id }) => id)
}
