export const LINE_KINDS = [
  'activity',
  'test',
  'talk',
  'choice',
  'told',
  'objection',
  'answer',
  'offered',
  'accepted',
  'declined',
  'placed',
  'not-placed',
] as const
export type LineKind = (typeof LINE_KINDS)[number]

export const ACTIVITIES = ['lightning-placement', 'trial-lesson', 'module', 'speed-date', 'other'] as const
export const CHOICES = ['wants', 'doubts', 'does-not'] as const
export const OBJECTION_OUTCOMES = ['convinced', 'exam-kept', 'goes-elsewhere', 'stays-against'] as const
export const PUPIL_PARTIES = ['pupil', 'parent'] as const
export const CONSENT_PARTIES = ['pupil', 'parent', 'vo', 'mbo'] as const
export type ConsentParty = (typeof CONSENT_PARTIES)[number]

/** One thing that a candidate did, was told, said or got. */
export interface IntakeLine {
  id: string
  kind: LineKind
  what: string | null
  party: 'pupil' | 'parent' | null
  plannedOn: string | null
  happenedOn: string | null
  outcome: string | null
  /** what was shown to parents who object */
  shown: string | null
  words: string | null
  ofLine: string | null
}

/** The individual education agreement, as the design said it on the day it was drawn up. */
export interface EducationAgreement {
  id: string
  nr: number
  version: number | null
  content: AgreementContent
  drawnOn: string
  consents: readonly { party: ConsentParty; name: string; agreedOn: string }[]
}

export interface AgreementContent {
  route: string
  scheme: string
  years: readonly { name: string; vmbo: number | null; mbo: number | null; company: number | null }[]
  wayBack: readonly {
    from: string
    fromMonth: number
    to: string
    toMonth: number
    diploma: string | null
    where: string | null
    left: string | null
  }[]
}

export interface Candidate {
  id: string
  recordId: string
  routeId: string
  routeName: string
  scheme: string
  startYear: number
  name: string
  recordedOn: string
  birthDate: string | null
  withdrawnAt: Date | null
  reason: string | null
  lines: readonly IntakeLine[]
  agreements: readonly EducationAgreement[]
  /** in the last frozen order */
  rank: number | null
  hasPlace: boolean | null
}

export const STANDINGS = ['candidate', 'offered', 'accepted', 'declined', 'placed', 'not-placed', 'withdrawn'] as const
export type Standing = (typeof STANDINGS)[number]

export const DECIDES: readonly LineKind[] = ['offered', 'accepted', 'declined', 'placed', 'not-placed']

/** The last decision counts. */
export function standingOf({ lines, withdrawnAt }: { lines: readonly Pick<IntakeLine, 'kind'>[]; withdrawnAt: Date | null }): Standing {
  if (withdrawnAt !== null) return 'withdrawn'
  const last = lines.findLast(({ kind }) => DECIDES.includes(kind))
  return last ? (last.kind as Standing) : 'candidate'
}

/** The intake ended, and not in the route. */
export const ENDED_OTHERWISE = ['declined', 'not-placed', 'withdrawn'] as const satisfies readonly Standing[]
export type EndedOtherwise = (typeof ENDED_OTHERWISE)[number]

/** Which decision may follow: nobody accepts what was not offered; what is placed ends with the route. */
export function mayFollow(standing: Standing, kind: LineKind): boolean {
  switch (kind) {
    case 'offered':
      return standing === 'candidate' || standing === 'declined' || standing === 'not-placed'
    case 'accepted':
    case 'declined':
      return standing === 'offered'
    case 'placed':
      return standing === 'accepted'
    case 'not-placed':
      return standing === 'candidate' || standing === 'offered' || standing === 'accepted'
    default:
      return standing !== 'withdrawn'
  }
}

/** On which day pupil and parents were last told what kind of route it is; null: not. */
export function toldOn({ lines }: Pick<Candidate, 'lines'>, party: 'pupil' | 'parent'): string | null {
  const days = lines.filter((line) => line.kind === 'told' && line.party === party).flatMap(({ happenedOn }) => happenedOn ?? [])
  return days.toSorted()[0] ?? null
}

/** The last choice of the pupil, or of the parents. */
export function choiceOf({ lines }: Pick<Candidate, 'lines'>, party: 'pupil' | 'parent'): string | null {
  return lines.findLast((line) => line.kind === 'choice' && line.party === party)?.outcome ?? null
}

export const openObjections = ({ lines }: Pick<Candidate, 'lines'>): IntakeLine[] =>
  lines.filter(({ id, kind }) => kind === 'objection' && !lines.some((other) => other.kind === 'answer' && other.ofLine === id))

/** By pupil or parent, and by a school. */
export function isAgreed({ consents }: Pick<EducationAgreement, 'consents'>): boolean {
  const by = new Set(consents.map(({ party }) => party))
  return (by.has('pupil') || by.has('parent')) && (by.has('vo') || by.has('mbo'))
}
