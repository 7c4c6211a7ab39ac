import type { Viewer } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import type { Act } from '../turn.actions.ts'

/** Who acts on this request; the guard lets nobody in without a viewer. */
export function actOf(c: AppContext, platform: Platform): Act {
  return { platform, viewer: c.var.viewer as Viewer, requestId: c.var.requestId }
}
