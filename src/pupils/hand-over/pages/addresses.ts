import { BASE } from '../../pages/addresses.ts'

export const HAND_OVERS = `${BASE}/overdracht`
export const handOverPath = (id: string, below = ''): string => `${HAND_OVERS}/${id}${below}`
