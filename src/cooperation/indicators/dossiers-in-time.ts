import type { About } from '../agreement/about.ts'
import type { Measured } from '../agreement/promise.ts'

/** Dossiers of one school, route and school year: due, and sent before the day agreed. As the pupils' side counts them. */
export interface DossierCount {
  routeId: string
  routeName: string
  institutionId: string
  schoolYear: number
  due: number
  inTime: number
}

/** From 1 to 4 it could tell who they are. */
const FEW = 4

/** Percent of the dossiers of the promising school that were handed over in time. None due says nothing; too few tells too much. */
export function dossiersInTime(
  counts: readonly DossierCount[],
  { routeIds, institutionIds, seesPupils }: Pick<About, 'routeIds' | 'institutionIds' | 'seesPupils'>,
): Measured {
  const ours = counts.filter(
    (one) => routeIds.includes(one.routeId) && (institutionIds.length === 0 || institutionIds.includes(one.institutionId)),
  )
  const due = ours.reduce((sum, one) => sum + one.due, 0)
  if (due === 0) return { value: null, why: 'no-data' }
  const tells = (one: { due: number }): boolean => !seesPupils && one.due <= FEW
  const rows = ours.map((one) => ({
    ...{ label: one.routeName, year: one.schoolYear, href: `/programma/${one.routeId}` },
    value: tells(one) ? ('few' as const) : percent(one.inTime, one.due),
  }))
  if (rows.some(({ value }) => value === 'few')) return { value: null, why: 'too-few-to-show', rows }
  const inTime = ours.reduce((sum, one) => sum + one.inTime, 0)
  return { value: percent(inTime, due), unit: 'procent', rows }
}

const percent = (part: number, whole: number): number => Math.round((part / whole) * 100)
