import { PARTS } from '../../pages/frame.tsx'

export const FUNDING = `${PARTS.afrekening.path}/bekostiging`
export const SHEET = `${FUNDING}/invulblad`
export const TBGI = `${FUNDING}/tbgi`
export const linePath = (schoolYear: string, id: string): string => `${FUNDING}/bedrag/${schoolYear}/${id}`
