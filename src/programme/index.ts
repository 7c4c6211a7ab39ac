/** Routes with their partners; what they teach comes later. */
export { type CountsOf, countRoutes, type ListedRoute, type SeenRoute, seeRoute, seeRoutes } from './actions.ts'
export { type CalendarData, type FreeWeeks, freeWeeks } from './analysis/weeks/free-weeks.ts'
export { OFFICIAL_HOLIDAYS, type OwnHoliday } from './analysis/weeks/holidays.ts'
export { isoWeekOf, schoolYearOf } from './analysis/weeks/iso-week.ts'
export { type PlacedBlock, placedBlocks } from './analysis/weeks/placed-block.ts'
export { isoWeekAt, placeOf, type Span, spanOf } from './analysis/weeks/school-weeks.ts'
export { type YearTime, yearTimes } from './analysis/weeks/year-times.ts'
export { yearLabel } from './analysis/year-label.ts'
export { BLOCK_KINDS, type Block, type BlockKind, PLACES, type Place, WEEKDAYS, type Weekday } from './design/block.ts'
export { DESIGN_FORMAT, type RouteDesign } from './design/design.ts'
export {
  designJsonSchema,
  FILE_LIMITS,
  type FileProblem,
  fileProblemText,
  type ReadDesign,
  readDesign,
  writeDesign,
} from './design/file/index.ts'
export type { Moment } from './design/moment.ts'
export { isEmpty, openPaths, type Path, pathsOf, sourceOf, valueAt } from './design/paths.ts'
export { planOf } from './design/plan-of.ts'
export { type DesignYear, routeYears, type Stage } from './design/year.ts'
export { dlrDesign } from './examples/dlr-design.ts'
export { glrDesign } from './examples/glr-design.ts'
export type { PhaseCounts, PupilCount } from './pupil-count.ts'
export { findRoute, listRoutes } from './route.store.ts'
export { type Partner, partnersAt, type Route, type Side } from './route.ts'
export { findTemplate, startFrom, TEMPLATES, type Template, type TemplateId, templateText, templateWords } from './templates/index.ts'
export { whyMayRoute } from './why-may-change.ts'
export { countText, directionText } from './words.ts'
