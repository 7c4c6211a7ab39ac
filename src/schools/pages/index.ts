import type { PageModule } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { companyPages } from './companies/index.ts'
import { intakePages } from './intake/index.ts'
import { peoplePages } from './people/index.ts'
import { placePages } from './places/index.ts'
import { qualificationPages } from './qualifications/index.ts'

/** Schools and people: everything under `/samenwerking` that is there so far. */
export const schoolsPages =
  (platform: Platform): PageModule =>
  (app) => {
    placePages(app, platform)
    peoplePages(app, platform)
    qualificationPages(app, platform)
    companyPages(app, platform)
    intakePages(app, platform)
  }

export { startChoicePage } from './setup/choice-page.tsx'
export { setupPages } from './setup/index.ts'
export type { SetupOptions } from './setup/start-page.tsx'
