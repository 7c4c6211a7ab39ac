import type { ListState, SchoolStanding } from '../../count-list/standing.ts'
import type { Signal } from '../signal.ts'

interface Row {
  route: { routeId: string; name: string }
  /** differences that nobody solved or accepted */
  open: number
  state: ListState
  schools: readonly Pick<SchoolStanding, 'name' | 'state'>[]
}

/** Of the last 1 October: a list that some school has not confirmed, or on which the schools still differ. */
export function listSignals(rows: readonly Row[], teldatum: string): Signal[] {
  return rows.flatMap(({ route: { routeId, name }, open, state, schools }): Signal[] => {
    const about = {
      ...{ subject: name, path: `/samenwerking/tellijst/${teldatum.slice(0, 4)}/${routeId}`, day: teldatum },
      of: { routeIds: [routeId], schoolIds: [] },
    }
    if (state === 'differences') return [{ ...about, kind: 'list-differs', given: { count: open } }]
    if (state !== 'to-confirm') return []
    const missing = schools.filter((one) => one.state !== 'confirmed').map((one) => one.name)
    return [{ ...about, kind: 'list-not-confirmed', given: { schools: missing.join(', ') } }]
  })
}
