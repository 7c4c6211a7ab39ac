import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { TEMPLATES } from '../../templates/index.ts'
import { arbitraryDesign } from '../../testing/arbitrary-design.ts'
import { dlrDesign, glrDesign } from '../../testing/designs.ts'
import { readDesign, writeDesign } from './index.ts'

describe('a route file', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        expect(readDesign(writeDesign(design))).toEqual({ ok: true, design })
      }),
    )
  })

  it('is the same text, in whatever order the fields were made', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        expect(writeDesign(backwards(design))).toBe(writeDesign(design))
      }),
    )
  })

  it.each([...TEMPLATES.map(({ id, design }) => [id, design] as const), ['glr', glrDesign()] as const, ['dlr', dlrDesign()] as const])(
    'carries %s',
    (_, design) => {
      expect(readDesign(writeDesign(design))).toEqual({ ok: true, design })
    },
  )

  it('reads with a byte order mark and other blanks', () => {
    const text = JSON.stringify(glrDesign())
    expect(readDesign(`\uFEFF\r\n${text}\n\n`)).toEqual({ ok: true, design: glrDesign() })
  })

  it('ends with a line end and has a line per answer', () => {
    const text = writeDesign(glrDesign())
    expect(text.endsWith('}\n')).toBe(true)
    expect(text.split('\n')[1]).toBe('  "format": "doorloop-route/1",')
  })
})

function backwards<T>(value: T): T {
  if (Array.isArray(value)) return value.map(backwards) as T
  if (typeof value !== 'object' || value === null) return value
  const turned = Object.entries(value).reverse()
  return Object.fromEntries(turned.map(([key, inner]) => [key, backwards(inner)])) as T
}
