import { LIMITS, type Limits } from './limits.ts'
import { stop } from './problem.ts'
import { headOf, type Source } from './source.ts'
import { type Encoding, encodingOf, textOf } from './text.ts'

const HEAD = 200

/** What documents from schools' systems declare. Latin-1 is read as windows-1252, as every browser does: it is that or the same. */
const DECLARED = new Map<string, Encoding>([
  ['utf-8', 'utf-8'],
  ['utf8', 'utf-8'],
  ['us-ascii', 'utf-8'],
  ['ascii', 'utf-8'],
  ['windows-1252', 'windows-1252'],
  ['cp1252', 'windows-1252'],
  ['iso-8859-1', 'windows-1252'],
  ['iso-8859-15', 'windows-1252'],
  ['latin1', 'windows-1252'],
])

/**
 * The text of an XML file: in the encoding of its byte order mark, else the one it declares, else UTF-8. Nothing is tried:
 * bytes that do not fit are a problem. A document may stand on one line, so lines have no limit here; `parseXml` has.
 */
export async function xmlText(source: Source, limits: Limits = LIMITS): Promise<AsyncGenerator<string>> {
  return textOf(source, await xmlEncoding(source, limits), { ...limits, lineChars: Number.POSITIVE_INFINITY })
}

async function xmlEncoding(source: Source, limits: Limits): Promise<Encoding> {
  const head = await headOf(source, HEAD)
  const marked = head[0] === 0xff || head[0] === 0xfe || head[0] === 0xef
  if (marked) return encodingOf(source, limits)
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(Buffer.from(head).toString('latin1'))?.[1]
  if (!declared) return 'utf-8'
  return DECLARED.get(declared.toLowerCase()) ?? stop({ problem: 'encoding-unknown', encoding: declared.slice(0, 40) })
}
