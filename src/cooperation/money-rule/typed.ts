import { fieldReader, type Read, type Wrong } from '../fields.ts'
import type { Kind, Part, Share } from '../settlement/rule.ts'
import { costsAreOptional, FIELDS_OF, PARTS_IN_FORM, type RuleField, shareIsOptional } from './fields-of-kind.ts'
import { type NewMoneyRule, partiesOf } from './money-rule.ts'

/** Beside what can be wrong with a field. */
export type RuleMistake =
  | 'agreement-unknown'
  | 'clause-unknown'
  | 'not-a-party'
  | 'payee-pays'
  | 'parts-not-whole'
  | 'no-share'
  | 'no-day-of-year'
  | 'no-cohort'
  | 'too-high'
export type RuleWrong = Wrong<RuleMistake>

/** Within one agreement (within-agreement.ts). */
export interface RuleChoices {
  /** clauses a rule can rest on, and the institutions of the parties of their agreement */
  clauses: readonly ClauseChoice[]
  institutions: readonly string[]
  routes: readonly string[]
}

export interface ClauseChoice {
  agreementId: string
  clauseId: string
  clauseVersion: number
  promiseId: string | null
  parties: readonly string[]
  /** the day on which a school of these joined, when that was later */
  joinedOn?: ReadonlyMap<string, string>
  /** of this version of the clause; null: not signed yet */
  from?: string | null
}

/** Whether a school is bound by the clause from the first day of a rule on. */
export const isBoundFrom = ({ parties, joinedOn, from }: ClauseChoice, institutionId: string, day: string | null): boolean =>
  parties.includes(institutionId) && (joinedOn?.get(institutionId) ?? '') <= (day ?? from ?? '')

export const clauseValue = ({
  agreementId,
  clauseId,
  clauseVersion,
  promiseId,
}: Pick<ClauseChoice, 'agreementId' | 'clauseId' | 'clauseVersion' | 'promiseId'>): string =>
  [agreementId, clauseId, clauseVersion, ...(promiseId ? [promiseId] : [])].join(':')

type Reader = ReturnType<typeof fieldReader<RuleMistake>>

/** A rule of one kind as typed; only the fields of that kind are read. */
export function readRule(form: URLSearchParams, kind: Kind, choices: RuleChoices): Read<NewMoneyRule, RuleMistake> {
  const is = fieldReader<RuleMistake>(form)
  const clause = choices.clauses.find((one) => clauseValue(one) === form.get('afspraak')) ?? null
  if (!clause) is.wrong('afspraak', 'clause-unknown')
  const payee = schoolIn(is, form, 'ontvanger', choices)
  const [from, to] = [is.day('vanaf'), is.day('tot')]
  if (from && to && to < from) is.wrong('tot', 'end-before-start')
  const routeId = form.get('route') ? is.oneOf('route', choices.routes) : null
  const terms = Object.assign({}, ...FIELDS_OF[kind].map((field) => READ[field](is, form, kind, choices)), commonOf(is))
  const rule: NewMoneyRule = {
    ...{ agreementId: clause?.agreementId ?? '', clauseId: clause?.clauseId ?? '', clauseVersion: clause?.clauseVersion ?? 1 },
    ...{ promiseId: clause?.promiseId ?? null, name: is.text('naam', 200) ?? '', kind, payeeId: payee },
    ...{ routeId, cohort: yearOf(is), terms, from, to },
  }
  if ((terms.payers ?? []).includes(payee)) is.wrong('betalers', 'payee-pays')
  if (clause && partiesOf(rule).some((one) => one !== '' && !isBoundFrom(clause, one, from))) is.wrong('ontvanger', 'not-a-party')
  return is.done(rule)
}

function commonOf(is: Reader): Record<string, unknown> {
  const [cap, minimum] = [centsIn(is, 'maximum'), centsIn(is, 'minimum')]
  const rounding = is.oneOf('afronden', ['half-away', 'down'])
  return { rounding, cap, minimum }
}

type ReadField = (is: Reader, form: URLSearchParams, kind: Kind, choices: RuleChoices) => Record<string, unknown>

const READ: Record<RuleField, ReadField> = {
  payers: (is, form, _kind, { institutions }) => ({ payers: schoolsIn(is, form, 'betalers', institutions) }),
  share: (is, form, kind) => {
    if (shareIsOptional(kind) && !form.get('deel')?.trim()) return { share: { of: 1, over: 1 } }
    return { share: shareIn(is, form, 'deel') }
  },
  percentage: (is) => {
    const percentage = is.decimal('percentage', 2, 'no-percentage')
    if (percentage === null) is.wrong('percentage', 'missing')
    else if (percentage <= 0 || percentage > 100) is.wrong('percentage', 'no-percentage')
    return { percentage }
  },
  purpose: (is) => ({ purpose: is.text('doel', 200) }),
  funding: (is) => ({ funding: is.oneOf('bekostiging', ['vo', 'mbo']) }),
  measure: (is) => ({ measure: is.oneOf('telling', ['teldatum', 'pupil-days']) }),
  teldatum: (is, form) => ({ teldatum: dayOfYearIn(is, form, 'teldatum') }),
  phase: (is, form) => ({ phase: form.get('fase') ? is.oneOf('fase', ['VO', 'MBO']) : null }),
  leerjaar: (is, form) => ({ leerjaar: form.get('leerjaar') ? Number(is.oneOf('leerjaar', [...'123456789'])) : null }),
  level: (is) => ({ level: is.text('niveau-of-leerweg', 50, false) }),
  functions: (is, form) => ({ functions: wordsIn(is, form, 'functies', false) }),
  hourPrice: (is) => ({ cents: requiredCents(is, 'uurprijs') }),
  budget: (is) => {
    const hours = is.decimal('urenbudget', 2)
    return { budget: hours === null ? null : { hours, per: is.oneOf('budget-per', ['rule', 'route', 'person']) } }
  },
  costs: (is, form, kind) => {
    const costs = wordsIn(is, form, 'kostensoorten', !costsAreOptional(kind))
    if (kind === 'shared-transport') return costs ? { costs } : {}
    return { costs: costs ?? [] }
  },
  parts: (is, form, _kind, { institutions }) => ({ parts: partsIn(is, form, institutions) }),
  pricedHours: (is, form) => {
    const functions = wordsIn(is, form, 'urenfuncties', false)
    if (functions === null) return { hours: null }
    return {
      hours: { functions, side: form.get('uren-kant') ? is.oneOf('uren-kant', ['vo', 'mbo']) : null, cents: requiredCents(is, 'uurprijs') },
    }
  },
  amount: (is) => ({ cents: requiredCents(is, 'bedrag') }),
  per: (is) => ({ per: is.oneOf('per', ['school-year', 'pupil']) }),
  dueOn: (is, form) => ({ on: dayOfYearIn(is, form, 'vervaldag') }),
  coFinancing: (is, form) => ({ coFinancing: shareIn(is, form, 'eigen-deel') }),
  niveau: (is, form) => ({ niveau: form.get('niveau') ? Number(is.oneOf('niveau', [...'1234'])) : null }),
  before: (is) => ({ before: is.day('voor') }),
}

/** A single amount above this is a mistake in typing (settlement/rule.ts). */
const MOST_EUROS = 100_000_000

function centsIn(is: Reader, field: string): number | null {
  const euros = is.decimal(field, 2, 'no-amount')
  if (euros !== null && euros > MOST_EUROS) is.wrong(field, 'too-high')
  return euros === null ? null : Math.round(euros * 100)
}

function requiredCents(is: Reader, field: string): number {
  return centsIn(is, field) ?? is.wrong(field, 'missing') ?? 0
}

/** `1/5`. */
function shareIn(is: Reader, form: URLSearchParams, field: string): Share {
  const typed = (form.get(field) ?? '').trim()
  const [, of = '', over = ''] = /^(\d{1,6})\s*\/\s*(\d{1,6})$/.exec(typed) ?? []
  if (typed === '') is.wrong(field, 'missing')
  else if (Number(of) < 1 || Number(over) < Number(of)) is.wrong(field, 'no-share')
  return { of: Number(of), over: Number(over) }
}

/** Typed as in a diary, `1-10`; kept as the file has it, `10-01`. Each year must have it, so not 29 February nor a 31st. */
function dayOfYearIn(is: Reader, form: URLSearchParams, field: string): string {
  const [, day = '', month = ''] = /^(\d{1,2})-(\d{1,2})$/.exec((form.get(field) ?? '').trim()) ?? []
  const found = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  if (!/^(0[1-9]|1[0-2])-(0[1-9]|1\d|2[0-8])$/.test(found)) is.wrong(field, 'no-day-of-year')
  return found
}

/** Words with commas between them. */
function wordsIn(is: Reader, form: URLSearchParams, field: string, isRequired: boolean): string[] | null {
  const words = (form.get(field) ?? '').split(',').map((word) => word.trim().toLowerCase())
  const found = [...new Set(words.filter(Boolean))]
  if (found.some((word) => word.length > 100)) is.wrong(field, 'too-long')
  if (found.length === 0 && isRequired) is.wrong(field, 'missing')
  return found.length > 0 ? found : null
}

/** One school of the agreement; of another agreement it is refused as such. */
export function schoolIn(is: Reader, form: URLSearchParams, field: string, { institutions }: Pick<RuleChoices, 'institutions'>): string {
  const id = form.get(field) ?? ''
  if (!institutions.includes(id)) is.wrong(field, id === '' ? 'missing' : 'not-a-party')
  return id
}

function schoolsIn(is: Reader, form: URLSearchParams, field: string, institutions: readonly string[]): string[] {
  const ids = [...new Set(form.getAll(field))]
  if (ids.some((id) => !institutions.includes(id))) is.wrong(field, 'not-a-party')
  if (ids.length === 0) is.wrong(field, 'missing')
  return ids
}

/** The parts of a pot that were filled in; together they are the whole. */
function partsIn(is: Reader, form: URLSearchParams, institutions: readonly string[]): Part[] {
  const numbers = Array.from({ length: PARTS_IN_FORM }, (_, at) => at + 1)
  const filled = numbers.filter((n) => form.get(`deel-${n}`)?.trim() || form.has(`delers-${n}`))
  const parts = filled.map((n) => ({
    share: shareIn(is, form, `deel-${n}`),
    parties: schoolsIn(is, form, `delers-${n}`, institutions),
    by: is.oneOf(`verdeling-${n}`, ['equal', 'key', 'pupils']) ?? 'equal',
  }))
  if (parts.length === 0) is.wrong('deel-1', 'missing')
  else if (!areWhole(parts.map(({ share }) => share))) is.wrong('deel-1', 'parts-not-whole')
  return parts
}

/** Exactly, in whole numbers: 1/3 + 2/3. */
function areWhole(shares: readonly Share[]): boolean {
  if (shares.some(({ over }) => over === 0)) return false
  const all = shares.reduce((product, { over }) => product * BigInt(over), 1n)
  return shares.reduce((sum, { of, over }) => sum + (all * BigInt(of)) / BigInt(over), 0n) === all
}

function yearOf(is: Reader): number | null {
  const typed = (is.text('cohort', 20, false) ?? '').trim()
  if (typed === '') return null
  return /^20\d\d$/.test(typed) ? Number(typed) : is.wrong('cohort', 'no-cohort')
}
