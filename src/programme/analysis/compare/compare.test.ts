import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { RouteDesign } from '../../design/design.ts'
import { aBlock, aDesign, aPayment } from '../testing/designs.ts'
import { compare } from './compare.ts'

/** Rows that differ, of all parts. */
const differences = (a: Partial<RouteDesign>, b: Partial<RouteDesign>) =>
  compare(aDesign(a), aDesign(b))
    .flatMap(({ rows }) => rows)
    .filter(({ difference }) => difference !== 'same')
    .map(({ path, difference, a, b }) => [path, difference, a, b])

test('a design is the same as itself, part by part', () => {
  const design = aDesign({ blocks: [aBlock('b1')] })
  const parts = compare(design, structuredClone(design))
  expect(parts.every(({ isSame }) => isSame)).toBe(true)
  expect(parts.map(({ part }) => part)).not.toContain('format')
  expect(parts.find(({ part }) => part === 'blocks')?.rows).toMatchObject([{ path: 'blocks/b1', difference: 'same' }])
})

test('a block that is in both shows the fields that differ, with both values', () => {
  expect(
    differences({ blocks: [aBlock('b1', { hours: 40, weekdays: ['mon'] })] }, { blocks: [aBlock('b1', { hours: 80, place: 'mbo' })] }),
  ).toEqual([
    ['blocks/b1/weekdays/mon', 'only-a', 'mon', null],
    ['blocks/b1/place', 'only-b', null, 'mbo'],
    ['blocks/b1/hours', 'changed', 40, 80],
  ])
})

test('what only one has is whole, in the order of a and then of b', () => {
  const blocks = (...ids: string[]) => ({ blocks: ids.map((id) => aBlock(id)) })
  expect(differences(blocks('z', 'both', 'a'), blocks('y', 'both', 'b')).map(([path, difference]) => [path, difference])).toEqual([
    ['blocks/z', 'only-a'],
    ['blocks/a', 'only-a'],
    ['blocks/y', 'only-b'],
    ['blocks/b', 'only-b'],
  ])
})

test('another order is no difference', () => {
  const [one, other] = [aPayment('p'), aPayment('q')]
  expect(differences({ payments: [one, other], profielen: ['pie', 'bwi'] }, { payments: [other, one], profielen: ['bwi', 'pie'] })).toEqual(
    [],
  )
})

describe('items without an id', () => {
  const qualification = (crebo: string | null, name: string, niveau: 2 | 3 = 2) =>
    ({ crebo, name, niveau, leertraject: 'bol', extended: null }) as const

  test('belong together by what names them', () => {
    expect(
      differences({ qualifications: [qualification('25001', 'Lasser')] }, { qualifications: [qualification('25001', 'Lasser', 3)] }),
    ).toEqual([['qualifications/25001/niveau', 'changed', 2, 3]])
    const partner = (name: string) => ({ name, side: 'vo', board: null }) as const
    expect(differences({ partners: [partner('De Wetering')] }, { partners: [partner('Noorderpoort')] }).map(([path]) => path)).toEqual([
      'partners/De Wetering',
      'partners/Noorderpoort',
    ])
  })

  test('of the same name are told apart by a number', () => {
    const twice = [qualification(null, 'Lasser'), qualification(null, 'Lasser')]
    expect(differences({ qualifications: twice }, { qualifications: twice.slice(1) }).map(([path]) => path)).toEqual([
      'qualifications/Lasser (2)',
    ])
  })
})

test('fields of a part, in and out of lists', () => {
  const { calendar, target } = aDesign()
  const exam = { id: 'ce', side: 'vo', year: 'v4', weeks: { from: 19, to: 21 } } as const
  expect(
    differences(
      { calendar: { ...calendar, vo: 'noord', examWeeks: [exam] }, target: { ...target, leerwegen: ['bb', 'kb'] }, startsOn: null },
      {
        calendar: { ...calendar, vo: 'zuid', examWeeks: [{ ...exam, weeks: { from: 19, to: 20 } }] },
        target: { ...target, leerwegen: ['kb'] },
      },
    ),
  ).toEqual([
    ['startsOn', 'only-b', null, '2026-08-01'],
    ['target/leerwegen/bb', 'only-a', 'bb', null],
    ['calendar/vo', 'changed', 'noord', 'zuid'],
    ['calendar/examWeeks/ce/weeks', 'changed', { from: 19, to: 21 }, { from: 19, to: 20 }],
  ])
})

test('a statement that is answered in one only', () => {
  expect(differences({ statements: { lob: true, 'same-team': false } }, { statements: { lob: false } })).toEqual([
    ['statements/lob', 'changed', true, false],
    ['statements/same-team', 'only-a', false, null],
  ])
})

test('turned round, only-a and only-b change places and nothing else differs', () => {
  const anyBlocks = fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), hours: fc.option(fc.nat(3)) }), {
    selector: ({ id }) => id,
  })
  fc.assert(
    fc.property(anyBlocks, anyBlocks, (one, other) => {
      const blocks = (some: typeof one) => ({ blocks: some.map(({ id, hours }) => aBlock(id, { hours })) })
      const turned = { 'only-a': 'only-b', 'only-b': 'only-a', changed: 'changed', same: 'same' } as const
      const there = differences(blocks(one), blocks(other)).map(([path, difference, a, b]) => [path, turned[difference as 'same'], b, a])
      const back = differences(blocks(other), blocks(one))
      const sorted = (rows: unknown[][]) => rows.map((row) => JSON.stringify(row)).sort()
      expect(sorted(there)).toEqual(sorted(back))
    }),
  )
})
