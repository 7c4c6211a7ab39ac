/** Routes with their partners; what they teach comes later. */
export { type CountsOf, countRoutes, type ListedRoute, type SeenRoute, seeRoute, seeRoutes } from './actions.ts'
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
export { isEmpty, openPaths, type Path, pathsOf, sourceOf, valueAt } from './design/paths.ts'
export { planOf } from './design/plan-of.ts'
export { dlrDesign } from './examples/dlr-design.ts'
export { glrDesign } from './examples/glr-design.ts'
export type { PhaseCounts, PupilCount } from './pupil-count.ts'
export { findRoute, listRoutes } from './route.store.ts'
export { type Partner, partnersAt, type Route, type Side } from './route.ts'
export { findTemplate, startFrom, TEMPLATES, type Template, type TemplateId, templateText, templateWords } from './templates/index.ts'
export { whyMayRoute } from './why-may-change.ts'
export { countText, directionText } from './words.ts'
