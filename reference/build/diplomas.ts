import { mboOf } from './country.ts'
import type { Pupil } from './pupils.ts'
import { isoDate } from './pupils.ts'
import { pick, type Random } from './random.ts'
import { isVmbo, levelOf, type Schooling, type Step } from './schooling.ts'

export interface Diploma {
  date: string
  diploma: string
  brin: string
  experiment: string
}

/**
 * A startkwalificatie between this count date and the next, for the course he is in. Most in summer; in winter from half a year before
 * three years in the route (the fastest case reported), elsewhere from the second year of the course; a few exactly on 1 October,
 * which counts on that day.
 */
export function qualification({ random, pupil, year }: Step, now: Schooling, within: boolean): Diploma {
  const next = pupil.start + year + 1
  const winter = within ? (year >= 2 ? 40 : 0) : now.leerjaar >= 2 ? 8 : 0
  const date = pick(random, [
    [winter, () => Date.UTC(next, 0, 10) + days(random, 60)],
    [60, () => Date.UTC(next, 5, 10) + days(random, 35)],
    [6, () => Date.UTC(next, 8, 1) + days(random, 29)],
    [1, () => Date.UTC(next, 9, 1)],
  ])()
  const diploma = `mbo-${Math.max(levelOf(now), 2)}`
  return { date: isoDate(date), diploma, brin: now.brin, experiment: within ? now.experiment : '' }
}

/** The diplomas on the way that are no startkwalificatie: vmbo after year 4, mbo-1 before mbo-2. `next` is null when he left. */
export function stepDiplomas(random: Random, pupil: Pupil, last: Schooling, next: Schooling | null, year: number): Diploma[] {
  const june = () => isoDate(Date.UTC(year, 5, 12) + days(random, 20))
  const goesUp = next !== null && levelOf(next) >= 2
  if (isVmbo(last)) {
    const passes = last.leerjaar === 4 && !(next && isVmbo(next)) && random() < vmboChance(last, next)
    if (passes) return [{ date: june(), diploma: last.opleiding, brin: last.brin, experiment: last.experiment }]
    const inRoute = last.experiment !== '' && goesUp && random() < 0.15
    return inRoute ? [{ date: june(), diploma: 'mbo-1', brin: mboOf(pupil.site.region, pupil.sector), experiment: last.experiment }] : []
  }
  const passes = levelOf(last) === 1 && goesUp && random() < 0.75
  return passes ? [{ date: june(), diploma: 'mbo-1', brin: last.brin, experiment: '' }] : []
}

/** In many routes the vmbo exam is optional; who goes on to mbo-1 or leaves mostly has no diploma. Assumptions. */
function vmboChance(last: Schooling, next: Schooling | null): number {
  if (!next) return 0.4
  if (levelOf(next) < 2) return 0.1
  return last.experiment === '' ? 0.95 : 0.6
}

const days = (random: Random, n: number) => Math.floor(random() * n) * 86_400_000
