/** So many pupils of a frozen list who are alike in all of this. */
export interface FrozenCount {
  listId: string
  /** `2026-10-01` */
  teldatum: string
  /** where the pupils are enrolled and funded in this phase */
  institutionId: string
  /** the school at the other side */
  partnerId: string | null
  routeId: string
  routeName: string
  phase: 'VO' | 'MBO'
  leerjaar: number | null
  /** 2026 = began in 2026-2027 */
  startYear: number | null
  /** leerweg (`kb`) or level (`mbo-2`) */
  level: string | null
  pupils: number
}
