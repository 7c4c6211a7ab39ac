import { inflateSync } from 'node:zlib'

export interface ReadPdf {
  pages: number
  language: string | null
  /** kinds of structure elements: H1, P, L, Table … */
  tags: Set<string>
  /** the words as a screen reader or a search finds them, in the order of the page */
  text: string
}

/** Reads back a PDF that Typst wrote: objects one by one, letters through each font's ToUnicode table. For tests only. */
export function readPdf(pdf: Uint8Array): ReadPdf {
  const file = Buffer.from(pdf).toString('latin1')
  const objects = new Map<string, string>()
  for (const [, id = '', body = ''] of file.matchAll(/(?:^|\n)(\d+) 0 obj\b([\s\S]*?)endobj/g)) objects.set(id, body)
  const bodies = [...objects.values()]
  return {
    pages: bodies.filter((body) => /\/Type \/Page\b(?!s)/.test(body)).length,
    language: bodies.map((body) => (/\/Type \/Catalog/.test(body) ? /\/Lang \((.*?)\)/.exec(body)?.[1] : undefined)).find(Boolean) ?? null,
    tags: new Set(bodies.filter((body) => /\/StructElem/.test(body)).flatMap((body) => /\/S \/(\w+)/.exec(body)?.[1] ?? [])),
    text: textOf(objects),
  }
}

function textOf(objects: ReadonlyMap<string, string>): string {
  const pages = [...objects.values()].filter((body) => /\/Type \/Page\b(?!s)/.test(body))
  return pages
    .map((page) => {
      const content = streamOf(objects.get(/\/Contents (\d+)/.exec(page)?.[1] ?? '') ?? '')
      const resources = objects.get(/\/Resources (\d+) 0 R/.exec(page)?.[1] ?? '') ?? page
      const fonts = new Map([...resources.matchAll(/\/(f\d+) (\d+) 0 R/g)].map(([, name = '', id = '']) => [name, lettersOf(objects, id)]))
      return decode(content, fonts)
    })
    .join('\n')
}

/** `<0001>` in the font that was chosen last; each text object ends a word. */
function decode(content: string, fonts: ReadonlyMap<string, ReadonlyMap<number, string>>): string {
  let font: ReadonlyMap<number, string> | undefined
  let text = ''
  for (const token of content.matchAll(/\/(f\d+) [\d.]+ Tf|\[([\s\S]*?)\] TJ|(\((?:\\.|[^\\)])*\)|<[0-9a-fA-F]*>) Tj|\bET\b/g)) {
    if (token[1]) font = fonts.get(token[1])
    else if (token[0] === 'ET') text += ' '
    else for (const [shown] of (token[2] ?? token[3] ?? '').matchAll(/\((?:\\.|[^\\)])*\)|<[0-9a-fA-F]*>/g)) text += letters(shown, font)
  }
  return text.replaceAll(/\s+/g, ' ')
}

function letters(shown: string, font: ReadonlyMap<number, string> | undefined): string {
  const bytes = shown.startsWith('<') ? Buffer.from(shown.slice(1, -1), 'hex') : literal(shown.slice(1, -1))
  let text = ''
  for (let at = 0; at + 1 < bytes.length; at += 2) text += font?.get(bytes.readUInt16BE(at)) ?? ''
  return text
}

const NAMED: Record<string, number> = { n: 10, r: 13, t: 9, b: 8, f: 12 }

function literal(text: string): Buffer {
  const bytes = [...text.matchAll(/\\([0-7]{1,3})|\\(.)|([\s\S])/g)].map(([, octal, escaped, plain]) =>
    octal ? Number.parseInt(octal, 8) : escaped ? (NAMED[escaped] ?? escaped.charCodeAt(0)) : (plain ?? '').charCodeAt(0),
  )
  return Buffer.from(bytes)
}

/** Glyph number → letters, from the font's ToUnicode stream. */
function lettersOf(objects: ReadonlyMap<string, string>, font: string): Map<number, string> {
  const map = streamOf(objects.get(/\/ToUnicode (\d+)/.exec(objects.get(font) ?? '')?.[1] ?? '') ?? '')
  const found = new Map<number, string>()
  const unicode = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, part = ''] of map.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', letter = ''] of part.matchAll(/<(\w+)> <(\w+)>/g)) found.set(Number.parseInt(glyph, 16), unicode(letter))
  for (const [, part = ''] of map.matchAll(/beginbfrange([\s\S]*?)endbfrange/g))
    for (const [, from = '', to = '', letter = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let at = Number.parseInt(from, 16); at <= Number.parseInt(to, 16); at++)
        found.set(at, String.fromCodePoint(Number.parseInt(letter, 16) + at - Number.parseInt(from, 16)))
  return found
}

function streamOf(body: string): string {
  const start = /stream\r?\n/.exec(body)
  if (!start) return body
  const raw = Buffer.from(body.slice(start.index + start[0].length, body.lastIndexOf('endstream')), 'latin1')
  return /FlateDecode/.test(body.slice(0, start.index)) ? inflateSync(raw, { finishFlush: 2 }).toString('latin1') : raw.toString('latin1')
}
