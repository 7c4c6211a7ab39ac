import { formatDate } from '#platform/i18n.ts'
import { type FlowBand, type FlowModel, type FlowNode, PLACES } from '#ui/charts/flow/model.ts'
import type { Place } from '#ui/mark.tsx'
import type { Count, FlowRow } from '../../rows.ts'
import { cohortName, countText, listText, sumOf, yearOf } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import { rowsHref } from '../shared/rows-href.ts'
import type { View } from '../shared/view.ts'
import { addressOf, type CohortChoice } from './choice.ts'
import { PLACE_OF, type Stand } from './counts.ts'
import { cohortMessages } from './messages.ts'

/** In the address, both kinds of startkwalificatie go by one word. */
const POSITION_IN_ADDRESS: Record<Place, string> = {
  start: 'startkwalificatie',
  route: 'in-traject',
  else: 'overig-onderwijs',
  out: 'onbekend',
}

/** The flow from year to year; null when there is no second count date. */
export function flowModel(view: View, choice: CohortChoice, stands: Stand[]): FlowModel | null {
  const last = stands.at(-1)
  if (stands.length < 2 || !last) return null
  const { language } = view
  const t = cohortMessages(language).flow
  const date = (iso: string) => formatDate(language, iso, 'short')
  return {
    title: t.spoken(
      cohortName(choice.cohort.id),
      groupName(view, choice.cohort.id, choice.group),
      countText(language, last.total),
      summary(view, last),
      date(last.teldatum),
    ),
    columns: stands.map(({ teldatum }, index) => ({
      label: index === 0 ? t.start(date(teldatum)) : date(teldatum),
      short: String(yearOf(teldatum)),
    })),
    nodes: stands.flatMap((stand, column) => nodesOf(view, choice, stand, column)),
    bands: stands.slice(1).flatMap((stand, column) => bandsOf(view, choice, stands[column]?.teldatum ?? '', stand.teldatum, column)),
  }
}

function summary(view: View, { places }: Stand): string {
  const parts = PLACES.filter((place) => places[place] !== 0).map(
    (place) => `${countText(view.language, places[place])} ${view.words.placeWord[place]}`,
  )
  return listText(view.language, parts)
}

function nodesOf(view: View, choice: CohortChoice, stand: Stand, column: number): FlowNode[] {
  return PLACES.filter((place) => stand.places[place] !== 0).map((place) => ({
    column,
    place,
    value: drawn(stand.places[place]),
    count: countText(view.language, stand.places[place]),
    word: view.words.placeWord[place],
    shortWord: view.words.placeShort[place],
    href: rowsHref(view, { ...addressOf(choice), teldatum: stand.teldatum, positie: POSITION_IN_ADDRESS[place] }),
  }))
}

function bandsOf(view: View, choice: CohortChoice, from: string, to: string, column: number): FlowBand[] {
  const rows = view.output.rows.filter(
    (row): row is FlowRow => row.table === 'flows' && isOf(row, choice) && row.from === from && row.to === to,
  )
  return PLACES.flatMap((fromPlace) =>
    PLACES.flatMap((toPlace) => {
      const counts = rows
        .filter((row) => PLACE_OF[row.fromPosition] === fromPlace && PLACE_OF[row.toPosition] === toPlace)
        .map(({ n }) => n)
      const n = sumOf(counts.filter((count) => count !== 0))
      return n === 0 ? [] : [bandOf(view, choice, { from, to, column, fromPlace, toPlace, n })]
    }),
  )
}

interface Step {
  from: string
  to: string
  column: number
  fromPlace: Place
  toPlace: Place
  n: Count
}

function bandOf(view: View, choice: CohortChoice, { from, to, column, fromPlace, toPlace, n }: Step): FlowBand {
  const word = view.words.placeWord
  const title = cohortMessages(view.language).flow.band(
    yearOf(from),
    word[fromPlace],
    yearOf(to),
    word[toPlace],
    countText(view.language, n),
    n === 1,
  )
  const positions = { positie: POSITION_IN_ADDRESS[toPlace], van: POSITION_IN_ADDRESS[fromPlace] }
  return {
    column,
    from: fromPlace,
    to: toPlace,
    value: drawn(n),
    title,
    href: rowsHref(view, { ...addressOf(choice), teldatum: to, ...positions }),
  }
}

const drawn = (count: Count): number => (typeof count === 'number' ? count : 0)

const isOf = (row: FlowRow, { cohort, population, group }: CohortChoice) =>
  row.cohort === cohort.id && row.population === population && row.group === group
