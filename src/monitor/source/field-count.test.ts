import { expect, it } from 'vitest'
import { fieldCount } from './field-count.ts'

const count = (text: string): number | string => fieldCount(Buffer.from(text), 0x2c)

it.each([
  ['', 1],
  ['a', 1],
  ['a,b', 2],
  ['a,', 2],
  [',', 2],
  ['"a,b"', 1],
  ['"a""b",c', 2],
  ['"",""', 2],
  ['a"b,c', 2],
  ['"a\nb",c', 2],
  ['"a', 'open'],
  ['a,"b""', 'open'],
  ['"a"b,c', 'broken'],
])('%j has %s', (text, expected) => expect(count(text)).toBe(expected))
