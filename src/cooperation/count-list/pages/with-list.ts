import type { AppContext } from '#platform/http/app.ts'
import type { Act } from '../../turn.actions.ts'
import { type SeenList, seeList } from '../see.actions.ts'
import { whichIn } from './addresses.ts'

type Answer = Response | Promise<Response>

/** What is done with the list of an address, when this viewer sees it. */
export async function withList(c: AppContext, act: Act, then: (seen: SeenList) => Answer): Promise<Response> {
  const seen = await seeList(act, whichIn(c))
  return seen ? then(seen) : c.notFound()
}
