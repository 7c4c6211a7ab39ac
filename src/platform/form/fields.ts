import { isDay } from './day.ts'

/** What can be wrong with one field that was typed. */
export type FieldMistake =
  | 'missing'
  | 'too-long'
  | 'no-day'
  | 'no-time'
  | 'no-number'
  | 'no-decimal'
  | 'no-amount'
  | 'no-percentage'
  | 'no-year'
  | 'unknown'
  | 'end-before-start'

/** What is wrong with what was typed, at which field. `M`: mistakes of a form of its own, beside those of a field. */
export interface Wrong<M extends string = never> {
  field: string
  mistake: FieldMistake | M
}

export type Read<T, M extends string = never> = { ok: true; value: T } | { ok: false; mistakes: Wrong<M>[] }

/** Reads the fields of a form one by one, and gathers what is wrong with them: one mistake a field. */
export function fieldReader<M extends string = never>(form: URLSearchParams) {
  const mistakes: Wrong<M>[] = []
  const wrong = (field: string, mistake: FieldMistake | M): null => {
    if (!mistakes.some((one) => one.field === field)) mistakes.push({ field, mistake })
    return null
  }
  const value = (field: string): string => (form.get(field) ?? '').trim()
  const required = (field: string): null => wrong(field, 'missing')
  return {
    wrong,
    text(field: string, most: number, isRequired = true): string | null {
      const typed = value(field)
      if (typed === '') return isRequired ? required(field) : null
      return typed.length > most ? wrong(field, 'too-long') : typed
    },
    day(field: string, isRequired = false): string | null {
      const typed = value(field)
      if (typed === '') return isRequired ? required(field) : null
      return isDay(typed) ? typed : wrong(field, 'no-day')
    },
    /** `15:00` */
    time(field: string): string | null {
      const typed = value(field)
      if (typed === '') return null
      return /^([01]\d|2[0-3]):[0-5]\d$/.test(typed) ? typed : wrong(field, 'no-time')
    },
    whole(field: string, most: number): number | null {
      const typed = value(field)
      if (typed === '') return null
      return /^\d{1,9}$/.test(typed) && Number(typed) <= most ? Number(typed) : wrong(field, 'no-number')
    },
    /** With a comma or a point, without thousands: `12,5`; € and spaces are left out. */
    decimal(field: string, decimals: number, mistake: FieldMistake = 'no-decimal'): number | null {
      const typed = value(field).replaceAll(/[€\s]/g, '')
      if (typed === '') return null
      return new RegExp(`^\\d{1,9}([.,]\\d{1,${decimals}})?$`).test(typed) ? Number(typed.replace(',', '.')) : wrong(field, mistake)
    },
    years(field: string): number[] {
      const typed = value(field)
        .split(/[\s,;]+/)
        .filter(Boolean)
      if (typed.every((one) => /^20\d\d$/.test(one))) return [...new Set(typed.map(Number))].toSorted()
      wrong(field, 'no-year')
      return []
    },
    oneOf<T extends string>(field: string, values: readonly T[]): T | null {
      return values.find((one) => one === form.get(field)) ?? wrong(field, form.get(field) ? 'unknown' : 'missing')
    },
    done: <T>(read: T): Read<T, M> => (mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, value: read }),
  }
}
