import { expect, test } from 'vitest'
import { isExcused, MARK_KINDS, type Mark, type MarkKind, standingOf, wentAgainst } from './mark.ts'

const at = new Date('2026-11-23T07:31:00Z')
const mark = (id: string, kind: MarkKind, against: string | null = null): Mark => ({
  ...{ id, kind, against, hours: null, note: null, tappedAt: at, by: 'Noor', byId: 'n', recordedAt: at },
})

test('nobody has been marked before the first tap', () => {
  expect(standingOf([])).toEqual({ last: null, against: null, lines: 0 })
})

test('the last line counts, the ones before stay', () => {
  const standing = standingOf([mark('a', 'missing'), mark('b', 'late')])
  expect([standing.last?.id, standing.against, standing.lines]).toEqual(['b', null, 2])
})

test('what was marked meanwhile is shown beside it, until somebody marks again', () => {
  const conflict = [mark('a', 'present'), mark('b', 'missing', 'a')]
  expect(standingOf(conflict).against?.kind).toBe('present')
  expect(standingOf([...conflict, mark('c', 'present')]).against).toBeNull()
})

test('a tap goes against a line that was not on the screen and says otherwise', () => {
  const lines = [mark('a', 'present')]
  expect(wentAgainst(lines, 0, 'missing')).toBe('a')
  expect(wentAgainst(lines, 0, 'present')).toBeNull()
  expect(wentAgainst(lines, 1, 'missing')).toBeNull()
  expect(wentAgainst([], 0, 'missing')).toBeNull()
  expect(wentAgainst([...lines, mark('b', 'late')], 1, 'missing')).toBe('b')
})

test('ill and leave are excused', () => {
  expect(MARK_KINDS.filter(isExcused)).toEqual(['ill', 'leave'])
})
