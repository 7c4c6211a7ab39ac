import { expect, test } from 'vitest'
import { LIMITS } from './limits.ts'
import { bytesSource, stoppedBy } from './testing/sources.ts'
import { child, childText, readElements, type Wanted, type XmlElement } from './xml-elements.ts'
import { xmlText } from './xml-text.ts'

async function read(text: string, wanted: Wanted, xmlNodes = LIMITS.xmlNodes) {
  const elements: XmlElement[] = []
  const entered: string[] = []
  for await (const piece of readElements(await xmlText(bytesSource(text, 3)), wanted, { ...LIMITS, xmlNodes })) {
    if (piece.kind === 'element') elements.push(piece.element)
    else entered.push(piece.path)
  }
  return { elements, entered }
}

const TEXT = '<a><b key="1">\n<c>Zoë</c><c> x\n</c></b><d><b/></d></a>'

test('wanted elements come whole, of others only that they are there', async () => {
  const { elements, entered } = await read(TEXT, { take: new Set(['a/b']) })
  expect(entered).toEqual(['a', 'a/d', 'a/d/b'])
  expect(elements).toHaveLength(1)
  expect(elements[0]).toMatchObject({ name: 'b', attributes: { key: '1' }, line: 1 })
  expect(elements[0]?.children.map(({ text, line }) => [text, line])).toEqual([
    ['Zoë', 2],
    ['x', 2],
  ])
})

test('the first child of a name, and its text unless it is empty', async () => {
  const { elements } = await read('<a><b>x</b><b>y</b><c/></a>', { take: new Set(['a']) })
  expect(childText(elements[0], 'b')).toBe('x')
  expect(childText(elements[0], 'c')).toBeNull()
  expect(childText(undefined, 'c')).toBeNull()
  expect(child(elements[0], 'd')).toBeUndefined()
})

test('what is to be forgotten is counted and not kept; empty elements do not count', async () => {
  const forgotten: string[] = []
  const wanted = { take: new Set(['a/b']), forget: new Set(['c']), onForgotten: (name: string) => forgotten.push(name) }
  const { elements } = await read('<a><b><c>123</c><c> </c><d>4</d></b></a>', wanted)
  expect(forgotten).toEqual(['c'])
  expect(elements[0]?.children.map(({ text }) => text)).toEqual(['', '', '4'])
})

test('the most tags that one element may have, and one more', async () => {
  const wanted = { take: new Set(['a/b']) }
  expect(await stoppedBy(() => read(TEXT, wanted, 3))).toBeNull()
  expect(await stoppedBy(() => read(TEXT, wanted, 2))).toEqual({ problem: 'xml-too-many-nodes', line: 2, most: 2 })
})
