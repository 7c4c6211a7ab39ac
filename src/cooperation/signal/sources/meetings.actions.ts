import { listMeetingsOf, listOpenActions, listOpenDecisions } from '../../consultation/held.store.ts'
import { plusMonths } from '../../day.ts'
import type { Turn } from '../../turn.actions.ts'
import { dueSignals, meetingSignals, planSignals } from '../rules/meetings.ts'
import type { Shared } from '../shared.actions.ts'
import type { Signal } from '../signal.ts'

/** Of the bodies that this viewer sees, over the last year. */
export async function signalsOfMeetings({ trx, today }: Turn, { bodies }: Pick<Shared, 'bodies'>): Promise<Signal[]> {
  const meetings = await listMeetingsOf(trx, { from: plusMonths(today, -12), to: today })
  const ofBody = (bodyId: string): Signal['of'] => {
    const one = bodies.find(({ id }) => id === bodyId)
    return { routeIds: one?.routeIds ?? [], schoolIds: one?.institutionIds ?? [] }
  }
  const due = { actions: await listOpenActions(trx), decisions: await listOpenDecisions(trx) }
  return [...meetingSignals(meetings, today), ...planSignals(bodies), ...dueSignals(due, ofBody, today)]
}
