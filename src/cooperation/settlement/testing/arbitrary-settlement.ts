import fc from 'fast-check'
import type { Settlement } from '../document.ts'
import { CLAUSE, counted, funded, present, small, spent, worked } from './small.ts'

const cents = fc.integer({ min: 0, max: 5_000_000 })
const rounding = fc.constantFrom('half-away' as const, 'down' as const)
const share = fc.integer({ min: 1, max: 30 }).chain((over) => fc.record({ of: fc.integer({ min: 1, max: over }), over: fc.constant(over) }))
const bound = fc.option(cents, { nil: null })
const part = (of: number, over: number, by: 'equal' | 'key' | 'pupils') => ({ share: { of, over }, parties: ['mbo', 'tweede', 'vmbo'], by })
const parts = fc.constantFrom([part(1, 1, 'equal')], [part(1, 3, 'equal'), part(2, 3, 'key')], [part(1, 2, 'key'), part(1, 2, 'pupils')])

const kinds = fc.oneof(
  fc.record({
    kind: fc.constant('funding-share'),
    share,
    measure: fc.constantFrom('teldatum', 'pupil-days'),
    payers: fc.constant(['vmbo']),
  }),
  fc.record({
    kind: fc.constant('funding-percentage'),
    percentage: fc.constantFrom(0.01, 2.5, 33.33),
    purpose: fc.constant('examens'),
    payers: fc.constant(['vmbo', 'tweede']),
  }),
  fc.record({
    kind: fc.constant('hour-price'),
    cents,
    payers: fc.constant(['vmbo']),
    budget: fc.option(fc.record({ hours: fc.constantFrom(0, 7.25, 120), per: fc.constantFrom('rule', 'route', 'person') }), { nil: null }),
  }),
  fc.record({ kind: fc.constant('costs'), costs: fc.constant(['kosten']), share, payers: fc.constant(['vmbo']) }),
  fc.record({ kind: fc.constant('shared-costs'), costs: fc.constant(['kosten']), parts }),
  fc.record({ kind: fc.constant('shared-transport'), costs: fc.constant(['kosten']), parts }),
  fc.record({ kind: fc.constant('subsidy'), costs: fc.constant(['kosten']), cents, coFinancing: share, parts }),
  fc.record({ kind: fc.constant('project-office'), cents, parts }),
  fc.record({
    kind: fc.constant('contribution'),
    cents,
    per: fc.constantFrom('school-year', 'pupil'),
    payers: fc.constant(['vmbo', 'tweede']),
  }),
  fc.record({ kind: fc.constantFrom('closed-purses', 'taakuren'), payers: fc.constant(['vmbo']) }),
  fc.record({ kind: fc.constant('diploma-bonus'), cents, share, payers: fc.constant(['vmbo']) }),
)

const parties = ['mbo', 'tweede', 'vmbo']
const rows = fc.record({
  counts: fc.array(
    fc.record({ pupils: fc.integer({ min: 0, max: 40 }), leerjaar: fc.constantFrom(3, 4), level: fc.constantFrom('tl', 'kb') }),
    { maxLength: 6 },
  ),
  pupilDays: fc.array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 28 }), fc.integer({ min: 1, max: 28 })), {
    maxLength: 8,
  }),
  hours: fc.array(fc.record({ hours: fc.integer({ min: 0, max: 9000 }), party: fc.constantFrom(...parties), isOwn: fc.boolean() }), {
    maxLength: 6,
  }),
  costs: fc.array(fc.record({ cents, party: fc.constantFrom(...parties) }), { maxLength: 6 }),
  keys: fc.array(fc.record({ pupils: fc.integer({ min: 0, max: 900 }), share: fc.integer({ min: 0, max: 10_000 }) }), {
    minLength: 3,
    maxLength: 3,
  }),
  diplomas: fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: 3 }),
  funding: fc.integer({ min: 0, max: 1_500_000 }),
})

/** Settlements by chance, of all kinds of rules, in a small world. */
export const arbitrarySettlement: fc.Arbitrary<Settlement> = fc
  .record({ rules: fc.array(fc.tuple(kinds, rounding, bound, bound), { minLength: 1, maxLength: 6 }), rows })
  .map(({ rules, rows: found }) =>
    small({
      rules: rules.map(([kind, round, one, other], at) => {
        const [minimum, cap] = one !== null && other !== null ? [Math.min(one, other), Math.max(one, other)] : [one, other]
        return { id: `regel-${at}`, clause: CLAUSE, payee: 'mbo', rounding: round, minimum, cap, ...kind } as never
      }),
      funding: [funded(found.funding)],
      counts: [
        counted('tweede-0', 7, { party: 'tweede' }),
        counted('mbo-0', 2, { party: 'mbo' }),
        ...found.counts.map(({ pupils, ...more }, at) => counted(`c${at}`, pupils, more)),
      ],
      pupilDays: found.pupilDays.map(([month, from, to], at) =>
        present(
          `p${at}`,
          `leerling-${at % 3}`,
          `2026-0${Math.min(month, 7)}-${two(Math.min(from, to))}`,
          `2026-0${Math.min(month, 7)}-${two(Math.max(from, to))}`,
        ),
      ),
      hours: found.hours.map(({ hours, party, isOwn }, at) => worked(`h${at}`, hours / 100, { party, for: isOwn ? null : 'vmbo' })),
      costs: found.costs.map(({ cents: paid, party }, at) => spent(`k${at}`, party, paid)),
      keys: found.keys.map((key, at) => ({
        id: `s${at}`,
        party: parties[at] ?? '',
        schoolYear: '2025-2026',
        pupils: key.pupils,
        share: key.share / 10_000,
        source: 'opgave',
      })),
      diplomas: found.diplomas.map((diplomas, at) => ({ id: `d${at}`, party: 'vmbo', date: '2026-07-01', niveau: 2, diplomas })),
    }),
  )

const two = (day: number): string => String(day).padStart(2, '0')
