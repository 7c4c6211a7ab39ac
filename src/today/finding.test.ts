import { expect, test } from 'vitest'
import { lastTeldatum } from '#schools/index.ts'
import { type Said, signalOf } from './finding.ts'

const vo: Said = { route: 'Zorgroute', phase: 'VO' }
const mbo: Said = { route: 'Zorgroute', phase: 'MBO' }

test.each([
  ['both say vmbo', [vo], false, null],
  ['both say the same, once', [mbo], true, null],
  ['one says vmbo, one mbo', [vo, mbo], true, 'phase-differs'],
  ['another phase of another route', [vo, { route: 'Bouw', phase: 'MBO' }], true, null],
  ['mbo phase, not enrolled there', [mbo], false, 'no-mbo-enrolment'],
  ['no route', [], false, null],
] as const)('%s', (_what, said, enrolled, kind) => {
  expect(signalOf(said, enrolled, true)?.kind ?? null).toBe(kind)
})

test('who came into the mbo phase after 1 October is not missed there', () => {
  expect(signalOf([mbo], false, false)).toBeNull()
})

test.each([
  ['2026-09-30', '2025-10-01'],
  ['2026-10-01', '2026-10-01'],
  ['2027-01-01', '2026-10-01'],
])('the teldatum before %s', (day, teldatum) => {
  expect(lastTeldatum(day)).toBe(teldatum)
})
