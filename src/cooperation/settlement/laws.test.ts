import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Settlement } from './document.ts'
import { type Settled, settle } from './settle.ts'
import { arbitrarySettlement } from './testing/arbitrary-settlement.ts'
import { counted, funded, withRule } from './testing/small.ts'

const LISTS = ['parties', 'clauses', 'rules', 'funding', 'counts', 'pupilDays', 'hours', 'costs', 'keys', 'diplomas'] as const

const linesOf = ({ statements }: Settled) => statements.flatMap(({ lines }) => lines)
const add = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0)

function law(check: (settlement: Settlement) => void): void {
  fc.assert(fc.property(arbitrarySettlement, check), { numRuns: 100 })
}

describe('a settlement', () => {
  it('has totals that are the sum of their lines, in whole cents', () => {
    law((settlement) => {
      for (const { cents, lines, payer, payee } of settle(settlement).statements) {
        expect(cents).toBe(add(lines.map((line) => line.cents)))
        expect(lines.every((line) => Number.isSafeInteger(line.cents) && line.payer === payer && line.payee === payee)).toBe(true)
      }
    })
  })

  it('gives each pot back from its parts', () => {
    law((settlement) => {
      for (const { parts, cents } of settle(settlement).pots) expect(add(parts.map((part) => part.cents))).toBe(cents)
    })
  })

  it('bills each thing once: every subject and every id stands in one line', () => {
    law((settlement) => {
      const lines = linesOf(settle(settlement))
      expect(new Set(lines.map(({ id }) => id)).size).toBe(lines.length)
      expect(new Set(lines.map(({ subject }) => subject)).size).toBe(lines.length)
    })
  })

  it('does not depend on the order of rows, rules or parties', () => {
    law((settlement) => {
      const turned = { ...settlement, ...Object.fromEntries(LISTS.map((list) => [list, [...settlement[list]].reverse()])) } as Settlement
      expect(settle(turned)).toEqual(settle(settlement))
    })
  })

  it('keeps what a rule bills between two within its minimum and cap', () => {
    law((settlement) => {
      const lines = linesOf(settle(settlement))
      for (const { id, cap, minimum } of settlement.rules)
        for (const payer of ['vmbo', 'tweede']) {
          const own = lines.filter((line) => line.rule === id && line.payer === payer && line.payee === 'mbo')
          if (own.length === 0) continue
          const total = add(own.map(({ cents }) => cents))
          expect(total).toBeLessThanOrEqual(cap ?? total)
          expect(total).toBeGreaterThanOrEqual(minimum ?? total)
        }
    })
  })

  it('has nothing left to bill once all was billed', () => {
    law((settlement) => {
      const billed = linesOf(settle(settlement)).map(({ id, subject, rule, kind, clause, payer, payee, cents }) => {
        return { id, subject, rule, kind, clause, payer, payee, cents }
      })
      expect(add(settle({ ...settlement, billed }).statements.map(({ cents }) => Math.abs(cents)))).toBe(0)
    })
  })

  it('comes, with its corrections, to what is owed now, whatever was billed before', () => {
    fc.assert(
      fc.property(arbitrarySettlement, arbitrarySettlement, (before, now) => {
        const first = linesOf(settle(before))
        const billed = first.map(({ id, subject, rule, kind, clause, payer, payee, cents }) => {
          return { id, subject, rule, kind, clause, payer, payee, cents }
        })
        const later = linesOf(settle({ ...now, billed }))
        expect(add([...first, ...later].map(({ cents }) => cents))).toBe(add(linesOf(settle(now)).map(({ cents }) => cents)))
      }),
    )
  })

  it('bills so many times more for so many times the pupils', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 50 }),
        fc.integer({ min: 0, max: 200_000 }),
        (pupils, times, fifth) => {
          const bills = (number: number): number => {
            const rule = { kind: 'funding-share', share: { of: 1, over: 5 } }
            return settle(withRule(rule, { counts: [counted('c', number)], funding: [funded(fifth * 5)] })).statements[0]?.cents ?? 0
          }
          expect(bills(pupils * times)).toBe(bills(pupils) * times)
        },
      ),
    )
  })
})

describe('a fingerprint', () => {
  it('is another one when any row is', () => {
    law((settlement) => {
      const [first, ...rest] = settlement.counts
      if (!first) throw new Error('the world always has counts')
      const other = { ...settlement, counts: [{ ...first, pupils: first.pupils + 1 }, ...rest] }
      expect(settle(other).fingerprint).not.toBe(settle(settlement).fingerprint)
    })
  })
})
