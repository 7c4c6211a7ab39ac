import { describe, expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { bytesSource, endlessSource, stoppedBy, whole } from './testing/sources.ts'
import { parseXml } from './xml.ts'
import { xmlText } from './xml-text.ts'

const LIMITED = { ...LIMITS, xmlDepth: 3, xmlAttributes: 2, xmlChars: 1000 }

/** What a document says, as `open`, `'text'`, `/close`. */
async function told(bytes: string | Uint8Array, size?: number): Promise<string[]> {
  const said: string[] = []
  const text = await xmlText(bytesSource(bytes, size))
  const handler = (emit: (item: string) => void) => ({
    open: (name: string, attributes: object, line: number) => emit(`${line} ${name}${Object.keys(attributes).map((key) => ` ${key}`)}`),
    text: (found: string) => emit(`'${found}'`),
    close: (name: string) => emit(`/${name}`),
  })
  for await (const item of parseXml(text, handler, LIMITED)) said.push(item)
  return said
}

const refusal = (bytes: string | Uint8Array, size?: number) => stoppedBy(() => told(bytes, size))

test('elements, texts and lines, however the pieces fall', async () => {
  const text = '<?xml version="1.0"?>\n<!-- x --><a>\n<x:b key="1">Zo&#xEB; &amp; <![CDATA[<Bram>]]></x:b></a>'
  for (const size of [1, 5, 1000]) {
    const said = (await told(text, size)).join('').replaceAll("''", '')
    expect(said).toBe("2 a'\n'3 b key'Zoë & <Bram>'/b/a")
  }
})

describe('encodings', () => {
  const document = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>Zoë</a>`

  test.each(['windows-1252', 'ISO-8859-1'])('%s as declared', async (encoding) => {
    expect(await told(Buffer.from(document(encoding), 'latin1'))).toContain("'Zoë'")
  })

  test('UTF-8 without saying so, and UTF-16 by its mark', async () => {
    expect(await told('<a>Zoë</a>')).toContain("'Zoë'")
    expect(await told(Buffer.from('\uFEFF<a>Zoë</a>', 'utf16le'))).toContain("'Zoë'")
  })

  test('declared as UTF-8 and written in another', async () => {
    expect(await refusal(Buffer.from(document('utf-8'), 'latin1'))).toEqual({ problem: 'undecodable', line: 1, encoding: 'utf-8' })
  })

  test('one that is not known', async () => {
    expect(await refusal(document('EBCDIC-CP-NL'))).toEqual({ problem: 'encoding-unknown', encoding: 'EBCDIC-CP-NL' })
  })
})

describe('hostile documents', () => {
  const laughs = `<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY l "lol"><!ENTITY m "&l;&l;&l;"><!ENTITY n "&m;&m;&m;">]>\n<a>&n;</a>`

  test('a billion laughs', async () => {
    expect(await refusal(laughs)).toEqual({ problem: 'xml-doctype', line: 2 })
    expect(await refusal(laughs, 1)).toEqual({ problem: 'xml-doctype', line: 2 })
  })

  test('an external entity', async () => {
    expect(await refusal('<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]><a>&x;</a>')).toMatchObject({ problem: 'xml-doctype' })
  })

  test('an external DTD', async () => {
    expect(await refusal('<!DOCTYPE a SYSTEM "http://example.org/a.dtd"><a/>')).toMatchObject({ problem: 'xml-doctype' })
  })

  test('an entity that nobody declared', async () => {
    expect(await refusal('<a>\n&x;</a>')).toEqual({ problem: 'xml-entity', line: 2 })
  })

  test('the deepest that is read, and one deeper', async () => {
    expect(await refusal('<a><b><c/></b></a>')).toBeNull()
    expect(await refusal('<a><b>\n<c><d/></c></b></a>')).toEqual({ problem: 'xml-too-deep', line: 2, most: 3 })
  })

  test('the most attributes, and one more', async () => {
    expect(await refusal('<a b="" c=""/>')).toBeNull()
    expect(await refusal('<a b="" c="" d=""/>')).toEqual({ problem: 'xml-too-many-attributes', line: 1, most: 2 })
  })

  test.each([
    ['text', '<a>', 'x'],
    ['a comment', '<a><!--', 'x'],
    ['an attribute', '<a b="', 'x'],
    ['a tag of spaces', '<a ', ' '],
    ['CDATA', '<a><![CDATA[', 'x'],
    ['a DOCTYPE', '<!DOCTYPE a [', '<!ENTITY b "c">'],
  ])('two gigabytes of %s', async (_, start, piece) => {
    const source = endlessSource(start, piece.repeat(60_000 / piece.length), 2 ** 31)
    const read = async () => {
      for await (const _ of parseXml(await xmlText(source), () => ({ open() {}, text() {}, close() {} })));
    }
    expect(await stoppedBy(read)).toMatchObject({ problem: 'xml-too-long', line: 1 })
  })

  test.each(['<a><b></b>', '<a', '<?xml version="1.0"?>', '<a><b>tex'])('%s breaks off', async (text) => {
    expect(await refusal(text)).toMatchObject({ problem: 'xml-truncated' })
  })

  test.each(['<a></b>', '<a b=c/>', '<a/><a/>', '<a>\u0001</a>', '<a b="" b=""/>', 'naam;datum'])('%j is no XML', async (text) => {
    expect(await refusal(text)).toMatchObject({ problem: 'xml-not-well-formed', line: 1 })
  })
})

test('the text comes whole from a source', async () => {
  expect(await whole(await xmlText(bytesSource('<a/>')))).toBe('<a/>')
})
