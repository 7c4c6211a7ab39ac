import { z } from 'zod'
import type { RouteDesign } from '../design/design.ts'
import { type Unit, unit } from '../design/unit.ts'
import type { Edited } from './edit.ts'
import { printOf } from './row.ts'

export const MOST_UNITS = 500

/** What a file of units would do to a design. */
export interface SortedUnits {
  fresh: Unit[]
  /** of the same name as one that the design has: as it stands, and as the file has it */
  same: { now: Unit; file: Unit }[]
  /** names that the file has more than once: only the first is used */
  twice: string[]
}

export function sortUnits({ units }: Pick<RouteDesign, 'units'>, read: readonly Unit[]): SortedUnits {
  const byName = new Map(units.map((one) => [nameOf(one), one]))
  const seen = new Set<string>()
  const sorted: SortedUnits = { fresh: [], same: [], twice: [] }
  for (const one of read) {
    const [name, now] = [nameOf(one), byName.get(nameOf(one))]
    if (seen.has(name)) sorted.twice.push(one.name)
    else if (now) sorted.same.push({ now, file: one })
    else sorted.fresh.push(one)
    seen.add(name)
  }
  return sorted
}

const nameOf = ({ name }: Unit): string => name.trim().replaceAll(/\s+/g, ' ').toLowerCase()

/** Changes with every change of the units: who imports says which stood beside the preview. */
export const unitsPrint = ({ units }: Pick<RouteDesign, 'units'>): string => printOf(units)

/**
 * `add`: only what the design has not; `replace`: those of the same name get what the file says as well, and keep their id,
 * so that blocks still teach them. What the file has not stays.
 */
export function importUnits(design: RouteDesign, read: readonly Unit[], how: 'add' | 'replace', was: string): Edited {
  if (unitsPrint(design) !== was) return wrong('changed-meanwhile')
  const { fresh, same } = sortUnits(design, read)
  const taken = new Set(design.units.map(({ id }) => id))
  if (fresh.some(({ id }) => taken.has(id)) || new Set(fresh.map(({ id }) => id)).size < fresh.length) return wrong('changed-meanwhile')
  if (design.units.length + fresh.length > MOST_UNITS) return wrong('too-many')
  if (fresh.length === 0 && (how === 'add' || same.length === 0)) return wrong('nothing-came')
  const changed = new Map(how === 'add' ? [] : same.map(({ now, file }) => [now.id, { ...file, id: now.id }]))
  const units = [...design.units.map((one) => changed.get(one.id) ?? one), ...fresh]
  // a source told where the old text came from
  const sources = design.sources.filter(({ path }) => !changed.has(/^units\/([^/]+)/.exec(path)?.[1] ?? ''))
  return { ok: true, key: '', design: { ...design, units, sources } }
}

const wrong = (mistake: 'changed-meanwhile' | 'too-many' | 'nothing-came'): Edited => ({ ok: false, mistakes: [{ field: '', mistake }] })

const FEW = z.array(unit).max(MOST_UNITS)

/** What the preview kept in its form; null when it is not what a preview makes. */
export function unitsFrom(text: string): Unit[] | null {
  try {
    return FEW.safeParse(JSON.parse(text)).data ?? null
  } catch {
    return null
  }
}
