/** A route or a group of which one has the morning list. */
export interface Team {
  kind: 'route' | 'group'
  id: string
  name: string
  /** one's own by a role there: comes first */
  isOwn: boolean
  /** may mark there, and enter what goes otherwise */
  mayMark: boolean
}
