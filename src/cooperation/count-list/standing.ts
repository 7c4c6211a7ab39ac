import type { CountedRoute } from './pupil.ts'

export type SchoolState = 'not-yet' | 'confirmed' | 'lapsed'

export interface SchoolStanding {
  institutionId: string
  name: string
  state: SchoolState
  /** who confirmed last, and when; also when it lapsed */
  personName: string | null
  confirmedOn: string | null
}

/** Where a list is: nobody on it, not the day yet, differences open, to be confirmed, or frozen. */
export type ListState = 'empty' | 'forecast' | 'differences' | 'to-confirm' | 'frozen'

interface Confirmed {
  institutionId: string
  print: string
  personName: string
  confirmedOn: string
}

/** A confirmation is of one print: of another list it has lapsed. */
export function schoolStandings(
  { schools }: Pick<CountedRoute, 'schools'>,
  confirmations: readonly Confirmed[],
  print: string | null,
): SchoolStanding[] {
  return schools.map(({ institutionId, name }) => {
    const last = confirmations.find((one) => one.institutionId === institutionId)
    const state = last ? (last.print === print ? 'confirmed' : 'lapsed') : 'not-yet'
    return { institutionId, name, state, personName: last?.personName ?? null, confirmedOn: last?.confirmedOn ?? null }
  })
}

export function listState({ pupils, open, isFrozen, teldatum, today }: Stand): ListState {
  if (isFrozen) return 'frozen'
  if (pupils === 0) return 'empty'
  if (today < teldatum) return 'forecast'
  return open > 0 ? 'differences' : 'to-confirm'
}

interface Stand {
  pupils: number
  open: number
  isFrozen: boolean
  teldatum: string
  today: string
}

/** Every 1 October that can be looked at, the last one first: the coming one from August on. */
export function teldata(today: string, firstYear: number): string[] {
  const last = lastTeldatumShown(today)
  const years = Array.from(
    { length: Math.max(0, Number(last.slice(0, 4)) - firstYear) + 1 },
    (_, index) => Number(last.slice(0, 4)) - index,
  )
  return years.map((year) => `${year}-10-01`)
}

export function lastTeldatumShown(today: string): string {
  const year = Number(today.slice(0, 4))
  return today >= `${year}-08-01` ? `${year}-10-01` : `${year - 1}-10-01`
}
