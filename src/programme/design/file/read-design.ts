import { parseJson } from '#platform/import/json.ts'
import { DESIGN_FORMAT, type RouteDesign, routeDesign } from '../design.ts'
import { idProblems } from './id-problems.ts'
import { jsonFault } from './json-fault.ts'
import { FILE_LIMITS, overLimits } from './limits.ts'
import { type FileProblem, fileProblem } from './problem.ts'
import { shapeProblems } from './shape-problems.ts'

export type ReadDesign = { ok: true; design: RouteDesign } | { ok: false; problems: FileProblem[] }

/** A route file (docs/route-file.md) as a design, or all that is wrong with it. Each step needs the one before. */
export function readDesign(text: string): ReadDesign {
  const bytes = Buffer.byteLength(text)
  if (bytes > FILE_LIMITS.bytes) return refuse([fileProblem('too-large', '', { most: FILE_LIMITS.bytes, found: bytes })])
  // some editors put a mark before the text
  const json = text.replace(/^\uFEFF/, '')
  const document = parseJson(json)
  if (document === undefined) return refuse([fileProblem('not-json', '', jsonFault(json))])
  if (!isRecord(document) || typeof document.format !== 'string') return refuse([fileProblem('not-a-route', '', { format: DESIGN_FORMAT })])
  if (document.format !== DESIGN_FORMAT)
    return refuse([fileProblem('other-format', 'format', { found: document.format.slice(0, 60), format: DESIGN_FORMAT })])
  const over = overLimits(document)
  if (over.length > 0) return refuse(over)
  const read = routeDesign.safeParse(document)
  if (!read.success) return refuse(shapeProblems(document, read.error.issues))
  const ids = idProblems(read.data)
  return ids.length > 0 ? refuse(ids) : { ok: true, design: read.data }
}

function refuse(problems: FileProblem[]): ReadDesign {
  const { problems: most } = FILE_LIMITS
  const more = problems.length - most
  return { ok: false, problems: more > 0 ? [...problems.slice(0, most), fileProblem('and-more', '', { n: more })] : problems }
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
