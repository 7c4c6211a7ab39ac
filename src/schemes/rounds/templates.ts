import { applicationWindow } from '../besluit-2014/index.ts'
import type { RoundData } from './round.ts'

/** A known round to begin from; its name is a sentence of the messages, by `words` and `year`. */
export interface RoundTemplate extends Omit<RoundData, 'name'> {
  id: string
  words: 'vm2-spring' | 'borgingscohort' | 'school-year'
  year: number
}

/** Domain of VM2: rounds in spring 2008 and 2009; which days they were, the reports do not say. */
const spring = (year: number): RoundTemplate => ({ ...vm2(year), id: `vm2-${year}`, kind: 'tranche', words: 'vm2-spring' })

/** The same schools, new pupils in year 3. */
const borgingscohort = (year: number): RoundTemplate => ({
  ...vm2(year),
  id: `borgingscohort-${year}`,
  kind: 'borgingscohort',
  words: 'borgingscohort',
})

function vm2(year: number) {
  return { regime: 'vm2', startsOn: `${year}-08-01`, opensOn: null, closesOn: null, decidedBy: null, year } as const
}

/** Uitvoeringsregeling art. 2, 4 and 5: October before the school year, and for 2016–2017 two months. */
function schoolYear(year: number): RoundTemplate {
  const startsOn = `${year}-08-01`
  // to mbo 2 there were rounds for every year that had one
  const days = applicationWindow('vakmanschaproute', [], startsOn)
  if (!days) throw new Error(`no round for ${year}`)
  return {
    id: `besluit-${year}`,
    regime: 'besluit-2014',
    kind: 'round',
    words: 'school-year',
    year,
    startsOn,
    opensOn: days.from,
    closesOn: days.until,
    decidedBy: days.decidedBy,
  }
}

export const ROUND_TEMPLATES: readonly RoundTemplate[] = [
  spring(2008),
  spring(2009),
  ...[2010, 2011, 2012].map(borgingscohort),
  ...[2014, 2015, 2016, 2017, 2018].map(schoolYear),
]

export const findTemplate = (id: string): RoundTemplate | undefined => ROUND_TEMPLATES.find((one) => one.id === id)
