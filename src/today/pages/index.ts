import type { Viewer } from '#platform/access/viewer.ts'
import { type PageModule, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { seeToday } from '../actions.ts'
import { search } from '../search/actions.ts'
import { searchPage } from './search-page.tsx'
import { todayPage } from './today-page.tsx'

/** The start page, and the search of the whole site. */
export const todayPages =
  (platform: Platform): PageModule =>
  (app) => {
    page(app, '/vandaag', 'signed-in', async (c) => {
      const viewer = c.var.viewer as Viewer
      return todayPage(c, viewer, await seeToday(platform, viewer, c.var.requestId))
    })
    page(app, '/zoeken', 'signed-in', async (c) => {
      const viewer = c.var.viewer as Viewer
      const asked = c.var.address.query.get('q') ?? ''
      return searchPage(c, await search(platform, viewer, c.var.requestId, asked))
    })
  }
