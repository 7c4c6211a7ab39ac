import type { Body } from './body.ts'
import type { OwnItem } from './meeting.ts'
import type { OpenAction, OpenDecision } from './open.ts'

/** A promise of an agreement about this body's routes or schools, that is broken. */
export interface BrokenPromise {
  agreementId: string
  agreementTitle: string
  clauseId: string
  what: string
}

/** Differences in the list of a count date that nobody has resolved, at one school of this body. */
export interface DifferencesAt {
  teldatum: string
  routeId: string
  routeName: string
  institutionName: string
  open: number
}

/** Of all open differences those of this body's routes; of a body without routes, those of its schools. */
export function differencesFor(
  { routes, schools }: Pick<Body, 'routes' | 'schools'>,
  all: readonly (Omit<DifferencesAt, 'open'> & { institutionId: string; count: number })[],
): DifferencesAt[] {
  const isAbout = routes.length > 0 ? (id: string) => routes.some(({ routeId }) => routeId === id) : () => true
  const found = new Map<string, DifferencesAt>()
  for (const { teldatum, routeId, routeName, institutionId, institutionName, count } of all) {
    const takesPart = routes.length > 0 || schools.some((one) => one.institutionId === institutionId)
    if (!isAbout(routeId) || !takesPart) continue
    // several owners at one school
    const key = `${routeId} ${institutionId}`
    found.set(key, { teldatum, routeId, routeName, institutionName, open: (found.get(key)?.open ?? 0) + count })
  }
  return [...found.values()]
}

export type AgendaItem =
  | { kind: 'actions'; actions: readonly OpenAction[] }
  | { kind: 'standing'; title: string }
  | { kind: 'decisions'; decisions: readonly OpenDecision[] }
  | { kind: 'promises'; promises: readonly BrokenPromise[] }
  | { kind: 'differences'; lists: readonly DifferencesAt[] }
  | { kind: 'own'; item: OwnItem }

export interface Open {
  actions: readonly OpenAction[]
  standing: readonly string[]
  decisions: readonly OpenDecision[]
  promises: readonly BrokenPromise[]
  differences: readonly DifferencesAt[]
  own: readonly OwnItem[]
}

/**
 * The agenda of a meeting on a day, of what is open: what was agreed to be done comes first, then the standing items, decisions
 * that are due that day, promises that were broken, differences in pupils, and what members put on it.
 */
export function agendaOn(day: string, meetingId: string, open: Open): AgendaItem[] {
  // what this meeting itself agrees on is not on its own agenda
  const actions = open.actions.filter((one) => one.agreedOn <= day && one.meetingId !== meetingId)
  const decisions = open.decisions.filter((one) => one.returnsOn <= day && one.meetingId !== meetingId)
  return [
    ...(actions.length > 0 ? [{ kind: 'actions' as const, actions }] : []),
    ...open.standing.map((title) => ({ kind: 'standing' as const, title })),
    ...(decisions.length > 0 ? [{ kind: 'decisions' as const, decisions }] : []),
    ...(open.promises.length > 0 ? [{ kind: 'promises' as const, promises: open.promises }] : []),
    ...(open.differences.length > 0 ? [{ kind: 'differences' as const, lists: open.differences }] : []),
    ...open.own.map((item) => ({ kind: 'own' as const, item })),
  ]
}
