import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'

const MB = 1024 * 1024
const GB = 1024 * MB

/** `1,4 MB`, as file managers of schools count: 1024 bytes a kB. */
export function bytesText(language: Language, bytes: number): string {
  if (bytes < 1024) return `${formatNumber(language, bytes)} bytes`
  if (bytes < MB) return `${formatNumber(language, Math.round(bytes / 1024))} kB`
  if (bytes < GB) return `${formatNumber(language, bytes / MB, bytes < 100 * MB && bytes % MB !== 0 ? 1 : 0)} MB`
  return `${formatNumber(language, bytes / GB, bytes % GB === 0 ? 0 : 1)} GB`
}

/** `22 november 2025, 14:03`, by the clock of this machine, which is the reader's. */
export function momentText(language: Language, moment: Date, month: 'long' | 'short' = 'long'): string {
  const two = (n: number): string => String(n).padStart(2, '0')
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`
  return `${formatDate(language, day, month)}, ${two(moment.getHours())}:${two(moment.getMinutes())}`
}
