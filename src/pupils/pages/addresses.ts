import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'

export const BASE = '/leerlingen'
export const OWN = '/mijn'
export const GROUPS = `${BASE}/groepen`
export const MATCHES = `${BASE}/zelfde`
export const IMPORTS = `${BASE}/inlezen`

export const pupilPath = (pupilId: string, below = ''): string => `${BASE}/${pupilId}${below}`
export const pupilHref = (language: Language, pupilId: string, below = '', query?: Record<string, string>): string =>
  link(language, pupilPath(pupilId, below), query)
export const groupHref = (language: Language, groupId: string, below = ''): string => link(language, `${GROUPS}/${groupId}${below}`)
export const pairHref = (language: Language, oneId: string, otherId: string): string => link(language, `${MATCHES}/${oneId}/${otherId}`)
