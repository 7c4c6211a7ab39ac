/** What a promise is about. */
export interface About {
  routeIds: readonly string[]
  /** of each route the start years that it covers; none = every cohort */
  cohorts: ReadonlyMap<string, readonly number[]>
  day: string
  /** the term of the promise, up to the day; without one the school year so far */
  from: string
  until: string
  /** the schools of the party that promises; none when nobody is named */
  institutionIds: readonly string[]
  /** who looks may see every pupil of these routes */
  seesPupils: boolean
}
