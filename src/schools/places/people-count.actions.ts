import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import type { Platform } from '#platform/platform.ts'
import { countPeople } from './place.store.ts'
import type { Flat } from './place.ts'

/** How many people have a role at each place on the day: everybody of the region is looked through, so it is remembered. */
export function peopleAtPlaces({ platform: { db, now }, viewer, today }: Counting): Promise<Flat['people']> {
  const key = `people at places ${viewer.personId} ${today} ${JSON.stringify(viewer.grants)}`
  return remember(db, key, now().getTime(), () => asPerson(db, viewer.personId, (trx) => countPeople(trx, today), today))
}

interface Counting {
  platform: Platform
  viewer: Viewer
  /** 2026-11-22 */
  today: string
}
