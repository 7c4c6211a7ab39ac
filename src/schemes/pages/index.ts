import { type PageModule, page } from '#platform/http/app.ts'
import { dayOf, type Platform } from '#platform/platform.ts'
import { findScheme } from '../scheme.ts'
import { examPage } from './exam/page.tsx'
import { schemesPage as listPage } from './list-page.tsx'
import { addRoundPages } from './rounds/index.ts'
import { schemePage } from './scheme-page.tsx'

/** What each scheme holds, on any day, and the rounds of those that had them. Stands before `/programma/:id`. */
export const schemesPages =
  (platform: Platform): PageModule =>
  (app) => {
    page(app, '/programma/regelingen', 'route/see', (c) => listPage(c, dayOf(platform.now())))
    page(app, '/programma/regelingen/examen', 'route/see', (c) => examPage(c, dayOf(platform.now())))
    page(app, '/programma/regelingen/:scheme', 'route/see', (c) => {
      const scheme = findScheme(c.req.param('scheme') ?? '')
      return scheme ? schemePage(c, scheme, dayOf(platform.now())) : c.notFound()
    })
    addRoundPages(app, platform)
  }
