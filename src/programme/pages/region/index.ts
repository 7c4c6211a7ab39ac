import { type App, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { seeMap } from '../../region/actions.ts'
import { actOf } from '../design/handlers.ts'
import { mapPage } from './map-page.tsx'

/** All routes of the region as a map. */
export function addRegionPages(app: App, platform: Platform): void {
  page(app, '/programma/kaart', 'route/see', async (c) => mapPage(c, await seeMap(actOf(c, platform))))
}
