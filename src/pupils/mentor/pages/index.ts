import { type App, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { requestOf } from '../../pages/asked.ts'
import { seeMentor } from '../mentor.actions.ts'
import { USUAL_WEEKS, WEEKS } from '../mentor.ts'
import { MENTOR, mentorPage } from './mentor-page.tsx'

/** A fixed address, before `/leerlingen/:id`. */
export function addMentorPages(app: App, platform: Platform): void {
  page(app, MENTOR, 'guidance/see', async (c) => {
    const request = requestOf(c, platform)
    const weeks = WEEKS.find((one) => String(one) === c.req.query('weken')) ?? USUAL_WEEKS
    return mentorPage(c, await seeMentor(platform.db, request), weeks, request.day)
  })
}
