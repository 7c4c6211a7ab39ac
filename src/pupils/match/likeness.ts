import { type Named, plainName } from '../name.ts'

/** What speaks for two records being of one pupil; the sentences hang on these names. */
export type Sign = 'birth-date' | 'family-name' | 'family-name-alike' | 'given-name' | 'given-name-alike' | 'initials' | 'sex' | 'email'
/** What speaks against it. */
export type Doubt = 'given-name-differs' | 'sex-differs' | 'same-school'

export interface Likeness {
  signs: Sign[]
  doubts: Doubt[]
  /** only to put the likeliest first: signs less doubts */
  weight: number
}

export interface Comparable extends Named {
  initials: string | null
  birthDate: string | null
  sex: string | null
  email: string | null
  institutionId: string
}

const WEIGHTS: Record<Sign | Doubt, number> = {
  'birth-date': 4,
  'family-name': 3,
  'family-name-alike': 2,
  'given-name': 3,
  'given-name-alike': 2,
  initials: 1,
  sex: 1,
  email: 4,
  'given-name-differs': -2,
  'sex-differs': -2,
  'same-school': -1,
}

/**
 * Why two records may be of one pupil: the same birth date, with the same family name (infix and accents aside), or with
 * the same given name and a family name that is alike. Null when they are not alike enough to trouble a person with.
 */
export function likeness(one: Comparable, other: Comparable): Likeness | null {
  if (!one.birthDate || one.birthDate !== other.birthDate) return null
  const family = compare(one.familyName, other.familyName)
  const given = compare(one.givenName, other.givenName)
  if (family !== 'same' && !(family === 'alike' && given === 'same')) return null
  const signs: Sign[] = ['birth-date', family === 'same' ? 'family-name' : 'family-name-alike']
  const doubts: Doubt[] = []
  if (given === 'same') signs.push('given-name')
  else if (given === 'alike') signs.push('given-name-alike')
  else if (given === 'differs') doubts.push('given-name-differs')
  if (both(one.initials, other.initials) && plainName(one.initials ?? '') === plainName(other.initials ?? '')) signs.push('initials')
  if (both(one.sex, other.sex) && one.sex === other.sex) signs.push('sex')
  if (both(one.sex, other.sex) && one.sex !== other.sex) doubts.push('sex-differs')
  if (both(one.email, other.email) && one.email?.toLowerCase() === other.email?.toLowerCase()) signs.push('email')
  if (one.institutionId === other.institutionId) doubts.push('same-school')
  return { signs, doubts, weight: [...signs, ...doubts].reduce((sum, name) => sum + WEIGHTS[name], 0) }
}

type Compared = 'same' | 'alike' | 'differs' | 'unknown'

function compare(one: string, other: string): Compared {
  const [a, b] = [plainName(one), plainName(other)]
  if (a === '' || b === '') return 'unknown'
  if (a === b) return 'same'
  return isAlike(a, b) ? 'alike' : 'differs'
}

/** One is the beginning of the other (a double name, a short form), or at most a letter in five is otherwise. */
function isAlike(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (short.length >= 3 && (long.startsWith(short) || long.endsWith(short))) return true
  return distance(a, b) <= Math.max(1, Math.floor(long.length / 5))
}

/** Letters to add, leave out, or change (Levenshtein 1966). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1))
    }
    row = next
  }
  return row[b.length] ?? 0
}

const both = (one: string | null, other: string | null): boolean => Boolean(one && other)
