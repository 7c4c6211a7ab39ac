import { describe, expect, test } from 'vitest'
import { agendaOn, differencesFor } from './agenda.ts'
import { turnout } from './attendance.ts'
import type { Side } from './body.ts'
import { notHeldWhy, sidesPresent, whyNotClose } from './held.ts'
import type { Attended } from './meeting.ts'
import { actionState, decisionState } from './minutes.ts'
import { BODY_TEMPLATES, bodiesOf, findBodyTemplate } from './templates.ts'

const noted = (memberId: string, side: Side, status: Attended, meetingId = 'm') => ({ meetingId, memberId, side, status })

describe('held', () => {
  test.each([
    [true, ['vo', 'mbo'], null],
    [true, ['vo'], 'mbo-absent'],
    [true, ['mbo'], 'vo-absent'],
    [true, [], 'nobody'],
    [false, ['vo'], null],
    [false, [], 'nobody'],
  ] as const)('both sides needed: %s, present: %j → %s', (needsBoth, present, why) => expect(notHeldWhy(needsBoth, present)).toBe(why))

  test('who sent regrets is not present', () =>
    expect(sidesPresent([noted('a', 'vo', 'present'), noted('b', 'mbo', 'excused'), noted('c', 'mbo', 'absent')])).toEqual(['vo']))

  const closing = {
    meeting: { id: 'm', state: 'planned' as const, plannedOn: '2026-11-23' },
    ...{ needsBoth: true, members: [{ id: 'a' }, { id: 'b' }], decisions: [], today: '2026-11-23' },
    attendance: [noted('a', 'vo', 'present'), noted('b', 'mbo', 'present')],
  }
  test('minutes are closed on the day itself, not before it', () => {
    expect(whyNotClose(closing)).toBeNull()
    expect(whyNotClose({ ...closing, today: '2026-11-22' })).toBe('in-future')
  })
  test('not while somebody is not noted, nor twice, nor of nobody', () => {
    expect(whyNotClose({ ...closing, attendance: closing.attendance.slice(1) })).toBe('attendance-open')
    expect(whyNotClose({ ...closing, members: [] })).toBe('nobody-asked')
    expect(whyNotClose({ ...closing, meeting: { ...closing.meeting, state: 'held' } })).toBe('not-planned')
  })
  test('nothing is decided in a meeting that does not count', () => {
    const alone = [noted('a', 'vo', 'present'), noted('b', 'mbo', 'excused')]
    expect(whyNotClose({ ...closing, attendance: alone })).toBeNull()
    expect(whyNotClose({ ...closing, attendance: alone, decisions: [{ meetingId: 'm' }] })).toBe('decided-though-not-held')
    expect(whyNotClose({ ...closing, attendance: alone, decisions: [{ meetingId: 'another' }] })).toBeNull()
    expect(whyNotClose({ ...closing, attendance: alone, decisions: [{ meetingId: 'm' }], needsBoth: false })).toBeNull()
  })
})

describe('attendance', () => {
  const members = [
    { id: 'a', side: 'vo' as const },
    { id: 'b', side: 'mbo' as const },
  ]
  const meeting = (id: string, plannedOn: string, isClosed = true) => ({ id, plannedOn, closedAt: isClosed ? new Date() : null })
  const meetings = [meeting('1', '2026-01-01'), meeting('2', '2026-02-01'), meeting('3', '2026-03-01'), meeting('4', '2026-04-01', false)]
  const of = (mbo: Attended[]) =>
    turnout(members, meetings, [
      ...['1', '2', '3', '4'].map((id) => noted('a', 'vo', 'present', id)),
      ...mbo.map((status, at) => noted('b', 'mbo', status, String(at + 1))),
    ])

  test('of the last three that were closed', () => expect(of([]).meetings).toEqual(['2026-03-01', '2026-02-01', '2026-01-01']))
  test('half is not low, less than half is', () => {
    // the vo side came three times of three: 3 + 0 of 6 is half, the mbo side alone is not
    expect(of(['absent', 'absent', 'absent'])).toMatchObject({ asked: 6, came: 3, isLow: false, bySide: { mbo: { came: 0, isLow: true } } })
    expect(of(['present', 'absent', 'absent']).bySide.mbo).toEqual({ asked: 3, came: 1, isLow: true })
    expect(of(['present', 'present', 'absent']).bySide.mbo).toEqual({ asked: 3, came: 2, isLow: false })
  })
  test('nobody noted is not low', () => expect(turnout(members, [], [])).toMatchObject({ asked: 0, came: 0, isLow: false, meetings: [] }))
})

describe('an agenda', () => {
  const action = {
    id: 'a',
    bodyId: 'b',
    bodyName: '',
    meetingId: 'old',
    agreedOn: '2026-09-01',
    text: 'Rooster',
    ownerId: '',
    ownerName: '',
  }
  const actions = [{ ...action, ownerPersonId: null, dueOn: '2026-12-01' }]
  const decision = { id: 'd', bodyId: 'b', bodyName: '', meetingId: 'old', decidedOn: '2026-09-01', text: 'Dag', returnsOn: '2026-11-24' }
  const own = [{ id: 'i', title: 'Open dag', by: 'Marit', byId: 'p' }]
  const promises = [{ agreementId: 'x', agreementTitle: 'Convenant', clauseId: 'c1', what: 'Twee dagen' }]
  const differences = [{ teldatum: '2026-10-01', routeId: 'r', routeName: 'Zorg', institutionName: 'De Wilg', open: 2 }]
  const open = { actions, standing: ['Nieuws'], decisions: [decision], promises, differences, own }
  const kinds = (day: string, of = open, id = 'now') => agendaOn(day, id, of).map(({ kind }) => kind)

  test('begins with what was to be done, and ends with what members put on it', () =>
    expect(kinds('2026-11-24')).toEqual(['actions', 'standing', 'decisions', 'promises', 'differences', 'own']))
  test('a decision comes back on its day, not the day before', () => expect(kinds('2026-11-23')).not.toContain('decisions'))
  test('its own actions and decisions are not on it', () =>
    expect(kinds('2026-11-24', { ...open, standing: [], promises: [], differences: [], own: [] }, 'old')).toEqual([]))
  test('of nothing is empty', () =>
    expect(agendaOn('2026-11-24', 'm', { actions: [], standing: [], decisions: [], promises: [], differences: [], own: [] })).toEqual([]))
})

describe('differences in pupils', () => {
  const at = (routeId: string, institutionId: string, count: number) => ({
    ...{ teldatum: '2026-10-01', routeId, routeName: routeId, institutionId, institutionName: institutionId, count },
  })
  const school = { institutionId: 'a', name: '', side: 'vo' as const, reach: [] }
  const all = [at('r', 'a', 2), at('r', 'a', 1), at('r', 'b', 3), at('s', 'a', 5)]
  const of = (routes: string[]) =>
    differencesFor({ routes: routes.map((routeId) => ({ routeId, name: '' })), schools: [school] }, all).map((one) => [
      ...[one.routeId, one.institutionName, one.open],
    ])

  test('are those of its routes, at each school, of all owners together', () =>
    expect(of(['r'])).toEqual([
      ['r', 'a', 3],
      ['r', 'b', 3],
    ]))
  test('of a body without routes those of its schools', () =>
    expect(of([])).toEqual([
      ['r', 'a', 3],
      ['s', 'a', 5],
    ]))
})

describe('what became of it', () => {
  const line = { note: '', on: '2026-11-23', by: '' }
  test.each([
    [null, [], { kind: 'stands' }],
    ['2027-01-12', [], { kind: 'returns', on: '2027-01-12' }],
    ['2027-01-12', [{ ...line, outcome: 'again', returnsOn: '2027-03-09' }], { kind: 'returns', on: '2027-03-09' }],
    ['2027-01-12', [{ ...line, outcome: 'stays', returnsOn: null }], { kind: 'stands' }],
    ['2027-01-12', [{ ...line, outcome: 'withdrawn', returnsOn: null }], { kind: 'withdrawn' }],
    [
      '2027-01-12',
      [
        { ...line, outcome: 'again', returnsOn: '2027-03-09' },
        { ...line, outcome: 'done', returnsOn: null },
      ],
      { kind: 'done' },
    ],
  ] as const)('a decision that returns on %s with %j', (returnsOn, outcomes, state) =>
    expect(decisionState({ returnsOn, outcomes })).toEqual(state),
  )
  test('an action stays open through every move, until it is done or dropped', () => {
    const moved = { ...line, outcome: 'moved' as const, dueOn: '2026-12-01', ownerName: null }
    expect(actionState({ outcomes: [] })).toBe('open')
    expect(actionState({ outcomes: [moved, moved] })).toBe('open')
    expect(actionState({ outcomes: [moved, { ...moved, outcome: 'done' }] })).toBe('done')
    expect(actionState({ outcomes: [{ ...moved, outcome: 'dropped' }] })).toBe('dropped')
  })
})

describe('templates (domain.md 3.2)', () => {
  const place = {
    profielen: ['PIE', 'Z&W'],
    mbos: [
      { id: 'm1', name: 'Een' },
      { id: 'm2', name: 'Twee' },
    ],
  }
  const of = (id: string) => {
    const template = findBodyTemplate(id)
    return template ? bodiesOf(template, place) : []
  }
  test('each has its source', () => expect(BODY_TEMPLATES.every(({ source }) => source.startsWith('Samenwerkingsstudie 2018'))).toBe(true))
  test('Profijt: a board every two months 15–17 h by consensus, two sounding boards, a group per profiel, coordinators', () => {
    const bodies = of('profijt')
    expect(bodies.map(({ terms }) => terms.kind)).toEqual([
      ...['directieberaad', 'klankbordgroep', 'klankbordgroep', 'docentenwerkgroep', 'docentenwerkgroep', 'coördinatoren'],
    ])
    expect(bodies[0]?.terms).toMatchObject({
      rhythm: { every: 2, unit: 'month' },
      fromTime: '15:00',
      untilTime: '17:00',
      decides: 'consensus',
    })
    expect(bodies.every(({ terms }) => terms.needsBoth && terms.standing.includes('Nieuws'))).toBe(true)
    expect(bodies.filter(({ terms }) => terms.profiel).map(({ terms }) => [terms.name, terms.profiel])).toEqual([
      ['Docentenwerkgroep PIE', 'PIE'],
      ['Docentenwerkgroep Z&W', 'Z&W'],
    ])
  })
  test('Assen: six times a year from 16 to 19 h', () =>
    expect(of('assen')[0]?.terms).toMatchObject({ rhythm: { every: 6, unit: 'per-year' }, fromTime: '16:00', untilTime: '19:00' }))
  test('TOT: once a year, in May or June', () =>
    expect(of('tot-route')[0]?.terms).toMatchObject({ rhythm: { every: 1, unit: 'per-year' }, months: [5, 6] }))
  test('Element: a yearly talk with each mbo', () =>
    expect(of('element').map(({ terms, mboId }) => [terms.name, mboId])).toEqual([
      ['Bestuursoverleg Een', 'm1'],
      ['Bestuursoverleg Twee', 'm2'],
      ['Contactpersonen van de routes', null],
    ]))
  test('without profielen or mbo there is still one of each', () => {
    const template = findBodyTemplate('element')
    expect(template && bodiesOf(template, { profielen: [], mbos: [] })).toHaveLength(2)
  })
})
