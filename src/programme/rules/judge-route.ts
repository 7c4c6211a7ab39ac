import { type Finding, findScheme, judge } from '#schemes/index.ts'
import { fromRoute } from '../design/from-route.ts'
import { planOf } from '../design/plan-of.ts'
import type { Route } from '../route.ts'
import { creboNotValid } from './crebo-not-valid.ts'

/** What the rules say of a route that has no design: only of what stands in the route itself. */
export interface JudgedRoute {
  /** not allowed, or needs a decision */
  findings: Finding[]
  /** rules that cannot say anything until there is a design */
  waiting: number
}

/** Fields of a design that a route fills in by itself. */
const OF_ROUTE = ['startsOn', 'target/leerwegen', 'qualifications', 'profielen', 'partners']

export function judgeRoute(route: Route, creboIsValid: boolean | null): JudgedRoute {
  const found = findScheme(route.scheme) ? judge(planOf(fromRoute(route))) : []
  const open = found.filter(({ severity }) => severity !== 'fits')
  const findings = open.filter(({ field, severity }) => severity === 'not-allowed' || OF_ROUTE.includes(field))
  const crebo = creboNotValid(route.crebo, creboIsValid)
  return { findings: [...findings, ...(crebo ? [crebo] : [])], waiting: open.length - findings.length }
}
