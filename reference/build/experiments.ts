import { SECTORS, type Sector, type Status } from '#monitor/rows.ts'
import { mboOf, type Site, VM2_SITES } from './country.ts'
import { randomFrom, shuffled } from './random.ts'
import { BORGING, PUBLISHED_STATUSES } from './statuses.ts'

export interface Experiment {
  id: string
  tranche: string
  start: number
  sites: Site[]
  mbo: string
  sector: Sector
  status: Status
}

type Kind = Pick<Experiment, 'sector' | 'status'>

export const isIntended = (experiment: Kind): boolean => experiment.status === 'afgerond' || experiment.status === 'lopend'

/** Sites per tranche: as intended and not. A few experiments have two sites, a few sites have two experiments. */
const TRANCHE_SITES = { 2008: { intended: 26, other: 10 }, 2009: { intended: 82, other: 38 } } as const

/** All experiments with their sites. They are the same for every seed: only the pupils differ. */
export function allExperiments(): Experiment[] {
  const first = tranche(2008, 0)
  const second = tranche(2009, TRANCHE_SITES[2008].intended + TRANCHE_SITES[2008].other)
  const going = shuffled(randomFrom(2010), [...first, ...second].filter(isIntended))
  return [...first, ...second, ...([2010, 2011, 2012] as const).flatMap((start) => borging(start, going))]
}

function tranche(start: 2008 | 2009, firstSite: number): Experiment[] {
  const kinds = shuffled(randomFrom(start), publishedKinds(start))
  const { intended, other } = TRANCHE_SITES[start]
  const middle = firstSite + intended
  return [
    ...placed(kinds.filter(isIntended), VM2_SITES.slice(firstSite, middle), start, String(start), 1),
    ...placed(
      kinds.filter((kind) => !isIntended(kind)),
      VM2_SITES.slice(middle, middle + other),
      start,
      String(start),
      kinds.filter(isIntended).length + 1,
    ),
  ]
}

function publishedKinds(start: 2008 | 2009): Kind[] {
  return SECTORS.flatMap((sector) => {
    const [afgerond, lopend, gestopt] = PUBLISHED_STATUSES[start][sector]
    return [...times(afgerond, sector, 'afgerond'), ...times(lopend, sector, 'lopend'), ...times(gestopt, sector, 'gestopt')]
  })
}

/** The same schools again with new pupils, in the sector they had; the first sites of the list go on longest. */
function borging(start: 2010 | 2011 | 2012, going: Experiment[]): Experiment[] {
  const sites = unique(going.flatMap((experiment) => experiment.sites)).slice(0, BORGING[start].sites)
  const statuses = Object.entries(BORGING[start].statuses).flatMap(([status, n]) => Array<Status>(n).fill(status as Status))
  const kinds = shuffled(randomFrom(start), statuses).map((status, i) => ({ status, sector: sectorAt(sites[i % sites.length], going) }))
  return placed(kinds, sites, start, `borging-${start}`, 1)
}

/** One experiment per site in turn; sites that are left become the second site of the first experiments. */
function placed(kinds: Kind[], sites: readonly Site[], start: number, tranche: string, firstNumber: number): Experiment[] {
  return kinds.map((kind, i) => {
    const own = [sites[i % sites.length], sites[i + kinds.length]].filter((site) => site !== undefined)
    const id = `${tranche.startsWith('b') ? 'B' : 'V'}${start}-${String(firstNumber + i).padStart(3, '0')}`
    return { id, tranche, start, sites: own, mbo: mboOf(own[0]?.region ?? 0, kind.sector), ...kind }
  })
}

function sectorAt(site: Site | undefined, going: Experiment[]): Sector {
  const before = going.find((experiment) => site && experiment.sites.includes(site))
  if (!before) throw new Error('a borgingscohort starts where a tranche ran')
  return before.sector
}

const times = (n: number, sector: Sector, status: Status): Kind[] => Array.from({ length: n }, () => ({ sector, status }))

function unique<T>(list: T[]): T[] {
  return [...new Set(list)]
}
