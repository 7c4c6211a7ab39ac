/** Languages, and how each writes numbers and dates. Every sentence stands in a `messages.nl.ts` with an `.en.ts` beside it. */
export const LANGUAGES = ['nl', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** The shape a second language must fill: `export const en: Translation<typeof nl> = …` */
export type Translation<M> = {
  readonly [K in keyof M]: M[K] extends string
    ? string
    : M[K] extends (...args: infer A) => string
      ? (...args: A) => string
      : Translation<M[K]>
}

const LOCALE: Record<Language, string> = { nl: 'nl-NL', en: 'en-GB' }

/** `1.044` in Dutch, `1,044` in English; a minus is a real minus sign. */
export function formatNumber(language: Language, value: number, decimals = 0): string {
  return numberFormat(language, decimals).format(value).replace('-', '−')
}

/** `+4,5`, `−2,0`, `0,0`: a difference always shows its sign. */
export function formatSigned(language: Language, value: number, decimals = 1): string {
  const text = formatNumber(language, Math.abs(value), decimals)
  const isZero = Number(Math.abs(value).toFixed(decimals)) === 0
  return isZero ? text : `${value > 0 ? '+' : '−'}${text}`
}

/** `1 oktober 2012`, `1 October 2012`. The date is a calendar date without a time zone. */
export function formatDate(language: Language, isoDate: string, month: 'long' | 'short' = 'long'): string {
  return dateFormat(language, month)
    .format(new Date(`${isoDate}T00:00:00Z`))
    .replace('.', '')
}

/** `22 november 2026 om 10:15`, by the clock of the Netherlands. */
export function formatMoment(language: Language, moment: Date): string {
  return momentFormat(language, 'long').format(moment)
}

/** `p = 0,018`, `p < 0,001`. */
export function formatP(language: Language, p: number): string {
  return p < 0.001 ? `p < ${formatNumber(language, 0.001, 3)}` : `p = ${formatNumber(language, p, 3)}`
}

const numberFormat = remembered((language: Language, decimals: number) => {
  return new Intl.NumberFormat(LOCALE[language], { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
})

const dateFormat = remembered((language: Language, month: 'long' | 'short') => {
  return new Intl.DateTimeFormat(LOCALE[language], { day: 'numeric', month, year: 'numeric', timeZone: 'UTC' })
})

const momentFormat = remembered((language: Language, dateStyle: 'long') => {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle, timeStyle: 'short', timeZone: 'Europe/Amsterdam' })
})

/** Making a formatter costs far more than using it, and a page writes thousands of numbers. */
function remembered<K, F>(make: (language: Language, key: K) => F): (language: Language, key: K) => F {
  const made = new Map<string, F>()
  return (language, key) => {
    const name = `${language} ${key}`
    const found = made.get(name) ?? make(language, key)
    made.set(name, found)
    return found
  }
}
