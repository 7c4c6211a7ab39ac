import type { Viewer } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../actions.ts'
import { type OpenDesign, openDesign } from '../../version/see.actions.ts'
import { versionsPage } from './versions-page.tsx'

/** The guard lets nobody in without a viewer. */
export function actOf(c: AppContext, platform: Platform): Act {
  return { platform, viewer: c.var.viewer as Viewer, requestId: c.var.requestId }
}

export const routeIdOf = (c: AppContext): string => c.req.param('id') ?? ''

/** The version that the address asks for; null when it is no number. */
function askedVersion(c: AppContext): number | null | 'none' {
  const asked = c.req.query('versie')
  if (asked === undefined) return null
  return /^\d{1,4}$/.test(asked) ? Number(asked) : 'none'
}

/** Opens the design that the address asks for and draws it; a page that is not there is said so. */
export async function withDesign(c: AppContext, platform: Platform, draw: (open: OpenDesign) => Response | Promise<Response> | null) {
  const asked = askedVersion(c)
  const seen = asked === 'none' ? null : await openDesign(actOf(c, platform), routeIdOf(c), asked)
  if (!seen || seen.version === null) return c.notFound()
  return (await draw(seen)) ?? c.notFound()
}

/** Likewise for who wants to edit: only the draft, and only who may. A version that is closed to editing says so, with all versions. */
export function withDraft(c: AppContext, platform: Platform, draw: (open: OpenDesign) => Response | Promise<Response> | null) {
  return withDesign(c, platform, (open) => {
    if (open.mayEdit) return draw(open)
    if (!open.mayDesign) return errorPage(c, 403)
    return versionsPage(c, open, open.versions.some(({ state }) => state === 'draft') ? 'draft-exists' : 'no-draft', 403)
  })
}
