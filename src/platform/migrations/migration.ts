/** One step forward. What has once been released is never changed: a correction is a new migration. */
export interface Migration {
  /** `0001-roles`: decides the order */
  name: string
  /** SQL of one or more statements, to the level of PostgreSQL 14 */
  sql: string
}
