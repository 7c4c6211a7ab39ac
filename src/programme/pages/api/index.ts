import { apiPage, noOtherApi, problem } from '#platform/http/api.ts'
import type { App, AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { seeOffer, seeProgramme } from '../../offer/actions.ts'
import { DEFAULT_PAGE_SIZE, MOST_PAGE_SIZE, openApi } from '../../offer/openapi.ts'
import { actOf, routeIdOf } from '../design/handlers.ts'

const AT = '/api/ooapi/v6'

/** The region's offer for programs (docs/api.md). */
export function addApi(app: App, platform: Platform): void {
  // it describes, and holds nothing of the region
  apiPage(app, '/api/openapi.json', 'public', (c) => c.json(openApi(platform.baseUrl)))
  apiPage(app, `${AT}/programmes`, 'route/see', (c) => list(c, platform))
  apiPage(app, `${AT}/programmes/:id`, 'route/see', async (c) => {
    const found = await seeProgramme(actOf(c, platform), routeIdOf(c))
    return found ? c.json(found) : problem(c, 404)
  })
  noOtherApi(app, AT)
}

async function list(c: AppContext, platform: Platform): Promise<Response> {
  const pageSize = wholeIn(c.req.query('pageSize'), DEFAULT_PAGE_SIZE, MOST_PAGE_SIZE)
  const pageNumber = wholeIn(c.req.query('pageNumber'), 1, 1_000_000)
  if (pageSize === null) return problem(c, 400, `pageSize: a whole number from 1 to ${MOST_PAGE_SIZE}`)
  if (pageNumber === null) return problem(c, 400, 'pageNumber: a whole number from 1')
  const { total, items } = await seeOffer(actOf(c, platform), pageNumber, pageSize)
  const totalPages = Math.ceil(total / pageSize)
  return c.json({ pageSize, pageNumber, hasPreviousPage: pageNumber > 1, hasNextPage: pageNumber < totalPages, totalPages, items })
}

function wholeIn(asked: string | undefined, byDefault: number, most: number): number | null {
  if (asked === undefined) return byDefault
  const number = /^\d{1,7}$/.test(asked) ? Number(asked) : 0
  return number >= 1 && number <= most ? number : null
}
