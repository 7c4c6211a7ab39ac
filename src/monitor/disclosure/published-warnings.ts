import type { Warning, WarningKind } from '../output.ts'
import { isSmall } from './cells.ts'

/** These count pupils; the others count sites, dates or experiments. */
const OF_PUPILS: ReadonlySet<WarningKind> = new Set(['mass-exit', 'two-schools', 'impossible-sequence'])

/**
 * Rows behind a warning can name a pupil: they stay inside. A warning about 1–4 pupils, or all but 1–4 of `n`, is
 * left out altogether. That 'zoals beoogd' was not published counts the starters: one cohort is what it is about.
 */
export function publishedWarnings(warnings: Warning[]): Warning[] {
  return warnings.flatMap(({ rows: _, ...warning }) => {
    if (warning.kind === 'intended-not-published') return [{ ...warning, count: 1, rows: [] }]
    if (!OF_PUPILS.has(warning.kind)) return [{ ...warning, rows: [] }]
    const parts = [warning.count, Number(warning.subject.n ?? 0) - warning.count]
    return parts.some(isSmall) ? [] : [{ ...warning, subject: withoutSmall(warning.subject), rows: [] }]
  })
}

function withoutSmall(subject: Warning['subject']): Warning['subject'] {
  const { leerling: _, ...rest } = subject
  return Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, typeof value === 'number' && isSmall(value) ? '<5' : value]))
}
