import { fieldReader, type Read } from '../fields.ts'
import type { Member } from './body.ts'
import { ACTION_OUTCOMES, type ActionOutcome, DECISION_OUTCOMES, type DecisionOutcome } from './minutes.ts'
import type { OwnMistake } from './typed.ts'

/** What became of a decision that came back. */
export function readDecisionOutcome(
  form: URLSearchParams,
  today: string,
): Read<{ outcome: DecisionOutcome; returnsOn: string | null; note: string }, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const outcome = is.oneOf('uitkomst', DECISION_OUTCOMES) ?? 'stays'
  const returnsOn = outcome === 'again' ? is.day('opnieuw', true) : null
  if (returnsOn && returnsOn <= today) is.wrong('opnieuw', 'in-past')
  const note = is.text('waarom', 2000, false) ?? ''
  if (outcome === 'withdrawn' && note === '') is.wrong('waarom', 'reason-missing')
  return is.done({ outcome, returnsOn, note })
}

/** What became of an action: done, carried over to another day and perhaps another owner, or dropped with a reason. */
export function readActionOutcome(
  form: URLSearchParams,
  members: readonly Pick<Member, 'id'>[],
  today: string,
): Read<{ outcome: ActionOutcome; dueOn: string | null; ownerId: string | null; note: string }, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const outcome = is.oneOf('uitkomst', ACTION_OUTCOMES) ?? 'done'
  const dueOn = outcome === 'moved' ? is.day('opnieuw', true) : null
  if (dueOn && dueOn < today) is.wrong('opnieuw', 'in-past')
  const note = is.text('waarom', 2000, false) ?? ''
  if (outcome !== 'done' && note === '') is.wrong('waarom', 'reason-missing')
  const typed = form.get('nieuw-wie') ?? ''
  const ownerId = outcome === 'moved' && members.some(({ id }) => id === typed) ? typed : null
  if (outcome === 'moved' && typed !== '' && ownerId === null) is.wrong('nieuw-wie', 'unknown')
  return is.done({ outcome, dueOn, ownerId, note })
}
