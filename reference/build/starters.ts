import { OTHER_SITES, type Site, VM2_SITES } from './country.ts'
import { type Experiment, isIntended } from './experiments.ts'
import { makePupil, type Pupil } from './pupils.ts'
import { type Random, shareOut } from './random.ts'
import type { Stratum } from './strata.ts'

/** Where one pupil starts. */
interface Start {
  site: Site
  experiment: Experiment | null
}

/** Experiments and sites differ in size by at most this factor above or below the middle. */
const SIZE_SPREAD = 0.25

/** The pupils of a stratum at their start, numbered on from `firstNumber`. */
export function startersOf(random: Random, stratum: Stratum, experiments: readonly Experiment[], firstNumber: number): Pupil[] {
  const places = placesOf(stratum, experiments)
  const total = Object.values(stratum.years[0] ?? {}).reduce((a, b) => a + b, 0)
  const sizes = shareOut(
    total,
    places.map(() => 1 + SIZE_SPREAD * (2 * random() - 1)),
  )
  const starts = places.flatMap((place, i) => Array<Start>(sizes[i] ?? 0).fill(place))
  return starts.map(({ site, experiment }, i) => makePupil(random, pupilId(firstNumber + i), stratum.start, site, experiment))
}

function placesOf({ start, where }: Stratum, experiments: readonly Experiment[]): Start[] {
  const tranche = (year: number) => experiments.filter((experiment) => experiment.start === year)
  if (where.at === 'elsewhere') {
    const taken = new Set(tranche(start + 1).flatMap((experiment) => experiment.sites))
    return [...OTHER_SITES, ...VM2_SITES.filter((site) => !taken.has(site))].map((site) => ({ site, experiment: null }))
  }
  const own = tranche(where.start).filter((experiment) => where.intended === null || isIntended(experiment) === where.intended)
  if (where.at === 'experiments') return own.flatMap((experiment) => experiment.sites.map((site) => ({ site, experiment })))
  return [...new Set(own.flatMap((experiment) => experiment.sites))].map((site) => ({ site, experiment: null }))
}

const pupilId = (number: number) => `L${String(number).padStart(6, '0')}`
