import { isOverdue, stateOf, type Talk } from './talk.ts'

/** One pupil at a glance: when somebody last had contact, which talk comes next, and what was promised. */
export interface Summary {
  /** a talk that was held, or a call that reached somebody */
  lastContact: string | null
  nextTalk: string | null
  openPromises: number
  overduePromises: number
}

export function summaryOf(talks: readonly Talk[], lastContact: string | null, day: string): Summary {
  const planned = talks.filter(({ outcome, plannedOn }) => outcome === null && plannedOn >= day).map(({ plannedOn }) => plannedOn)
  const promises = talks.flatMap(({ agreements }) => agreements).filter((one) => stateOf(one) === 'open')
  return {
    lastContact,
    nextTalk: planned.toSorted()[0] ?? null,
    openPromises: promises.length,
    overduePromises: promises.filter((one) => isOverdue(one, day)).length,
  }
}
