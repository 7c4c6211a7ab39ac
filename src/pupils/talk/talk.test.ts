import { describe, expect, test } from 'vitest'
import { agendaFor } from './agenda.ts'
import { beforeAndAfter } from './before-after.ts'
import { duesOf, portfolioDueOn } from './due.ts'
import { rhythmOf, type TalkSetting, USUAL } from './setting.ts'
import { type Agreement, isOnWord, isOverdue, openPromises, standingOf, stateOf, type Talk } from './talk.ts'

const talk = (change: Partial<Talk> = {}): Talk => ({
  ...{ id: 't', recordId: 'r', pupilId: 'p', kind: 'coach', plannedOn: '2026-11-16', leaderId: null, leader: 'Anouk Visser' },
  ...{ shared: true, recordedBy: null, outcome: null, agreements: [] },
  ...change,
})
const held = (heldOn: string | null) => ({ heldOn, pupilThere: true, parentThere: false, staff: '', notes: '', recordedBy: null })
const promise = (dueOn: string, ...states: Agreement['lines'][number]['state'][]): Agreement => ({
  ...{ id: dueOn, talkId: 't', recordId: 'r', ownerKind: 'pupil', ownerId: null, owner: '', what: 'Belt het leerbedrijf', dueOn },
  lines: states.map((state) => ({ state, on: '2026-11-01', note: '', by: null, byPupil: false })),
})

test('what the pupil says is done is no longer open, and waits for the word of the school', () => {
  const said = {
    ...promise('2026-11-01', 'done'),
    lines: [{ state: 'done', on: '2026-11-01', note: '', by: null, byPupil: true }],
  } as const
  const confirmed = { ...said, lines: [...said.lines, { ...said.lines[0], byPupil: false }] }
  const agreements = [promise('2026-11-16'), said, confirmed, promise('2026-11-02', 'lapsed')]
  expect([stateOf(said), isOverdue(said, '2026-11-30'), isOnWord(said), isOnWord(confirmed)]).toEqual(['done', false, true, false])
  expect(openPromises([talk({ agreements })]).map(({ dueOn, lines }) => [dueOn, lines.length])).toEqual([
    ['2026-11-01', 1],
    ['2026-11-16', 0],
  ])
  const quiet = { absences: null, behind: null, lastPortfolioTalk: null, wordsOn: null }
  const [first] = agendaFor('progress', { agreements: [said, confirmed], ...quiet }, '2026-11-30')
  expect(first).toEqual({ prompt: 'last-promises', agreements: [said] })
})

test('a talk is planned on its day, and overdue the day after', () => {
  expect(standingOf(talk(), '2026-11-16')).toBe('planned')
  expect(standingOf(talk(), '2026-11-17')).toBe('overdue')
  expect(standingOf(talk({ outcome: held('2026-11-16') }), '2026-11-30')).toBe('held')
  expect(standingOf(talk({ outcome: held(null) }), '2026-11-30')).toBe('called-off')
})

test('a promise stands as its last line says, and is overdue from the day after', () => {
  expect([promise('2026-11-16'), promise('2026-11-16', 'done'), promise('2026-11-16', 'done', 'open')].map(stateOf)).toEqual([
    'open',
    'done',
    'open',
  ])
  expect([isOverdue(promise('2026-11-16'), '2026-11-16'), isOverdue(promise('2026-11-16'), '2026-11-17')]).toEqual([false, true])
  expect(isOverdue(promise('2026-11-16', 'lapsed'), '2026-11-17')).toBe(false)
})

describe('the rhythm', () => {
  const of = (change: Partial<TalkSetting>): TalkSetting => ({
    ...{ id: '', institutionId: null, routeId: null, validFrom: '2026-08-01', portfolioWeeks: 8, overdueDays: 3 },
    ...change,
  })
  const place = { institutionIds: ['school'], routeIds: ['route'] }
  test('is the usual one until a school sets it', () => {
    expect(rhythmOf([], place, '2026-11-23')).toEqual({ portfolioWeeks: 10, overdueDays: 7 })
    expect(rhythmOf([of({ institutionId: 'other' })], place, '2026-11-23')).toBe(USUAL)
  })
  test('of a route goes before that of a school, the latest that has begun before what was', () => {
    const school = of({ institutionId: 'school' })
    const later = of({ institutionId: 'school', validFrom: '2026-11-24', portfolioWeeks: 6 })
    expect(rhythmOf([school, later], place, '2026-11-23')).toBe(school)
    expect(rhythmOf([school, later], place, '2026-11-24')).toBe(later)
    const route = of({ routeId: 'route', portfolioWeeks: 12 })
    expect(rhythmOf([route, school, later], place, '2026-11-24')).toBe(route)
  })
})

describe('what is due', () => {
  test('is heard by the mentor at once, by the team leader after seven days', () => {
    const one = [talk({ kind: 'portfolio' })]
    expect(duesOf(one, USUAL, '2026-11-01', '2026-11-16')).toEqual([])
    expect(duesOf(one, USUAL, '2026-11-01', '2026-11-17')).toMatchObject([{ rule: 'talk/overdue', since: '2026-11-16', hears: 'mentor' }])
    expect(duesOf(one, USUAL, '2026-11-01', '2026-11-23')).toMatchObject([{ hears: 'mentor' }])
    expect(duesOf(one, USUAL, '2026-11-01', '2026-11-24')).toMatchObject([{ hears: 'team-leader' }])
  })
  test('a promise past its day', () => {
    const one = [talk({ outcome: held('2026-11-02'), agreements: [promise('2026-11-16'), promise('2026-11-17', 'done')] })]
    expect(duesOf(one, USUAL, '2026-11-01', '2026-11-18').map(({ rule, since }) => [rule, since])).toEqual([
      ['talk/promise-overdue', '2026-11-16'],
    ])
  })
  // ten weeks after 1 September 2026 is 10 November
  test('a portfolio talk, ten weeks after the last one, unless one is planned', () => {
    const last = talk({ kind: 'portfolio', outcome: held('2026-09-01') })
    expect(portfolioDueOn('2026-09-01', USUAL, '2026-08-01')).toBe('2026-11-10')
    expect(duesOf([last], USUAL, '2026-08-01', '2026-11-10')).toEqual([])
    expect(duesOf([last], USUAL, '2026-08-01', '2026-11-11')).toMatchObject([{ rule: 'talk/portfolio-due', since: '2026-11-10' }])
    expect(duesOf([last, talk({ kind: 'portfolio', plannedOn: '2026-12-01' })], USUAL, '2026-08-01', '2026-11-11')).toEqual([])
  })
})

test('an agenda begins with what is open, the overdue first; what is not kept is not asked', () => {
  const known = { agreements: [promise('2026-12-01'), promise('2026-11-16'), promise('2026-11-01', 'done')] }
  const quiet = { absences: null, behind: null, lastPortfolioTalk: null, wordsOn: null }
  const [first, ...rest] = agendaFor('coach', { ...known, ...quiet }, '2026-11-23')
  expect(first).toMatchObject({ prompt: 'last-promises', agreements: [{ dueOn: '2026-11-16' }, { dueOn: '2026-12-01' }] })
  expect(rest.map(({ prompt }) => prompt)).toEqual(['own-words', 'how-is-it', 'next-step'])
  const more = agendaFor('parents', { agreements: [], ...quiet, absences: 3, behind: ['Rekenen'] }, '2026-11-23')
  expect(more.map(({ prompt }) => prompt)).toEqual(['absences', 'behind', 'own-words', 'home', 'next-step'])
  expect(agendaFor('progress', { agreements: [], ...quiet, absences: 0, behind: [] }, '2026-11-23')).toEqual([{ prompt: 'next-step' }])
})

// four weeks before 2 November 2026 begin on 5 October; the four that begin with it end on 29 November
test('four weeks before an action and four after, both ends counted once', () => {
  const absences = ['2026-10-04', '2026-10-05', '2026-11-01', '2026-11-02', '2026-11-29', '2026-11-30']
  const found = beforeAndAfter('2026-11-02', absences, ['2026-11-02'], '2026-11-29')
  expect(found).toEqual({
    ...{ from: '2026-10-05', until: '2026-11-29', isWhole: false },
    ...{ before: { absences: 2, contacts: 0 }, after: { absences: 2, contacts: 1 } },
  })
  expect(beforeAndAfter('2026-11-02', [], [], '2026-11-30')).toMatchObject({ isWhole: true, before: { absences: 0 } })
})
