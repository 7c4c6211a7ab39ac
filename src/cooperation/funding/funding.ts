/** The amount that the government pays for one pupil in a school year, as a line of the region. */
export interface FundingLine {
  id: string
  /** `2026-2027` */
  schoolYear: string
  side: Side
  /** null: every school of that side */
  institutionId: string | null
  /** one of LEVELS, or as a school calls it; null: every level */
  level: string | null
  /** null: it no longer holds */
  cents: number | null
  /** where the amount stands */
  source: string
  version: number
  /** of a correction: why */
  reason: string | null
  recordedOn: string
  recordedBy: string
}

export type Side = 'vo' | 'mbo'
export const SIDES = ['vo', 'mbo'] as const

/** What is paid apart, written as docs/formats.md writes opleiding. */
export const LEVELS: Record<Side, readonly string[]> = {
  vo: ['vmbo-bb', 'vmbo-kb', 'vmbo-gl', 'vmbo-tl', 'pro', 'vso'],
  mbo: ['mbo-1', 'mbo-2-bol', 'mbo-2-bbl', 'mbo-3-bol', 'mbo-3-bbl', 'mbo-4-bol', 'mbo-4-bbl'],
}
export const ALL_LEVELS: readonly string[] = [...LEVELS.vo, ...LEVELS.mbo]

/** Most of one pupil, in cents: € 1 million is a mistake in typing. */
export const MOST_CENTS = 100_000_000

/** What an amount is of: there is one line that holds for each. */
export type FundingKey = Pick<FundingLine, 'schoolYear' | 'side' | 'institutionId' | 'level'>

export const keyOf = ({ schoolYear, side, institutionId, level }: FundingKey): string =>
  [schoolYear, side, institutionId ?? '', level ?? ''].join('|')

/** The lines that hold: of each key the last version, unless that one took it away. */
export function holding(lines: readonly FundingLine[]): FundingLine[] {
  return [...newest(lines).values()].filter(({ cents }) => cents !== null)
}

/** Of each key the last version. */
export function newest(lines: readonly FundingLine[]): Map<string, FundingLine> {
  const last = new Map<string, FundingLine>()
  for (const line of lines) {
    const key = keyOf(line)
    if (line.version > (last.get(key)?.version ?? 0)) last.set(key, line)
  }
  return last
}

/** `2026-2027` of its first day, 1 August 2026. */
export const schoolYearOn = (day: string): string => {
  const [year = 0, month = 1] = day.split('-').map(Number)
  const first = month >= 8 ? year : year - 1
  return `${first}-${first + 1}`
}

/** Two years that follow each other. */
export const isSchoolYear = (text: string): boolean =>
  /^20\d\d-20\d\d$/.test(text) && Number(text.slice(5)) === Number(text.slice(0, 4)) + 1

/** A mbo is paid in year T for the enrolments of study year 1 August T−2 to 31 July T−1 (DUO, TBG-i). */
export const fundingYear = (schoolYear: string): number => Number(schoolYear.slice(0, 4)) + 2

/** What a settlement reads: the amounts that hold now. */
export interface FundingAmount {
  id: string
  schoolYear: string
  side: 'vo' | 'mbo'
  institutionId: string | null
  level: string | null
  cents: number
  source: string
}
