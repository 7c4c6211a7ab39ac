import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson } from '#platform/database/database.ts'
import { remember } from '#platform/database/remember.ts'
import type { Platform } from '#platform/platform.ts'
import { type FoundPeople, findPeople, type PeopleQuestion } from './list-people.store.ts'

/** Who stands on this page of the list: everybody of the region is looked through, so it is remembered; they are shown as they are now. */
export function peopleAsked({ platform: { db, now }, viewer, today }: Asking, question: PeopleQuestion): Promise<FoundPeople> {
  const key = `people ${viewer.personId} ${today} ${JSON.stringify([viewer.grants, question])}`
  return remember(db, key, now().getTime(), () => asPerson(db, viewer.personId, (trx) => findPeople(trx, question, today), today))
}

interface Asking {
  platform: Platform
  viewer: Viewer
  /** 2026-11-22 */
  today: string
}
