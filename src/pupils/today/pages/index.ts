import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { BASE } from '../../pages/addresses.ts'
import { absencePage } from './absence-page.tsx'
import { postCall, postClose, postMark, postStep, postTakeBackStep } from './absence-post.ts'
import { AGREED, CALLS, LADDER, MORNING, NORM, STEPS, TAP, TEAMS, TIMETABLE } from './addresses.ts'
import { callsPage } from './calls-page.tsx'
import { contactsPage, postContact, postContactVerb } from './contacts-page.tsx'
import { ladderPage, postLadder } from './ladder-page.tsx'
import { morningPage } from './morning-page.tsx'
import { reportCsv, reportPage } from './report-page.tsx'
import { postNorm, stepsPage } from './steps-page.tsx'
import { postTap } from './tap.ts'
import { teamsPage } from './teams-page.tsx'
import { postAgreed, postException, postTakeBackException, timetablePage } from './timetable-page.tsx'

/** The morning of a team: addresses of their own, before that of one pupil. */
export function todayTeamPages(app: App, platform: Platform): void {
  page(app, MORNING, 'attendance/see', (c) => morningPage(c, platform))
  action(app, TAP, 'attendance/mark', (c) => postTap(c, platform))
  page(app, TEAMS, 'attendance/see', (c) => teamsPage(c, platform))
  page(app, CALLS, 'attendance/see', (c) => callsPage(c, platform))
  page(app, TIMETABLE, 'attendance/see', (c) => timetablePage(c, platform))
  action(app, TIMETABLE, 'attendance/mark', (c) => postException(c, platform))
  action(app, `${TIMETABLE}/:uitzondering/intrekken`, 'attendance/mark', (c) => postTakeBackException(c, platform))
  action(app, AGREED, 'route/change', (c) => postAgreed(c, platform))
  page(app, STEPS, 'attendance/see', (c) => stepsPage(c, platform))
  action(app, NORM, 'setup/change', (c) => postNorm(c, platform))
  page(app, `${LADDER}/:school`, 'people/change', (c) => ladderPage(c, platform))
  action(app, `${LADDER}/:school`, 'people/change', (c) => postLadder(c, platform))
}

/** The days of one pupil, and whom to call. */
export function todayPupilPages(app: App, platform: Platform): void {
  const at = `${BASE}/:id/verzuim`
  page(app, at, 'attendance/see', (c) => absencePage(c, platform))
  action(app, `${at}/dag`, 'attendance/mark', (c) => postMark(c, platform))
  // who marks, and who was given the next step: the action decides
  action(app, `${at}/bellen`, 'attendance/see', (c) => postCall(c, platform))
  action(app, `${at}/afsluiten`, 'attendance/see', (c) => postClose(c, platform))
  action(app, `${at}/stap`, 'guidance/write', (c) => postStep(c, platform))
  action(app, `${at}/stap/:step/terugnemen`, 'guidance/write', (c) => postTakeBackStep(c, platform))
  page(app, `${at}/melding`, 'guidance/write', (c) => reportPage(c, platform))
  page(app, `${at}/melding.csv`, 'guidance/write', (c) => reportCsv(c, platform))
  const numbers = `${BASE}/:id/bereikbaar`
  page(app, numbers, 'attendance/mark', (c) => contactsPage(c, platform))
  action(app, numbers, 'attendance/mark', (c) => postContact(c, platform))
  for (const verb of ['klopt', 'weg'] as const)
    action(app, `${numbers}/:contact/${verb}`, 'attendance/mark', (c) => postContactVerb(c, platform, verb))
}
