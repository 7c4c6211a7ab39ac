/** What somebody looks for. */
export interface Query {
  /** as typed, shortened */
  text: string
  /** each must be found in the name; at most five */
  words: readonly string[]
}

const SHORTEST = 2

/** Null when there is too little to look for. */
export function readQuery(asked: string): Query | null {
  const text = asked.trim().replaceAll(/\s+/g, ' ').slice(0, 80)
  const words = text.split(' ').filter(Boolean).slice(0, 5)
  return text.replaceAll(' ', '').length < SHORTEST ? null : { text, words }
}

/** For `like`: `%` and `_` that were typed are looked for as they are. */
export const patternOf = (word: string): string => `%${word.toLowerCase().replaceAll(/[\\%_]/g, '\\$&')}%`
