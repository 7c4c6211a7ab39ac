import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'

export const MINE = `${BASE}/gesprekken`
export const SETTING = `${MINE}/instelling`

/** Of one pupil: the list, or something below it. */
export const talksPath = (pupilId: string, below = ''): string => pupilPath(pupilId, `/gesprekken${below}`)
export const talksHref = (language: Language, pupilId: string, below = ''): string => link(language, talksPath(pupilId, below))
export const wordsHref = (language: Language, pupilId: string, below = ''): string => link(language, pupilPath(pupilId, `/woorden${below}`))
