export const SETUP_STEPS = ['region', 'schools', 'sites', 'routes', 'people', 'pupils'] as const
export type SetupStep = (typeof SETUP_STEPS)[number]

/** What there is so far. */
export interface SetupCounts {
  boards: number
  institutions: number
  sites: number
  /** institutions where nobody can be enrolled yet */
  institutionsWithoutSite: number
  routes: number
  /** besides the first beheerder */
  people: number
  /** records of pupils at schools */
  pupils: number
}

/** `next` is the first that can be done now; `waits` needs an earlier step. */
export type StepState = 'done' | 'next' | 'open' | 'waits'

/** The steps in their order, and which comes next. None is ever closed: more can always be added. */
export function stepStates(counts: SetupCounts): Record<SetupStep, StepState> {
  const states = {} as Record<SetupStep, StepState>
  let hasNext = false
  for (const step of SETUP_STEPS) {
    const state = isDone(step, counts) ? 'done' : canStart(step, counts) ? 'open' : 'waits'
    states[step] = state === 'open' && !hasNext ? 'next' : state
    hasNext ||= state === 'open'
  }
  return states
}

function isDone(step: SetupStep, counts: SetupCounts): boolean {
  switch (step) {
    case 'region':
      return true
    case 'schools':
      return counts.institutions > 0
    case 'sites':
      return counts.sites > 0 && counts.institutionsWithoutSite === 0
    case 'routes':
    case 'people':
    case 'pupils':
      return counts[step] > 0
  }
}

/** A site needs a school; a route, a group and a pupil's enrolment need a site. People can come at any time. */
function canStart(step: SetupStep, counts: SetupCounts): boolean {
  if (step === 'sites') return counts.institutions > 0
  return step === 'routes' || step === 'pupils' ? counts.sites > 0 : true
}
