import type { Sector } from '#monitor/rows.ts'
import { mboOf } from './country.ts'
import type { Experiment } from './experiments.ts'
import type { Pupil } from './pupils.ts'
import { pick, type Random } from './random.ts'

/** Where someone is enrolled on a 1 October. */
export interface Schooling {
  brin: string
  vestiging: string
  opleiding: string
  leerjaar: number
  sector: Sector
  crebo: string
  experiment: string
}

/** One year of one pupil: after `last` (perhaps with a gap between), `year` years since the start. */
export interface Step {
  random: Random
  pupil: Pupil
  last: Schooling
  year: number
  /** he gets his startkwalificatie before the next count date */
  qualifies: boolean
}

const SECTOR_NUMBER: Record<Sector, number> = { economie: 1, intersectoraal: 2, landbouw: 3, techniek: 4, 'zorg-welzijn': 5 }

export const isVmbo = (schooling: Schooling): boolean => schooling.opleiding.startsWith('vmbo')
export const levelOf = (schooling: Schooling): number => (isVmbo(schooling) ? 0 : Number(schooling.opleiding.charAt(4)))

/** Vmbo-bb at the site where the pupil started; in the route with its experiment. */
export function vmboYear(pupil: Pupil, leerjaar: number, experiment: Experiment | null): Schooling {
  const { brin, vestiging } = pupil.site
  return { brin, vestiging, opleiding: 'vmbo-bb', leerjaar, sector: pupil.sector, crebo: '', experiment: experiment?.id ?? '' }
}

/** Mbo of the pupil's region; the crebos (99 + sector + level + 0) are made up. */
export function mboYear(pupil: Pupil, opleiding: string, leerjaar: number, sector = pupil.sector): Schooling {
  const crebo = `99${SECTOR_NUMBER[sector]}${opleiding.charAt(4)}0`
  return { brin: mboOf(pupil.site.region, sector), vestiging: '00', opleiding, leerjaar, sector, crebo, experiment: '' }
}

/**
 * The next year of someone in other education; who qualifies is in mbo-2 or higher now. Leerjaar goes 3, 4 in vmbo, then 1, 2, … in
 * mbo; vmbo-bb leerjaar 3 is never repeated, because a pupil would then start in two cohorts.
 */
export function nextElsewhere(step: Step): Schooling {
  const { random, pupil, last, year, qualifies } = step
  if (qualifies) return levelOf(last) >= 2 ? continued(pupil, last) : mboYear(pupil, mboTwo(random), 1)
  if (isVmbo(last)) return last.leerjaar === 3 && year <= 2 ? fourthYear(step) : afterVmbo(step)
  if (levelOf(last) === 1) return random() < 0.2 && last.leerjaar === 1 ? continued(pupil, last) : mboYear(pupil, mboTwo(random), 1)
  return random() < 0.08 ? mboYear(pupil, 'mbo-2-bbl', 1, otherSector(random, pupil)) : continued(pupil, last)
}

function fourthYear({ random, pupil }: Step): Schooling {
  const regular = vmboYear(pupil, 4, null)
  return pick(random, [
    [90, regular],
    [4, { ...regular, opleiding: 'vmbo-kb' }],
    [6, mboYear(pupil, 'mbo-1', 1)],
  ])
}

function afterVmbo({ random, pupil, last, year }: Step): Schooling {
  if (year === 2 && random() < 0.04) return { ...last, experiment: '' }
  if (last.opleiding === 'vmbo-kb') return mboYear(pupil, 'mbo-3-bol', 1)
  return random() < 0.1 ? mboYear(pupil, 'mbo-1', 1) : mboYear(pupil, mboTwo(random), 1)
}

/** One year on in the same kind of course, outside the route. */
export function continued(pupil: Pupil, last: Schooling): Schooling {
  return mboYear(pupil, last.opleiding, Math.min(last.leerjaar + 1, 4), last.sector)
}

const mboTwo = (random: Random) => (random() < 0.65 ? 'mbo-2-bol' : 'mbo-2-bbl')

function otherSector(random: Random, pupil: Pupil): Sector {
  const sectors = Object.keys(SECTOR_NUMBER) as Sector[]
  return pick(
    random,
    sectors.map((sector) => [sector === pupil.sector ? 0 : 1, sector] as const),
  )
}
