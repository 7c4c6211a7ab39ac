import type { Viewer } from '#platform/access/viewer.ts'
import type { Standing } from './standing.ts'

/** Where the obligatory second factor is set up: the only page there is until it is done. */
export const SET_UP_PATH = '/account/tweede-stap'

/** Who looks at a page: nobody before the second step, and without any right before the obligatory set-up. */
export function viewerOfSession(session: { standing: Standing; person: Viewer } | null): Viewer | null {
  if (session?.standing === 'signed-in') return session.person
  return session?.standing === 'set-up' ? { ...session.person, grants: [], mustFirst: SET_UP_PATH } : null
}
