import type { Position } from '#monitor/rows.ts'
import type { PositionCounts } from './plan.ts'

export interface Flow {
  from: Position
  to: Position
  n: number
}

/** Of those without enrolment, the share that is back a year later: an assumption, kept modest. */
const RETURN_SHARE = 0.12
/** In the route pupils are known: they drop out less than those outside it. An assumption; only the total is published. */
const ROUTE_DROP_OUT = 0.6

/**
 * Who moves where between two count dates, so that the published totals of both come out. A diploma within the route comes from
 * the route, one outside it from other education; nobody joins the route later; some without enrolment return. Per position the
 * flows stand in the order in which pupils are chosen for them; the last one takes who is left.
 * Throws when the two dates cannot follow each other.
 */
export function flowsBetween(before: PositionCounts, after: PositionCounts): Flow[] {
  const binnen = after['startkwalificatie-binnen'] - before['startkwalificatie-binnen']
  const buiten = after['startkwalificatie-buiten'] - before['startkwalificatie-buiten']
  const leaving = before['in-traject'] - after['in-traject'] - binnen
  const returning = Math.round(before.onbekend * RETURN_SHARE)
  const dropping = after.onbekend - before.onbekend + returning
  const fromRoute = dropOutFromRoute(before, leaving, dropping)
  const flows: Flow[] = [
    { from: 'startkwalificatie-binnen', to: 'startkwalificatie-binnen', n: before['startkwalificatie-binnen'] },
    { from: 'startkwalificatie-buiten', to: 'startkwalificatie-buiten', n: before['startkwalificatie-buiten'] },
    { from: 'in-traject', to: 'in-traject', n: after['in-traject'] },
    { from: 'in-traject', to: 'startkwalificatie-binnen', n: binnen },
    { from: 'in-traject', to: 'onbekend', n: fromRoute },
    { from: 'in-traject', to: 'overig-onderwijs', n: leaving - fromRoute },
    { from: 'overig-onderwijs', to: 'startkwalificatie-buiten', n: buiten },
    { from: 'overig-onderwijs', to: 'onbekend', n: dropping - fromRoute },
    { from: 'overig-onderwijs', to: 'overig-onderwijs', n: before['overig-onderwijs'] - buiten - (dropping - fromRoute) },
    { from: 'onbekend', to: 'overig-onderwijs', n: returning },
    { from: 'onbekend', to: 'onbekend', n: before.onbekend - returning },
  ]
  const impossible = flows.find((flow) => flow.n < 0)
  if (impossible) throw new Error(`${impossible.n} pupils from ${impossible.from} to ${impossible.to}`)
  return flows
}

function dropOutFromRoute(before: PositionCounts, leaving: number, dropping: number): number {
  const inRoute = before['in-traject'] * ROUTE_DROP_OUT
  const outside = before['overig-onderwijs']
  const share = inRoute + outside === 0 ? 0 : inRoute / (inRoute + outside)
  return Math.min(leaving, Math.round(dropping * share))
}
