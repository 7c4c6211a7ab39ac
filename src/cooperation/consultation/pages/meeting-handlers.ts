import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Platform } from '#platform/platform.ts'
import { isDay } from '#schools/index.ts'
import { errorPage } from '#ui/error-page.tsx'
import { actOf } from '../../pages/act-of.ts'
import type { Act } from '../../turn.actions.ts'
import { invitationFor, sendInvitations } from '../invite.actions.ts'
import { addItem, cancel, closeMinutes, correct, dropItem, noteAttendance, replan } from '../meeting.actions.ts'
import { addAction, addDecision, dropLine, settleAction } from '../minutes.actions.ts'
import type { Done } from '../on-body.actions.ts'
import { type Period, planMeetings, type SeenPlan, seePlan } from '../plan.actions.ts'
import { seeMeeting } from '../see.actions.ts'
import { LIST, meetingPath, pathOf } from './frame.ts'
import { closedDoor, type Problem, param, problemOf } from './handler.ts'
import { invitationWords } from './invitation-words.ts'
import { meetingPage } from './meeting-page.tsx'
import { planPage } from './plan-page.tsx'
import { consultationWords } from './words.ts'

/** The year plan of a body, and each of its meetings. */
export function addMeetingPages(app: App, platform: Platform): void {
  const meeting = `${LIST}/:id/bijeenkomst/:meeting`
  page(app, `${LIST}/:id/jaarplan`, 'consultation/see', (c) => plan(c, platform, null, null))
  action(app, `${LIST}/:id/jaarplan`, 'consultation/see', (c) => makePlan(c, platform))
  page(app, meeting, 'consultation/see', (c) => show(c, platform, new URLSearchParams(), null))
  action(app, meeting, 'consultation/see', (c) => act(c, platform))
  page(app, `${meeting}/uitnodiging.ics`, 'consultation/see', (c) => invitation(c, platform))
}

async function plan(c: AppContext, platform: Platform, typed: URLSearchParams | null, problem: Problem | null) {
  const day = (name: string): string => typed?.get(`periode-${name}`) ?? c.req.query(name) ?? ''
  const asked: Partial<Period> = { ...(isDay(day('van')) ? { from: day('van') } : {}), ...(isDay(day('tot')) ? { until: day('tot') } : {}) }
  const holidays = consultationWords(c.var.address.language).holiday
  const seen = await seePlan(actOf(c, platform), param(c, 'id'), asked, (name) => holidays[name])
  if ('ok' in seen) return seen.why === 'not-there' ? c.notFound() : errorPage(c, 403)
  return planPage(c, { seen: seen satisfies SeenPlan, typed, problem })
}

async function makePlan(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const typed = await readForm(c)
  const done = await planMeetings(actOf(c, platform), param(c, 'id'), typed)
  if (done.ok) return c.redirect(link(language, pathOf(param(c, 'id'))), 303)
  return closedDoor(c, done) ?? plan(c, platform, typed, problemOf(language, done, 'neem'))
}

async function show(c: AppContext, platform: Platform, typed: URLSearchParams, problem: Problem | null) {
  const seen = await seeMeeting(actOf(c, platform), param(c, 'id'), param(c, 'meeting'))
  return seen ? meetingPage(c, { seen, canMail: platform.mail.canSend, typed, problem }) : c.notFound()
}

async function act(c: AppContext, platform: Platform) {
  const { language } = c.var.address
  const typed = await readForm(c)
  const what = typed.get('doe') ?? ''
  const done = await perform(c, actOf(c, platform), what, typed)
  const at = meetingPath(param(c, 'id'), param(c, 'meeting'))
  // back to where one was on a long page
  if (done.ok) return c.redirect(`${link(language, at)}${PLACE[what] ? `#${PLACE[what]}` : ''}`, 303)
  return closedDoor(c, done) ?? show(c, platform, typed, problemOf(language, done, FIRST[what] ?? 'agenda'))
}

const PLACE: Record<string, string> = {
  ...{ punt: 'agenda', 'punt-weg': 'agenda', gedaan: 'agenda', aanwezig: 'aanwezig', mailen: 'uitnodigen' },
  ...{ besluit: 'besluiten', 'besluit-weg': 'besluiten', actie: 'acties', 'actie-weg': 'acties' },
}
/** Where a refusal of each form leads to. */
const FIRST: Record<string, string> = {
  ...{ punt: 'punt', aanwezig: 'aanwezig', besluit: 'besluit', actie: 'actie', sluiten: 'aanwezig', correctie: 'correctie' },
  ...{ verzetten: 'dag', afzeggen: 'reden', mailen: 'mailen' },
}

async function perform(c: AppContext, by: Act, what: string, typed: URLSearchParams): Promise<Done> {
  const [id, meeting] = [param(c, 'id'), param(c, 'meeting')]
  const value = (name: string): string => (typed.get(name) ?? '').trim()
  switch (what) {
    case 'punt':
      return addItem(by, id, meeting, value('punt'))
    case 'punt-weg':
      return dropItem(by, id, meeting, value('welke'))
    case 'aanwezig':
      return noteAttendance(by, id, meeting, typed)
    case 'besluit':
      return addDecision(by, id, meeting, typed)
    case 'actie':
      return addAction(by, id, meeting, typed)
    case 'besluit-weg':
      return dropLine(by, id, meeting, 'decision', value('welke'))
    case 'actie-weg':
      return dropLine(by, id, meeting, 'action', value('welke'))
    case 'gedaan':
      return settleAction(by, value('welke'), new URLSearchParams({ uitkomst: 'done' }))
    case 'sluiten':
      return closeMinutes(by, id, meeting)
    case 'correctie':
      return correct(by, id, meeting, value('correctie'))
    case 'verzetten':
      return replan(by, id, meeting, typed)
    case 'afzeggen':
      return cancel(by, id, meeting, value('reden'))
    case 'mailen': {
      const sent = await sendInvitations(by, id, meeting, invitationWords(c.var.address.language, by.platform.baseUrl))
      return sent.ok ? { ok: true } : sent
    }
    default:
      return { ok: false, why: 'not-there' }
  }
}

async function invitation(c: AppContext, platform: Platform) {
  const words = invitationWords(c.var.address.language, platform.baseUrl)
  const file = await invitationFor(actOf(c, platform), param(c, 'id'), param(c, 'meeting'), words)
  if (file === null) return c.notFound()
  return c.body(file, 200, { 'content-type': 'text/calendar; charset=utf-8', 'content-disposition': 'attachment; filename="overleg.ics"' })
}
