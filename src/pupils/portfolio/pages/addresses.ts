import { BASE, OWN } from '../../pages/addresses.ts'

export const PORTFOLIO = `${OWN}/portfolio`
export const LISTS = `${BASE}/competenties`
