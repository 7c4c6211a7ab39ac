import { LANGUAGES, type Language } from '#platform/i18n.ts'

/** Where a page is: its language, its path without the language, and its query. Dutch stands at `/…`, English at `/en/…`. */
export interface Address {
  language: Language
  path: string
  query: URLSearchParams
}

export type QueryValues = Record<string, string | number | undefined>

export function parseAddress(url: string): Address {
  const { pathname, searchParams } = new URL(url)
  const language = LANGUAGES.find((one) => one !== 'nl' && (pathname === `/${one}` || pathname.startsWith(`/${one}/`))) ?? 'nl'
  const path = language === 'nl' ? pathname : pathname.slice(language.length + 1) || '/'
  return { language, path, query: searchParams }
}

/** `/en/resultaten?teldatum=2012-10-01`, `/en` for its start; undefined values are left out. */
export function link(language: Language, path: string, values: QueryValues = {}): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value))
  return inLanguage(language, path) + (query.size > 0 ? `?${query}` : '')
}

/** The same page in the other language, with the query kept. */
export function otherLanguage(address: Address): { language: Language; href: string } {
  const language: Language = address.language === 'nl' ? 'en' : 'nl'
  return { language, href: link(language, address.path, Object.fromEntries(address.query)) }
}

/** Where a path stands in this language: `/en`, not `/en/`, for the start of a language has no slash at its end. */
export const inLanguage = (language: Language, path: string): string => (languagePrefix(language) + path).replace(/(.)\/$/, '$1')

const languagePrefix = (language: Language): string => (language === 'nl' ? '' : `/${language}`)
