import { type IsoDate, POSITIONS, type Position } from '../../rows.ts'
import type { RowSelection } from '../../run.ts'
import { type CohortChoice, cohortChoice } from '../cohort/choice.ts'
import { standsOf } from '../cohort/counts.ts'
import { isRefusal, type Refusal, readChoices } from '../shared/choices.ts'
import type { PageView } from '../shared/view.ts'

/** `alle`, both kinds of startkwalificatie in one word, or one position. */
export const PLACES = ['alle', 'startkwalificatie', ...POSITIONS] as const
export type PlaceChoice = (typeof PLACES)[number]

export interface RowsChoice {
  of: CohortChoice
  dates: IsoDate[]
  teldatum: IsoDate
  place: PlaceChoice
  /** where they stood a count date earlier */
  from: PlaceChoice
  page: number
}

export function rowsChoice(view: PageView): RowsChoice | Refusal {
  const of = cohortChoice(view, view.c.req.query('cohort') ?? view.output.source.cohorts[0]?.id ?? '')
  if (isRefusal(of)) return of
  const dates = standsOf(view, of).map(({ teldatum }) => teldatum)
  const chosen = readChoices(view, { teldatum: dates.toReversed(), positie: PLACES, van: PLACES })
  if (isRefusal(chosen)) return chosen
  const asked = view.c.req.query('bladzijde') ?? '1'
  const page = Number(asked)
  if (!Number.isSafeInteger(page) || page < 1) return noPage(asked)
  return { of, dates, teldatum: chosen.teldatum, place: chosen.positie, from: chosen.van, page }
}

export const noPage = (asked: string | number): Refusal => ({
  rule: 'pages/unknown-choice',
  name: 'bladzijde',
  value: String(asked),
  allowed: ['1'],
})

/** One selection, or one for each position they came from. */
export function selectionsOf({ of, dates, teldatum, place, from }: RowsChoice): RowSelection[] {
  const base: RowSelection = { cohort: of.cohort.id, population: of.population, group: of.group, teldatum }
  const at = place === 'alle' ? base : { ...base, positions: positionsIn(place) }
  const earlier = dates[dates.indexOf(teldatum) - 1]
  if (from === 'alle' || !earlier) return [at]
  return positionsIn(from).map((position) => ({ ...at, from: { teldatum: earlier, position } }))
}

function positionsIn(place: Exclude<PlaceChoice, 'alle'>): Position[] {
  return place === 'startkwalificatie' ? ['startkwalificatie-binnen', 'startkwalificatie-buiten'] : [place]
}
