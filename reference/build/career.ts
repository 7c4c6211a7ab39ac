import type { Position } from '#monitor/rows.ts'
import { type Diploma, qualification, stepDiplomas } from './diplomas.ts'
import type { Path } from './paths.ts'
import type { Pupil } from './pupils.ts'
import type { Random } from './random.ts'
import { nextInRoute, type TakeOver } from './route.ts'
import { continued, levelOf, mboYear, nextElsewhere, type Schooling, type Step, vmboYear } from './schooling.ts'

export interface Career {
  /** `year` is the calendar year of the count date */
  enrolments: { year: number; schooling: Schooling }[]
  diplomas: Diploma[]
}

/** Shares that go on after the startkwalificatie, and that are enrolled twice in the second year of the route: assumptions. */
const GOES_ON = 0.45
const STAYS_ON = 0.8
const ENROLLED_TWICE = 0.1

/** The enrolments and diplomas that give a pupil the positions of his path. */
export function careerOf(random: Random, { pupil, positions }: Path, takeOver: TakeOver): Career {
  const career: Career = { enrolments: [], diplomas: [] }
  let last = vmboYear(pupil, 3, pupil.experiment)
  let before: Schooling | null = null
  positions.forEach((position, year) => {
    const gain = gainAfter(position, positions[year + 1])
    const step: Step = { random, pupil, last, year, qualifies: gain !== null }
    const now = year === 0 ? last : schoolingAt(step, position, before, takeOver)
    if (before) career.diplomas.push(...stepDiplomas(random, pupil, before, now, pupil.start + year))
    if (now) career.enrolments.push(...enrolments(step, now))
    if (now && gain) career.diplomas.push(qualification(step, now, gain === 'binnen'))
    before = now
    last = now ?? last
  })
  return career
}

function gainAfter(position: Position, next: Position | undefined): 'binnen' | 'buiten' | null {
  if (position.startsWith('startkwalificatie') || !next?.startsWith('startkwalificatie')) return null
  return next === 'startkwalificatie-binnen' ? 'binnen' : 'buiten'
}

function schoolingAt(step: Step, position: Position, before: Schooling | null, takeOver: TakeOver): Schooling | null {
  if (position === 'onbekend') return null
  if (position === 'in-traject') return nextInRoute(step, takeOver)
  if (position === 'overig-onderwijs') return nextElsewhere(step)
  return before ? afterQualification(step.random, step.pupil, before) : null
}

/** Who stops after the startkwalificatie does not come back: no gap that was not reported. */
function afterQualification(random: Random, pupil: Pupil, before: Schooling): Schooling | null {
  const isFirstYear = levelOf(before) <= 2
  if (random() > (isFirstYear ? GOES_ON : STAYS_ON)) return null
  return isFirstYear ? mboYear(pupil, 'mbo-3-bol', 1) : continued(pupil, before)
}

/** Some who are at the mbo for the route in their second year are enrolled at the vmbo as well. */
function enrolments({ random, pupil, year }: Step, now: Schooling): Career['enrolments'] {
  const own = { year: pupil.start + year, schooling: now }
  const twice = year === 1 && now.experiment !== '' && levelOf(now) === 2 && random() < ENROLLED_TWICE
  return twice ? [own, { ...own, schooling: vmboYear(pupil, 4, null) }] : [own]
}
