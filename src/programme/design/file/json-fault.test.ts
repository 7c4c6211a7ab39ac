import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { jsonFault } from './json-fault.ts'

describe('where a text stops being JSON', () => {
  it.each([
    ['{"a": 1,\n "b" 2}', 2, 6],
    ['{"a": 1,}', 1, 9],
    ['[1, 2', 1, 6],
    ['[1 2]', 1, 4],
    ['{"a": tru}', 1, 7],
    ['{a: 1}', 1, 2],
    ["{'a': 1}", 1, 2],
    ['{"a": 01}', 1, 8],
    ['{"a": "b\n"}', 1, 7],
    ['{} {}', 1, 4],
    ['{"a": [1, {"b": ]}', 1, 17],
    ['<html>', 1, 1],
    ['\n\n  ]', 3, 3],
  ])('%j: line %i, character %i', (text, line, column) => {
    expect(jsonFault(text)).toEqual({ line, column })
  })

  it('is at the mark put into it, when that can stand nowhere', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonFault(`${text}\n#`)).toEqual({ line: text.split('\n').length + 1, column: 1 })
      }),
    )
  })
})
