import { isIban, isKvk, isOin, isPostalCode, isVatNumber } from '../../billing/numbers.ts'
import type { InvoiceParty } from '../invoice.ts'
import { look, must } from './rule.ts'

/** Numbers that cannot be right by their own digits: no rule of the standard looks at those, and a bank does. */
export const NUMBERS = [
  must('doorloop/iban', 'seller', ({ payment }) => !payment?.iban || isIban(payment.iban)),
  must('doorloop/seller-numbers', 'seller', ({ seller }) => areNumbers(seller)),
  must('doorloop/buyer-numbers', 'buyer', ({ buyer }) => areNumbers(buyer)),
  look('doorloop/postal-code', 'seller', ({ seller, buyer }) =>
    [seller, buyer].every(({ country, postalCode }) => country !== 'NL' || !postalCode || isPostalCode(postalCode)),
  ),
  must('doorloop/two-boards', 'statement', ({ seller, buyer }) => seller.kvk === null || seller.kvk !== buyer.kvk),
]

const areNumbers = ({ kvk, oin, vatNumber }: InvoiceParty): boolean =>
  (kvk === null || isKvk(kvk)) && (oin === null || isOin(oin)) && (vatNumber === null || isVatNumber(vatNumber))
