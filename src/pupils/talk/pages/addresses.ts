import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { BASE, OWN, pupilPath } from '../../pages/addresses.ts'

export const MINE = `${BASE}/gesprekken`
export const SETTING = `${MINE}/instelling`

/** Of the own page: the pupil says that a promise is done. */
export const saidDonePath = (promiseId: string): string => `${OWN}/afspraken/${promiseId}/gedaan`

/** Of one pupil: the list, or something below it. */
export const talksPath = (pupilId: string, below = ''): string => pupilPath(pupilId, `/gesprekken${below}`)
export const talksHref = (language: Language, pupilId: string, below = ''): string => link(language, talksPath(pupilId, below))
export const wordsHref = (language: Language, pupilId: string, below = ''): string => link(language, pupilPath(pupilId, `/woorden${below}`))
