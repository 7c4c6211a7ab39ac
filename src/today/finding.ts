/** What is not right between the schools about a pupil in a route; someone has to ask the other school. */
export interface PupilSignal {
  kind: SignalKind
  route: string
}

export const SIGNAL_KINDS = ['phase-differs', 'no-mbo-enrolment'] as const
export type SignalKind = (typeof SIGNAL_KINDS)[number]

/** What a school says of the route on the day. */
export interface Said {
  route: string
  phase: 'VO' | 'MBO'
}

/**
 * Both schools must say the same phase; in the mbo phase the mbo counts the pupil only when enrolled there on 1 October
 * (law-and-standards.md 1.3 and 1.4). One signal a pupil: the first that holds.
 */
export function signalOf(said: readonly Said[], mboOnTeldatum: boolean, inMboOnTeldatum: boolean): PupilSignal | null {
  const differs = said.find(({ route, phase }) => said.some((other) => other.route === route && other.phase !== phase))
  if (differs) return { kind: 'phase-differs', route: differs.route }
  const mbo = said.find(({ phase }) => phase === 'MBO')
  return mbo && inMboOnTeldatum && !mboOnTeldatum ? { kind: 'no-mbo-enrolment', route: mbo.route } : null
}
