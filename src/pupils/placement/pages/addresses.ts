import { BASE, pupilPath } from '../../pages/addresses.ts'

export const LIST = `${BASE}/plaatsingen`
export const RECOGNITIONS = `${LIST}/erkenningen`
/** the company's side: no account */
export const FEEDBACK = '/stage-vragen'
export const placementsPath = (pupilId: string): string => pupilPath(pupilId, '/stage')
export const placementPath = (pupilId: string, placementId: string, below = ''): string =>
  `${placementsPath(pupilId)}/${placementId}${below}`
