import { link, type QueryValues } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { IMPORTS } from '../addresses.ts'

export const startHref = (language: Language): string => link(language, IMPORTS)
export const runHref = (language: Language, id: string, below = '', values?: QueryValues): string =>
  link(language, `${IMPORTS}/${id}${below}`, values)
