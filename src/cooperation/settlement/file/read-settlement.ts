import { parseJson } from '#platform/import/json.ts'
import { SETTLEMENT, SETTLEMENT_FORMAT, type Settlement } from '../document.ts'
import { type FileProblem, fileProblem } from './problem.ts'
import { shapeProblems } from './shape-problems.ts'
import { tieProblems } from './tie-problems.ts'

/** Enough for the rows of a region in a year, and little enough to hold at once. */
export const FILE_LIMITS = { bytes: 64 * 1024 * 1024, problems: 100 }

export type ReadSettlement = { ok: true; settlement: Settlement } | { ok: false; problems: FileProblem[] }

/** A settlement file (docs/settlement-file.md) as a document, or all that is wrong with it. Each step needs the one before. */
export function readSettlement(text: string): ReadSettlement {
  const bytes = Buffer.byteLength(text)
  if (bytes > FILE_LIMITS.bytes) return refuse([fileProblem('too-large', '', { most: FILE_LIMITS.bytes, found: bytes })])
  // some editors put a mark before the text
  const document = parseJson(text.replace(/^\uFEFF/, ''))
  if (document === undefined) return refuse([fileProblem('not-json')])
  const format = typeof document === 'object' && document !== null && 'format' in document ? document.format : null
  if (format !== SETTLEMENT_FORMAT) return refuse([fileProblem('other-format', 'format', { format: SETTLEMENT_FORMAT })])
  const read = SETTLEMENT.safeParse(document)
  if (!read.success) return refuse(shapeProblems(document, read.error.issues))
  const ties = tieProblems(read.data)
  return ties.length > 0 ? refuse(ties) : { ok: true, settlement: read.data }
}

function refuse(problems: FileProblem[]): ReadSettlement {
  const { problems: most } = FILE_LIMITS
  const more = problems.length - most
  return { ok: false, problems: more > 0 ? [...problems.slice(0, most), fileProblem('and-more', '', { n: more })] : problems }
}
