import { expect, test } from 'vitest'
import { emptyRows, type Rows } from '../rows.ts'
import { leaverOf } from './leaver.ts'

const world = (...lines: [name: string, phase: 'VO' | 'MBO', from: string, until: string | null][]): Rows => ({
  ...emptyRows(),
  route_enrolment: lines.map(([name, phase, valid_from, valid_until]) => ({
    ...{ id: `line of ${name}`, record_id: `record of ${name}`, route_id: 'auto', phase, valid_from, valid_until, reason: null },
  })),
  school_record: lines.map(([name]) => ({ id: `record of ${name}`, pupil_id: name })) as Rows['school_record'],
})
const leaver = (rows: Rows) => leaverOf(rows, 'auto', '2025-10-01').pupilId

test('who was there on 1 October and left later that year', () => {
  const before = ['before', 'VO', '2025-08-01', '2025-10-01'] as const
  const after = ['after', 'VO', '2025-08-01', '2025-10-02'] as const
  expect(leaver(world([...before], [...after]))).toBe('after')
})
test('not who stayed to the last day, or is still there', () =>
  expect(() => leaver(world(['stayed', 'VO', '2025-08-01', '2026-07-31'], ['here', 'VO', '2025-08-01', null]))).toThrow('nobody'))
test('not who came in September', () => expect(() => leaver(world(['late', 'VO', '2025-09-01', '2026-01-08']))).toThrow('nobody'))
test('the vmbo goes first', () =>
  expect(leaver(world(['mbo', 'MBO', '2025-08-01', '2026-01-08'], ['vmbo', 'VO', '2025-08-01', '2026-03-02']))).toBe('vmbo'))
