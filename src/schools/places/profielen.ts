export interface Profiel {
  /** as in records and files: `M&T` */
  code: string
  /** the official name, Dutch in every language */
  name: string
  /** first and last school year in which year 3 starts with it; 2016 = 2016-2017 */
  from: number | null
  until: number | null
}

/** Profielen of the vmbo since the school year 2016-2017, and the sectors before it (domain terms: GLOSSARY.md, profiel and sector). */
export const PROFIELEN: readonly Profiel[] = [
  { code: 'BWI', name: 'Bouwen, wonen en interieur', from: 2016, until: null },
  { code: 'PIE', name: 'Produceren, installeren en energie', from: 2016, until: null },
  { code: 'M&T', name: 'Mobiliteit en transport', from: 2016, until: null },
  { code: 'E&O', name: 'Economie en ondernemen', from: 2016, until: null },
  { code: 'Z&W', name: 'Zorg en welzijn', from: 2016, until: null },
  { code: 'HBR', name: 'Horeca, bakkerij en recreatie', from: 2016, until: null },
  { code: 'D&P', name: 'Dienstverlening en producten', from: 2016, until: null },
  { code: 'MVI', name: 'Media, vormgeving en ICT', from: 2016, until: null },
  { code: 'groen', name: 'Groen', from: 2016, until: null },
  { code: 'maritiem', name: 'Maritiem en techniek', from: 2016, until: null },
  { code: 'techniek', name: 'Sector techniek', from: null, until: 2015 },
  { code: 'economie', name: 'Sector economie', from: null, until: 2015 },
  { code: 'zorg-en-welzijn', name: 'Sector zorg en welzijn', from: null, until: 2015 },
  { code: 'landbouw', name: 'Sector landbouw', from: null, until: 2015 },
  { code: 'intersectoraal', name: 'Intersectoraal', from: null, until: 2015 },
]

/** Those with which year 3 can start in this school year; 2026 = 2026-2027. */
export function profielenIn(schoolYear: number): Profiel[] {
  return PROFIELEN.filter(({ from, until }) => (from === null || from <= schoolYear) && (until === null || schoolYear <= until))
}

export const findProfiel = (code: string): Profiel | undefined => PROFIELEN.find((one) => one.code === code)

/** A school year starts on 1 August (Wet op het voortgezet onderwijs 2020, art. 1.1). */
export function schoolYearOf(day: string): number {
  const year = Number(day.slice(0, 4))
  return day.slice(5) >= '08-01' ? year : year - 1
}
