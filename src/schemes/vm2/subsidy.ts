/** Euro cents. Experimenteerbesluit art. 5 lid 1 and 5. */
export const SUBSIDY_PER_PUPIL = 850_000
export const MATERIALS_PER_PUPIL = 32_150

const ENDS = '2013-08-01'

/** One project of a site, as on a 1 October. */
export interface SubsidyProject {
  /** pupils really at school and registered (lid 2 and 6) */
  pupils: number
  /** of those, who came over from another project of the same applicant at the same site (lid 8) */
  switchedIn: number
  /** pupils in the minister's decision */
  granted: number
}

/**
 * What the projects of one applicant at one site, begun on 1 August 2009, are paid in a year that begins on `day` (art. 5
 * lid 1, 6–8), in cents. Never for more pupils than granted; fewer pupils lower it; who switches between the projects
 * still counts. null = the decree pays this route in another way (art. 7 and 8: `fundedAs`).
 */
export function subsidy(startedOn: string, projects: readonly SubsidyProject[], day: string): number | null {
  if (startedOn !== '2009-08-01') return null
  if (day >= ENDS) return 0
  const counted = sum(projects.map(({ pupils, switchedIn, granted }) => Math.min(pupils - switchedIn, granted) + switchedIn))
  return Math.min(counted, sum(projects.map(({ granted }) => granted))) * SUBSIDY_PER_PUPIL
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

/** As whom a pupil of a borgingscohort of 2010 or 2011 is funded: at an aoc as mbo 2 (art. 8), elsewhere as vmbo-bb (art. 7). */
export function fundedAs(startedOn: string, isAoc: boolean): 'vmbo-bb' | 'mbo-2' | null {
  if (startedOn !== '2010-08-01' && startedOn !== '2011-08-01') return null
  return isAoc ? 'mbo-2' : 'vmbo-bb'
}
