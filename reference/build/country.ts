import type { Sector } from '#monitor/rows.ts'

/** A school site. Codes start with 9 and do not exist: no school in these data is a real one. */
export interface Site {
  brin: string
  vestiging: string
  /** number of the roc or aoc region its pupils go on to */
  region: number
}

/** Schools with a VM2 site: vestiging 00 has the experiments, 01 of the same school never has. */
const VM2_SCHOOLS = 156
const OTHER_SCHOOLS = 150
const REGIONS = 40
const AOC_REGIONS = 10

export const VM2_SITES: readonly Site[] = Array.from({ length: VM2_SCHOOLS }, (_, i) => site(i, '00'))

/** Sites where nobody ever starts an experiment. */
export const OTHER_SITES: readonly Site[] = [
  ...VM2_SITES.map((vm2) => ({ ...vm2, vestiging: '01' })),
  ...Array.from({ length: 2 * OTHER_SCHOOLS }, (_, i) => site(VM2_SCHOOLS + Math.floor(i / 2), i % 2 === 0 ? '00' : '01')),
]

/** The mbo of a region for a sector: agriculture has its own colleges (aoc). */
export function mboOf(region: number, sector: Sector): string {
  return sector === 'landbouw' ? `99${letters(region % AOC_REGIONS)}` : `98${letters(region % REGIONS)}`
}

function site(school: number, vestiging: string): Site {
  return { brin: `90${letters(school)}`, vestiging, region: school % REGIONS }
}

function letters(i: number): string {
  return String.fromCharCode(65 + Math.floor(i / 26), 65 + (i % 26))
}
