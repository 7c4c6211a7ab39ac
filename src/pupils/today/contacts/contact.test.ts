import { expect, test } from 'vitest'
import { isOverdue, readContact, termStart } from './contact.ts'

test('terms begin on 1 August and 1 February', () => {
  expect(['2026-07-31', '2026-08-01', '2027-01-31', '2027-02-01', '2026-11-23'].map(termStart)).toEqual([
    ...['2026-02-01', '2026-08-01', '2026-08-01', '2027-02-01', '2026-08-01'],
  ])
})

// six weeks after 1 August 2026 is 12 September
test('a number is overdue six weeks into a term in which nobody checked it', () => {
  const before = { checkedOn: '2026-07-31' }
  expect(isOverdue(before, '2026-09-11')).toBe(false)
  expect(isOverdue(before, '2026-09-12')).toBe(true)
  expect(isOverdue({ checkedOn: '2026-08-01' }, '2027-01-31')).toBe(false)
})

test('a number is a number', () => {
  const typed = (nummer: string) =>
    readContact(new URLSearchParams({ naam: 'Ria', relatie: 'parent', soort: 'mobile', volgorde: '1', nummer }))
  for (const good of ['06 00000001', '+31 6 0000 0001', '(010) 000-0001']) expect(typed(good).ok).toBe(true)
  expect(typed('bellen na tien')).toEqual({ ok: false, mistakes: [{ field: 'nummer', mistake: 'no-phone' }] })
  expect(typed('')).toEqual({ ok: false, mistakes: [{ field: 'nummer', mistake: 'missing' }] })
})
