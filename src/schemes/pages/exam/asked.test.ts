import { expect, test } from 'vitest'
import { askedPupil } from './asked.ts'

const ask = (query: string) => askedPupil(new URLSearchParams(query), '2026-11-23')

test('what is left out is not known yet, the day is today', () => {
  expect(ask('')).toMatchObject({
    ok: true,
    asked: { onDate: '2026-11-23', pupil: { scheme: 'vakmanschaproute', niveau: 2, dutch: null, art: null } },
  })
})

test.each([
  ['1', true],
  ['10', true],
  ['0', false],
  ['11', false],
  ['5,5', false],
  ['vijf', false],
])('a mark of %s: %s', (mark, ok) => expect(ask(`dutch=${mark}`).ok).toBe(ok))

test('every wrong answer is said', () => {
  expect(ask('datum=2020-02-30&english=0')).toEqual({
    ok: false,
    wrong: [
      { field: 'datum', kind: 'date' },
      { field: 'english', kind: 'mark' },
    ],
  })
})
