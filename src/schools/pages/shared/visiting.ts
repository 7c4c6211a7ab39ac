import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { type Visit, visitOf } from './visit.ts'

type Answer = Response | Promise<Response>

/** Turns what a page does for a visitor into a handler. */
export function visiting(platform: Platform): (handler: (visit: Visit) => Answer) => (c: AppContext) => Answer {
  return (handler) => (c) => handler(visitOf(c, platform))
}
