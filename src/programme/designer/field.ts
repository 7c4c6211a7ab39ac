import type { Language } from '#platform/i18n.ts'

/**
 * One question about a design, as form and table know it. `name` is the property (`weeks`, `target.places`), also the name
 * in the form. What is optional may stay empty: null, or an empty list.
 */
export type Field = { name: string; required?: true } & (
  | { kind: 'text'; long?: true }
  | { kind: 'date' }
  | { kind: 'yes-no' }
  | { kind: 'number'; times?: number /** 100: euros for cents; 0.01: percents for a share */; whole?: true }
  /** `2, 3`, each times `times` */
  | { kind: 'numbers'; times?: number }
  /** ISO weeks from and to */
  | { kind: 'weeks' }
  /** one, or with `many` any number, of these; `words` says under which name their words stand */
  | { kind: 'choice'; words: ChoiceWords; options: readonly (string | number)[]; many?: true }
  /** the id of something else in the design */
  | { kind: 'ref'; to: RefList; many?: true }
  | { kind: 'names' }
)

export type RefList = 'years' | 'blocks' | 'units'
export type ChoiceWords =
  | 'scheme'
  | 'leerweg'
  | 'niveau'
  | 'leertraject'
  | 'profiel'
  | 'stage'
  | 'enrolledAt'
  | 'kind'
  | 'place'
  | 'weekday'
  | 'taughtBy'
  | 'counts'
  | 'moment'
  | 'examPart'
  | 'examChange'
  | 'diploma'
  | 'side'
  | 'month'
  | 'holidayRegion'
  | 'roof'
  | 'rules'
  | 'agreement'
  | 'clause'
  | 'party'
  | 'moneyUnit'

/** Why an answer cannot be kept. */
export type Mistake =
  | 'missing'
  | 'no-number'
  | 'thousands'
  | 'comma-between'
  | 'out-of-bounds'
  | 'no-date'
  | 'unknown-choice'
  | 'weeks-half'
  | 'too-long'
  | 'crebo-form'

/** in a text, and in a list of names */
const MOST_LETTERS = 2000

export type Read = { value: unknown } | { mistake: Mistake }

/** What a form sent for this question, as the design keeps it. */
export function readField(field: Field, form: URLSearchParams): Read {
  const all = form.getAll(field.name).map((one) => one.trim())
  const typed = all[0] ?? ''
  if (field.kind === 'weeks') return readWeeks(form.get(`${field.name}.from`) ?? '', form.get(`${field.name}.to`) ?? '')
  if ('many' in field && field.many) return readMany(field, all.filter(Boolean))
  if (field.kind === 'numbers') return readNumbers(typed, field.times ?? 1, field.required === true)
  if (field.kind === 'names' && typed.length > MOST_LETTERS) return { mistake: 'too-long' }
  if (field.kind === 'names')
    return {
      value: typed
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean),
    }
  if (typed === '') return field.required ? { mistake: 'missing' } : { value: null }
  return readOne(field, typed)
}

function readOne(field: Field, typed: string): Read {
  switch (field.kind) {
    case 'number':
      return readNumber(typed, field.times ?? 1, field.whole === true)
    case 'yes-no':
      return typed === 'ja' || typed === 'nee' ? { value: typed === 'ja' } : { mistake: 'unknown-choice' }
    case 'choice': {
      const value = field.options.find((one) => String(one) === typed)
      return value === undefined ? { mistake: 'unknown-choice' } : { value }
    }
    case 'date':
      return isDay(typed) ? { value: typed } : { mistake: 'no-date' }
    default:
      return typed.length > MOST_LETTERS ? { mistake: 'too-long' } : { value: typed }
  }
}

function readMany(field: Field, typed: readonly string[]): Read {
  if (field.required && typed.length === 0) return { mistake: 'missing' }
  if (field.kind !== 'choice') return { value: [...new Set(typed)] }
  const values = field.options.filter((one) => typed.includes(String(one)))
  return typed.every((one) => field.options.some((option) => String(option) === one)) ? { value: values } : { mistake: 'unknown-choice' }
}

/** With a comma or a point; a thousands point is not guessed at. */
function readNumber(typed: string, times: number, whole: boolean): Read {
  const plain = typed.replace(/^€\s*/, '').replace(/\s*%$/, '').replace(',', '.')
  // 3.000 is three thousand to who writes Dutch, and three to who writes English: that is asked, not guessed
  if (/^-?\d{1,3}(\.\d{3})+$/.test(typed.replace(/^€\s*/, ''))) return { mistake: 'thousands' }
  if (!/^-?\d{1,9}(\.\d{1,4})?$/.test(plain)) return { mistake: 'no-number' }
  const value = Number(plain) * times
  if (whole && !Number.isInteger(Number(plain))) return { mistake: 'no-number' }
  return { value: times > 1 ? Math.round(value) : Number(value.toFixed(6)) }
}

function readNumbers(typed: string, times: number, required: boolean): Read {
  // a blank between a number and its % is none between numbers
  const parts = typed
    .replace(/\s+%/g, '%')
    .split(/[;\s]+|,(?=\s)|(?<=%),/)
    .map((one) => one.replace(/,$/, ''))
    .filter(Boolean)
  if (parts.length === 0) return required ? { mistake: 'missing' } : { value: null }
  // 80,85 is one number to some and two to others: that is asked, not guessed
  if (parts.length === 1 && /^\d+,\d+$/.test(typed)) return { mistake: 'comma-between' }
  const read = parts.map((one) => readNumber(one, times, false))
  const wrong = read.find((one) => 'mistake' in one)
  return wrong ?? { value: read.map((one) => ('value' in one ? one.value : null)) }
}

function readWeeks(from: string, to: string): Read {
  if (from.trim() === '' && to.trim() === '') return { value: null }
  if (from.trim() === '' || to.trim() === '') return { mistake: 'weeks-half' }
  const [first, last] = [readNumber(from.trim(), 1, true), readNumber(to.trim(), 1, true)]
  if ('mistake' in first || 'mistake' in last) return { mistake: 'no-number' }
  return { value: { from: first.value, to: last.value } }
}

/** What stands in the form for a kept value: name and texts, as the browser would send them. */
export function typedOf(field: Field, value: unknown, language: Language): [name: string, typed: string][] {
  if (field.kind === 'weeks') {
    const weeks = value as { from: number; to: number } | null
    return [
      [`${field.name}.from`, weeks ? String(weeks.from) : ''],
      [`${field.name}.to`, weeks ? String(weeks.to) : ''],
    ]
  }
  if (value === null || value === undefined) return [[field.name, '']]
  if (field.kind === 'numbers') return [[field.name, numbersText(value as number[], field.times ?? 1, language)]]
  if (field.kind === 'names') return [[field.name, (value as string[]).join(', ')]]
  if (Array.isArray(value)) return value.map((one) => [field.name, String(one)])
  if (field.kind === 'yes-no') return [[field.name, value ? 'ja' : 'nee']]
  if (field.kind === 'number') return [[field.name, plainNumber((value as number) / (field.times ?? 1), language)]]
  return [[field.name, String(value)]]
}

/** One number with a comma ends with a semicolon: 80,85 alone could be two. */
function numbersText(values: readonly number[], times: number, language: Language): string {
  const text = values.map((one) => plainNumber(one / times, language)).join('; ')
  return values.length === 1 && text.includes(',') ? `${text};` : text
}

const plainNumber = (value: number, language: Language): string => {
  const text = String(Number(value.toFixed(4)))
  return language === 'nl' ? text.replace('.', ',') : text
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const date = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text)
}
