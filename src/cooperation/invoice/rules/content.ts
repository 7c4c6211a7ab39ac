import { isDay } from '#schools/index.ts'
import { CURRENCY, TYPE_CODE, UNIT_CODES } from '../invoice.ts'
import { legalIdOf } from '../ubl-party.ts'
import { everyLine, has, must } from './rule.ts'

/** EN 16931-1:2017, 6.4.1: what an invoice must say. BR-01 (which rules it keeps) is a constant of invoice.ts. */
export const CONTENT = [
  must('en16931/BR-02', 'program', ({ number }) => has(number)),
  must('en16931/BR-03', 'invoice', ({ issuedOn }) => isDay(issuedOn)),
  must('en16931/BR-04', 'program', ({ kind }) => has(TYPE_CODE[kind])),
  must('en16931/BR-05', 'program', ({ currency }) => currency === CURRENCY),
  must('en16931/BR-06', 'seller', ({ seller }) => has(seller.name)),
  must('en16931/BR-07', 'buyer', ({ buyer }) => has(buyer.name)),
  must('en16931/BR-08', 'seller', ({ seller }) => hasAddress(seller)),
  must('en16931/BR-09', 'seller', ({ seller }) => isCountry(seller.country)),
  must('en16931/BR-10', 'buyer', ({ buyer }) => hasAddress(buyer)),
  must('en16931/BR-11', 'buyer', ({ buyer }) => isCountry(buyer.country)),
  must('en16931/BR-12', 'program', ({ totals }) => isCents(totals.lines)),
  must('en16931/BR-13', 'program', ({ totals }) => isCents(totals.withoutVat)),
  must('en16931/BR-14', 'program', ({ totals }) => isCents(totals.withVat)),
  must('en16931/BR-15', 'program', ({ totals }) => isCents(totals.payable)),
  must('en16931/BR-16', 'statement', ({ lines }) => lines.length > 0),
  everyLine('en16931/BR-21', 'program', ({ id }, { lines }) => has(id) && lines.filter((one) => one.id === id).length === 1),
  everyLine('en16931/BR-22', 'program', ({ hundredths }) => isCents(hundredths)),
  everyLine('en16931/BR-23', 'program', ({ unit }) => UNIT_CODES.includes(unit)),
  everyLine('en16931/BR-24', 'program', ({ cents }) => isCents(cents)),
  everyLine('en16931/BR-25', 'statement', ({ name }) => has(name)),
  everyLine('en16931/BR-26', 'program', ({ priceCents }) => isCents(priceCents)),
  everyLine('en16931/BR-27', 'program', ({ priceCents }) => priceCents >= 0),
  must('en16931/BR-29', 'statement', ({ period }) => period === null || period.from <= period.to),
  everyLine('en16931/BR-30', 'statement', ({ period }) => period === null || period.from <= period.to),
  must('en16931/BR-49', 'program', ({ payment }) => payment === null || has(payment.means)),
  must('en16931/BR-50', 'seller', ({ payment }) => payment === null || has(payment.iban)),
  must(
    'en16931/BR-CO-25',
    'seller',
    ({ kind, totals, dueOn, terms }) => kind === 'credit-note' || totals.payable <= 0 || has(dueOn) || has(terms),
  ),
  must('en16931/BR-CO-26', 'seller', ({ seller }) => legalIdOf(seller) !== null || has(seller.vatNumber)),
]

const isCents = (value: number): boolean => Number.isSafeInteger(value)
/** Two capitals; whether that country exists is not looked up. */
const isCountry = (text: string | null): boolean => /^[A-Z]{2}$/.test(text ?? '')
const hasAddress = ({ street, postalCode, city, country }: Record<'street' | 'postalCode' | 'city' | 'country', string | null>): boolean =>
  [street, postalCode, city, country].some(has)
