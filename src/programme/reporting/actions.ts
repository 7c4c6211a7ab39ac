import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import { isDay } from '#schools/index.ts'
import type { Act } from '../actions.ts'
import { listRoutes } from '../route.store.ts'
import { type NotDone, notDone, onRoute } from '../version/on-route.actions.ts'
import { insertReport, listPartnerSites, listReports, listStated, withdrawReport } from './report.store.ts'
import { dayMistake, REPORTED_SCHEMES, type ReportMistake, type RouteReports, schoolsOf } from './report.ts'
import { type RioRow, rioRows } from './rio-rows.ts'
import { whyMayReport } from './why-may-report.ts'

/** Every dlr and glr of the region with what each of its schools reported. */
export function seeReports(act: Act): Promise<{ reports: RouteReports[]; rows: RioRow[] }> {
  const { platform, viewer } = act
  const work = async (trx: Parameters<Parameters<typeof asPerson>[2]>[0]) => {
    const routes = (await listRoutes(trx)).filter(({ scheme }) => REPORTED_SCHEMES.includes(scheme))
    const [all, stated, sites] = [await listReports(trx), await listStated(trx), await listPartnerSites(trx)]
    const reports = routes.map((route): RouteReports => {
      const said = stated.find(({ routeId }) => routeId === route.id)
      const schools = schoolsOf(route).map((school) => ({
        ...school,
        report: all.find((one) => one.routeId === route.id && one.institutionId === school.institutionId) ?? null,
        mayNote: whyMayReport(viewer, { institutionId: school.institutionId, regionId: route.regionId }) !== null,
      }))
      return { route, state: said?.state ?? null, stated: { vo: said?.vo ?? null, mbo: said?.mbo ?? null }, schools }
    })
    return { reports, rows: rioRows(reports, sites) }
  }
  return asPerson(platform.db, viewer.personId, work, dayOf(platform.now()))
}

export type Noted = { ok: true } | { ok: false; mistake: ReportMistake } | NotDone

/** Notes that a school reported a route on this day. */
export function noteReport(act: Act, routeId: string, institutionId: string, day: string): Promise<Noted> {
  return onRoute<Noted>(act, routeId, async (trx, route, now) => {
    const refused = whyNot(act, route, institutionId)
    if (refused) return refused
    const mistake = dayMistake(day, dayOf(now), isDay)
    if (mistake) return { ok: false, mistake }
    const { personId } = act.viewer
    if (!(await insertReport(trx, { routeId, institutionId, day, personId, now }))) return { ok: false, mistake: 'already-reported' }
    await logEvent(trx, act.viewer, 'route/report', { route: routeId, institution: institutionId, day }, act.requestId)
    return { ok: true }
  })
}

/** Takes it back: it was noted by mistake, or the school took the route out of RIO. */
export function takeReportBack(act: Act, routeId: string, institutionId: string): Promise<Noted> {
  return onRoute<Noted>(act, routeId, async (trx, route, now) => {
    const refused = whyNot(act, route, institutionId)
    if (refused) return refused
    await withdrawReport(trx, routeId, institutionId, act.viewer.personId, now)
    await logEvent(trx, act.viewer, 'route/report-back', { route: routeId, institution: institutionId }, act.requestId)
    return { ok: true }
  })
}

function whyNot({ viewer }: Act, route: RouteReports['route'], institutionId: string): NotDone | null {
  if (!REPORTED_SCHEMES.includes(route.scheme) || !route.partners.some((one) => one.institutionId === institutionId))
    return notDone('not-there')
  return whyMayReport(viewer, { institutionId, regionId: route.regionId }) ? null : notDone('not-yours')
}
