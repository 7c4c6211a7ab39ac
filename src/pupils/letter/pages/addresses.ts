import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { BASE, pupilPath } from '../../pages/addresses.ts'

export const TEMPLATES = `${BASE}/brieven`
/** Of one pupil: the list, or something below it. */
export const lettersPath = (pupilId: string, below = ''): string => pupilPath(pupilId, `/brieven${below}`)
export const lettersHref = (language: Language, pupilId: string, below = ''): string => link(language, lettersPath(pupilId, below))
