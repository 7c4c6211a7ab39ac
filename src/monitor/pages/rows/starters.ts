import type { MonitorRun, RowSelection, StarterRow } from '../../run.ts'

export interface StarterPage {
  total: number
  rows: StarterRow[]
}

/** A page of several selections laid one after the other. */
export async function startersOf(
  run: Pick<MonitorRun, 'starters'>,
  selections: RowSelection[],
  { offset, limit }: { offset: number; limit: number },
): Promise<StarterPage> {
  let total = 0
  const rows: StarterRow[] = []
  for (const selection of selections) {
    const within = { offset: Math.max(0, offset - total), limit: limit - rows.length }
    const found = await run.starters(selection, within)
    rows.push(...found.rows.slice(0, within.limit))
    total += found.total
  }
  return { total, rows }
}
