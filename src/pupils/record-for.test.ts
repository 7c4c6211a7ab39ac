import { expect, test } from 'vitest'
import type { Reason } from '#platform/access/viewer.ts'
import { recordFor } from './record-for.ts'

const vmbo = { recordId: 'at vmbo', institutionId: 'Zwaluwnest', siteIds: ['Zwaluwnest Noord'], groupIds: [] }
const mbo = { recordId: 'at mbo', institutionId: 'Haven', siteIds: ['Haven Zuid'], groupIds: ['Techniek 1'] }
const records = [vmbo, mbo]
const through = (scopeKind: Reason['scopeKind'], scopeId: string): Reason => ({
  right: 'guidance/write',
  role: 'mentor',
  scopeKind,
  scopeId,
  through: 'role',
})

test('a line stands on the record of the school through which somebody writes', () => {
  expect(recordFor({ records }, through('institution', 'Zwaluwnest'))).toBe(vmbo)
  expect(recordFor({ records }, through('site', 'Haven Zuid'))).toBe(mbo)
  expect(recordFor({ records }, through('group', 'Techniek 1'))).toBe(mbo)
})

test('of who works for the route, at the school where the pupil has a group; else at any', () => {
  expect(recordFor({ records }, through('route', 'Bouw'))).toBe(mbo)
  expect(recordFor({ records: [vmbo] }, through('institution', 'Haven'))).toBe(vmbo)
  expect(recordFor({ records: [] }, through('route', 'Bouw'))).toBeNull()
})
