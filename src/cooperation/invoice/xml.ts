/** What an element holds: text, or elements in their order; nothing at all is left out. */
export type XmlNode = readonly [name: string, content: XmlContent, attributes?: Readonly<Record<string, string>>] | null
export type XmlContent = string | null | readonly XmlNode[]

/** An element as XML, a line each. An element without content is not written: an empty one says nothing (SI-UBL). */
export function xmlText(node: XmlNode, indent = ''): string {
  if (node === null) return ''
  const [name, content, attributes = {}] = node
  const start = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escaped(value)}"`)].join(' ')
  if (content === null || typeof content === 'string') {
    const text = escaped(content ?? '')
    return text.trim() === '' ? '' : `${indent}<${start}>${text}</${name}>\n`
  }
  const inside = content.map((one) => xmlText(one, `${indent}  `)).join('')
  return inside === '' ? '' : `${indent}<${start}>\n${inside}${indent}</${name}>\n`
}

const ENTITIES: Record<string, string> = { '<': '&lt;', '>': '&gt;', '&': '&amp;', '"': '&quot;', "'": '&apos;' }

/** What XML 1.0 cannot hold at all (Char, section 2.2), half a surrogate pair too. */
const IMPOSSIBLE = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** Text that a reader gets back as it was, without the signs that no XML can hold. A return would come back as a new line. */
export const escaped = (text: string): string =>
  text
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll(IMPOSSIBLE, '')
    .replaceAll(/[<>&"']/g, (sign) => ENTITIES[sign] ?? sign)
