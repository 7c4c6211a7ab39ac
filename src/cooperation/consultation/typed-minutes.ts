import { fieldReader, type Read } from '../fields.ts'
import type { Body, Member } from './body.ts'
import { type About, AGREED, type Decision } from './minutes.ts'
import type { OwnMistake } from './typed.ts'

/** What a decision can be about: `agreement:clause`, a route, or a figure in words. */
export interface Subjects {
  clauses: readonly { agreementId: string; clauseId: string; title: string }[]
  routes: readonly { routeId: string; name: string }[]
}

export function readDecision(
  form: URLSearchParams,
  decides: Body['decides'],
  subjects: Subjects,
  meetingDay: string,
): Read<Pick<Decision, 'text' | 'agreed' | 'about' | 'returnsOn'>, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const text = is.text('besluit', 2000)
  const agreed = is.oneOf('eens', AGREED)
  if (agreed === 'majority' && decides === 'consensus') is.wrong('eens', 'not-by-majority')
  const returnsOn = is.day('terug')
  if (returnsOn && returnsOn <= meetingDay) is.wrong('terug', 'in-past')
  const figure = is.text('cijfer', 200, false)
  const about = figure ? ({ kind: 'figure', figure } as const) : aboutIn(form.get('over') ?? '', subjects)
  if (about === 'unknown') is.wrong('over', 'unknown')
  return is.done({ text: text ?? '', agreed: agreed ?? 'not-noted', about: about === 'unknown' ? null : about, returnsOn })
}

function aboutIn(typed: string, { clauses, routes }: Subjects): About | null | 'unknown' {
  if (typed === '') return null
  const clause = clauses.find((one) => `${one.agreementId}:${one.clauseId}` === typed)
  if (clause) return { kind: 'clause', ...clause }
  const route = routes.find(({ routeId }) => routeId === typed)
  return route ? { kind: 'route', ...route } : 'unknown'
}

export function readAction(
  form: URLSearchParams,
  members: readonly Pick<Member, 'id'>[],
  meetingDay: string,
): Read<{ text: string; ownerId: string; dueOn: string }, OwnMistake> {
  const is = fieldReader<OwnMistake>(form)
  const text = is.text('actie', 2000)
  const ownerId = is.oneOf(
    'wie',
    members.map(({ id }) => id),
  )
  const dueOn = is.day('voor', true)
  if (dueOn && dueOn < meetingDay) is.wrong('voor', 'in-past')
  return is.done({ text: text ?? '', ownerId: ownerId ?? '', dueOn: dueOn ?? '' })
}
