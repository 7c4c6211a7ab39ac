import { BASE } from '../../pages/addresses.ts'

export const FOLLOW_UPS = `${BASE}/vervolg`
export const cohortPath = (routeId: string, cohort: number): string => `${FOLLOW_UPS}/${routeId}/${cohort}`
/** short: it is typed over from a card */
export const ANSWER = '/vragen'
