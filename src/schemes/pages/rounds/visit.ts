import type { Viewer } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import type { Act } from '../../rounds/actions.ts'

/** Somebody on one of these pages. */
export interface Visit {
  c: AppContext
  act: Act
  language: Language
  /** 2026-11-22 */
  today: string
}

type Answer = Response | Promise<Response>

/** Turns what a page does for a visitor into a handler. The guard lets nobody in without a viewer. */
export const visiting =
  (platform: Platform) =>
  (handler: (visit: Visit) => Answer) =>
  (c: AppContext): Answer =>
    handler({
      c,
      act: { platform, viewer: c.var.viewer as Viewer, requestId: c.var.requestId },
      language: c.var.address.language,
      today: dayOf(platform.now()),
    })

export const param = ({ c }: Visit, name: string): string => c.req.param(name) ?? ''
