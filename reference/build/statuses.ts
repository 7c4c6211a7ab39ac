import type { Sector, Status } from '#monitor/rows.ts'

/** Experiments by sector and status, spring 2012, as published for the two tranches: afgerond, lopend, gestopt. */
export const PUBLISHED_STATUSES: Record<2008 | 2009, Record<Sector, readonly [afgerond: number, lopend: number, gestopt: number]>> = {
  2008: {
    techniek: [1, 1, 4],
    economie: [9, 2, 3],
    'zorg-welzijn': [4, 2, 2],
    landbouw: [4, 1, 2],
    intersectoraal: [1, 0, 0],
  },
  2009: {
    techniek: [1, 13, 18],
    economie: [3, 21, 9],
    'zorg-welzijn': [5, 21, 9],
    landbouw: [3, 12, 3],
    intersectoraal: [0, 2, 1],
  },
}

/**
 * Borgingscohorten: statuses as published for 2010 and 2011, by sector unpublished. Of 2012 only the 41 sites are known;
 * it started after the survey, so all its experiments run; their number is an assumption.
 */
export const BORGING: Record<2010 | 2011 | 2012, { sites: number; statuses: Partial<Record<Status, number>> }> = {
  2010: { sites: 70, statuses: { lopend: 55, gestopt: 8, onbekend: 6 } },
  2011: { sites: 54, statuses: { lopend: 47, gestopt: 13, onbekend: 4 } },
  2012: { sites: 41, statuses: { lopend: 46 } },
}
