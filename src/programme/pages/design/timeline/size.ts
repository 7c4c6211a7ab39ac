export interface Size {
  class: string
  width: number
  /** where the weeks begin */
  left: number
  months: readonly number[]
}

/** Text never scales: a narrow screen gets its own drawing. */
export const WIDE: Size = { class: 'only-wide', width: 752, left: 66, months: [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] }
export const NARROW: Size = { class: 'only-narrow', width: 328, left: 52, months: [2, 4, 6, 8, 10, 12] }
export const [TOP, ROW] = [22, 28]
/** pixels that a letter takes in text of 15 px, on the wide side */
export const LETTER = 7.4
/** weeks from the left edge at which the months begin, August = 1 */
export const MONTH_AT = [0, 2, 6, 10.5, 14.5, 19, 23.5, 27.5, 32, 36.5, 40.5, 45]

export type X = (weeks: number) => number
