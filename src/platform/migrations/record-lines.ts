import { type Policy, policyOf } from './0008-policies.ts'

/** Which right sees and which writes what hangs on a school's record of a pupil. */
export interface LineRights {
  see: string
  write: string
  /** column that says whether the pupil and the parents read it; left out: they never do. `true`: they always do */
  shared?: string
}

/**
 * Policies of a table whose rows hang on a school's record (`record_id`) and tell who wrote them (`recorded_by`). A partner
 * in a route sees and writes along: a pupil in a route has two schools. Nobody writes in another's name.
 */
export function linesOfRecord(table: string, rights: LineRights, more: Policy = {}, before = ''): string {
  const { see, write } = recordPolicy(rights)
  return policyOf(table, { see, add: `recorded_by = current_person() and (${write})`, change: write, ...more }, before)
}

/** The two conditions on a row with `record_id`. */
export function recordPolicy({ see, write, shared }: LineRights): { see: string; write: string } {
  const own = shared ? ` or (${shared} and record_id in (select visible_records('own/see')))` : ''
  return {
    see: `(select sees_all('${see}')) or record_id in (select visible_records('${see}'))${own}`,
    write: `record_id in (select visible_records('${write}'))`,
  }
}
