import type { About } from '../agreement/about.ts'
import type { ArrivalFact } from '../agreement/checks/facts.ts'
import type { Measured } from '../agreement/promise.ts'

/** Pupils of these routes whose mbo phase began at the promising mbo: each took a place. `names`: of institutions. */
export function placesGiven(
  arrivals: readonly ArrivalFact[],
  { routeIds, institutionIds }: Pick<About, 'routeIds' | 'institutionIds'>,
  names: ReadonlyMap<string, string>,
): Measured {
  const ours = arrivals.filter(
    (one) => routeIds.includes(one.routeId) && (institutionIds.length === 0 || institutionIds.includes(one.institutionId)),
  )
  if (ours.length === 0) return { value: null, why: 'no-data' }
  const rows = ours.map(({ institutionId, schoolYear, pupils, routeId }) => ({
    ...{ label: names.get(institutionId) ?? '', year: schoolYear, value: pupils, href: `/programma/${routeId}` },
  }))
  if (ours.some(({ pupils }) => pupils === 'few')) return { value: null, why: 'too-few-to-show', rows }
  return { value: ours.reduce((sum, { pupils }) => sum + (pupils === 'few' ? 0 : pupils), 0), unit: 'plaats', rows }
}
