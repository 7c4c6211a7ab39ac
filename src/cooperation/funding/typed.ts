import { fieldReader, type Read } from '../fields.ts'
import { centsIn } from './euros.ts'
import { type FundingKey, isSchoolYear, MOST_CENTS, SIDES } from './funding.ts'

export type FundingMistake = 'no-amount' | 'too-much' | 'no-school-year' | 'exists' | 'not-yours' | 'seen-another' | 'no-niveau'

type Form = ReturnType<typeof fieldReader<FundingMistake>>

/** An amount in euros, in whole cents. */
export function amountIn(is: Form, form: URLSearchParams, field: string): number | null {
  const typed = (form.get(field) ?? '').trim()
  if (typed === '') return is.wrong(field, 'missing')
  const cents = centsIn(typed)
  if (cents === null) return is.wrong(field, 'no-amount')
  return cents > MOST_CENTS ? is.wrong(field, 'too-much') : cents
}

export interface TypedFunding extends FundingKey {
  cents: number
  source: string
}

/** A new amount. `schools` are those that somebody may write amounts of; an empty choice is every school. */
export function readFunding(form: URLSearchParams, { schools, mayAll }: Writes): Read<TypedFunding, FundingMistake> {
  const is = fieldReader<FundingMistake>(form)
  const schoolYear = is.text('schooljaar', 9) ?? ''
  if (schoolYear !== '' && !isSchoolYear(schoolYear)) is.wrong('schooljaar', 'no-school-year')
  const side = is.oneOf('kant', SIDES) ?? 'vo'
  const school = form.get('school') || null
  if (school === null ? !mayAll : !schools.includes(school)) is.wrong('school', 'not-yours')
  const level = is.text('niveau', 60, false)
  const cents = amountIn(is, form, 'bedrag')
  return is.done({ schoolYear, side, institutionId: school, level, cents: cents ?? 0, source: is.text('bron', 300) ?? '' })
}

/** Whose amounts somebody may write. */
export interface Writes {
  schools: readonly string[]
  /** amounts for every school of a side */
  mayAll: boolean
}

/** A correction: another amount, or none (`weg`), always with a reason. */
export function readCorrection(form: URLSearchParams): Read<{ cents: number | null; source: string; reason: string }, FundingMistake> {
  const is = fieldReader<FundingMistake>(form)
  const cents = form.get('weg') === 'ja' ? null : amountIn(is, form, 'bedrag')
  return is.done({ cents, source: is.text('bron', 300) ?? '', reason: is.text('reden', 500) ?? '' })
}

/** The price of one whole deelnemerswaarde. An empty school or niveau is all of them. */
export function readPrice(form: URLSearchParams, { schools, mayAll }: Writes): Read<TypedPrice, FundingMistake> {
  const is = fieldReader<FundingMistake>(form)
  const school = form.get('school') || null
  if (school === null ? !mayAll : !schools.includes(school)) is.wrong('school', 'not-yours')
  const typed = form.get('niveau') ?? ''
  if (!/^[1-4]?$/.test(typed)) is.wrong('niveau', 'no-niveau')
  const cents = amountIn(is, form, 'prijs')
  if (cents === 0) is.wrong('prijs', 'no-amount')
  const reason = is.text('reden', 500, false)
  return is.done({
    institutionId: school,
    niveau: typed === '' ? null : Number(typed),
    cents: cents ?? 0,
    source: is.text('bron', 300) ?? '',
    reason,
  })
}

export interface TypedPrice {
  institutionId: string | null
  niveau: number | null
  cents: number
  source: string
  reason: string | null
}
