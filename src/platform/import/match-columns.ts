/** A wanted column and the names that files give it, the usual one first. Case, accents, spaces and signs do not count. */
export interface WantedColumn {
  names: readonly string[]
  /** names that stand in for it when none of `names` is there */
  otherwise?: readonly string[]
  required?: boolean
}

/** What became of a wanted column among the headers of a file. `index` counts from 0. */
export type ColumnMatch =
  | { found: 'found'; index: number; header: string }
  | { found: 'not-found' }
  /** several headers fit, or one stands there twice: none is chosen */
  | { found: 'ambiguous'; headers: readonly string[] }

/** Each wanted column by name; never a guess. */
export function matchColumns<F extends string>(
  headers: readonly string[],
  wanted: Readonly<Record<F, WantedColumn>>,
): Record<F, ColumnMatch> {
  const plain = headers.map(plainWord)
  const placesOf = (names: readonly string[]): number[] => {
    const known = new Set(names.map(plainWord))
    return plain.flatMap((name, index) => (known.has(name) ? [index] : []))
  }
  const entries = Object.entries<WantedColumn>(wanted).map(([field, { names, otherwise = [] }]) => {
    const first = placesOf(names)
    return [field, matchOf(headers, first.length > 0 ? first : placesOf(otherwise))]
  })
  return Object.fromEntries(entries) as Record<F, ColumnMatch>
}

/** Required columns that were not found, or not for certain. */
export function missingColumns<F extends string>(
  matches: Readonly<Record<F, ColumnMatch>>,
  wanted: Readonly<Record<F, WantedColumn>>,
): F[] {
  return (Object.keys(wanted) as F[]).filter((field) => wanted[field].required && matches[field].found !== 'found')
}

/** `Erkende opleidings-code` → `erkendeopleidingscode` */
export function plainWord(header: string): string {
  return header
    .normalize('NFD')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
}

function matchOf(headers: readonly string[], indexes: readonly number[]): ColumnMatch {
  const [index] = indexes
  if (index === undefined) return { found: 'not-found' }
  if (indexes.length > 1) return { found: 'ambiguous', headers: indexes.map((at) => headers[at] ?? '') }
  return { found: 'found', index, header: headers[index] ?? '' }
}
