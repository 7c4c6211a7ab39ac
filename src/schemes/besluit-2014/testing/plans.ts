import type { PlanExam, PlanYear, RoutePlan } from '../../plan.ts'
import { STATEMENTS } from '../../statement.ts'
import { BESLUIT_CLAUSES } from '../rules/agreement.ts'

/** Years of a route from vmbo 3: two at the vmbo, the rest at the mbo; the hours spread evenly. */
export function yearsOf(count: number, hours: { total: number; guided: number; bpv: number }): PlanYear[] {
  return Array.from({ length: count }, (_, at) => ({
    id: `y${at + 1}`,
    stage: at < 2 ? 'vmbo' : 'mbo',
    leerjaren: [at < 2 ? at + 3 : at - 1],
    routeYear: at + 1,
    enrolledAt: at < 2 ? 'vo' : 'mbo',
    weeks: 40,
    hours: at === 0 ? { ...hours, open: 0 } : { total: 0, guided: 0, bpv: 0, open: 0 },
  }))
}

const exam = (id: string, part: PlanExam['part'], change: PlanExam['change'], routeYear: number | null): PlanExam => ({
  id,
  subject: id,
  part,
  change,
  routeYear,
})

const allTrue = Object.fromEntries(STATEMENTS.map((one) => [one, true]))

/** From bb and kb to mbo 2 in three years, bol; sector subjects dropped, exactly at the norms. */
export function vakmanschapPlan(change: Partial<RoutePlan> = {}): RoutePlan {
  return {
    scheme: 'vakmanschaproute',
    startsOn: '2016-08-01',
    leerwegen: ['bb', 'kb'],
    qualifications: [{ crebo: '25250', niveau: 2, leertraject: 'bol', extended: false }],
    profielen: ['M&T'],
    partners: { vo: 1, mbo: 1, oneBoard: false },
    years: yearsOf(3, { total: 3000, guided: 2400, bpv: 250 }),
    exams: [
      exam('nederlands', 'common', 'kept', 2),
      exam('engels', 'common', 'kept', 2),
      exam('wiskunde', 'sector', 'dropped', null),
      exam('cspe', 'vocational', 'kept', 2),
    ],
    agreement: { kind: 'agreement', clauses: Object.values(BESLUIT_CLAUSES) },
    transfersFunding: true,
    wayBack: { described: true, monthsWithout: 0, toStartkwalificatie: true },
    statements: allTrue,
    ...change,
  }
}

/** From kb to mbo 3 in four years, bbl. */
export function toMbo3Plan(change: Partial<RoutePlan> = {}): RoutePlan {
  return vakmanschapPlan({
    leerwegen: ['kb'],
    qualifications: [{ crebo: '25251', niveau: 3, leertraject: 'bbl', extended: false }],
    years: yearsOf(4, { total: 3700, guided: 2400, bpv: 1220 }),
    exams: [exam('nederlands', 'common', 'kept', 2), exam('cspe', 'vocational', 'kept', 2)],
    ...change,
  })
}

/** From kb, gl and tl to mbo 4 in four years, bol; the whole exam. */
export function beroepsPlan(change: Partial<RoutePlan> = {}): RoutePlan {
  return vakmanschapPlan({
    scheme: 'beroepsroute',
    leerwegen: ['kb', 'gl', 'tl'],
    qualifications: [{ crebo: '25252', niveau: 4, leertraject: 'bol', extended: false }],
    years: yearsOf(4, { total: 4000, guided: 2950, bpv: 450 }),
    exams: [exam('nederlands', 'common', 'kept', 2), exam('wiskunde', 'sector', 'moved', 1), exam('cspe', 'vocational', 'kept', 2)],
    ...change,
  })
}

/** The same from the sector techniek, two years before the other beroepsroutes. */
export const technologiePlan = (change: Partial<RoutePlan> = {}): RoutePlan =>
  beroepsPlan({ scheme: 'technologieroute', startsOn: '2014-08-01', ...change })
