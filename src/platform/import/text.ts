import { LIMITS, type Limits } from './limits.ts'
import { stop } from './problem.ts'
import { bounded, headOf, type Source } from './source.ts'

export type Encoding = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** Letters that windows-1252 does not have: a file with these bytes is something else. */
const NOT_IN_1252 = /[\u0081\u008d\u008f\u0090\u009d]/
/** UTF-8 that was read as windows-1252: `ë` comes out as `Ã«`. */
const UTF8_READ_AS_1252 = /Ã[\u0080-\uffff]/

/**
 * Which encoding a text file has: by its byte order mark; else UTF-8 if all of it is, which takes one pass over the
 * file; else windows-1252, what spreadsheets in the Netherlands write.
 */
export async function encodingOf(source: Source, limits: Limits = LIMITS): Promise<Encoding> {
  const [a, b, c] = await headOf(source, 3)
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8-bom'
  return (await isUtf8(source, limits)) ? 'utf-8' : 'windows-1252'
}

async function isUtf8(source: Source, limits: Limits): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  for await (const part of bounded(source.bytes(), limits.fileBytes)) {
    if (!decodes(() => decoder.decode(part, { stream: true }))) return false
  }
  return decodes(() => decoder.decode())
}

function decodes(decode: () => string): boolean {
  try {
    decode()
    return true
  } catch {
    return false
  }
}

/**
 * The text in pieces, without the byte order mark. Throws a `ReadingStopped` with the line for a NUL, for bytes that
 * the encoding does not have, and for a line that is too long: a piece is let go before the next is read.
 */
export async function* textOf(source: Source, encoding: Encoding, limits: Limits = LIMITS): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding, { fatal: true })
  const watch = lineWatch(limits.lineChars)
  const decode = (part?: Uint8Array): string => {
    try {
      return part ? decoder.decode(part, { stream: true }) : decoder.decode()
    } catch {
      return stop({ problem: 'undecodable', line: watch.line(), encoding })
    }
  }
  for await (const part of bounded(source.bytes(), limits.fileBytes)) {
    const text = decode(part)
    refuseWrongLetters(text, encoding, watch)
    watch.pass(text)
    if (text !== '') yield text
  }
  const rest = decode()
  if (rest !== '') yield rest
}

function refuseWrongLetters(text: string, encoding: Encoding, watch: LineWatch): void {
  const nul = text.indexOf('\0')
  if (nul >= 0) stop({ problem: 'nul-bytes', line: watch.line(text, nul) })
  if (encoding !== 'windows-1252') return
  const mixed = UTF8_READ_AS_1252.exec(text)
  if (mixed) stop({ problem: 'encoding-mixed', line: watch.line(text, mixed.index) })
  const foreign = NOT_IN_1252.exec(text)
  if (foreign) stop({ problem: 'undecodable', line: watch.line(text, foreign.index), encoding })
}

interface LineWatch {
  pass(text: string): void
  /** the line at which reading is, or that of `text[at]` when `text` comes next */
  line(text?: string, at?: number): number
}

/** Counts lines and refuses one that goes on too long. Looks only at the ends of a piece: pieces are shorter than a line may be. */
function lineWatch(most: number): LineWatch {
  let lines = 0
  let open = 0
  let afterReturn = false
  /** A line break of two characters may be cut in two by the pieces; then it was counted already. */
  const breaks = (text: string): number => text.split(/\r\n|\n|\r/).length - 1 - (afterReturn && text.startsWith('\n') ? 1 : 0)
  const line = (text = '', at = 0): number => lines + 1 + breaks(text.slice(0, at))
  return {
    line,
    pass(text) {
      const first = text.search(/[\r\n]/)
      open += first < 0 ? text.length : first
      if (open > most) stop({ problem: 'line-too-long', line: line(), most })
      if (text !== '') lines += breaks(text)
      if (first >= 0) open = text.length - 1 - Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'))
      if (text !== '') afterReturn = text.endsWith('\r')
    },
  }
}
