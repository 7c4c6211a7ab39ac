import { isDay } from '#schools/index.ts'

/** Names of sentences: messages.nl.ts, `mistake`. */
export const MISTAKES = [
  'missing',
  'choose',
  'no-day',
  'day-missing',
  'not-yet',
  'wrong-order',
  'too-long',
  'no-number',
  'no-year',
  'crebo',
  'no-route',
  'cause-missing',
  'is-revoked',
  'not-sure',
  'before-start',
  'no-permission',
  'nothing-new',
  'name-taken',
] as const
export type MistakeName = (typeof MISTAKES)[number]

/** What is wrong, at which field of the form. */
export interface Mistake {
  field: string
  mistake: MistakeName
}

export type Read<T> = { ok: true; value: T } | { ok: false; mistakes: Mistake[] }

export const wrong = (field: string, mistake: MistakeName): { ok: false; mistakes: Mistake[] } => ({
  ok: false,
  mistakes: [{ field, mistake }],
})

/** The value when nothing is wrong. */
export const readAs = <T>(mistakes: readonly (Mistake | null)[], value: () => T): Read<T> => {
  const found = mistakes.filter((one) => one !== null)
  return found.length > 0 ? { ok: false, mistakes: found } : { ok: true, value: value() }
}

export const line = (form: URLSearchParams, name: string): string => (form.get(name) ?? '').trim()

/** One of a list; null when it is none of them. */
export const choice = <T extends string>(form: URLSearchParams, name: string, all: readonly T[]): T | null =>
  all.find((one) => one === line(form, name)) ?? null

export const choices = <T extends string>(form: URLSearchParams, name: string, all: readonly T[]): T[] =>
  all.filter((one) => form.getAll(name).includes(one))

export const MOST_CHARACTERS = 4000

export const tooLong = (form: URLSearchParams, name: string): Mistake | null =>
  line(form, name).length > MOST_CHARACTERS ? { field: name, mistake: 'too-long' } : null

/** A day that may stay open. */
export function dayMistake(form: URLSearchParams, name: string): Mistake | null {
  const typed = line(form, name)
  return typed === '' || isDay(typed) ? null : { field: name, mistake: 'no-day' }
}

/** A day that has to be there and lies not after today. */
export function pastDayMistake(form: URLSearchParams, name: string, today: string): Mistake | null {
  const typed = line(form, name)
  if (typed === '') return { field: name, mistake: 'day-missing' }
  if (!isDay(typed)) return { field: name, mistake: 'no-day' }
  return typed > today ? { field: name, mistake: 'not-yet' } : null
}

export const dayOrNull = (form: URLSearchParams, name: string): string | null => line(form, name) || null
