import type { RouteDesign } from '../../design/design.ts'
import { routeYears } from '../../design/year.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { yearLabel } from '../year-label.ts'
import { drawBinomial } from './draw-binomial.ts'
import type { PastRetention } from './past.ts'
import { type Random, randomOf } from './random.ts'
import { type Retention, retentionOf } from './retention.ts'
import { type GroupSize, sizeOf } from './size.ts'

/** Numbers that the field names: about 8 a year is hard, more than 15 in a group is enough, TOT needs 20. */
export const THRESHOLDS = [8, 15, 20] as const

export interface ForecastOptions {
  /** beside 8, 15 and 20, and the minimum of the design */
  ownThreshold?: number | null
  draws?: number
  /** how earlier cohorts of the region stayed */
  past?: PastRetention | null
}

export interface YearForecast {
  year: string
  label: string
  routeYear: number
  /** all pupils of the cohort in this year; null when no retention is known so far into the route */
  all: GroupSize | null
  /** per qualification, in the order of the design; empty when there are fewer than two */
  groups: { qualification: number; crebo: string | null; name: string; size: GroupSize | null }[]
}

export interface Forecast {
  /** fields that must be filled in first; the forecast has no years then */
  open: ('intake/pool' | 'intake/share')[]
  retentionFrom: Retention['from']
  /** pupils are divided equally over the qualifications: a design does not say how they choose */
  isSplitEqually: boolean
  thresholds: number[]
  years: YearForecast[]
  findings: AnalysisFinding[]
}

const DRAWS = 2000

/**
 * Group sizes per route year and qualification: how many of the pool choose the route, at most its places, and how many
 * of them are still in it later, each pupil by chance. Drawn many times from a seed, so the same design gives the same answer.
 */
export function forecast(
  design: RouteDesign,
  seed: number,
  { ownThreshold = null, draws = DRAWS, past = null }: ForecastOptions = {},
): Forecast {
  const { pool, share } = design.intake
  const open: Forecast['open'] = [
    ...(pool === null ? (['intake/pool'] as const) : []),
    ...(share === null ? (['intake/share'] as const) : []),
  ]
  const years = cohortYears(design)
  const retention = retentionOf(design, years.length, past)
  const thresholds = thresholdsOf(design, ownThreshold)
  const isSplitEqually = design.qualifications.length > 1
  const base = { open, retentionFrom: retention.from, isSplitEqually, thresholds }
  if (pool === null || share === null) return { ...base, years: [], findings: retention.findings }
  const sizes = drawn(design, { pool, share, retention, draws }, randomOf(seed))
  const told = years.map((year, at) => yearForecast(design, year, sizes[at] ?? null, thresholds))
  return { ...base, years: told, findings: [...retention.findings, ...tooSmall(design, told), ...morePupils(design, pool * share)] }
}

function cohortYears({ years }: RouteDesign): Omit<YearForecast, 'all' | 'groups'>[] {
  const counted = routeYears(years)
  return years.flatMap((year) => {
    const routeYear = counted.get(year.id)
    return routeYear ? [{ year: year.id, label: yearLabel(year), routeYear }] : []
  })
}

function thresholdsOf({ target }: RouteDesign, own: number | null): number[] {
  const all = new Set([...THRESHOLDS, ...(target.minimum === null ? [] : [target.minimum]), ...(own === null ? [] : [own])])
  return [...all].sort((a, b) => a - b)
}

interface Draw {
  pool: number
  share: number
  retention: Retention
  draws: number
}

/** Per year, per qualification, the size in every draw; null for years without retention. */
function drawn({ qualifications, target }: RouteDesign, { pool, share, retention, draws }: Draw, random: Random): (Uint16Array[] | null)[] {
  const groups = Math.max(1, qualifications.length)
  const years = retention.shares.map((share) => (share === null ? null : Array.from({ length: groups }, () => new Uint16Array(draws))))
  for (let draw = 0; draw < draws; draw += 1) {
    let starters = Math.min(drawBinomial(random, pool, share), target.places ?? Number.POSITIVE_INFINITY)
    for (let group = 0; group < groups; group += 1) {
      const chosen = drawBinomial(random, starters, 1 / (groups - group))
      starters -= chosen
      thin(years, retention.shares, group, draw, chosen, random)
    }
  }
  return years
}

/** Those of one group who are left, year after year. */
function thin(
  years: (Uint16Array[] | null)[],
  shares: Retention['shares'],
  group: number,
  draw: number,
  starters: number,
  random: Random,
): void {
  let size = starters
  let before = 1
  shares.forEach((share, at) => {
    const sizes = years[at]?.[group]
    if (share === null || !sizes) return
    size = before === 0 ? 0 : drawBinomial(random, size, share / before)
    before = share
    sizes[draw] = size
  })
}

function yearForecast(
  design: RouteDesign,
  year: Omit<YearForecast, 'all' | 'groups'>,
  sizes: Uint16Array[] | null,
  thresholds: number[],
): YearForecast {
  const all = sizes && sumOf(sizes)
  const groups = design.qualifications.map(({ crebo, name }, at) => {
    const own = sizes?.[at]
    return { qualification: at, crebo, name, size: own ? sizeOf(own, thresholds) : null }
  })
  return { ...year, all: all && sizeOf(all, thresholds), groups: groups.length > 1 ? groups : [] }
}

function sumOf(sizes: readonly Uint16Array[]): Uint16Array {
  const sum = new Uint16Array(sizes[0]?.length ?? 0)
  for (const one of sizes) for (let at = 0; at < sum.length; at += 1) sum[at] = (sum[at] ?? 0) + (one[at] ?? 0)
  return sum
}

/** More likely than not below the number at which the partners do not start; below 8 where they named none. */
function tooSmall({ target }: RouteDesign, years: readonly YearForecast[]): AnalysisFinding[] {
  const minimum = target.minimum ?? THRESHOLDS[0]
  return years.flatMap(({ year, label, all }) => {
    const chance = all?.under.find(({ threshold }) => threshold === minimum)?.chance ?? 0
    return chance >= 0.5
      ? [decide('forecast/likely-too-small', `years/${year}`, { year: label, minimum, percent: Math.round(chance * 100) })]
      : []
  })
}

function morePupils({ target }: RouteDesign, expected: number): AnalysisFinding[] {
  if (target.places === null || expected <= target.places) return []
  return [decide('forecast/more-than-places', 'target/places', { expected: Math.round(expected), places: target.places })]
}
