import type { Register } from '../people.ts'
import type { Places } from '../places.ts'
import { addBody } from './body.ts'
import { addBottleneck } from './bottleneck.ts'
import { addContacts } from './contacts.ts'
import { addFunding } from './funding.ts'
import { addHours } from './hours.ts'
import { type Pair, pairOf } from './pair.ts'

/** What the two schools of the first route do together: a body that meets, hours, who talks with whom, and what stands in the way. */
export function addWork(register: Register, places: Places): Pair {
  const pair = pairOf(register, places)
  addBody(register, pair)
  addHours(register, pair)
  addContacts(register, pair)
  addBottleneck(register, pair)
  addFunding(register)
  return pair
}
