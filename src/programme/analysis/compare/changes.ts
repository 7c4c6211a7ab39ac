import type { ComparedRow } from './row.ts'

/** The one row of a field. null and an empty list are 'nothing there'. */
export function changes(path: string, a: unknown, b: unknown): ComparedRow[] {
  const [one, other] = [hasNothing(a) ? null : a, hasNothing(b) ? null : b]
  if (isEqual(one, other)) return one === null ? [] : [{ path, difference: 'same', a: one, b: other }]
  if (one === null) return [{ path, difference: 'only-b', a: null, b: other }]
  return [{ path, difference: other === null ? 'only-a' : 'changed', a: one, b: other }]
}

function hasNothing(value: unknown): boolean {
  return value === null || value === undefined || (Array.isArray(value) && value.length === 0)
}

/** By value; the order of fields does not matter, that of lists does. */
export function isEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null || Array.isArray(a) !== Array.isArray(b)) return false
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>]
  const names = Object.keys(one)
  return names.length === Object.keys(other).length && names.every((name) => name in other && isEqual(one[name], other[name]))
}
