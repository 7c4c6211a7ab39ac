import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { actOf } from '../../pages/act-of.ts'
import type { Act } from '../../turn.actions.ts'
import { addBlocked, chooseRegion, dropBlocked, seeCalendar } from '../calendar.actions.ts'
import type { Done } from '../on-body.actions.ts'
import { calendarPage } from './calendar-page.tsx'
import { LIST } from './frame.ts'
import { closedDoor, type Problem, problemOf } from './handler.ts'

const PATH = `${LIST}/kalender`

/** When people of each school cannot meet. */
export function addCalendarPages(app: App, platform: Platform): void {
  page(app, PATH, 'consultation/see', (c) => show(c, platform, new URLSearchParams(), null))
  action(app, PATH, 'consultation/change', async (c) => {
    const { language } = c.var.address
    const typed = await readForm(c)
    const done = await perform(actOf(c, platform), typed)
    if (done.ok) return c.redirect(link(language, PATH), 303)
    return closedDoor(c, done) ?? show(c, platform, typed, problemOf(language, done, 'dagen'))
  })
}

async function show(c: AppContext, platform: Platform, typed: URLSearchParams, problem: Problem | null) {
  return calendarPage(c, { seen: await seeCalendar(actOf(c, platform)), typed, problem })
}

async function perform(act: Act, typed: URLSearchParams): Promise<Done> {
  switch (typed.get('doe')) {
    case 'vakantie':
      return chooseRegion(act, typed.get('welke-school') ?? '', typed.get('regio') ?? '')
    case 'erbij':
      return addBlocked(act, typed)
    case 'weg':
      return dropBlocked(act, typed.get('welke') ?? '')
    default:
      return { ok: false, why: 'not-there' }
  }
}
