import type { Grant, Viewer } from './viewer.ts'

/** Of `find_session` (0012-session.ts): who it is. */
export interface PersonRow {
  person_id: string
  region_id: string
  given_name: string
  infix: string | null
  family_name: string
  is_example: boolean
  /** the roles that hold on the day */
  grants: Grant[]
}

export function viewerFrom(row: PersonRow, secondFactor: boolean): Viewer {
  const name = [row.given_name, row.infix, row.family_name].filter(Boolean).join(' ')
  return { personId: row.person_id, regionId: row.region_id, name, isExample: row.is_example, grants: row.grants, secondFactor }
}
