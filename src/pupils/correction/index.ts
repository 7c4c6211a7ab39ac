/** What waits for an answer, for the start page. */
export { openCorrections } from './correction.actions.ts'
export type { OpenCorrection } from './correction.store.ts'
export { standingOf } from './correction.ts'
