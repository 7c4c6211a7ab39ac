import { describe, expect, it } from 'vitest'
import type { Settlement } from './document.ts'
import { FINDINGS, type FindingName } from './finding.ts'
import { settle } from './settle.ts'
import { CLAUSE, counted, funded, present, type SettlementInput, small, spent, withPot, withRule, worked } from './testing/small.ts'
import { findingText } from './words.ts'

const share = { kind: 'funding-share', share: { of: 1, over: 5 } }
const hours = { kind: 'hour-price', cents: 5000 }
const good: Partial<SettlementInput> = { counts: [counted('c', 5)], funding: [funded(900_000)] }
const pot = { kind: 'shared-costs', costs: ['kosten'], parts: [{ share: { of: 1, over: 1 }, parties: ['vmbo', 'tweede'], by: 'key' }] }
const twoRules = (one: object, other: object, more: Partial<SettlementInput>) => {
  const base = { clause: CLAUSE, payee: 'mbo', payers: ['vmbo'] }
  return small({ ...more, rules: [{ id: 'een', ...base, ...one } as never, { id: 'twee', ...base, ...other } as never] })
}
const sameBoard = small().parties.map((party) => ({ ...party, board: 'Bestuur A' }))

/** For each finding a world that has it, and the same world without what causes it. */
const WORLDS: Record<FindingName, [Settlement, Settlement]> = {
  'unknown-party': [withRule(share, { ...good, counts: [counted('c', 5), counted('d', 1, { party: 'vreemd' })] }), withRule(share, good)],
  'rule-without-agreement': [withRule({ ...share, clause: null }, good), withRule(share, good)],
  'unknown-clause': [withRule({ ...share, clause: { ...CLAUSE, version: '2' } }, good), withRule(share, good)],
  'clause-versions-overlap': [
    small({
      clauses: [
        { ...CLAUSE, from: '2024-08-01', to: '2025-08-01' },
        { ...CLAUSE, version: '2', from: '2025-08-01', to: null },
      ],
    }),
    small({
      clauses: [
        { ...CLAUSE, from: '2024-08-01', to: '2025-07-31' },
        { ...CLAUSE, version: '2', from: '2025-08-01', to: null },
      ],
    }),
  ],
  'rule-not-in-force': [withRule({ ...share, from: '2026-08-01' }, good), withRule({ ...share, to: '2026-07-31' }, good)],
  'missing-funding': [withRule(share, { ...good, funding: [funded(1, { schoolYear: '2024-2025' })] }), withRule(share, good)],
  'funding-named-twice': [
    withRule(share, { ...good, funding: [funded(1), funded(2, { id: 'b' })] }),
    withRule(share, { ...good, funding: [funded(1), funded(2, { id: 'b', level: 'tl' })] }),
  ],
  'no-count-date': [
    withRule(share, { ...good, counts: [counted('c', 5, { teldatum: '2025-10-02' })] }),
    withRule(share, { ...good, counts: [counted('c', 0)] }),
  ],
  'route-not-counted': [
    withRule({ ...share, routes: [{ route: 'techniek' }, { route: 'zorg' }] }, good),
    withRule({ ...share, routes: [{ route: 'techniek' }] }, good),
  ],
  'no-pupil-days': [
    withRule(
      { ...share, measure: 'pupil-days' },
      { funding: [funded(1)], pupilDays: [present('a', 'l', '2025-08-01', '2026-07-31', { party: 'tweede' })] },
    ),
    withRule({ ...share, measure: 'pupil-days' }, { funding: [funded(1)], pupilDays: [present('a', 'l', '2025-08-01', '2026-07-31')] }),
  ],
  'nothing-due': [withRule({ ...share, from: '2025-10-02' }, good), withRule({ ...share, from: '2025-10-01' }, good)],
  'pupils-without-rule': [
    withRule({ ...share, leerjaar: 3 }, { ...good, counts: [counted('c', 5), counted('d', 5, { leerjaar: 4 })] }),
    withRule({ ...share, leerjaar: 3 }, { ...good, counts: [counted('c', 5), counted('d', 0, { leerjaar: 4 })] }),
  ],
  'share-above-whole': [
    twoRules({ ...share, share: { of: 1, over: 3 } }, { ...share, share: { of: 3, over: 4 } }, good),
    twoRules({ ...share, share: { of: 1, over: 3 } }, { ...share, share: { of: 2, over: 3 } }, good),
  ],
  'pupil-at-two-places': [
    small({
      pupilDays: [present('a', 'l', '2025-08-01', '2025-12-31'), present('b', 'l', '2025-12-31', '2026-07-31', { party: 'tweede' })],
    }),
    small({
      pupilDays: [present('a', 'l', '2025-08-01', '2025-12-30'), present('b', 'l', '2025-12-31', '2026-07-31', { party: 'tweede' })],
    }),
  ],
  'hours-above-budget': [
    withRule({ ...hours, budget: { hours: 9.99, per: 'rule' } }, { hours: [worked('h', 10)] }),
    withRule({ ...hours, budget: { hours: 10, per: 'rule' } }, { hours: [worked('h', 10)] }),
  ],
  'for-whom-unknown': [
    withRule({ kind: 'costs', costs: ['kosten'], payers: ['vmbo', 'tweede'] }, { costs: [spent('k', 'mbo', 1)] }),
    withRule({ kind: 'costs', costs: ['kosten'], payers: ['vmbo', 'tweede'] }, { costs: [spent('k', 'mbo', 1, { for: 'vmbo' })] }),
  ],
  'hours-for-nobody': [
    withRule(hours, { hours: [worked('h', 1, { for: null })] }),
    withRule(hours, { hours: [worked('h', 1, { for: 'vmbo' })] }),
  ],
  'part-of-school-year': [
    withRule({ ...hours, cap: 100 }, { period: { from: '2025-08-01', to: '2026-01-31' } }),
    withRule({ ...hours, cap: 100 }, { period: { from: '2025-08-01', to: '2027-07-31' } }),
  ],
  'across-the-border': [
    withRule(hours, { hours: [worked('h', 1, { to: '2026-08-01' })] }),
    withRule(hours, { hours: [worked('h', 1, { to: '2026-07-31' })] }),
  ],
  'no-key': [
    withPot(pot, { costs: [spent('a', 'mbo', 100)] }),
    withPot(pot, {
      costs: [spent('a', 'mbo', 100)],
      keys: ['vmbo', 'tweede'].map((party) => ({ id: party, party, schoolYear: '2025-2026', pupils: 1, source: 'opgave' })),
    }),
  ],
  'billed-by-two-rules': [
    twoRules(hours, hours, { hours: [worked('h', 1)] }),
    twoRules(hours, { kind: 'taakuren', functions: ['docent'] }, { hours: [worked('h', 1)] }),
  ],
  'row-without-rule': [small({ hours: [worked('h', 1)] }), withRule(hours, { hours: [worked('h', 1)] })],
  'route-without-agreement': [withRule({ ...share, route: 'zorg' }, good), withRule({ ...share, route: 'techniek' }, good)],
  'same-board': [withRule(share, { ...good, parties: sameBoard }), withRule(share, good)],
  'subsidy-not-used-up': [
    withPot({ ...pot, kind: 'subsidy', cents: 51, coFinancing: { of: 1, over: 2 } }, { costs: [spent('a', 'mbo', 100)] }),
    withPot({ ...pot, kind: 'subsidy', cents: 50, coFinancing: { of: 1, over: 2 } }, { costs: [spent('a', 'mbo', 100)] }),
  ],
  'row-twice': [
    withRule(share, { ...good, counts: [counted('c', 5), counted('d', 5)] }),
    withRule(share, { ...good, counts: [counted('c', 5), counted('d', 5, { leerjaar: 4 })] }),
  ],
}

describe('a finding', () => {
  it.each(Object.entries(WORLDS) as [FindingName, [Settlement, Settlement]][])(
    '%s is told where it is so, and not beside it',
    (name, [so, beside]) => {
      const [found, not] = [settle(so), settle(beside)]
      expect(found.findings.map(({ rule }) => rule)).toContain(name)
      expect(not.findings.map(({ rule }) => rule)).not.toContain(name)
      if (FINDINGS[name] === 'blocks') expect(found.billable).toBe(false)
    },
  )

  it.each(Object.entries(WORLDS) as [FindingName, [Settlement, Settlement]][])('%s is a whole sentence in both languages', (name, [so]) => {
    const found = settle(so).findings.find(({ rule }) => rule === name)
    if (!found) throw new Error(`no ${name}`)
    for (const language of ['nl', 'en'] as const) {
      const text = findingText(language, found)
      expect(text).toMatch(/^\S.*\.$/)
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  it('is told once, though several payers meet it', () => {
    const across = { hours: [worked('h', 1, { to: '2026-08-01' })] }
    const rules = [withRule(hours, across), withRule({ kind: 'taakuren', payers: ['vmbo', 'tweede'] }, across)]
    for (const one of rules) expect(settle(one).findings.filter(({ rule }) => rule === 'across-the-border')).toHaveLength(1)
  })

  it.each([
    ['a budget', withRule({ ...hours, budget: { hours: 100, per: 'rule' } }), true],
    ['a minimum', withRule({ ...hours, minimum: 100 }), true],
    ['a grant', withPot({ ...pot, kind: 'subsidy', cents: 50, coFinancing: { of: 1, over: 2 } }), true],
    ['a price alone', withRule(hours), false],
  ])('with %s half a school year is not settled by itself', (_what, world, blocks) => {
    const halves = [
      { from: '2025-08-01', to: '2026-01-31' },
      { from: '2026-02-01', to: '2026-07-31' },
    ].map((period) => settle({ ...world, period }))
    expect(halves.map(({ billable }) => billable)).toEqual([!blocks, !blocks])
    expect(settle(world).billable).toBe(true)
  })

  it('that only asks to look leaves a settlement billable', () => {
    const settled = settle(withRule({ ...hours, budget: { hours: 1, per: 'rule' } }, { hours: [worked('h', 2)] }))
    expect([settled.billable, settled.findings.map(({ severity }) => severity)]).toEqual([true, ['look']])
  })
})
