import { holm } from '#statistics/index.ts'
import type { ComparisonRow, Row } from '../rows.ts'

/**
 * A corrected p leans on the other tests of its family: it can pass on a hidden one. In a family with a hidden test the
 * correction is made again with p = 1 for the hidden tests. That is never smaller than Holm over all of them: whatever
 * rank a hidden p has, the visible one after it is multiplied by at least as much.
 */
export function withHolmOfVisible(rows: Row[]): Row[] {
  const families = new Map<string, ComparisonRow[]>()
  for (const row of rows) {
    if (row.table === 'comparisons' && row.family !== null) families.set(row.family, [...(families.get(row.family) ?? []), row])
  }
  const corrected = new Map<Row, number | null>()
  for (const family of families.values()) {
    if (family.some(isHidden)) for (const [row, p] of holmWithUnknown(family)) corrected.set(row, p)
  }
  return rows.map((row) => (row.table === 'comparisons' && corrected.has(row) ? { ...row, holmP: corrected.get(row) ?? null } : row))
}

function holmWithUnknown(family: ComparisonRow[]): [ComparisonRow, number | null][] {
  const tested = family.filter((row) => row.holmP !== null)
  const size = Math.max(...family.map((row) => row.familySize ?? 0), tested.length)
  const unknown = Array.from({ length: size - tested.length }, () => 1)
  const ps = holm([...tested.map((row) => row.p), ...unknown])
  return tested.map((row, index) => [row, ps[index] ?? null])
}

function isHidden({ a, b }: ComparisonRow): boolean {
  return [...a, ...b].some((count) => typeof count !== 'number')
}
