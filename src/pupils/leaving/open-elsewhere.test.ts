import { describe, expect, test } from 'vitest'
import type { Destination } from './leaving.ts'
import { openElsewhere, toConfirm } from './open-elsewhere.ts'

const TOLD = new Date('2026-11-02T09:00:00Z')
const LEFT = {
  ...{ recordId: 'vmbo', routeId: 'zorg', on: '2026-10-30', within: null as boolean | null, withdrawn: false, toldAt: TOLD },
  destination: 'unknown' as Destination,
}
const LINE = {
  ...{ recordId: 'mbo', routeId: 'zorg', validFrom: '2026-08-01', validUntil: null as string | null, withdrawnAt: null },
  recordedAt: new Date('2026-04-01T09:00:00Z'),
}
const open = (left: Partial<typeof LEFT>, line: Partial<typeof LINE>): number =>
  openElsewhere({ ...LEFT, ...left }, [{ ...LINE, ...line }]).length

test('the line of another school that runs past the last day', () => {
  expect(open({}, {})).toBe(1)
  expect(open({}, { validUntil: '2026-10-31' })).toBe(1)
  expect(open({}, { validUntil: '2026-10-30' })).toBe(0)
})
describe('a line from a later day', () => {
  const [before, then, after] = ['2026-11-02T08:59:59Z', '2026-11-02T09:00:00Z', '2026-11-02T09:00:01Z'].map((at) => new Date(at))
  test('written since the leaving was told, is of who came back', () => {
    expect(open({}, { validFrom: '2026-10-31', recordedAt: after })).toBe(0)
    expect(open({}, { validFrom: '2026-10-31', recordedAt: then })).toBe(0)
    expect(open({}, { validFrom: '2026-10-30', recordedAt: after })).toBe(1)
  })
  test('that stood there before, waits for who wrote it', () => {
    expect(open({}, { validFrom: '2026-10-31', recordedAt: before })).toBe(1)
    expect(toConfirm(LEFT, [{ ...LINE, validFrom: '2026-10-31' }])).toHaveLength(1)
    expect(toConfirm(LEFT, [{ ...LINE, validFrom: '2026-10-30' }])).toEqual([])
  })
})
test('not its own line, not of another route, and not once it was taken back', () => {
  expect(open({}, { recordId: 'vmbo' })).toBe(0)
  expect(open({}, { routeId: 'techniek' })).toBe(0)
  expect(open({ withdrawn: true }, {})).toBe(0)
  expect(openElsewhere(LEFT, [{ ...LINE, withdrawnAt: new Date('2026-11-01') }])).toEqual([])
})
test('a diploma got outside the route ends nothing, nor one of who goes on in it; one within does', () => {
  expect(open({ within: false }, {})).toBe(0)
  expect(open({ within: true }, {})).toBe(1)
  expect(open({ within: true, destination: 'same-route' }, {})).toBe(0)
})
