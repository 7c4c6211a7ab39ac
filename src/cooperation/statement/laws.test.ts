import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Billed } from '../settlement/document.ts'
import { arbitrarySettlement } from '../settlement/testing/arbitrary-settlement.ts'
import { settledBetween } from './computed.ts'
import { withTurns } from './turns.ts'

const PAIR = { payerId: 'vmbo', payeeId: 'mbo' }
const add = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0)

/** A statement, and corrections of it as often as the figures change. */
function chain(documents: readonly Parameters<typeof settledBetween>[0][]) {
  const billed: (Billed & { turn: number })[] = []
  const totals: number[] = []
  for (const document of documents) {
    const earlier = billed.map(({ turn: _, ...line }) => line)
    const { statements } = settledBetween({ ...document, billed: earlier }, PAIR)
    const lines = withTurns(statements[0]?.lines ?? [], earlier)
    totals.push(statements[0]?.cents ?? 0)
    billed.push(
      ...lines.map(({ id, subject, rule, kind, clause, payer, payee, cents, turn }) => ({
        id,
        subject,
        rule,
        kind,
        clause,
        payer,
        payee,
        cents,
        turn,
      })),
    )
  }
  return { billed, totals }
}

test('however often it is corrected, all statements together are what is owed by the last figures', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySettlement, { minLength: 1, maxLength: 4 }), (documents) => {
      const { billed, totals } = chain(documents)
      const last = documents.at(-1)
      const owed = last ? (settledBetween(last, PAIR).statements[0]?.cents ?? 0) : 0
      expect(add(totals)).toBe(owed)
      expect(add(billed.map(({ cents }) => cents))).toBe(owed)
    }),
  )
})

test('no subject is billed twice at the same turn', () => {
  fc.assert(
    fc.property(fc.array(arbitrarySettlement, { minLength: 1, maxLength: 4 }), (documents) => {
      const keys = chain(documents).billed.map(({ subject, turn }) => `${subject} ${turn}`)
      expect(new Set(keys).size).toBe(keys.length)
    }),
  )
})

test('a kept document gives the same statement again', () => {
  fc.assert(
    fc.property(arbitrarySettlement, (document) => {
      const kept = JSON.parse(JSON.stringify(document))
      expect(settledBetween(kept, PAIR)).toEqual(settledBetween(document, PAIR))
    }),
    { numRuns: 50 },
  )
})
