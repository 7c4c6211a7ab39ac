import { z } from 'zod'
import { partId } from './id.ts'

export const STAGES = ['vmbo', 'mbo', 'hbo'] as const
export type Stage = (typeof STAGES)[number]

const leerjaar = z.number().int().min(1).max(6)

/** A year of the route. `leerjaren`: which years of that school it holds; two where they are pushed together. */
export const designYear = z.strictObject({
  id: partId,
  stage: z.enum(STAGES),
  leerjaren: z.array(leerjaar).min(1).max(3),
  /** which side the pupil is enrolled at on 1 October of this year */
  enrolledAt: z.enum(['vo', 'mbo', 'hbo']).nullable(),
  /** school weeks in which it runs: 40 is a whole year, 20 half of one */
  weeks: z.number().int().min(1).max(53).nullable(),
  note: z.string().nullable(),
})
export type DesignYear = z.infer<typeof designYear>

/** Years are counted as the law counts them: vmbo year 3 is route year 1. Null before it. */
export function routeYears(years: readonly DesignYear[]): Map<string, number | null> {
  const first = years.findIndex(({ stage, leerjaren }) => stage !== 'vmbo' || leerjaren.includes(3) || leerjaren.includes(4))
  return new Map(years.map(({ id }, at) => [id, first === -1 || at < first ? null : at - first + 1]))
}
