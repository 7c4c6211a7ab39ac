import { type RouteDesign, routeDesign } from '../../design/design.ts'
import { changes } from './changes.ts'
import { keyOf } from './key-of.ts'
import type { ComparedRow } from './row.ts'

export interface ComparedPart {
  part: keyof RouteDesign
  rows: ComparedRow[]
  isSame: boolean
}

/** The parts of a design in their order; what the file is written in, and where a template was open, is not compared. */
const PARTS = (Object.keys(routeDesign.shape) as (keyof RouteDesign)[]).filter((part) => part !== 'format' && part !== 'open')

/**
 * Two designs or versions side by side. Items of a list belong together by their id, or by what names them; a changed item
 * has a row for each field that differs. Rows stand in the order of a, then what only b has in the order of b.
 */
export function compare(a: RouteDesign, b: RouteDesign): ComparedPart[] {
  return PARTS.map((part) => {
    const rows = comparePart(part, a[part], b[part])
    return { part, rows, isSame: rows.every(({ difference }) => difference === 'same') }
  })
}

function comparePart(part: string, a: unknown, b: unknown): ComparedRow[] {
  if (Array.isArray(a) && Array.isArray(b)) return compareLists(part, a, b)
  if (isObject(a) && isObject(b)) return compareFields(part, a, b)
  return changes(part, a, b)
}

function compareFields(path: string, a: Readonly<Record<string, unknown>>, b: Readonly<Record<string, unknown>>): ComparedRow[] {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])]
  return names.flatMap((name) => {
    const [one, other] = [a[name] ?? null, b[name] ?? null]
    const isList = Array.isArray(one) && Array.isArray(other)
    return isList ? compareLists(`${path}/${name}`, one, other) : changes(`${path}/${name}`, one, other)
  })
}

function compareLists(path: string, a: readonly unknown[], b: readonly unknown[]): ComparedRow[] {
  const [ofA, ofB] = [byKey(path, a), byKey(path, b)]
  const rows = [...ofA].flatMap(([key, one]) => {
    const here = `${path}/${key}`
    const other = ofB.get(key)
    if (other === undefined) return [{ path: here, difference: 'only-a', a: one, b: null } as const]
    const fields = isObject(one) && isObject(other) ? compareFields(here, one, other) : changes(here, one, other)
    const changed = fields.filter(({ difference }) => difference !== 'same')
    return changed.length > 0 ? changed : [{ path: here, difference: 'same', a: one, b: other } as const]
  })
  const added = [...ofB].filter(([key]) => !ofA.has(key))
  return [...rows, ...added.map(([key, one]) => ({ path: `${path}/${key}`, difference: 'only-b', a: null, b: one }) as const)]
}

/** Items by what names them; a second one of the same name gets a number. */
function byKey(path: string, items: readonly unknown[]): Map<string, unknown> {
  const found = new Map<string, unknown>()
  for (const item of items) {
    const name = keyOf(path, item)
    let key = name
    for (let number = 2; found.has(key); number += 1) key = `${name} (${number})`
    found.set(key, item)
  }
  return found
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
