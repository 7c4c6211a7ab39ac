import type { Warning, WarningKind } from '../output.ts'
import { isSmall } from './cells.ts'

/** These count pupils; the others count sites, dates or experiments. */
const OF_PUPILS: ReadonlySet<WarningKind> = new Set(['mass-exit', 'two-schools', 'impossible-sequence'])

/** Rows behind a warning can name a pupil: they stay inside. A warning about 1–4 pupils is left out altogether. */
export function publishedWarnings(warnings: Warning[]): Warning[] {
  return warnings.flatMap(({ rows: _, ...warning }) => {
    if (!OF_PUPILS.has(warning.kind)) return [{ ...warning, rows: [] }]
    return isSmall(warning.count) ? [] : [{ ...warning, subject: withoutSmall(warning.subject), rows: [] }]
  })
}

function withoutSmall(subject: Warning['subject']): Warning['subject'] {
  const { leerling: _, ...rest } = subject
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, typeof value === 'number' && isSmall(value) ? '<5' : value]))
}
