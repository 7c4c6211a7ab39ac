const DAY = 86_400_000
/** Excel counts 29 February 1900, which was not there: from 1 March 1900 its days start at this one. */
const START_1900 = Date.UTC(1899, 11, 30)
const START_1904 = Date.UTC(1904, 0, 1)
const FIRST_SOUND_DAY = 61
const LAST_DAY = 2_958_465

/** `yyyy-mm-dd` of a spreadsheet's day number, its time left out; null before 1 March 1900 and after 9999. */
export function dateOfSerial(serial: number, counts1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < (counts1904 ? 0 : FIRST_SOUND_DAY) || serial > LAST_DAY) return null
  const start = counts1904 ? START_1904 : START_1900
  return new Date(start + Math.floor(serial) * DAY).toISOString().slice(0, 10)
}

/** Number formats that every workbook has without saying so, and that show a day (ECMA-376 part 1, 18.8.30). */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58])

/** Whether a number format shows a day: it has a year or a day in it, outside quoted text and [colours]. */
export function showsDay(formatId: number, code: string | undefined): boolean {
  if (code === undefined) return BUILT_IN_DATES.has(formatId)
  const signs = code.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
  return /[yd]/i.test(signs) && !/[0#?]/.test(signs)
}

/** A format of zeros only, such as `00000`: the leading zeros of a code are shown but not stored. Its length, else 0. */
export function shownZeros(code: string | undefined): number {
  return code && /^0{2,}$/.test(code) ? code.length : 0
}
