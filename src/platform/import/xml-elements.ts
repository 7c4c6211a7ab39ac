import { LIMITS, type Limits } from './limits.ts'
import { stop } from './problem.ts'
import { parseXml, type XmlAttributes, type XmlHandler } from './xml.ts'

export interface XmlElement {
  name: string
  attributes: XmlAttributes
  /** its own text without that of its children, ends trimmed */
  text: string
  children: XmlElement[]
  line: number
}

export type XmlPiece =
  /** an element that was asked for, whole */
  | { kind: 'element'; path: string; element: XmlElement }
  /** the beginning of any other element; its text is not kept */
  | { kind: 'enter'; path: string; attributes: XmlAttributes; line: number }

export interface Wanted {
  /** paths from the root of elements to hand over whole: `EDEX/leerlingen/leerling` */
  take: ReadonlySet<string>
  /** names of elements within them whose text is let go at once and only counted */
  forget?: ReadonlySet<string>
  onForgotten?: (name: string) => void
}

/** The elements of a document that are wanted, one whole at a time: memory holds one of them. Throws as `parseXml` does. */
export function readElements(text: AsyncIterable<string>, wanted: Wanted, limits: Limits = LIMITS): AsyncGenerator<XmlPiece> {
  return parseXml(text, (emit) => elementBuilder(emit, wanted, limits), limits)
}

/** The first child of that name. */
export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((found) => found.name === name)
}

/** The text of the first child of that name; null when it is not there, empty or `xsi:nil`. */
export function childText(element: XmlElement | undefined, name: string): string | null {
  return child(element, name)?.text || null
}

function elementBuilder(emit: (piece: XmlPiece) => void, wanted: Wanted, limits: Limits): XmlHandler {
  const path: string[] = []
  const open: XmlElement[] = []
  let nodes = 0
  return {
    open(name, attributes, line) {
      path.push(name)
      const here = path.join('/')
      if (open.length === 0 && !wanted.take.has(here)) return emit({ kind: 'enter', path: here, attributes, line })
      nodes = open.length === 0 ? 1 : nodes + 1
      if (nodes > limits.xmlNodes) stop({ problem: 'xml-too-many-nodes', line, most: limits.xmlNodes })
      const element: XmlElement = { name, attributes, text: '', children: [], line }
      open.at(-1)?.children.push(element)
      open.push(element)
    },
    text(text) {
      const element = open.at(-1)
      if (!element) return
      if (!wanted.forget?.has(element.name)) element.text += text
      else if (text.trim() !== '') wanted.onForgotten?.(element.name)
    },
    close() {
      const here = path.join('/')
      path.pop()
      const element = open.pop()
      if (!element) return
      element.text = element.text.trim()
      if (open.length === 0) emit({ kind: 'element', path: here, element })
    },
  }
}
