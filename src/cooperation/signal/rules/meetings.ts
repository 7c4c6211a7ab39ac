import type { BodySeen, MeetingSeen } from '../../consultation/open.ts'
import { plusDays } from '../../day.ts'
import type { Signal } from '../signal.ts'

/** Minutes may follow within a week; after that nobody knows whether it was held. */
export const MINUTES_DAYS = 7
/** A side that missed the last two meetings of a body is silent. */
const SILENT_AFTER = 2

interface Due {
  id: string
  bodyId: string
  bodyName: string
  text: string
}

/** Per body: what was not held, and a side that stays away. `meetings` of the last year. */
export function meetingSignals(meetings: readonly MeetingSeen[], day: string): Signal[] {
  const past = meetings.filter(({ plannedOn, state }) => plannedOn < day && state !== 'cancelled')
  const bodies = [...new Set(past.map(({ bodyId }) => bodyId))]
  return bodies.flatMap((id) => {
    const own = past.filter(({ bodyId }) => bodyId === id)
    const byDay = own.toSorted((one, other) => other.plannedOn.localeCompare(one.plannedOn))
    return [...notHeld(byDay, day), ...silent(byDay)]
  })
}

/** Only the last one: an older one was followed by others. */
function notHeld([last]: readonly MeetingSeen[], day: string): Signal[] {
  if (!last) return []
  const isForgotten = last.state === 'planned' && plusDays(last.plannedOn, MINUTES_DAYS) < day
  if (last.state !== 'not-held' && !isForgotten) return []
  return [{ ...about(last), kind: 'meeting-not-held', day: last.plannedOn, given: { why: isForgotten ? 'no-minutes' : 'not-held' } }]
}

function silent(byDay: readonly MeetingSeen[]): Signal[] {
  const closed = byDay.filter(({ state }) => state === 'held' || state === 'not-held').slice(0, SILENT_AFTER)
  const [last] = closed
  if (!last || closed.length < SILENT_AFTER) return []
  return (['vo', 'mbo'] as const)
    .filter((side) => closed.every(({ sidesPresent }) => !sidesPresent.includes(side)))
    .map((side) => ({ ...about(last), kind: 'side-silent', day: last.plannedOn, given: { side } }))
}

const about = ({ bodyId, bodyName, routeIds, institutionIds }: MeetingSeen) => ({
  subject: bodyName,
  path: `/samenwerking/overleg/${bodyId}`,
  of: { routeIds, schoolIds: institutionIds },
})

/** A body that meets by a rhythm, of which nobody knows when. */
export function planSignals(bodies: readonly BodySeen[]): Signal[] {
  return bodies
    .filter(({ state, hasRhythm, nextOn }) => state === 'active' && hasRhythm && nextOn === null)
    .map(({ id, name, lastOn, routeIds, institutionIds }) => ({
      ...{ kind: 'nothing-planned', subject: name, path: `/samenwerking/overleg/${id}/jaarplan`, day: lastOn, given: {} },
      of: { routeIds, schoolIds: institutionIds },
    }))
}

/** Of the bodies of these meetings: what is past its day. */
export function dueSignals(
  {
    actions,
    decisions,
  }: { actions: readonly (Due & { dueOn: string; ownerName: string })[]; decisions: readonly (Due & { returnsOn: string })[] },
  ofBody: (bodyId: string) => Signal['of'],
  day: string,
): Signal[] {
  return [
    ...decisions
      .filter(({ returnsOn }) => returnsOn < day)
      .map((one) => due('decision-overdue', one, one.returnsOn, ofBody, { body: one.bodyName })),
    ...actions
      .filter(({ dueOn }) => dueOn < day)
      .map((one) => due('action-overdue', one, one.dueOn, ofBody, { body: one.bodyName, owner: one.ownerName })),
  ]
}

function due(
  kind: Signal['kind'],
  { text, bodyId }: Due,
  day: string,
  ofBody: (id: string) => Signal['of'],
  given: Signal['given'],
): Signal {
  return { kind, subject: text, path: `/samenwerking/overleg/${bodyId}`, day, given, of: ofBody(bodyId) }
}
