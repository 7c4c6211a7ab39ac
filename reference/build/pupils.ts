import type { Sector } from '#monitor/rows.ts'
import type { Site } from './country.ts'
import type { Experiment } from './experiments.ts'
import { pick, type Random } from './random.ts'

export interface Pupil {
  id: string
  sex: 'm' | 'v'
  /** completed years on 1 October of the start year */
  age: number
  /** ISO date */
  birth: string
  start: number
  site: Site
  sector: Sector
  experiment: Experiment | null
  /** relative risk of leaving education without startkwalificatie */
  risk: number
}

/** Shares of bb pupils by sector outside the route, girls by sector, and ages at the start: assumptions (sources.md). */
const SECTOR_SHARES: readonly (readonly [number, Sector])[] = [
  [30, 'techniek'],
  [28, 'economie'],
  [26, 'zorg-welzijn'],
  [11, 'landbouw'],
  [5, 'intersectoraal'],
]
const GIRLS: Record<Sector, number> = { techniek: 0.07, economie: 0.45, 'zorg-welzijn': 0.9, landbouw: 0.45, intersectoraal: 0.4 }
const AGES: readonly (readonly [number, number])[] = [
  [40, 14],
  [46, 15],
  [12, 16],
  [2, 17],
]

/** Boys, older pupils, and older boys most of all run the higher risk, in the route and nationally; no coefficients were published. */
const GIRLS_RISK = 0.8
const RISK_PER_YEAR = { m: 1.45, v: 1.35 }

export function makePupil(random: Random, id: string, start: number, site: Site, experiment: Experiment | null): Pupil {
  const sector = experiment?.sector ?? pick(random, SECTOR_SHARES)
  const sex = random() < GIRLS[sector] ? 'v' : 'm'
  const age = pick(random, AGES)
  const risk = (sex === 'v' ? GIRLS_RISK : 1) * RISK_PER_YEAR[sex] ** (age - 15)
  return { id, sex, age, birth: birthDate(random, start, age), start, site, sector, experiment, risk }
}

/** Someone of `age` on 1 October `year` was born from 2 October, `age` + 1 years before, to 1 October. */
function birthDate(random: Random, year: number, age: number): string {
  const [from, to] = [Date.UTC(year - age - 1, 9, 2), Date.UTC(year - age, 9, 1)]
  const day = 86_400_000
  return isoDate(from + Math.floor(random() * ((to - from) / day + 1)) * day)
}

/** A few thousand days serve all pupils: each is written out once. */
const DAYS = new Map<number, string>()

/** A time in milliseconds as an ISO date. */
export function isoDate(time: number): string {
  const known = DAYS.get(time)
  if (known !== undefined) return known
  const date = new Date(time).toISOString().slice(0, 10)
  DAYS.set(time, date)
  return date
}
