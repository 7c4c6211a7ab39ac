import type { Count, Row } from '../../rows.ts'

/** What one would do at first: every number of 1–4 pupils becomes `<5`, with its percentage, and that is all. */
export function naive(rows: readonly Row[]): Row[] {
  return rows.flatMap((row): Row[] => {
    switch (row.table) {
      case 'positions':
      case 'retention':
      case 'binding':
      case 'new-leavers':
        return [{ ...row, n: hide(row.n), total: hide(row.total), percent: null }]
      case 'flows':
        return [{ ...row, n: hide(row.n) }]
      case 'comparisons':
        return [{ ...row, a: [hide(row.a[0]), hide(row.a[1])], b: [hide(row.b[0]), hide(row.b[1])] }]
      default:
        return []
    }
  })
}

function hide(count: Count): Count {
  return typeof count === 'number' && count >= 1 && count <= 4 ? '<5' : count
}
