import { loadColleagues } from '../care/colleagues.store.ts'
import type { PupilTurn } from '../turn.actions.ts'
import { whyMayPupil } from '../why-may-see.ts'
import type { Person } from './typed.ts'

/** Who may lead a talk with this pupil, or take something up: the one who asks first, then colleagues who guide the pupil. */
export async function guidesOf({ trx, request: { viewer, day }, place }: PupilTurn): Promise<Person[]> {
  const colleagues = await loadColleagues(trx, viewer, day)
  const guiding = colleagues.filter((one) => whyMayPupil(one, 'guidance/write', place) !== null)
  return [viewer, ...guiding].map(({ personId, name }) => ({ id: personId, name }))
}
