import { readDate } from '#platform/import/date.ts'
import { plainWord } from '#platform/import/match-columns.ts'

/**
 * What is never kept, whatever a file has: numbers that only government and school may use (a school may not pass them
 * on: Wabvb art. 10, WVO 2020 and WEB on the persoonsgebonden nummer), origin, photo, and the ECK iD, which is for
 * learning material only (Regeling pseudonimisering, art. 2). Named as EDEXML and DUO name them.
 */
export const DROPPED_KINDS = [
  'bsn',
  'onderwijsnummer',
  'pgn',
  'eckid',
  'etniciteit',
  'nationaliteit',
  'land',
  'land_vader',
  'land_moeder',
  'fotourl',
  'gewicht',
] as const
export type DroppedKind = (typeof DROPPED_KINDS)[number]

/** How often each kind stood there; never what it was. */
export type Dropped = Partial<Record<DroppedKind, number>>

export function addDropped(dropped: Dropped, kind: DroppedKind, times = 1): void {
  dropped[kind] = (dropped[kind] ?? 0) + times
}

const HEADERS: readonly [RegExp, DroppedKind][] = [
  [/^bsn|bsn$|burgerservicen|^sofi|rijksregister/, 'bsn'],
  [/^pgn|persoonsgebonden/, 'pgn'],
  [/^onderwijsn(umme)?r|^ondnr$|^onr$/, 'onderwijsnummer'],
  [/^eckid|^ketenid/, 'eckid'],
  [/etniciteit|^ethnicity|^herkomst|^afkomst|^cumi$/, 'etniciteit'],
  [/nationali(teit|ty)/, 'nationaliteit'],
  [/land(van)?(de)?(vader|ouder1)$/, 'land_vader'],
  [/land(van)?(de)?(moeder|ouder2)$/, 'land_moeder'],
  [/^(geboorte)?land(vanherkomst|herkomst)?$|^codegeboorteland$|^country(ofbirth)?$/, 'land'],
  [/foto|photo/, 'fotourl'],
  [/gewicht/, 'gewicht'],
]

/** The kind that a column is by its name; null for one that may be kept. */
export function droppedByName(header: string): DroppedKind | null {
  const plain = plainWord(header)
  return HEADERS.find(([pattern]) => pattern.test(plain))?.[1] ?? null
}

/** Nine digits that pass the 11-test of BSN and onderwijsnummer: weights 9 to 2 and −1, the sum divisible by 11. */
export function looksLikeBsn(text: string): boolean {
  // nearly every value is too short or begins with a letter
  if (text.length < 9 || !/^[\s\d]/.test(text)) return false
  const digits = bare(text)
  return /^\d{9}$/.test(digits) && passesElevenTest(digits)
}

/**
 * Whether a column holds such numbers, whatever its name: each value is one, and at least one has its nine digits. In a
 * spreadsheet a leading zero may have been lost, so eight digits that are no date count with a zero before them.
 */
export function looksLikeBsnColumn(values: Iterable<string>): boolean {
  const column = bsnColumn()
  for (const value of values) column.see(value)
  return column.isBsn()
}

/** The same, value by value. */
export function bsnColumn() {
  let whole = 0
  let others = 0
  return {
    see(value: string): void {
      if (value.trim() === '' || others > 0) return
      if (looksLikeBsn(value)) whole += 1
      else if (!lacksZero(value)) others += 1
    },
    isBsn: () => whole > 0 && others === 0,
  }
}

function lacksZero(text: string): boolean {
  const digits = bare(text)
  return /^\d{8}$/.test(digits) && readDate(text) === null && passesElevenTest(`0${digits}`)
}

/** A value that may be shown in a sentence: short, and without numbers that could be a BSN. */
export function showable(value: string): string {
  const safe = value.replaceAll(/\d[\d.\s-]{6,}\d/g, (found) => (holdsBsn(found) ? '•••••••••' : found))
  return safe.length > 40 ? `${safe.slice(0, 39)}…` : safe
}

/** Also within a longer row of digits: a file may be damaged so that two values run together. */
function holdsBsn(text: string): boolean {
  const digits = bare(text)
  for (let at = 0; at + 9 <= digits.length; at += 1) if (passesElevenTest(digits.slice(at, at + 9))) return true
  return lacksZero(text)
}

function bare(text: string): string {
  return text.trim().replaceAll(/[.\s-]/g, '')
}

function passesElevenTest(digits: string): boolean {
  const sum = [...digits].reduce((total, digit, at) => total + Number(digit) * (at === 8 ? -1 : 9 - at), 0)
  return sum % 11 === 0 && Number(digits) > 0
}
