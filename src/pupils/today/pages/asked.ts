import type { AppContext } from '#platform/http/app.ts'
import { isDay } from '../../day.ts'
import { idOf } from '../../list/filter.ts'
import type { TeamRef } from '../../team/team.ts'

/** The route or group in the address or in a form; null when none is named. */
export function teamIn(query: URLSearchParams): TeamRef | null {
  const [route, group] = [idOf(query.get('route')), idOf(query.get('groep'))]
  if (route) return { kind: 'route', id: route }
  return group ? { kind: 'group', id: group } : null
}

/** The day in the address, else today; a day to come is looked at too. */
export function dayIn(c: AppContext, today: string): string {
  const asked = c.var.address.query.get('dag') ?? ''
  return isDay(asked) ? asked : today
}
