const FORMS: readonly [RegExp, (m: string[]) => [string, string, string]][] = [
  [/^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/, ([, y = '', m = '', d = '']) => [y, m, d]],
  [/^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/, ([, d = '', m = '', y = '']) => [y, m, d]],
  [/^(\d{4})(\d{2})(\d{2})$/, ([, y = '', m = '', d = '']) => [y, m, d]],
]

/**
 * `yyyy-mm-dd` of a date in one of the forms that schools and DUO use: `2009-03-01` (a time after it is left out),
 * `1-3-2009` (or `/`, `.`), `20090301`. Null for anything else, two figures for a year and days that do not exist among it.
 */
export function readDate(text: string): string | null {
  for (const [form, order] of FORMS) {
    const match = form.exec(text.trim())
    if (match) return existing(...order([...match]))
  }
  return null
}

function existing(year: string, month: string, day: string): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(day)]
  if (y < 1000 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m)) return null
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}
