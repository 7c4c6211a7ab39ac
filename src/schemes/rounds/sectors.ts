import type { Sector } from '../besluit-2014/sectors.ts'

/** The four sectors of the vmbo before the profielen, and the programmes across them. */
export const SECTORS: readonly Sector[] = ['techniek', 'landbouw', 'economie', 'zorg-en-welzijn']
