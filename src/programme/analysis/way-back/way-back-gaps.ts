import type { RouteDesign } from '../../design/design.ts'
import { type RouteMonth, routeMonths, waysIn } from '../../design/route-months.ts'
import { DIPLOMAS, type Diploma, type WayBack } from '../../design/way-back.ts'
import type { DesignYear } from '../../design/year.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { yearLabel } from '../year-label.ts'

/** What is still in reach for whoever stops in this month. */
export interface MonthOfWays extends RouteMonth {
  label: string
  ways: WayBack[]
  /** each once, the highest first */
  diplomas: Diploma[]
}

export interface WaysBack {
  months: MonthOfWays[]
  findings: AnalysisFinding[]
}

/** For each month of the route years: which diploma is still reachable, where, and what is left to do; gaps as findings. */
export function wayBackGaps(design: Pick<RouteDesign, 'years' | 'wayBack'>): WaysBack {
  const years = new Map(design.years.map((year) => [year.id, year]))
  const months = routeMonths(design).map((month) => monthOf(design, years, month))
  return { months, findings: [...gapsIn(months), ...design.wayBack.flatMap((way) => judge(way, design.years))] }
}

function monthOf(design: Pick<RouteDesign, 'years' | 'wayBack'>, years: ReadonlyMap<string, DesignYear>, month: RouteMonth): MonthOfWays {
  const ways = waysIn(design, month)
  const year = years.get(month.year)
  const reachable = new Set(ways.map(({ diploma }) => diploma))
  return { ...month, label: year ? yearLabel(year) : month.year, ways, diplomas: DIPLOMAS.filter((one) => reachable.has(one)).reverse() }
}

/** Months without any way that follow each other are one gap, also from one year into the next. */
function gapsIn(months: readonly MonthOfWays[]): AnalysisFinding[] {
  const gaps: MonthOfWays[][] = []
  months.forEach((month, at) => {
    if (month.ways.length > 0) return
    if (at > 0 && months[at - 1]?.ways.length === 0) gaps.at(-1)?.push(month)
    else gaps.push([month])
  })
  return gaps.flatMap((gap) => {
    const [first, last] = [gap[0], gap.at(-1)]
    if (!first || !last) return []
    const given = { fromYear: first.label, fromMonth: first.month, toYear: last.label, toMonth: last.month, months: gap.length }
    return [decide('way-back/gap', 'wayBack', given)]
  })
}

/** A way that says a diploma but not where or what is left, or that ends before it begins. */
function judge(way: WayBack, years: readonly DesignYear[]): AnalysisFinding[] {
  const place = (id: string): number => years.findIndex((year) => year.id === id)
  const [from, to] = [place(way.fromYear) * 12 + way.fromMonth, place(way.toYear) * 12 + way.toMonth]
  const isBackwards = place(way.fromYear) < 0 || place(way.toYear) < 0 || from > to
  const open = (['where', 'left'] as const).filter((part) => way.diploma !== null && !way[part]?.trim())
  return [
    ...(isBackwards ? [decide('way-back/backwards', `wayBack/${way.id}/toMonth`)] : []),
    ...open.map((part) => decide('way-back/incomplete', `wayBack/${way.id}/${part}`, { diploma: way.diploma ?? '', part })),
  ]
}
