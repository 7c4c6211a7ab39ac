/** Routes with their partners; what they teach comes later. */
export { type CountsOf, countRoutes, type ListedRoute, type SeenRoute, seeRoute, seeRoutes } from './actions.ts'
export type { PhaseCounts, PupilCount } from './pupil-count.ts'
export { findRoute, listRoutes } from './route.store.ts'
export { type Partner, partnersAt, type Route, type Side } from './route.ts'
export { whyMayRoute } from './why-may-change.ts'
export { countText, directionText, schemeText } from './words.ts'
