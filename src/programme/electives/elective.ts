/** What can be learned elsewhere: at a company or another school, on fixed weekdays of some weeks. */
export const ELECTIVE_KINDS = ['keuzevak', 'keuzedeel'] as const
export type ElectiveKind = (typeof ELECTIVE_KINDS)[number]

/** 1 = Monday. */
export const SCHOOL_DAYS = [1, 2, 3, 4, 5] as const

export interface Times {
  startsOn: string
  /** the last day */
  endsOn: string
  weekdays: readonly number[]
}

export interface ElectiveInput extends Times {
  name: string
  kind: ElectiveKind
  /** 2026 = 2026-2027 */
  schoolYear: number
  /** codes; none = for every profiel */
  profielen: readonly string[]
  goals: readonly string[]
  /** answers for it */
  siteId: string
  /** null: it is taught at the site itself */
  companyId: string | null
  place: string
  places: number
  contact: string | null
  isOpen: boolean
}

export interface Elective extends ElectiveInput {
  id: string
  institutionId: string
  siteName: string
  companyName: string | null
  /** places that pupils of any school have */
  taken: number
}

export const freePlaces = ({ places, taken }: Pick<Elective, 'places' | 'taken'>): number => Math.max(0, places - taken)

/** Nobody can be at both: they meet in the year and in the week. */
export function meet(one: Times, other: Times): boolean {
  return one.startsOn <= other.endsOn && other.startsOn <= one.endsOn && one.weekdays.some((day) => other.weekdays.includes(day))
}
