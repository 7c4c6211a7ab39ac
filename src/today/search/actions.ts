import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { asPerson } from '#platform/database/database.ts'
import { together } from '#platform/database/together.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { noteLook } from '#pupils/index.ts'
import { type Query, readQuery } from './query.ts'
import { findPeople, findPupils, findRoutes, findSchools, type Hit, MOST } from './search.store.ts'

/** At most twenty of a kind. */
export interface Found<H extends Hit> {
  hits: H[]
  /** there are more than are shown */
  more: boolean
}

export interface Results {
  /** null: too little was typed */
  query: Query | null
  asked: string
  pupils: Found<Hit>
  routes: Found<Hit>
  schools: Found<Hit & { kind: 'institution' | 'site' }>
  people: Found<Hit & { roles: string[] }>
}

/** By name, within what this person may see: the database gives nothing else, and each pupil in the list is a look. */
export function search({ db, now }: Platform, viewer: Viewer, requestId: string, asked: string): Promise<Results> {
  const query = readQuery(asked)
  const none = { hits: [], more: false }
  if (!query) return Promise.resolve({ query, asked, pupils: none, routes: none, schools: none, people: none })
  const day = dayOf(now())
  return asPerson(
    db,
    viewer.personId,
    async (trx) => {
      const [pupils, routes, schools, people] = await together(
        whyMay(viewer, 'pupil/see') ? findPupils(trx, query, day) : nobody,
        whyMay(viewer, 'route/see') ? findRoutes(trx, query) : nobody,
        whyMay(viewer, 'setup/see') ? findSchools(trx, query) : nobody,
        whyMay(viewer, 'people/see') ? findPeople(trx, query, day) : nobody,
      )
      const seen = await noteLook(trx, { viewer, day, requestId }, pupils.slice(0, MOST), 'search')
      return { query, asked, pupils: cut(seen, pupils.length), routes: cut(routes), schools: cut(schools), people: cut(people) }
    },
    day,
  )
}

const nobody = Promise.resolve([])

const cut = <H extends Hit>(hits: H[], found = hits.length): Found<H> => ({ hits: hits.slice(0, MOST), more: found > MOST })
