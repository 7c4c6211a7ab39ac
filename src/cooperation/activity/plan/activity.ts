/** What schools do together, or for each other (issue: exchange and training, shared rooms and equipment, joint activities). */
export const KINDS = ['teaching', 'training', 'exam', 'post', 'room', 'equipment', 'pupils', 'other'] as const
export type ActivityKind = (typeof KINDS)[number]
export const STATES = ['planned', 'done', 'cancelled'] as const
export type ActivityState = (typeof STATES)[number]

export interface Activity {
  id: string
  kind: ActivityKind
  title: string
  description: string
  place: string | null
  startsOn: string
  endsOn: string
  state: ActivityState
  cancelReason: string | null
  schoolIds: readonly string[]
  routeIds: readonly string[]
  people: readonly ActivityPerson[]
  costs: readonly Cost[]
}

/** What is typed of it before people and costs. */
export type Head = Pick<Activity, 'kind' | 'title' | 'description' | 'place' | 'startsOn' | 'endsOn'>

export interface ActivityPerson {
  id: string
  institutionId: string
  forInstitutionId: string | null
  personId: string | null
  person: string
  function: string
  /** planned */
  hours: number
  /** what stands in the hours since it was done; null = nothing yet */
  given: number | null
}

export interface Cost {
  id: string
  stage: 'planned' | 'made'
  institutionId: string
  forInstitutionId: string | null
  name: string
  date: string
  /** below nothing in a correction only */
  cents: number
  corrects: string | null
  reason: string | null
}

/** What is left of a first line of costs after its corrections. */
export const costLeft = ({ id, cents }: Pick<Cost, 'id' | 'cents'>, costs: readonly Cost[]): number =>
  costs.filter(({ corrects }) => corrects === id).reduce((sum, one) => sum + one.cents, cents)

export interface CostOfSchool {
  institutionId: string
  planned: number
  made: number
}

/** Cents per paying school, planned beside made; in the order in which they come. */
export function costsBySchool(costs: readonly Cost[]): CostOfSchool[] {
  const found = new Map<string, CostOfSchool>()
  for (const { institutionId, stage, cents } of costs) {
    const one = found.get(institutionId) ?? { institutionId, planned: 0, made: 0 }
    found.set(institutionId, { ...one, [stage]: one[stage] + cents })
  }
  return [...found.values()]
}

/** Planned, with a last day before this one: nobody said whether it was done. */
export const isForgotten = ({ state, endsOn }: Pick<Activity, 'state' | 'endsOn'>, day: string): boolean =>
  state === 'planned' && endsOn < day
