import { LEERWEGEN, type Leerweg, type Niveau } from '#schemes/index.ts'
import type { VersionState } from '../version/version.ts'

/** A way from a leerweg and profiel to a level, as one route lays it. */
export interface Road {
  routeId: string
  name: string
  state: VersionState | null
  leerwegen: readonly Leerweg[]
  profielen: readonly string[]
  to: readonly { niveau: Niveau | null; crebo: string | null; name: string }[]
  /** vmbo sites that take part */
  sites: readonly string[]
}

/** A vmbo site with the profielen that it offers. */
export interface Offer {
  siteId: string
  name: string
  profielen: readonly string[]
}

export interface MapRow {
  profiel: string
  cells: readonly MapCell[]
}

export interface MapCell {
  leerweg: Leerweg
  roads: readonly Road[]
  /** sites that offer this profiel and are in none of these routes */
  without: readonly string[]
  /** all sites that offer it */
  offeredBy: number
}

/** Per profiel that a site offers, or a route asks, and per leerweg: which routes there are, and which sites have none. */
export function regionMap(roads: readonly Road[], offers: readonly Offer[], order: readonly string[]): MapRow[] {
  const found = new Set([...offers.flatMap(({ profielen }) => profielen), ...roads.flatMap(({ profielen }) => profielen)])
  const place = (profiel: string): number => (order.includes(profiel) ? order.indexOf(profiel) : order.length)
  const profielen = [...found].sort((one, other) => place(one) - place(other) || one.localeCompare(other, 'nl'))
  return profielen.map((profiel) => {
    const offering = offers.filter((one) => one.profielen.includes(profiel))
    return { profiel, cells: LEERWEGEN.map((leerweg) => cellOf(profiel, leerweg, roads, offering)) }
  })
}

function cellOf(profiel: string, leerweg: Leerweg, roads: readonly Road[], offering: readonly Offer[]): MapCell {
  const here = roads.filter((road) => road.profielen.includes(profiel) && road.leerwegen.includes(leerweg))
  const served = new Set(here.flatMap(({ sites }) => sites))
  const without = offering.filter(({ siteId }) => !served.has(siteId)).map(({ name }) => name)
  return { leerweg, roads: here, without, offeredBy: offering.length }
}

/** Levels to which the routes of a cell lead, the lowest first. */
export const levelsOf = ({ roads }: Pick<MapCell, 'roads'>): Niveau[] =>
  [...new Set(roads.flatMap(({ to }) => to.flatMap(({ niveau }) => niveau ?? [])))].sort()

/** Routes that say too little to have a place on the map. */
export const placeless = (roads: readonly Road[]): Road[] =>
  roads.filter(({ profielen, leerwegen }) => profielen.length === 0 || leerwegen.length === 0)
