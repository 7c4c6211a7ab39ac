/** Which year of which version of a route a pupil is in. */
export { loadPupilRoutes, type PupilRoute } from './route-plan.store.ts'
export { cohortOf, type RouteSpell, routeStart } from './route-start.ts'
export { type RouteYear, type RouteYearFacts, routeYear, UNKNOWN_YEAR, type UnknownYear } from './route-year.ts'
export { type Followed, loadPlanVersions, type PlanVersion, type PlanVersions } from './version.store.ts'
