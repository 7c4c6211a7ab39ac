import type { AppContext } from '#platform/http/app.ts'
import type { Act } from '../../turn.actions.ts'
import { endBody, startBody } from '../body.actions.ts'
import { addMember, changeMember } from '../member.actions.ts'
import type { Done } from '../on-body.actions.ts'
import { type Problem, problemOf } from './handler.ts'

/** Where a refusal of each form leads to. */
const FIRST: Record<string, string> = { lid: 'wie', 'lid-anders': 'leden', beginnen: 'leden', beëindigen: 'reden' }

/** Does what one of the forms of a body asks. */
export async function doBody(
  c: AppContext,
  act: Act,
  id: string,
  typed: URLSearchParams,
): Promise<{ done: Done; problem: Problem | null }> {
  const what = typed.get('doe') ?? ''
  const done = await perform(act, id, what, typed)
  return { done, problem: done.ok ? null : problemOf(c.var.address.language, done, FIRST[what] ?? 'leden') }
}

async function perform(act: Act, id: string, what: string, typed: URLSearchParams): Promise<Done> {
  switch (what) {
    case 'lid':
      return addMember(act, id, typed)
    case 'lid-anders':
      return changeMember(act, id, typed)
    case 'beginnen':
      return startBody(act, id)
    case 'beëindigen':
      return endBody(act, id, (typed.get('reden') ?? '').trim().slice(0, 500))
    default:
      return { ok: false, why: 'not-there' }
  }
}
