import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { judge, ruleText } from '#schemes/index.ts'
import { TEMPLATES } from '../templates/index.ts'
import { arbitraryDesign } from '../testing/arbitrary-design.ts'
import { dlrDesign, glrDesign } from '../testing/designs.ts'
import type { RouteDesign } from './design.ts'
import { valueAt } from './paths.ts'
import { planOf } from './plan-of.ts'

const lost = (design: RouteDesign): string[] =>
  judge(planOf(design))
    .filter(({ field }) => valueAt(design, field) === undefined)
    .map(({ rule, field }) => `${rule}: ${field}`)

describe('the field of a finding', () => {
  it('leads to a place in the design that was judged', () => {
    for (const design of [...TEMPLATES.map((one) => one.design), dlrDesign(), glrDesign()]) expect(lost(design)).toEqual([])
  })

  it('does so in whatever design, and each finding has its sentence', () => {
    fc.assert(
      fc.property(arbitraryDesign, (design) => {
        expect(lost(design)).toEqual([])
        for (const finding of judge(planOf(design))) expect(ruleText('nl', finding).sentence).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 300 },
    )
  })
})
