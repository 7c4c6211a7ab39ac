/** What can be told about a design while it is drawn: pure, from the design alone and what is passed beside it. */
export { clusterProposals, type Proposal, type Proposals } from './clusters/cluster-proposals.ts'
export { type Cluster, type ClusterOptions, EQUAL_WEIGHTS, type Group, JOINS, type Join } from './clusters/group.ts'
export { groupsOf } from './clusters/groups-of.ts'
export { type ComparedPart, compare } from './compare/compare.ts'
export type { ComparedRow, Difference } from './compare/row.ts'
export { type BreakEven, type BreakEvenOptions, breakEven, pupilsOf } from './costs/break-even.ts'
export { type CostOptions, type Costs, costs, type PartyCosts, type Pupils } from './costs/costs.ts'
export type { MoneyFlow, OpenLine } from './costs/lines.ts'
export type { Alternative } from './delay/alternatives.ts'
export { type BlockDelay, type Delays, delay } from './delay/delay.ts'
export { EVIDENCE, type EvidenceFact, type EvidenceId, evidence, type Holds, type Strength } from './evidence/evidence.ts'
export { ANALYSIS_RULES, type AnalysisFinding, type AnalysisRule } from './finding.ts'
export { type Forecast, type ForecastOptions, forecast, THRESHOLDS, type YearForecast } from './forecast/forecast.ts'
export { VM2_RETENTION } from './forecast/retention.ts'
export type { GroupSize } from './forecast/size.ts'
export { checkHours } from './hours/check-hours.ts'
export {
  HOUR_SIDES,
  type HourSide,
  type Hours,
  type HoursOfKind,
  type HoursOfYear,
  type HoursTable,
  hoursTable,
} from './hours/hours-table.ts'
export { type Ledger, ledger } from './ledger/ledger.ts'
export type { Cover, LedgerLine } from './ledger/line.ts'
export type { LedgerTotals, Sheet } from './ledger/totals.ts'
export type { DossierChoice, ReadProblem, UnitProblem, UnitsRead } from './units/problem.ts'
export { type ReadUnitsOptions, readUnits } from './units/read-units.ts'
export { type MonthOfWays, type WaysBack, wayBackGaps } from './way-back/way-back-gaps.ts'
export type { CalendarData, FreeWeek, FreeWeeks } from './weeks/free-weeks.ts'
export { type HolidayName, type HolidayYear, OFFICIAL_HOLIDAYS, type OwnHoliday } from './weeks/holidays.ts'
export { type CheckedYear, type WeekCheck, weekCheck } from './weeks/week-check.ts'
export { alternativeText, analysisText, analysisWords, unitProblemText } from './words.ts'
export { yearLabel } from './year-label.ts'
