import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { PART_PATHS } from '../shared/frame.tsx'
import { ofRegion } from '../shared/refuse.ts'
import { visiting } from '../shared/visiting.ts'
import { postQualification, qualificationForm } from './form-page.tsx'
import { qualificationsPage } from './list-page.tsx'

const BASE = PART_PATHS.opleidingen

export function qualificationPages(app: App, platform: Platform): void {
  const as = visiting(platform)
  page(app, BASE, 'setup/see', as(qualificationsPage))
  for (const path of [`${BASE}/nieuw`, `${BASE}/:crebo/:vanaf/wijzigen`]) {
    page(app, path, 'setup/change', as(ofRegion(qualificationForm)))
    action(app, path, 'setup/change', as(ofRegion(postQualification)))
  }
}
