import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { PART_PATHS } from '../shared/frame.tsx'
import { ofRegion } from '../shared/refuse.ts'
import { visiting } from '../shared/visiting.ts'
import { companyForm, postCompany } from './form-page.tsx'
import { companiesPage } from './list-page.tsx'

const BASE = PART_PATHS.leerbedrijven

export function companyPages(app: App, platform: Platform): void {
  const as = visiting(platform)
  page(app, BASE, 'setup/see', as(companiesPage))
  for (const path of [`${BASE}/nieuw`, `${BASE}/:id/wijzigen`]) {
    page(app, path, 'setup/change', as(ofRegion(companyForm)))
    action(app, path, 'setup/change', as(ofRegion(postCompany)))
  }
}
