import { SEPA, TYPE_CODE } from '../invoice.ts'
import { legalIdOf } from '../ubl-party.ts'
import { has, must } from './rule.ts'

/**
 * What NLCIUS adds for a supplier in the Netherlands (SI-UBL 2.0.3.12, 27 November 2025). BR-NL-5, -9 and -13 are about a
 * fiscal representative, a corrective invoice and references to lines of an order: invoices of ours have none.
 * BR-NL-8, a credit note in a form of its own, is how ubl.ts writes it.
 */
export const NLCIUS = [
  must('nlcius/BR-NL-1', 'seller', ({ seller }) => seller.country !== 'NL' || legalIdOf(seller) !== null),
  must(
    'nlcius/BR-NL-2',
    'buyer',
    ({ seller, buyerReference, orderReference }) => seller.country !== 'NL' || has(buyerReference) || has(orderReference),
  ),
  must('nlcius/BR-NL-3', 'seller', ({ seller }) => seller.country !== 'NL' || isFull(seller)),
  must('nlcius/BR-NL-4', 'buyer', ({ seller, buyer }) => seller.country !== 'NL' || buyer.country !== 'NL' || isFull(buyer)),
  must('nlcius/BR-NL-7', 'program', ({ kind }) => ['380', '381', '384', '389'].includes(TYPE_CODE[kind])),
  must('nlcius/BR-NL-10', 'buyer', ({ seller, buyer }) => seller.country !== 'NL' || buyer.country !== 'NL' || legalIdOf(buyer) !== null),
  must(
    'nlcius/BR-NL-11',
    'program',
    ({ seller, kind, totals, payment }) => seller.country !== 'NL' || kind !== 'invoice' || totals.payable <= 0 || payment !== null,
  ),
  must(
    'nlcius/BR-NL-12',
    'program',
    ({ seller, payment }) => seller.country !== 'NL' || payment === null || PAYMENT_MEANS.includes(payment.means),
  ),
]

const PAYMENT_MEANS: readonly string[] = ['30', '48', '49', '57', SEPA, '59']
const isFull = ({ street, city, postalCode }: Record<'street' | 'city' | 'postalCode', string | null>): boolean =>
  [street, city, postalCode].every(has)
