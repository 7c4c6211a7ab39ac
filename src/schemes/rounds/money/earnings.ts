import { experimenteerbesluit } from '../../decrees/law-source.ts'
import type { Source } from '../../source.ts'
import { bonusesAtMost, diplomaBonus } from '../../vm2/diploma-bonus.ts'
import { temporary } from '../../vm2/regimes.ts'
import { fundedAs, SUBSIDY_PER_PUPIL, subsidy } from '../../vm2/subsidy.ts'
import type { RoutePupil } from './route-pupil.ts'

/** Experiments of one applicant at one site: their numbers are held together (Experimenteerbesluit art. 5 lid 8). */
export interface MoneyProject {
  routeIds: readonly string[]
  /** pupils in the minister's decision, by route; null = not named, and then nobody knows who is above it */
  granted: Readonly<Record<string, number | null>>
  isAoc: boolean
}

export const EARNED = ['subsidy', 'bonus', 'funding'] as const

/** One line: what a pupil earns and why, or what goes off for all together (`pupil: null`). Euro cents; null = not known. */
export interface EarningLine {
  kind: (typeof EARNED)[number]
  pupil: RoutePupil | null
  cents: number | null
  /** name of a sentence: messages.nl.ts, `money.why` */
  why: EarningWhy
  source: Source
}

export type EarningWhy =
  | 'counted'
  | 'not-at-school'
  | 'above-granted'
  | 'regeling-not-at-hand'
  | 'subsidy-ended'
  | 'bonus'
  | 'no-diploma'
  | 'not-enrolled-from-start'
  | 'started-in-another-year'
  | 'diploma-too-late'
  | 'level-unknown'
  | 'funded-as-vmbo-bb'
  | 'funded-as-mbo-2'
  | 'above-ceiling'

export interface Earnings {
  lines: readonly EarningLine[]
  subsidyCents: number
  /** at most */
  bonusCents: number
}

/** From then the decree pays; before it the Tijdelijke regeling did, whose amounts are not at hand. */
const DECREE_PAYS_FROM = '2012-08-01'
const SUBSIDY_ENDS = '2013-08-01'

const eb = experimenteerbesluit

/** What the pupils of a VM2 round earn: subsidy counted on `countDay`, a bonus for each diploma, or ordinary funding. */
export function earnings(cohort: string, countDay: string, projects: readonly MoneyProject[], pupils: readonly RoutePupil[]): Earnings {
  const lines = [...projects.flatMap((project) => subsidyLines(cohort, countDay, project, pupils)), ...bonusLines(cohort, pupils)]
  const sumOf = (kind: EarningLine['kind']): number => lines.reduce((sum, line) => sum + (line.kind === kind ? (line.cents ?? 0) : 0), 0)
  return { lines, subsidyCents: sumOf('subsidy'), bonusCents: sumOf('bonus') }
}

function subsidyLines(cohort: string, countDay: string, project: MoneyProject, all: readonly RoutePupil[]): EarningLine[] {
  const pupils = all.filter(({ routeId, countedIn }) => project.routeIds.includes(countedIn ?? routeId))
  const funded = fundedAs(cohort, project.isAoc)
  if (funded !== null) {
    const source = eb(project.isAoc ? '8' : '7')
    return pupils.map((pupil) => ({ kind: 'funding', pupil, cents: null, why: `funded-as-${funded}`, source }))
  }
  const unknown = (pupil: RoutePupil): EarningLine => ({
    kind: 'subsidy',
    pupil,
    cents: null,
    why: 'regeling-not-at-hand',
    source: temporary('subsidie'),
  })
  if (cohort === '2008-08-01' || (cohort === '2009-08-01' && countDay < DECREE_PAYS_FROM)) return pupils.map(unknown)
  if (cohort !== '2009-08-01') return []
  const lines = pupils.map((pupil): EarningLine => {
    if (countDay >= SUBSIDY_ENDS) return { kind: 'subsidy', pupil, cents: 0, why: 'subsidy-ended', source: eb('5', '1') }
    return pupil.countedIn === null
      ? { kind: 'subsidy', pupil, cents: 0, why: 'not-at-school', source: eb('5', '2') }
      : { kind: 'subsidy', pupil, cents: SUBSIDY_PER_PUPIL, why: 'counted', source: eb('5', '1') }
  })
  return [...lines, ...aboveGranted(countDay, project, pupils, lines)]
}

/** For how many the decision does not pay; which pupils that are, nobody says, so it is one line for all. */
function aboveGranted(
  countDay: string,
  { routeIds, granted }: MoneyProject,
  pupils: readonly RoutePupil[],
  lines: readonly EarningLine[],
): EarningLine[] {
  if (routeIds.some((id) => (granted[id] ?? null) === null)) return []
  const projects = routeIds.map((id) => {
    const counted = pupils.filter(({ countedIn }) => countedIn === id)
    return { pupils: counted.length, switchedIn: counted.filter(({ routeId }) => routeId !== id).length, granted: granted[id] ?? 0 }
  })
  const paid = subsidy('2009-08-01', projects, countDay) ?? 0
  const asked = lines.reduce((sum, { cents }) => sum + (cents ?? 0), 0)
  return asked === paid ? [] : [{ kind: 'subsidy', pupil: null, cents: paid - asked, why: 'above-granted', source: eb('5', '1') }]
}

function bonusLines(cohort: string, pupils: readonly RoutePupil[]): EarningLine[] {
  if (cohort > '2009-08-01') return []
  const lines = pupils.map((pupil): EarningLine => bonusLine(cohort, pupil))
  const sum = lines.reduce((all, { cents }) => all + (cents ?? 0), 0)
  const most = bonusesAtMost(lines.filter(({ cents }) => cents !== null && cents > 0).length)
  return most < sum ? [...lines, { kind: 'bonus', pupil: null, cents: most - sum, why: 'above-ceiling', source: eb('6') }] : lines
}

/** Who began on a later day of the school year began in the same year, and not with the first day. */
function bonusLine(cohort: string, pupil: RoutePupil): EarningLine {
  const source = cohort === '2008-08-01' ? temporary('diplomabonus') : eb('5', '3')
  if (pupil.levelUnknown) return { kind: 'bonus', pupil, cents: null, why: 'level-unknown', source }
  const bonus = diplomaBonus({ startedOn: cohort, enrolledFromStart: pupil.firstDay === cohort, diplomaOn: pupil.diplomaOn })
  if (bonus.due === true) return { kind: 'bonus', pupil, cents: bonus.atMostCents, why: 'bonus', source }
  return { kind: 'bonus', pupil, cents: bonus.due === 'unknown' ? null : 0, why: bonus.why, source }
}
