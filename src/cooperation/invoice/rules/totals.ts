import { sum } from '../../settlement/exact.ts'
import { everyLine, must } from './rule.ts'

/** EN 16931-1:2017, 6.4.2: sums that must agree. Invoices of ours have no allowances, charges, rounding or prepayment. */
export const TOTALS = [
  everyLine(
    'doorloop/quantity-times-price',
    'program',
    ({ hundredths, priceCents, cents }) => BigInt(hundredths) * BigInt(priceCents) === BigInt(cents) * 100n,
  ),
  must('en16931/BR-CO-10', 'program', ({ lines, totals }) => totals.lines === sum(lines.map(({ cents }) => cents))),
  must('en16931/BR-CO-13', 'program', ({ totals }) => totals.withoutVat === totals.lines),
  must('en16931/BR-CO-14', 'program', ({ vat, totals }) => totals.vat === sum(vat.map(({ taxCents }) => taxCents))),
  must('en16931/BR-CO-15', 'program', ({ totals }) => totals.withVat === totals.withoutVat + totals.vat),
  must('en16931/BR-CO-16', 'program', ({ totals }) => totals.payable === totals.withVat),
  must('doorloop/amount-above-zero', 'statement', ({ totals }) => totals.payable > 0),
]
