import type { Row } from '../../src/monitor/index.ts'
import { cohortsOf } from '../../src/monitor/testing/oracle/cohorts.ts'
import { ageOn } from '../../src/monitor/testing/oracle/dates.ts'
import { type FollowedGroup, followedGroups, percentOf } from '../../src/monitor/testing/oracle/followed.ts'
import { oracle } from '../../src/monitor/testing/oracle/index.ts'
import { comparable } from '../../src/monitor/testing/oracle/oracle-row.ts'
import type { SourceRows } from '../../src/monitor/testing/source-rows.ts'

/** What each row is about, with its counts. */
type Figures = Record<string, string>

/** Every count of the monitor, made pupil by pupil from four lists. */
export function ownFigures(own: SourceRows): Figures {
  const groups = followedGroups(own, cohortsOf(own))
  return { ...comparable(oracle(own)), ...Object.fromEntries(groups.flatMap((group) => newLeavers(own, group))) }
}

/** The same counts out of what the monitor gave. */
export function theirFigures(rows: readonly Row[]): Figures {
  const leavers = rows.flatMap((row) =>
    row.table === 'new-leavers' ? [[keyOf(row.cohort, row.population, row.group, row.teldatum), told(row)] as const] : [],
  )
  return { ...comparable(rows), ...Object.fromEntries(leavers) }
}

const keyOf = (...about: string[]): string => `new-leavers ${about.join(' ')}`
const told = ({ n, total, percent }: { n: unknown; total: unknown; percent: number | null }): string =>
  `${n} of ${total}, ${percent === null ? 'no' : percent.toPrecision(12)} percent`

/** Of who was at a school a year before, younger than 22 and without startkwalificatie: who is nowhere now, and still has none. */
function newLeavers(own: SourceRows, { cohort, population, group, dates, starters, paths }: FollowedGroup): [string, string][] {
  const bornOn = new Map(own.leerlingen.map(({ leerling, geboortedatum }) => [leerling, geboortedatum]))
  return dates.slice(1).map((teldatum, index) => {
    const before = dates[index] ?? ''
    const isAtSchool = (at: number): boolean => ['in-traject', 'overig-onderwijs'].includes(paths[at]?.[index] ?? '')
    const atRisk = starters.flatMap((leerling, at) => (isAtSchool(at) && ageOn(bornOn.get(leerling) ?? '', before) < 22 ? [at] : []))
    const left = atRisk.filter((at) => paths[at]?.[index + 1] === 'onbekend')
    const counts = { n: left.length, total: atRisk.length, percent: percentOf(left.length, atRisk.length) }
    return [keyOf(cohort.id, population, group, teldatum), told(counts)]
  })
}
