import { expect, test } from 'vitest'
import { summaryOf } from '../talk/summary.ts'
import type { Talk } from '../talk/talk.ts'
import { withoutContact } from './mentor.ts'

const pupil = (name: string, lastContact: string | null) => ({
  name,
  summary: { lastContact, nextTalk: null, openPromises: 0, overduePromises: 0 },
})

// four weeks before 23 November is 26 October
test('without contact in four weeks: the day four weeks ago still counts, and who never had any comes first', () => {
  const pupils = [
    pupil('on the day', '2026-10-26'),
    pupil('a day before', '2026-10-25'),
    pupil('never', null),
    pupil('long ago', '2026-08-31'),
  ]
  expect(withoutContact(pupils, 4, '2026-11-23').map(({ name }) => name)).toEqual(['never', 'long ago', 'a day before'])
  expect(withoutContact(pupils, 8, '2026-11-23').map(({ name }) => name)).toEqual(['never', 'long ago'])
  expect(withoutContact([], 4, '2026-11-23')).toEqual([])
})

test('at a glance: the first talk that is still to come, and promises that are open', () => {
  const talk = (plannedOn: string, change: Partial<Talk> = {}): Talk => ({
    ...{ id: '', recordId: '', pupilId: '', kind: 'coach', plannedOn, leaderId: null, leader: '', shared: true, recordedBy: null },
    ...{ outcome: null, agreements: [] },
    ...change,
  })
  const promise = { id: '', talkId: '', recordId: '', ownerKind: 'pupil', ownerId: null, owner: '', what: '' } as const
  const agreements = [
    { ...promise, dueOn: '2026-11-22', lines: [] },
    { ...promise, dueOn: '2026-11-23', lines: [] },
    { ...promise, dueOn: '2026-11-01', lines: [{ state: 'done' as const, on: '2026-11-01', note: '', by: null, byPupil: false }] },
  ]
  const talks = [talk('2026-12-01'), talk('2026-11-23'), talk('2026-11-20', { agreements })]
  expect(summaryOf(talks, null, '2026-11-23')).toEqual({ lastContact: null, nextTalk: '2026-11-23', openPromises: 2, overduePromises: 1 })
})
