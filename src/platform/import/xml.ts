import { SaxesParser } from 'saxes'
import { LIMITS, type Limits } from './limits.ts'
import { stop } from './problem.ts'

export type XmlAttributes = Readonly<Record<string, string>>

/** What is told about a document, in its order. Names come without a namespace prefix, attributes with theirs. */
export interface XmlHandler {
  open(name: string, attributes: XmlAttributes, line: number): void
  text(text: string): void
  close(name: string): void
}

/**
 * Reads a document piece by piece and gives what the handler emits. Throws a `ReadingStopped` for a DOCTYPE (with it
 * every entity of its own), for XML that is not well formed or breaks off, and for what goes beyond the limits.
 */
export async function* parseXml<T>(
  text: AsyncIterable<string>,
  handle: (emit: (item: T) => void) => XmlHandler,
  limits: Limits = LIMITS,
): AsyncGenerator<T> {
  let ready: T[] = []
  const document = openDocument(
    handle((item) => ready.push(item)),
    limits,
  )
  for await (const piece of text) {
    document.write(piece)
    const items = ready
    ready = []
    yield* items
  }
  document.end()
  yield* ready
}

function openDocument(handler: XmlHandler, limits: Limits) {
  const parser = new SaxesParser()
  const { xmlChars, xmlDepth } = limits
  let depth = 0
  let sawRoot = false
  /** characters given to the parser since it last said something: what it must be holding */
  let held = 0
  /** where it was when it last said something */
  let said = 0
  const heard = (): number => {
    const length = parser.position - said
    said = parser.position
    held = 0
    return length
  }
  const text = (found: string): void => {
    heard()
    if (depth > 0) handler.text(found)
  }
  parser.on('error', ({ message }) => {
    const problem = message.includes('entity') ? 'xml-entity' : 'xml-not-well-formed'
    stop({ problem, line: parser.line })
  })
  parser.on('doctype', () => stop({ problem: 'xml-doctype', line: parser.line }))
  parser.on('text', text)
  parser.on('cdata', text)
  parser.on('comment', () => void heard())
  parser.on('opentag', ({ name, attributes }) => {
    refuseMany(attributes, heard(), parser.line, limits)
    depth += 1
    sawRoot = true
    if (depth > xmlDepth) stop({ problem: 'xml-too-deep', line: parser.line, most: xmlDepth })
    handler.open(localName(name), attributes, parser.line)
  })
  parser.on('closetag', ({ name }) => {
    heard()
    depth -= 1
    handler.close(localName(name))
  })
  return {
    write(piece: string): void {
      held += piece.length
      parser.write(piece)
      if (held > xmlChars) stop({ problem: 'xml-too-long', line: parser.line, most: xmlChars })
    },
    end(): void {
      if (depth > 0 || !sawRoot) stop({ problem: 'xml-truncated', line: parser.line })
      parser.close()
    },
  }
}

/** The shortest attribute, ` a=""`: a tag of less for each cannot have too many, and nearly all tags are so short. */
const SHORTEST = 5

function refuseMany(attributes: XmlAttributes, tagLength: number, line: number, { xmlAttributes: most }: Limits): void {
  if (tagLength <= most * SHORTEST) return
  if (Object.keys(attributes).length > most) stop({ problem: 'xml-too-many-attributes', line, most })
}

function localName(name: string): string {
  return name.includes(':') ? name.slice(name.indexOf(':') + 1) : name
}
