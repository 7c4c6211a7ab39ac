import { link, type QueryValues } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'

export const BASE = '/eigen-bestanden'

/** Address of an upload without the language: its state page, and what lies below it. */
export const pathOf = (id: string, below = ''): string => `${BASE}/${id}${below}`

export const startHref = (language: Language, values?: QueryValues): string => link(language, BASE, values)

export const hrefOf = (language: Language, id: string, below = '', values?: QueryValues): string =>
  link(language, pathOf(id, below), values)

export const resultsPath = (id: string): string => pathOf(id, '/resultaten')
