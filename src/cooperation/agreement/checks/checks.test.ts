import { describe, expect, test } from 'vitest'
import type { Agreement, Party } from '../agreement.ts'
import type { ClauseTerms } from '../terms.ts'
import { clause, draft, party } from '../testing/agreements.ts'
import type { Facts, RouteFact } from './facts.ts'
import { checkClauses } from './index.ts'

const DAY = '2026-11-23'
const route = (routeId: string, more: Partial<RouteFact> = {}): RouteFact => ({
  ...{ routeId, name: `Route ${routeId}`, profiel: 'PIE', crebos: ['25655'] },
  partners: [
    { institutionId: 'wilg', boardId: 'vo', side: 'vo' },
    { institutionId: 'beek', boardId: 'mbo', side: 'mbo' },
  ],
  ...more,
})
const facts = (more: Partial<Facts> = {}): Facts => ({
  ...{ day: DAY, schoolYear: 2026, teldatum: '2026-10-01', routes: [route('r')], groups: [], arrivals: [], talks: [], others: [] },
  crebos: new Set(['25655', '25297']),
  names: new Map([
    ['wilg', 'De Wilg'],
    ['beek', 'Beekzijde'],
    ['haven', 'Haven'],
    ['esch', 'De Esch'],
  ]),
  ...more,
})
const covering = (terms: ClauseTerms | null, more: Partial<Agreement> = {}): Agreement => {
  const clauses = [clause(terms?.kind ?? 'split-of-offer', { terms })]
  const routes = [{ routeId: 'r', name: 'Route r', scheme: 'dlr', startsOn: '2025-08-01', cohorts: [] }]
  return { ...draft(more), routes, text: { ...draft().text, clauses } }
}
const found = (terms: ClauseTerms | null, more: Partial<Facts> = {}) => {
  const agreement = covering(terms)
  return checkClauses(agreement, agreement.text, facts(more))
}
const rules = (terms: ClauseTerms, more: Partial<Facts> = {}) => found(terms, more).map(({ rule, severity }) => `${rule} ${severity}`)

test('without data there is nothing to check, and that is said', () => {
  expect(found(null)).toEqual([{ rule: 'clause/no-terms', severity: 'unknown', clauseId: 'c1', about: {}, rows: [] }])
  // data of another subject are no data
  const agreement = covering({ kind: 'exclusivity', profiles: ['PIE'], crebos: [], least: null })
  const other = { ...agreement.text, clauses: agreement.text.clauses.map((one) => ({ ...one, subject: 'preferred-partner' as const })) }
  expect(checkClauses(agreement, other, facts())).toMatchObject([{ rule: 'clause/no-terms' }])
  expect(checkClauses(agreement, { clauses: [clause('own')] }, facts())).toEqual([])
})

describe('the split of the offer', () => {
  const terms = (offers: [string, string[]][]) =>
    ({ kind: 'split-of-offer', offers: offers.map(([institutionId, crebos]) => ({ institutionId, crebos })) }) as const
  const talk = (on: string, institutionIds: string[] = []) => ({ talks: [{ clauseId: 'c1', on, institutionIds, what: 'Gesprek' }] })

  test.each([
    [{}, ['split/no-talk look']],
    // the school year is 1 August 2026 to 31 July 2027
    [talk('2026-07-31'), ['split/no-talk look']],
    [talk('2026-08-01'), []],
    [talk('2026-09-01', ['haven']), ['split/no-talk look']],
    [talk('2026-09-01', ['beek']), []],
    [{ day: '2027-04-30' }, ['split/no-talk look']],
    [{ day: '2027-05-01' }, ['split/no-talk act']],
  ])('a talk this school year with each mbo: %j', (more: Partial<Facts>, expected) =>
    expect(rules(terms([['beek', ['25655']]]), more)).toEqual(expected),
  )

  test.each([
    [
      [
        ['beek', ['25655']],
        ['haven', ['25655']],
      ],
      ['split/crebo-twice act'],
    ],
    [[['haven', ['25655']]], ['split/taught-by-another act']],
    [[['beek', ['25297']]], ['split/crebo-nowhere look']],
    [[['beek', ['25655', '11111']]], ['split/no-such-crebo look']],
    [
      [
        ['beek', ['25655']],
        ['haven', ['25297']],
      ],
      [],
    ],
  ] as [[string, string[]][], string[]][])('%j says %j', (offers, expected) =>
    expect(rules(terms(offers), talk('2026-09-01'))).toEqual(expected),
  )

  test('says where it is taught instead', () =>
    expect(found(terms([['haven', ['25655']]]), talk('2026-09-01'))[0]).toMatchObject({
      about: { crebo: '25655', route: 'Route r' },
      rows: [{ label: 'Route r', href: '/programma/r' }, { label: 'Beekzijde' }],
    }))
})

describe('the preferred partner', () => {
  const terms = (partners: [string, string | null][], profiles: string[] = []) =>
    ({
      kind: 'preferred-partner',
      profiles,
      partners: partners.map(([subRegion, institutionId]) => ({ subRegion, institutionId })),
    }) as const
  const other = (partners: [string, string | null][], profiles: string[] = [], more: Partial<Agreement> = {}) => {
    const clauses = [clause('preferred-partner', { id: 'c9', terms: terms(partners, profiles) })]
    return { others: [draft({ id: 'b', state: 'signed', text: { ...draft().text, title: 'Zorg', clauses }, ...more })] }
  }

  test.each([
    [terms([['Noord', 'beek']]), []],
    [
      terms([
        ['Noord', 'beek'],
        ['Zuid', null],
      ]),
      ['partner/sub-region-without act'],
    ],
    [
      terms([
        ['Noord', 'beek'],
        [' noord ', 'haven'],
      ]),
      ['partner/two-in-sub-region act'],
    ],
    [terms([['Noord', 'haven']]), ['partner/route-elsewhere look']],
  ])('%j says %j', (one, expected) => expect(rules(one)).toEqual(expected))

  test.each([
    ['another school for the same sub-region', other([['NOORD', 'haven']]), ['partner/contradicted act']],
    ['the same school', other([['Noord', 'beek']]), []],
    ['another sub-region', other([['Zuid', 'haven']]), []],
    ['another profile', other([['Noord', 'haven']], ['Z&W']), []],
    ['an agreement that is over', other([['Noord', 'haven']], [], { endedOn: '2026-11-22', state: 'ended' }), []],
    ['a draft', other([['Noord', 'haven']], [], { state: 'draft' }), []],
  ])('beside %s', (_what, more, expected) => expect(rules(terms([['Noord', 'beek']], ['PIE']), more)).toEqual(expected))

  test('the other agreement is named, with the way to its clause', () =>
    expect(found(terms([['Noord', 'beek']]), other([['Noord', 'haven']]))[0]).toMatchObject({
      about: { subRegion: 'Noord', school: 'Haven' },
      rows: [{ label: 'Zorg', href: '/samenwerking/overeenkomsten/b#c9' }],
    }))
})

describe('exclusivity', () => {
  const terms = (more: object = {}) => ({ kind: 'exclusivity', profiles: ['PIE'], crebos: [], least: null, ...more }) as ClauseTerms
  const group = (pupils: number | 'few', phase: 'VO' | 'MBO' = 'VO') => ({ groups: [{ routeId: 'r', startYear: 2025, phase, pupils }] })

  test.each([
    [14, ['exclusivity/below-15 act']],
    [15, ['exclusivity/below-20 look']],
    [19, ['exclusivity/below-20 look']],
    [20, []],
    ['few', ['exclusivity/below-15 act']],
    [0, []],
  ] as const)('a group of %s', (pupils, expected) => expect(rules(terms(), group(pupils))).toEqual(expected))

  test.each([
    [11, ['exclusivity/below-agreed act']],
    [12, []],
    // 1 to 4 is certainly fewer than twelve
    ['few', ['exclusivity/below-agreed act']],
  ] as const)('of %s beside the 12 that were agreed', (pupils, expected) =>
    expect(rules(terms({ least: 12 }), group(pupils))).toEqual(expected),
  )

  test('fewer than five may be the three that were agreed: nothing is said', () =>
    expect(rules(terms({ least: 3 }), group('few'))).toEqual([]))

  test('who is at the mbo already is in no vmbo group', () =>
    expect(rules(terms(), group(30, 'MBO'))).toEqual(['exclusivity/no-count unknown']))

  test('the same profile elsewhere, by a school of a party or by another', () => {
    const elsewhere = (boardId: string, institutionId: string, more: Partial<RouteFact> = {}) => ({
      ...group(20),
      routes: [route('r'), route('s', { partners: [{ institutionId, boardId, side: 'vo' }], ...more })],
    })
    expect(rules(terms(), elsewhere('vo', 'esch'))).toEqual(['exclusivity/offered-by-party act'])
    expect(rules(terms(), elsewhere('elders', 'esch'))).toEqual(['exclusivity/offered-by-others look'])
    expect(rules(terms(), elsewhere('elders', 'esch', { profiel: 'Z&W' }))).toEqual([])
    // by its crebo
    expect(rules(terms({ crebos: ['25655'] }), elsewhere('elders', 'esch', { profiel: null }))).toEqual([
      'exclusivity/offered-by-others look',
    ])
  })
})

describe('guaranteed places', () => {
  const terms = (schoolYear: number, places: number, institutionId = 'beek') =>
    ({ kind: 'guaranteed-places', places: [{ institutionId, crebo: null, schoolYear, places }] }) as const
  const waiting = (pupils: number | 'few', startYear = 2025) => ({ groups: [{ routeId: 'r', startYear, phase: 'VO' as const, pupils }] })
  const came = (pupils: number | 'few', institutionId = 'beek') => ({
    arrivals: [{ schoolYear: 2026, routeId: 'r', institutionId, pupils }],
  })

  test.each([
    // who began in 2025-2026 goes to the mbo in 2027-2028
    [20, 20, []],
    [19, 20, ['places/too-few act']],
    [0, 'few', ['places/too-few act']],
    [4, 'few', []],
  ] as const)('%i places for %s who come', (places, pupils, expected) =>
    expect(rules(terms(2027, places), waiting(pupils))).toEqual(expected),
  )

  test('who began this year comes a year later', () => expect(rules(terms(2027, 1), waiting(20, 2026))).toEqual([]))

  test.each([
    [{ ...came(10), ...waiting(5, 2024) }, []],
    [{ ...came(9), ...waiting(5, 2024) }, ['places/not-given act']],
    [came(9), []],
    // before 1 October the year is still filling
    [{ ...came(9), ...waiting(5, 2024), day: '2026-09-30' }, []],
    // came, but at another mbo
    [{ ...came(10, 'haven'), ...waiting(5, 2024) }, ['places/not-given act']],
    [{}, ['places/no-count unknown']],
  ] as [Partial<Facts>, string[]][])('ten places in this year: %j', (more, expected) =>
    expect(rules(terms(2026, 10), more)).toEqual(expected),
  )

  test('a year that nobody spoke of', () => {
    expect(rules(terms(2024, 10))).toEqual(['places/no-year look'])
    expect(found(terms(2024, 10))[0]).toMatchObject({ about: { year: 2027 }, rows: [{ label: 'Beekzijde', year: 2024, value: 10 }] })
  })
})

test('a party with all schools of its board is one board', () => {
  const parties: Party[] = [party('vo')]
  expect(checkClauses({ ...covering(null), parties }, { clauses: [] }, facts())).toEqual([])
})
