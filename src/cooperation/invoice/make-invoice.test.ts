import fc from 'fast-check'
import { expect, test } from 'vitest'
import { UNITS } from '../settlement/line.ts'
import { creditOf, makeInvoice } from './make-invoice.ts'
import { checkInvoice } from './rules/check.ts'
import { asked, line, MBO, tot, VO } from './testing/invoices.ts'
import { ublOf } from './ubl.ts'

const arbitraryLine = fc
  .record({
    cents: fc.integer({ min: -(10 ** 9), max: 10 ** 9 }),
    number: fc.oneof(
      fc.integer({ min: 0, max: 5000 }),
      fc.integer({ min: 0, max: 500_000 }).map((hundredths) => hundredths / 100),
    ),
    unit: fc.constantFrom(...UNITS),
    of: fc.option(fc.integer({ min: 1, max: 100 })),
  })
  .map(({ cents, ...quantity }) => line({ cents, quantity }))

test('whatever the lines are, the invoice adds up to the cent, and breaks no rule of ours', () => {
  fc.assert(
    fc.property(fc.array(arbitraryLine, { minLength: 1, maxLength: 12 }), fc.constantFrom('E' as const, 'O' as const), (lines, vat) => {
      const cents = lines.reduce((all, one) => all + one.cents, 0)
      fc.pre(cents !== 0)
      const document = makeInvoice(tot({ cents, lines }), { seller: MBO, buyer: VO }, asked({ vat }))
      expect(document.kind).toBe(cents > 0 ? 'invoice' : 'credit-note')
      expect(document.totals.payable).toBe(Math.abs(cents))
      expect(document.lines.reduce((all, one) => all + one.cents, 0)).toBe(Math.abs(cents))
      const findings = checkInvoice({ ...document, number: 'DL2026-0001' })
      expect(findings.filter(({ severity }) => severity === 'not-allowed')).toEqual([])
      const credit = creditOf(document, 'DL2026-0001', { issuedOn: '2026-12-01', reason: 'x' })
      expect(checkInvoice({ ...credit, number: 'DL2026-0002' }).filter(({ severity }) => severity === 'not-allowed')).toEqual([])
    }),
    { numRuns: 300 },
  )
})

test('what was only recorded is not on it', () => {
  const document = makeInvoice(
    tot({ lines: [line(), line({ id: 'l2', cents: 0 })], cents: 4_140_000 }),
    { seller: MBO, buyer: VO },
    asked(),
  )
  expect(document.lines).toHaveLength(1)
})

test.each([
  // 23 pupils × € 9.000 × 1/5: € 1.800 each
  [{}, { hundredths: 2300, unit: 'C62', priceCents: 180_000 }],
  // 7,5 hours of € 50
  [
    { cents: 37_500, quantity: { number: 7.5, unit: 'hours', of: null } },
    { hundredths: 750, unit: 'HUR', priceCents: 5000 },
  ],
  // a third of € 100 has no price per part
  [
    { cents: 3333, quantity: { number: 1, unit: 'weight', of: 3 } },
    { hundredths: 100, unit: 'C62', priceCents: 3333 },
  ],
  // 7 hours do not divide € 100
  [
    { cents: 10_000, quantity: { number: 7, unit: 'hours', of: null } },
    { hundredths: 100, unit: 'C62', priceCents: 10_000 },
  ],
] as const)('a quantity stays when quantity × price is the amount: %j', (more, quantity) => {
  const lines = [line(more as never)]
  const document = makeInvoice(tot({ lines, cents: lines[0]?.cents ?? 0 }), { seller: MBO, buyer: VO }, asked())
  expect(document.lines[0]).toMatchObject({ ...quantity, name: expect.stringMatching(/^\p{Lu}/u) })
})

test.each(['nl', 'en'] as const)('a correction is once the difference, with what it was and becomes: %s', (language) => {
  // 21 pupils were 23: 21 × € 9.000 × 1/5 = € 37.800, that was € 41.400
  const remarks = [{ remark: 'correction' as const, given: { cents: 4_140_000, now: 3_780_000, lines: 'ab12' } }]
  const one = line({ cents: -360_000, quantity: { number: 21, unit: 'pupils', of: null }, remarks })
  const document = makeInvoice(tot({ lines: [one], cents: -360_000 }), { seller: MBO, buyer: VO }, asked({ language }), 'DL2026-0001')
  expect(document).toMatchObject({ kind: 'credit-note', credits: 'DL2026-0001' })
  expect(document.lines[0]).toMatchObject({ hundredths: 100, unit: 'C62', priceCents: 360_000, cents: 360_000 })
  const said = { nl: 'dit was € 41.400,00 en wordt € 37.800,00', en: 'this was € 41,400.00 and becomes € 37,800.00' }
  expect(document.lines[0]?.description).toContain(said[language])
  expect(document.lines[0]?.description).not.toContain('21')
  expect(ublOf({ ...document, number: 'DL2026-0002' })).toMatch(
    /<cac:BillingReference>\s*<cac:InvoiceDocumentReference>\s*<cbc:ID>DL2026-0001<\/cbc:ID>/,
  )
})

test('the language is that of the invoice, and it names clause and version', () => {
  const of = (language: 'nl' | 'en') => makeInvoice(tot(), { seller: MBO, buyer: VO }, asked({ language }))
  expect(of('nl').lines[0]).toMatchObject({ description: '23 leerlingen × € 9.000,00 × 1/5; Bekostiging, versie 1, Samenwerking TOT' })
  expect(of('en').lines[0]?.description).toContain('23 pupils × € 9,000.00 × 1/5')
  expect(of('en').terms).toBe('Payable within 30 days of the invoice date.')
})
