import { emptyPlan } from '../../empty-plan.ts'
import type { RoutePlan } from '../../plan.ts'
import type { Judgement, Rule } from '../../rule.ts'
import type { RuleWords } from '../../rule-words.ts'

/** A plan, that plan with each of its parts emptied, and with everything stated denied or left open: what rules must find words for. */
export function variants(plan: RoutePlan): RoutePlan[] {
  const empty = emptyPlan(plan.scheme, plan.startsOn)
  const parts = Object.keys(empty).filter((key) => key !== 'scheme') as (keyof RoutePlan)[]
  const denied = Object.fromEntries(Object.keys(plan.statements).map((key) => [key, false]))
  const dropped = plan.exams.map((one) => ({ ...one, change: 'dropped' as const, routeYear: null }))
  const late = plan.exams.map((one) => ({ ...one, change: 'moved' as const, routeYear: 9 }))
  return [
    plan,
    empty,
    ...parts.map((part) => ({ ...plan, [part]: empty[part] })),
    { ...plan, statements: denied },
    { ...plan, exams: dropped },
    { ...plan, exams: late },
    { ...plan, leerwegen: ['bb'] },
    { ...plan, leerwegen: ['tl'] },
    { ...plan, profielen: ['Z&W'] },
    { ...plan, profielen: ['D&P'] },
    { ...plan, agreement: { kind: 'internal', clauses: ['staff-across-subjects'] } },
    { ...plan, agreement: { kind: 'none', clauses: [] } },
    { ...plan, wayBack: { described: true, monthsWithout: 3, toStartkwalificatie: false } },
    { ...plan, years: plan.years.map((year) => ({ ...year, hours: year.hours && { ...year.hours, total: 1, guided: 1, bpv: 1 } })) },
    { ...plan, years: [...plan.years, ...plan.years, ...plan.years] },
    { ...plan, years: plan.years.slice(0, 1) },
    { ...plan, years: plan.years.map((year) => ({ ...year, enrolledAt: 'mbo', weeks: null })) },
    { ...plan, years: [...plan.years].reverse() },
    ...['2009-08-01', '2012-08-01', '2015-08-01', '2021-08-01'].map((startsOn) => ({ ...plan, startsOn })),
    ...(['bol', 'bbl', null] as const).map((leertraject) => ({
      ...plan,
      qualifications: plan.qualifications.map((one) => ({ ...one, leertraject, extended: null })),
    })),
  ]
}

/** Where a rule judges and has no sentence for it, or one with a hole in it; each as `rule: severity`. */
export function withoutWords(rules: readonly Rule[], plans: readonly RoutePlan[], words: Readonly<Record<string, RuleWords>>): string[] {
  const holes = rules.flatMap(({ id, judge }) =>
    plans.flatMap((plan) => {
      const judgement = judge(plan)
      return judgement && !isSaid(words[id], judgement) ? [`${id}: ${judgement.severity}`] : []
    }),
  )
  return [...new Set(holes)]
}

function isSaid(words: RuleWords | undefined, { severity, given = {} }: Judgement): boolean {
  const sentence = words?.[severity]?.(Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)])))
  return sentence !== undefined && sentence.length > 0 && !sentence.includes('undefined')
}
