import { describe, expect, test } from 'vitest'
import { kindFindings } from './kind-demands.ts'
import { clause, draft, party } from './testing/agreements.ts'

const routes = [{ routeId: 'r', name: 'R', scheme: 'dlr', startsOn: '2026-08-01', cohorts: [] }]
const alone = { above: null, below: [], today: '2026-11-23' }
const rules = (more: Parameters<typeof draft>[0], around: Partial<Parameters<typeof kindFindings>[2]> = {}) => {
  const agreement = draft(more)
  return kindFindings(agreement, agreement.text, { ...alone, ...around }).map(({ rule }) => rule)
}
const within = { parties: [party('a', 'b'), party('c', 'b')] }

test('a samenwerkingsovereenkomst is about a route, between boards', () => {
  expect(rules({ routes })).toEqual([])
  expect(rules({})).toEqual(['kind/no-route'])
  expect(rules({ routes, ...within })).toEqual(['kind/one-board-or-more'])
})

test('an interne regeling is of one board, and transfers nothing (BWBR0033984 art. 10: to the other bevoegd gezag)', () => {
  const kind = 'interne-regeling'
  expect(rules({ kind, ...within })).toEqual([])
  expect(rules({ kind, ...within, text: { ...draft().text, transfersFunding: true } })).toEqual(['kind/internal-transfers-funding'])
  expect(rules({ kind })).toEqual(['kind/one-board-or-more'])
})

test('a convenant says how there is consultation', () => {
  expect(rules({ kind: 'convenant' })).toEqual(['kind/convenant-without-consultation'])
  const text = { ...draft().text, clauses: [clause('governance-and-organisation')] }
  expect(rules({ kind: 'convenant', text })).toEqual([])
})

describe('a raamovereenkomst', () => {
  const frame = draft({
    id: 'f',
    kind: 'raamovereenkomst',
    state: 'signed',
    text: { ...draft().text, title: 'Raam', endsOn: '2028-07-31' },
  })

  test('in force has agreements under it', () => {
    expect(kindFindings(frame, frame.text, alone).map(({ rule }) => rule)).toEqual(['kind/framework-empty'])
    expect(kindFindings(frame, frame.text, { ...alone, below: [draft()] })).toEqual([])
    // before it is in force there is time
    expect(kindFindings(frame, frame.text, { ...alone, today: '2026-07-31' })).toEqual([])
  })

  test.each([
    [{ startsOn: '2026-08-01', endsOn: '2028-07-31' }, []],
    [{ startsOn: '2026-07-31', endsOn: null }, ['kind/under-outside-term']],
    [{ startsOn: '2026-08-01', endsOn: '2028-08-01' }, ['kind/under-outside-term']],
  ])('has agreements within its term: %j', (term, expected) =>
    expect(rules({ routes, text: { ...draft().text, ...term } }, { above: frame })).toEqual(expected),
  )

  test('and of its own parties', () => {
    const stranger = draft({ routes, parties: [party('vo'), party('elders')] })
    expect(kindFindings(stranger, stranger.text, { ...alone, above: frame })).toEqual([
      { rule: 'kind/under-other-parties', names: ['Stichting elders'] },
    ])
  })
})
