import { plainWord } from '#platform/import/match-columns.ts'

export type Niveau = 1 | 2 | 3 | 4

/** What a code is read as; `undefined` when it is not known, which is never the same as null: says nothing. */
export type Read<T> = T | undefined

/** `MBO-3`, `niveau 3`, `3`, `entree` */
export function readNiveau(text: string): Read<Niveau> {
  const plain = plainWord(text)
  if (plain === 'entree') return 1
  const match = /^(?:mbo|niveau|mboniveau)?([1-4])$/.exec(plain)
  return match ? (Number(match[1]) as Niveau) : undefined
}

/** Five digits; a spreadsheet may have taken a number for it, but no crebo begins with 0. */
export function readCrebo(text: string): Read<string> {
  return /^[1-9]\d{4}$/.test(text.trim()) ? text.trim() : undefined
}

/** `99XX` */
export function readBrin(text: string): Read<string> {
  const plain = text.trim().toUpperCase()
  return /^\d{2}[A-Z]{2}$/.test(plain) ? plain : undefined
}

/** `01`, `1`, or the six characters of brin and vestiging together. */
export function readVestiging(text: string): Read<{ brin: string | null; vestiging: string }> {
  const match = /^(\d{2}[A-Z]{2})?-?(\d{1,2})$/.exec(text.replaceAll(/\s/g, '').toUpperCase())
  return match ? { brin: match[1] ?? null, vestiging: (match[2] ?? '').padStart(2, '0') } : undefined
}
