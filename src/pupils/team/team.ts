/** Of a route, or of a group. */
export interface TeamRef {
  kind: 'route' | 'group'
  id: string
}

export interface TeamName extends TeamRef {
  name: string
}

/** Where one holds the right that was asked for, and whether another one too. */
export interface Team extends TeamName {
  mayWrite: boolean
}

/** Which of all that one may choose from; what is shown at once is a page. */
export interface AskedTeams {
  /** part of the name */
  search: string
  /** counts from 1 */
  page: number
}

export interface FoundTeams extends AskedTeams {
  teams: readonly TeamName[]
  isMore: boolean
}
