import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { calendarFile } from '#platform/ics/ics.ts'
import type { Platform } from '#platform/platform.ts'
import { type Feed, makeLink, readByToken, revoke, seeFeed } from '../../feed/actions.ts'
import { calendarOf } from '../../feed/calendar-of.ts'
import { fileName } from '../design/download.ts'
import { actOf, routeIdOf } from '../design/handlers.ts'
import { feedPage } from './feed-page.tsx'

/** A route's weeks in a calendar program: as a file, and by a secret link that a program can read. */
export function addFeedPages(app: App, platform: Platform): void {
  page(app, '/programma/:id/agenda', 'route/see', (c) => show(c, platform, {}))
  page(app, '/programma/:id/agenda.ics', 'route/see', async (c) => {
    const seen = await seeFeed(actOf(c, platform), routeIdOf(c))
    return seen ? fileOf(c, seen) : c.notFound()
  })
  action(app, '/programma/:id/agenda', 'route/see', (c) => change(c, platform))
  // the token is the right: a calendar program cannot sign in
  page(app, '/agenda/:token', 'public', async (c) => {
    const read = await readByToken(platform, (c.req.param('token') ?? '').replace(/\.ics$/, ''))
    return read ? fileOf(c, read) : c.notFound()
  })
}

async function show(c: AppContext, platform: Platform, more: { fresh?: string; tooMany?: boolean }) {
  const seen = await seeFeed(actOf(c, platform), routeIdOf(c))
  return seen ? feedPage(c, seen, more) : c.notFound()
}

/** Makes a link and shows it this once, on the answer itself: an address would keep it in the browser's history. */
async function change(c: AppContext, platform: Platform) {
  const form = await readForm(c)
  const [act, id] = [actOf(c, platform), routeIdOf(c)]
  const { language } = c.var.address
  const revoked = form.get('trek-in')
  if (revoked !== null) {
    await revoke(act, id, revoked)
    return c.redirect(link(language, `/programma/${id}/agenda`), 303)
  }
  const made = await makeLink(act, id)
  if (!made) return c.notFound()
  if (made.token === null) return show(c, platform, { tooMany: true })
  return show(c, platform, { fresh: platform.baseUrl + link(language, `/agenda/${made.token}.ics`) })
}

function fileOf(c: AppContext, { route, cohort }: Feed): Response {
  c.header('content-type', 'text/calendar; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${fileName(route.name)}.ics"`)
  c.header('cache-control', 'private, no-cache')
  return c.body(calendarFile(calendarOf(c.var.address.language, route, cohort)))
}
