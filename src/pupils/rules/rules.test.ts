import { describe, expect, test } from 'vitest'
import { creboValid } from './crebo-valid.ts'
import { mboEnrolmentOnTeldatum } from './mbo-enrolment-on-teldatum.ts'
import { schoolsSayTheSame } from './schools-say-the-same.ts'

const DAY = '2026-11-23'
const line = (
  recordId: string,
  routeId = 'techniek',
  phase: 'VO' | 'MBO' = 'VO',
  validFrom = '2025-08-01',
  validUntil: string | null = null,
) => ({
  recordId,
  routeId,
  routeName: routeId,
  phase,
  validFrom,
  validUntil,
  withdrawnAt: null as Date | null,
})
const VMBO = { recordId: 'vmbo', name: 'Het Zwaluwnest', isEnrolled: true }
const MBO = { recordId: 'mbo', name: 'ROC Merwestroom', isEnrolled: true }
const rules = (found: { rule: string }[]) => found.map(({ rule }) => rule)

describe('what both schools say of a route', () => {
  const say = (...lines: ReturnType<typeof line>[]) => rules(schoolsSayTheSame(lines, [VMBO, MBO], DAY))

  test('the same route and phase fits', () => expect(say(line('vmbo'), line('mbo'))).toEqual([]))
  test('no route at all fits', () => expect(say()).toEqual([]))
  test('another phase is found', () => {
    expect(say(line('vmbo'), line('mbo', 'techniek', 'MBO'))).toEqual(['route/schools-name-different-phases'])
  })
  test('another route is found', () => expect(say(line('vmbo'), line('mbo', 'zorg'))).toEqual(['route/schools-name-different-routes']))
  test('a school that says nothing while the pupil is there is found', () => {
    expect(say(line('vmbo'))).toEqual(['route/one-school-says-nothing'])
    expect(schoolsSayTheSame([line('vmbo')], [VMBO, { ...MBO, isEnrolled: false }], DAY)).toEqual([])
  })
  test('a pupil of one school has nobody to differ with', () => expect(schoolsSayTheSame([line('vmbo')], [VMBO], DAY)).toEqual([]))
  test.each([
    ['2026-11-22', ['route/one-school-says-nothing']],
    ['2026-11-23', ['route/schools-name-different-phases']],
  ])('a line that ends on %s', (until, expected) => {
    expect(say(line('vmbo'), line('mbo', 'techniek', 'MBO', '2026-08-01', until))).toEqual(expected)
  })
  test('a line that was taken back says nothing', () => {
    const withdrawn = { ...line('mbo', 'zorg'), withdrawnAt: new Date(0) }
    expect(say(line('vmbo'), line('mbo'), withdrawn)).toEqual([])
  })
})

describe('an mbo enrolment on the teldatum', () => {
  const enrolled = (validFrom: string, validUntil: string | null = null, kind: 'vo' | 'mbo' = 'mbo') => ({
    kind,
    validFrom,
    validUntil,
    withdrawnAt: null,
  })
  const find = (...enrolments: ReturnType<typeof enrolled>[]) =>
    mboEnrolmentOnTeldatum([line('mbo', 'techniek', 'MBO')], enrolments, '2026-10-01')?.rule ?? null

  test.each([
    ['2026-09-30', null],
    ['2026-10-01', null],
    ['2026-10-02', 'route/no-mbo-enrolment-on-teldatum'],
  ])('that begins on %s', (from, expected) => expect(find(enrolled(from))).toBe(expected))
  test.each([
    ['2026-09-30', 'route/no-mbo-enrolment-on-teldatum'],
    ['2026-10-01', null],
  ])('that ends on %s', (until, expected) => expect(find(enrolled('2025-08-01', until))).toBe(expected))
  test('one at the vmbo does not count', () => expect(find(enrolled('2024-08-01', null, 'vo'))).not.toBeNull())
  test('is not asked in the vo phase', () => expect(mboEnrolmentOnTeldatum([line('mbo')], [], '2026-10-01')).toBeNull())
})

describe('a crebo', () => {
  const periods = [{ crebo: '25251', validFrom: '2016-08-01', validUntil: '2026-07-31' }]
  const find = (crebo: string | null, validFrom: string) => rules(creboValid([{ crebo, validFrom, withdrawnAt: null }], periods))

  test.each([
    ['2016-07-31', ['enrolment/crebo-not-valid']],
    ['2016-08-01', []],
    ['2026-07-31', []],
    ['2026-08-01', ['enrolment/crebo-not-valid']],
  ])('that is begun on %s', (from, expected) => expect(find('25251', from)).toEqual(expected))
  test('that nobody knows is found', () => expect(find('99999', '2020-08-01')).toEqual(['enrolment/crebo-unknown']))
  test('that is not there is no mistake: a vmbo has none', () => expect(find(null, '2020-08-01')).toEqual([]))
})
