import { action, type PageModule, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { ofRegion } from '../shared/refuse.ts'
import { visiting } from '../shared/visiting.ts'
import { peopleStep, postPersonStep } from './people-step.tsx'
import { progressPage } from './progress-page.tsx'
import { postSchool, schoolsStep } from './schools-step.tsx'
import { postSiteStep, sitesStep } from './sites-step.tsx'
import { postStart, type SetupOptions, startPage } from './start-page.tsx'
import { PROGRESS, SETUP } from './words.ts'

/** From nothing to a region: the first page is for whoever started an empty Doorloop, the steps for its beheerder. */
export const setupPages =
  (platform: Platform, options: SetupOptions): PageModule =>
  (app) => {
    const as = visiting(platform)
    page(app, SETUP, 'public', (c) => startPage(c, platform, options))
    action(app, SETUP, 'public', (c) => postStart(c, platform, options))
    page(app, PROGRESS, 'setup/change', as(progressPage))
    page(app, `${SETUP}/scholen`, 'setup/change', as(ofRegion(schoolsStep)))
    action(app, `${SETUP}/scholen`, 'setup/change', as(ofRegion(postSchool)))
    page(app, `${SETUP}/vestigingen`, 'setup/change', as(sitesStep))
    action(app, `${SETUP}/vestigingen`, 'setup/change', as(postSiteStep))
    page(app, `${SETUP}/mensen`, 'people/change', as(peopleStep))
    action(app, `${SETUP}/mensen`, 'people/change', as(postPersonStep))
  }
