import { centsOf, sum } from '../../settlement/exact.ts'
import { type Invoice, VAT_CATEGORIES, type VatCategory } from '../invoice.ts'
import { everyLine, has, look, must } from './rule.ts'

/** EN 16931-1:2017, 6.4.3: what is said of VAT. Only E (exempt) and O (no supply): an invoice with VAT is not made here. */
export const VAT = [
  everyLine('en16931/BR-CO-04', 'program', ({ vat }) => VAT_CATEGORIES.includes(vat.category)),
  must('en16931/BR-CO-09', 'seller', ({ seller, buyer }) =>
    [seller, buyer].every(({ vatNumber }) => vatNumber === null || /^[A-Z]{2}/.test(vatNumber)),
  ),
  must('en16931/BR-CO-17', 'program', ({ vat }) =>
    vat.every(({ taxableCents, rate, taxCents }) => taxCents === centsOf([taxableCents, rate ?? 0], 100, 'half-away')),
  ),
  must('en16931/BR-CO-18', 'program', ({ vat }) => vat.length > 0),
  must('en16931/BR-E-01', 'program', (invoice) => groupsAre(invoice, 'E')),
  must('en16931/BR-E-02', 'seller', (invoice) => !uses(invoice, 'E') || has(invoice.seller.vatNumber)),
  everyLine('en16931/BR-E-05', 'program', ({ vat }) => vat.category !== 'E' || vat.rate === 0),
  must('en16931/BR-E-08', 'program', (invoice) => taxableIs(invoice, 'E')),
  must('en16931/BR-E-09', 'program', ({ vat }) => vat.every(({ category, taxCents }) => category !== 'E' || taxCents === 0)),
  must('en16931/BR-E-10', 'program', ({ vat }) => vat.every(({ category, reason }) => category !== 'E' || has(reason))),
  must('en16931/BR-O-01', 'program', (invoice) => groupsAre(invoice, 'O')),
  must(
    'en16931/BR-O-02',
    'program',
    (invoice) => !uses(invoice, 'O') || [invoice.seller, invoice.buyer].every(({ vatNumber }) => vatNumber === null),
  ),
  everyLine('en16931/BR-O-05', 'program', ({ vat }) => vat.category !== 'O' || vat.rate === null),
  must('en16931/BR-O-08', 'program', (invoice) => taxableIs(invoice, 'O')),
  must('en16931/BR-O-09', 'program', ({ vat }) => vat.every(({ category, taxCents }) => category !== 'O' || taxCents === 0)),
  must('en16931/BR-O-10', 'program', ({ vat }) => vat.every(({ category, reason }) => category !== 'O' || has(reason))),
  must('en16931/BR-O-11', 'program', ({ vat }) => vat.length < 2 || !vat.some(({ category }) => category === 'O')),
  everyLine('en16931/BR-O-12', 'program', ({ vat }, { lines }) => vat.category === 'O' || !lines.some((one) => one.vat.category === 'O')),
  // Article 11 lid 1 o Wet OB 1968 frees education; lending staff or sharing costs is another matter, and a person's to decide.
  look('doorloop/vat-is-a-decision', 'invoice', () => false),
]

const uses = ({ lines }: Invoice, category: VatCategory): boolean => lines.some(({ vat }) => vat.category === category)

/** One group when a line has the category, else none. */
const groupsAre = (invoice: Invoice, category: VatCategory): boolean =>
  invoice.vat.filter((one) => one.category === category).length === (uses(invoice, category) ? 1 : 0)

function taxableIs({ vat, lines }: Invoice, category: VatCategory): boolean {
  const total = sum(lines.filter((line) => line.vat.category === category).map(({ cents }) => cents))
  return vat.every((group) => group.category !== category || group.taxableCents === total)
}
