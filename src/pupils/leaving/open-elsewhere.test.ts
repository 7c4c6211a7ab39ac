import { expect, test } from 'vitest'
import { openElsewhere } from './open-elsewhere.ts'

const LEFT = { recordId: 'vmbo', routeId: 'zorg', on: '2026-10-30', within: null, withdrawn: false }
const LINE = { recordId: 'mbo', routeId: 'zorg', validFrom: '2026-08-01', validUntil: null, withdrawnAt: null }
const open = (left: Partial<typeof LEFT> | { within: boolean }, line: Partial<Record<keyof typeof LINE, string>>): number =>
  openElsewhere({ ...LEFT, ...left }, [{ ...LINE, ...line, withdrawnAt: null }]).length

test('the line of another school that runs past the last day', () => {
  expect(open({}, {})).toBe(1)
  expect(open({}, { validUntil: '2026-10-31' })).toBe(1)
  expect(open({}, { validUntil: '2026-10-30' })).toBe(0)
})
test('who came back has a line from a later day', () => {
  expect(open({}, { validFrom: '2026-10-30' })).toBe(1)
  expect(open({}, { validFrom: '2026-10-31' })).toBe(0)
})
test('not its own line, not of another route, and not once it was taken back', () => {
  expect(open({}, { recordId: 'vmbo' })).toBe(0)
  expect(open({}, { routeId: 'techniek' })).toBe(0)
  expect(open({ withdrawn: true }, {})).toBe(0)
  expect(openElsewhere(LEFT, [{ ...LINE, withdrawnAt: new Date('2026-11-01') }])).toEqual([])
})
test('a diploma got outside the route ends nothing; one within does', () => {
  expect(open({ within: false }, {})).toBe(0)
  expect(open({ within: true }, {})).toBe(1)
})
