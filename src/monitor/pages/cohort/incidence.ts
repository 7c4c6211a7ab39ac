import { type Curve, curves } from '#ui/charts/curves.ts'
import { percentScale } from '#ui/charts/scale.ts'
import type { Group, IncidenceRow, Measure } from '../../rows.ts'
import { cohortName, percentNumber } from '../shared/format.ts'
import { groupName, SHAPES, versusOf } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import type { Width } from './areas.ts'
import type { CohortChoice } from './choice.ts'
import { cohortMessages } from './messages.ts'

const FRAMES = { wide: { width: 552, height: 300, labels: 170 }, narrow: { width: 328, height: 260, labels: 156 } }
/** 97.5 % point of the normal distribution. */
const Z = 1.959963984540054

export interface Chance {
  group: Group
  years: number
  percent: number
  low: number
  high: number
}

/**
 * Chances with a plain 95 % interval, kept within 0–100; groups in the order of the comparison. An older group ends
 * where the route does, so that the ends of the curves can be compared.
 */
export function chancesOf(view: View, { cohort, population, versus }: CohortChoice, event: Measure): Chance[] {
  const groups: Group[] = ['traject', ...versusOf(versus)]
  const rows = view.output.rows.filter(
    (row): row is IncidenceRow =>
      row.table === 'incidence' && row.cohort === cohort.id && row.population === population && row.event === event,
  )
  const lastYear = Math.max(0, ...rows.filter(({ group }) => group === 'traject').map(({ years }) => years))
  return groups.flatMap((group) => rows.filter((row) => row.group === group && row.years <= lastYear).flatMap(chanceOf))
}

function chanceOf({ group, years, probability, standardError }: IncidenceRow): Chance[] {
  if (probability === null || standardError === null) return []
  const margin = Z * standardError
  const percent = (value: number) => 100 * Math.min(1, Math.max(0, value))
  return [{ group, years, percent: percent(probability), low: percent(probability - margin), high: percent(probability + margin) }]
}

/** The curves of one event; null when there is nothing to draw. */
export function incidenceCurves(view: View, choice: CohortChoice, event: Measure, width: Width): string | null {
  const chances = chancesOf(view, choice, event)
  const years = [...new Set(chances.map((chance) => chance.years))].sort((a, b) => a - b)
  if (years.length === 0) return null
  const t = cohortMessages(view.language).incidence
  const frame = FRAMES[width]
  const columns = years.map((x) => ({ x, word: width === 'wide' ? t.year(x) : String(x) }))
  const scale = percentScale(chances.map(({ high }) => high))
  const title = t.spoken(t.event[event], cohortName(choice.cohort.id))
  return curves(curvesOf(view, choice, chances), columns, scale, frame.labels, { title, width: frame.width, height: frame.height })
}

function curvesOf(view: View, choice: CohortChoice, chances: Chance[]): Curve[] {
  return [...new Set(chances.map(({ group }) => group))].map((group) => {
    const own = chances.filter((chance) => chance.group === group)
    const last = own.at(-1)
    const label = `${groupName(view, choice.cohort.id, group)} ${last ? percentNumber(view.language, last.percent) : ''}%`
    const points = own.map(({ years, percent, low, high }) => ({ x: years, y: percent, low, high }))
    return { label, shape: SHAPES[group], own: group === 'traject', points }
  })
}
