import { plusDays } from '../day.ts'

/** A subsidy that can be asked for. */
export interface Call {
  id: string
  name: string
  /** who gives it, and where it can be read */
  source: string
  opensOn: string | null
  closesOn: string | null
  /** what one application can get at most */
  cents: number | null
  /** the part of the costs that the schools bear themselves, 0–1 */
  ownShare: number | null
  note: string
  applications: readonly Application[]
}

/** idea → submitted → granted or refused; what was granted is accounted for. */
export const APPLICATION_STATES = ['idea', 'submitted', 'granted', 'refused', 'accounted'] as const
export type ApplicationState = (typeof APPLICATION_STATES)[number]

export interface Application {
  id: string
  callId: string
  title: string
  /** the school that leads */
  leadId: string
  schoolIds: readonly string[]
  routeIds: readonly string[]
  state: ApplicationState
  askedCents: number | null
  grantedCents: number | null
  submittedOn: string | null
  decidedOn: string | null
  /** the day before which it must be accounted for */
  accountBy: string | null
  accountedOn: string | null
}

/** What is typed of a call, and of an application. */
export type CallHead = Omit<Call, 'id' | 'applications'>
export type ApplicationHead = Pick<Application, 'title' | 'leadId' | 'askedCents' | 'accountBy'>

export type CallStanding = 'to-come' | 'open' | 'closed'

export function standingOfCall({ opensOn, closesOn }: Pick<Call, 'opensOn' | 'closesOn'>, day: string): CallStanding {
  if (closesOn !== null && closesOn < day) return 'closed'
  return opensOn !== null && opensOn > day ? 'to-come' : 'open'
}

/** What the schools bear themselves when they get this amount: with a share of 25 % beside € 7,500 it is € 2,500. */
export function ownCents(cents: number, ownShare: number | null): number {
  const share = Math.round((ownShare ?? 0) * 10_000)
  return share >= 10_000 ? 0 : Math.round((cents * share) / (10_000 - share))
}

/** What comes next in the life of an application. */
export const NEXT: Record<ApplicationState, readonly ApplicationState[]> = {
  idea: ['submitted'],
  submitted: ['granted', 'refused'],
  granted: ['accounted'],
  refused: [],
  accounted: [],
}

export interface Reminder {
  kind: 'closes' | 'account'
  callId: string
  applicationId: string | null
  name: string
  on: string
}

const DAYS_BEFORE = 30

/** Calls that close within thirty days and for which something still has to be sent in; what has to be accounted for by then, or had to. */
export function remindersOf(calls: readonly Call[], day: string): Reminder[] {
  const until = plusDays(day, DAYS_BEFORE)
  const closing = calls.flatMap((call): Reminder[] => {
    const { id, name, closesOn, applications } = call
    if (closesOn === null || closesOn > until || standingOfCall(call, day) === 'closed') return []
    const ideas = applications.filter(({ state }) => state === 'idea')
    if (applications.length > 0 && ideas.length === 0) return []
    return [{ kind: 'closes', callId: id, applicationId: ideas[0]?.id ?? null, name, on: closesOn }]
  })
  const due = calls.flatMap(({ applications }) =>
    applications.flatMap(({ id, callId, title, state, accountBy }): Reminder[] =>
      state === 'granted' && accountBy !== null && accountBy <= until
        ? [{ kind: 'account', callId, applicationId: id, name: title, on: accountBy }]
        : [],
    ),
  )
  return [...closing, ...due].toSorted((one, other) => one.on.localeCompare(other.on))
}
