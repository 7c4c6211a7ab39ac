/** Regions of the Dutch school holidays. */
export const HOLIDAY_REGIONS = ['noord', 'midden', 'zuid'] as const
export type HolidayRegion = (typeof HOLIDAY_REGIONS)[number]

export const HOLIDAYS = ['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'] as const
export type HolidayName = (typeof HOLIDAYS)[number]

/** First and last day, weekends included. */
export interface Holiday {
  name: HolidayName
  from: string
  until: string
}

export interface HolidayYear {
  /** the year in which the school year begins */
  schoolYear: number
  regions: Readonly<Record<HolidayRegion, readonly Holiday[]>>
  source: HolidaySource
}

export interface HolidaySource {
  title: string
  publisher: string
  url: string
}

type Days = `${string}/${string}`
type Row = readonly [noord: Days, midden: Days, zuid: Days]

/**
 * Holidays as the ministry publishes them for po and vo. Kerst, mei and zomer are laid down; herfst and voorjaar are
 * advice, and an mbo is bound by none of them: schools give their own days where they differ. Later years are added
 * when they are published.
 */
const TABLE: Readonly<Record<number, Readonly<Record<HolidayName, Row>>>> = {
  2024: {
    herfst: ['2024-10-26/2024-11-03', '2024-10-26/2024-11-03', '2024-10-19/2024-10-27'],
    kerst: everywhere('2024-12-21/2025-01-05'),
    voorjaar: ['2025-02-15/2025-02-23', '2025-02-22/2025-03-02', '2025-02-22/2025-03-02'],
    mei: everywhere('2025-04-26/2025-05-04'),
    zomer: ['2025-07-12/2025-08-24', '2025-07-19/2025-08-31', '2025-07-05/2025-08-17'],
  },
  2025: {
    herfst: ['2025-10-18/2025-10-26', '2025-10-18/2025-10-26', '2025-10-11/2025-10-19'],
    kerst: everywhere('2025-12-20/2026-01-04'),
    voorjaar: ['2026-02-21/2026-03-01', '2026-02-14/2026-02-22', '2026-02-14/2026-02-22'],
    mei: everywhere('2026-04-25/2026-05-03'),
    zomer: ['2026-07-04/2026-08-16', '2026-07-18/2026-08-30', '2026-07-11/2026-08-23'],
  },
  2026: {
    herfst: ['2026-10-10/2026-10-18', '2026-10-17/2026-10-25', '2026-10-17/2026-10-25'],
    kerst: everywhere('2026-12-19/2027-01-03'),
    voorjaar: ['2027-02-20/2027-02-28', '2027-02-20/2027-02-28', '2027-02-13/2027-02-21'],
    mei: everywhere('2027-04-24/2027-05-02'),
    zomer: ['2027-07-10/2027-08-22', '2027-07-17/2027-08-29', '2027-07-24/2027-09-05'],
  },
  2027: {
    herfst: ['2027-10-16/2027-10-24', '2027-10-16/2027-10-24', '2027-10-23/2027-10-31'],
    kerst: everywhere('2027-12-25/2028-01-09'),
    voorjaar: ['2028-02-19/2028-02-27', '2028-02-26/2028-03-05', '2028-02-26/2028-03-05'],
    mei: everywhere('2028-04-29/2028-05-07'),
    zomer: ['2028-07-15/2028-08-27', '2028-07-08/2028-08-20', '2028-07-22/2028-09-03'],
  },
  2028: {
    herfst: ['2028-10-14/2028-10-22', '2028-10-21/2028-10-29', '2028-10-21/2028-10-29'],
    kerst: everywhere('2028-12-23/2029-01-07'),
    voorjaar: ['2029-02-17/2029-02-25', '2029-02-17/2029-02-25', '2029-02-10/2029-02-18'],
    mei: everywhere('2029-04-28/2029-05-06'),
    zomer: ['2029-07-21/2029-09-02', '2029-07-07/2029-08-19', '2029-07-14/2029-08-26'],
  },
}

const PAGES = 'https://www.rijksoverheid.nl/onderwerpen/schoolvakanties/overzicht-schoolvakanties-per-schooljaar'

export const OFFICIAL_HOLIDAYS: readonly HolidayYear[] = Object.entries(TABLE).map(([year, rows]) => yearOf(Number(year), rows))

function yearOf(schoolYear: number, rows: Readonly<Record<HolidayName, Row>>): HolidayYear {
  const inRegion = (region: 0 | 1 | 2): Holiday[] =>
    HOLIDAYS.map((name) => {
      const [from = '', until = ''] = rows[name][region].split('/')
      return { name, from, until }
    })
  const label = `${schoolYear}-${schoolYear + 1}`
  const title = `Overzicht schoolvakanties ${label}`
  return {
    schoolYear,
    regions: { noord: inRegion(0), midden: inRegion(1), zuid: inRegion(2) },
    source: { title, publisher: 'Rijksoverheid', url: `${PAGES}/overzicht-schoolvakanties-${label}` },
  }
}

function everywhere(days: Days): Row {
  return [days, days, days]
}
