import type { Block } from '../../design/block.ts'
import type { RouteDesign } from '../../design/design.ts'
import { emptyDesign } from '../../design/empty-design.ts'
import type { Cost, Payment } from '../../design/money.ts'
import type { Unit } from '../../design/unit.ts'
import type { WayBack } from '../../design/way-back.ts'
import type { DesignYear } from '../../design/year.ts'

/** Parts of a design in which everything that a test does not name is still open. */
export const aYear = (id: string, given: Partial<DesignYear> = {}): DesignYear => ({
  id,
  stage: id.startsWith('m') ? 'mbo' : 'vmbo',
  leerjaren: [Number(id.slice(1))],
  enrolledAt: id.startsWith('m') ? 'mbo' : 'vo',
  weeks: 40,
  note: null,
  ...given,
})

export const aBlock = (id: string, given: Partial<Block> = {}): Block => ({
  id,
  name: id,
  year: 'v3',
  kind: 'beroepsgericht',
  weeks: null,
  weekdays: [],
  place: null,
  hours: null,
  guided: null,
  taughtBy: null,
  counts: null,
  teachers: [],
  needs: [],
  retakeAfterWeeks: null,
  units: [],
  note: null,
  ...given,
})

export const aUnit = (id: string, given: Partial<Unit> = {}): Unit => ({
  id,
  name: id,
  vmbo: `vmbo ${id}`,
  mbo: `mbo ${id}`,
  vmboWeeks: null,
  mboWeeks: null,
  taughtIn: [],
  ...given,
})

export const aWay = (id: string, from: [string, number], to: [string, number], given: Partial<WayBack> = {}): WayBack => ({
  id,
  fromYear: from[0],
  fromMonth: from[1],
  toYear: to[0],
  toMonth: to[1],
  diploma: 'mbo-2',
  where: 'ROC Lindestreek',
  left: 'twee jaar',
  ...given,
})

export const aCost = (id: string, given: Partial<Cost> = {}): Cost => ({
  id,
  name: id,
  year: null,
  unit: 'year',
  cents: 100_00,
  quantity: null,
  party: 'vo',
  ...given,
})

export const aPayment = (id: string, given: Partial<Payment> = {}): Payment => ({
  id,
  name: id,
  year: null,
  unit: 'pupil-year',
  cents: null,
  quantity: null,
  from: 'vo',
  to: 'mbo',
  share: null,
  ...given,
})

/** Vmbo 3 and 4 and mbo 1 and 2, from August 2026; nothing else is laid down. */
export function aDesign(given: Partial<RouteDesign> = {}): RouteDesign {
  const years = [aYear('v3'), aYear('v4'), aYear('m1'), aYear('m2')]
  return { ...emptyDesign('Bouw in één lijn', 'dlr'), startsOn: '2026-08-01', years, ...given }
}
