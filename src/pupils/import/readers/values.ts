import { readDate } from '#platform/import/date.ts'
import type { Read } from './codes.ts'
import type { DeliveryProblem } from './problem.ts'
import { showable } from './sensitive.ts'

/** EDEXML 2.1 gives names at most 200 characters, NEN 1888 less. */
const LONGEST = 200

/** Days that school systems write for an end that is not known. */
const NO_END = new Set(['9999-12-31', '2999-12-31', '4712-12-31'])

/** Reads the values of one person or row and collects what is wrong with them. */
export interface ValueReader {
  /** about values that were left out */
  readonly notes: DeliveryProblem[]
  /** the first thing that makes the whole unusable */
  rejected(): DeliveryProblem | null
  reject(problem: DeliveryProblem): null
  /** the same person on another line */
  at(line: number): ValueReader
  /** white space made single, invisible characters left out; null when nothing remains */
  text(value: string | null, column: string): string | null
  /** a code that is not known is left out with a note */
  code<T>(value: string | null, column: string, read: (text: string) => Read<T>): T | null
  /** a date that cannot be read makes the whole unusable: a wrong history is worse than none */
  date(value: string | null, column: string): string | null
  /** the same, and null for a day that stands for no end */
  endDate(value: string | null, column: string): string | null
}

interface Found {
  notes: DeliveryProblem[]
  rejected: DeliveryProblem | null
}

export function valueReader(line: number, found: Found = { notes: [], rejected: null }): ValueReader {
  const reject = (problem: DeliveryProblem): null => {
    found.rejected ??= problem
    return null
  }
  const date = (value: string | null, column: string): string | null => {
    if (!value?.trim()) return null
    return readDate(value) ?? reject({ problem: 'date-unreadable', line, column, value: showable(value) })
  }
  return {
    notes: found.notes,
    rejected: () => found.rejected,
    reject,
    at: (other) => valueReader(other, found),
    text(value, column) {
      const clean = cleanText(value ?? '')
      return clean.length > LONGEST ? reject({ problem: 'value-too-long', line, column, most: LONGEST }) : clean || null
    },
    code(value, column, read) {
      if (!value?.trim()) return null
      const code = read(value)
      if (code === undefined) found.notes.push({ problem: 'value-unknown', line, column, value: showable(value) })
      return code ?? null
    },
    date,
    endDate(value, column) {
      const day = date(value, column)
      return day !== null && NO_END.has(day) ? null : day
    },
  }
}

/** Words of plain letters with one space between: nothing to clean, and nearly every value is so. */
const CLEAN = /^[!-~]+(?: [!-~]+)*$/

export function cleanText(text: string): string {
  if (CLEAN.test(text)) return text
  return text
    .normalize('NFC')
    .replaceAll(/\p{Cf}/gu, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
}

/** With an @ and a point in what follows; more is for the mail server to say. */
export function readEmail(text: string): Read<string> {
  const clean = cleanText(text)
  return /^[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]+\.[^\s@.<>"(),;:]{2,}$/.test(clean) ? clean : undefined
}
