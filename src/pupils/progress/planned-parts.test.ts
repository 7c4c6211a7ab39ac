import { expect, test } from 'vitest'
import type { RouteDesign } from '#programme/index.ts'
import { plannedParts, sundayOf } from './planned-parts.ts'

test('the Sunday after an ISO week of a school year', () => {
  // ISO 8601: week 1 of 2027 begins on Monday 4 January; 2026 has a week 53
  expect(sundayOf(2026, 35)).toBe('2026-08-30')
  expect(sundayOf(2026, 53)).toBe('2027-01-03')
  expect(sundayOf(2026, 1)).toBe('2027-01-10')
  expect(sundayOf(2026, 28)).toBe('2027-07-18')
})

type Parts = Pick<RouteDesign, 'years' | 'blocks' | 'exams' | 'units'>
const block = (id: string, more: Partial<RouteDesign['blocks'][number]>): RouteDesign['blocks'][number] => ({
  ...{ id, name: id, year: 'y1', kind: 'avo', weeks: null, weekdays: [], place: null, hours: null, guided: null, taughtBy: null },
  ...{ counts: null, teachers: [], needs: [], retakeAfterWeeks: null, units: [], note: null, ...more },
})
const year = (id: string, stage: 'vmbo' | 'mbo', leerjaar: number) => ({
  ...{ id, stage, leerjaren: [leerjaar], enrolledAt: null, weeks: null, note: null },
})
const DESIGN: Parts = {
  years: [year('y1', 'vmbo', 3), year('y2', 'vmbo', 4)],
  blocks: [
    block('b1', { weeks: { from: 36, to: 43 }, units: ['u1'] }),
    block('b2', { year: 'y2', weeks: { from: 1, to: 10 }, units: ['u1', 'u2'] }),
    // over the summer: of no single year
    block('b3', { weeks: { from: 20, to: 36 }, units: ['u2'] }),
    block('b4', {}),
  ],
  units: ['u1', 'u2', 'u3'].map((id) => ({ id, name: id, vmbo: null, mbo: null, vmboWeeks: null, mboWeeks: null, taughtIn: [] })),
  exams: [
    { id: 'e1', subject: 'Nederlands', part: 'common', change: 'kept', year: 'y2', week: 20 },
    { id: 'e2', subject: 'Duits', part: 'sector', change: 'dropped', year: null, week: null },
    { id: 'e3', subject: 'Profielvak', part: 'vocational', change: 'moved', year: 'y1', week: null },
  ],
}

test('a cohort is to have done each part by the Sunday of its last week; what has no weeks has no day', () => {
  const due = Object.fromEntries(plannedParts(DESIGN, 2026).map(({ kind, id, dueOn }) => [`${kind} ${id}`, dueOn]))
  expect(due).toEqual({
    'block b1': '2026-10-25',
    'block b2': '2028-03-12',
    'block b3': null,
    // without weeks: the whole of its year, to week 28
    'block b4': '2027-07-18',
    'unit u1': '2028-03-12',
    'unit u2': null,
    'unit u3': null,
    'exam e1': '2028-05-21',
    'exam e2': null,
    'exam e3': '2027-07-18',
  })
})
