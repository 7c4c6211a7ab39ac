import { formatDate } from '#platform/i18n.ts'
import { type AreaSeries, stackedAreas } from '#ui/charts/areas.ts'
import { PLACES } from '#ui/charts/flow/model.ts'
import type { Place } from '#ui/mark.tsx'
import { cohortName, countText, percentNumber, shareOf, yearOf } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import type { Stand } from './counts.ts'
import { cohortMessages } from './messages.ts'

export type Width = 'wide' | 'narrow'

const FRAMES = { wide: { width: 720, height: 300, labels: 200 }, narrow: { width: 328, height: 260, labels: 112 } }

/** The stand per count date as stacked areas, in the order of the flow; null when a number is withheld or there is one date only. */
export function positionAreas(view: View, choice: CohortChoice, stands: Stand[], width: Width): string | null {
  const frame = FRAMES[width]
  const series = PLACES.toReversed().map((place) => seriesOf(view, place, stands, width))
  if (stands.length < 2 || series.some((one) => one === null)) return null
  const t = cohortMessages(view.language).positions
  const title = t.areas(
    cohortName(choice.cohort.id),
    groupName(view, choice.cohort.id, choice.group),
    countText(view.language, stands[0]?.total ?? 0),
  )
  const columns = stands.map(({ teldatum }) => (width === 'wide' ? formatDate(view.language, teldatum, 'short') : String(yearOf(teldatum))))
  return stackedAreas(series as AreaSeries[], columns, frame.labels, { title, width: frame.width, height: frame.height })
}

function seriesOf(view: View, place: Place, stands: Stand[], width: Width): AreaSeries | null {
  const values = stands.map(({ places, total }) => shareOf([places[place], total]))
  const last = values.at(-1)
  if (values.includes(null) || last === null || last === undefined) return null
  const word = width === 'wide' ? view.words.placeWord[place] : view.words.placeShort[place]
  return { place, label: `${word} ${percentNumber(view.language, last)}%`, values: values as number[] }
}
