import type { Viewer } from '#platform/access/viewer.ts'

/** Who asks, on which day, and by which name the log knows the request: what every action is given. */
export interface Request {
  viewer: Viewer
  /** `2026-11-22` */
  day: string
  requestId: string
}
