import { describe, expect, it } from 'vitest'
import { judge } from '#schemes/index.ts'
import { routeDesign } from '../design/design.ts'
import { planOf } from '../design/plan-of.ts'
import { dlrDesign, glrDesign } from './designs.ts'

const sumOf = (design: ReturnType<typeof glrDesign>, what: 'total' | 'guided' | 'bpv' | 'open'): number =>
  planOf(design).years.reduce((sum, { hours }) => sum + (hours?.[what] ?? 0), 0)

describe.each([
  ['glr', glrDesign(), [3000, 2430, 570, 0]],
  ['dlr', dlrDesign(), [4000, 3000, 1000, 0]],
] as const)('the design %s', (_, design, hours) => {
  it('is a design', () => {
    expect(routeDesign.parse(design)).toEqual(design)
  })

  it('is not against any rule', () => {
    const findings = judge(planOf(design))
    expect(findings.filter(({ severity }) => severity === 'not-allowed')).toEqual([])
    // what is undecided is what nobody could look up: the source itself leaves it open
    expect(findings.filter(({ severity }) => severity === 'fits').length).toBeGreaterThan(10)
  })

  it('has the hours that it says', () => {
    expect([sumOf(design, 'total'), sumOf(design, 'guided'), sumOf(design, 'bpv'), sumOf(design, 'open')]).toEqual(hours)
  })

  it('has a way on from each month, to a startkwalificatie too', () => {
    expect(planOf(design).wayBack).toEqual({ described: true, monthsWithout: 0, toStartkwalificatie: true })
  })

  it('names only blocks, years and units that it has', () => {
    const ids = (list: readonly { id: string }[]): Set<string> => new Set(list.map(({ id }) => id))
    const [years, blocks, units] = [ids(design.years), ids(design.blocks), ids(design.units)]
    expect(
      design.blocks.filter(
        ({ year, needs, units: taught }) =>
          !(years.has(year) && needs.every((id) => blocks.has(id)) && taught.every((id) => units.has(id))),
      ),
    ).toEqual([])
  })
})
