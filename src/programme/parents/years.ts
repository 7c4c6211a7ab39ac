import { formatNumber, type Language } from '#platform/i18n.ts'
import { lengthOf, spanOf } from '../analysis/weeks/school-weeks.ts'
import type { Block, Place } from '../design/block.ts'
import { PLACES, WEEKDAYS } from '../design/block.ts'
import type { RouteDesign } from '../design/design.ts'
import type { DesignYear } from '../design/year.ts'
import { capital, clip, listOf, parentsWords } from './words.ts'

export interface ParentsYear {
  name: string
  enrolled: string
  /** one place a line: `Op het mbo: vrijdag` */
  where: readonly string[]
  moments: string
}

/** Teaching weeks from which a place is 'the whole year' to a parent: exam weeks may fall away. */
const WHOLE_YEAR_WEEKS = 34
const MOST_MOMENTS = 4

/** `vmbo 3`, `vmbo 2 en 3`. */
export function yearName(language: Language, { stage, leerjaren }: Pick<DesignYear, 'stage' | 'leerjaren'>): string {
  return `${stage} ${listOf(language, leerjaren.map(String))}`
}

export function lengthText(language: Language, years: readonly DesignYear[]): string {
  const t = parentsWords(language)
  const [first, last] = [years[0], years.at(-1)]
  if (!first || !last) return t.lengthOpen
  // a year of which the length is open: then nobody knows how long, nor whether it is the last
  if (years.some(({ weeks }) => weeks === null)) return openLength(language, first, last)
  const total = years.reduce((sum, { weeks }) => sum + Math.min(weeks ?? 0, 40), 0) / 40
  const n = formatNumber(language, total, Number.isInteger(total) ? 0 : 1)
  return first === last ? t.lengthOne(n, yearName(language, first)) : t.length(n, yearName(language, first), yearName(language, last))
}

function openLength(language: Language, first: DesignYear, last: DesignYear): string {
  const t = parentsWords(language)
  const runs =
    last.stage === 'vmbo' ? t.beginsIn(yearName(language, first)) : t.runsTo(yearName(language, first), t.enrolledStage[last.stage])
  return `${runs} ${t.lengthOpen}`
}

export function yearRows(language: Language, design: RouteDesign): ParentsYear[] {
  const t = parentsWords(language)
  return design.years.map((year) => ({
    name: capital(yearName(language, year)),
    enrolled: year.enrolledAt ? t.enrolled[year.enrolledAt] : t.openShort,
    where: whereLines(
      language,
      design.blocks.filter((one) => one.year === year.id),
    ),
    moments: momentsText(language, design, year),
  }))
}

function whereLines(language: Language, blocks: readonly Block[]): string[] {
  const t = parentsWords(language)
  const lines = PLACES.flatMap((place) => {
    const here = blocks.filter((one) => one.place === place)
    return here.length > 0 ? [t.at(t.place[place], daysText(language, here, place))] : []
  })
  return lines.length > 0 ? lines : [t.openShort]
}

/** `maandag en dinsdag, een deel van het jaar`; what has no days is said, not guessed. */
function daysText(language: Language, blocks: readonly Block[], place: Place): string {
  const t = parentsWords(language)
  const days = WEEKDAYS.filter((day) => blocks.some(({ weekdays }) => weekdays.includes(day)))
  if (days.length === 0) return place === 'company' ? t.companyNoDays : t.noDays
  const named =
    days.length === WEEKDAYS.length
      ? t.everyDay
      : listOf(
          language,
          days.map((day) => t.day[day]),
        )
  return blocks.every(isPartOfYear) ? t.partOfYear(named) : named
}

function isPartOfYear({ weeks }: Block): boolean {
  const span = weeks && spanOf(weeks)
  return span !== null && lengthOf(span) < WHOLE_YEAR_WEEKS
}

function momentsText(language: Language, { moments }: RouteDesign, { id }: DesignYear): string {
  const t = parentsWords(language)
  const here = moments.filter(({ year }) => year === id)
  const said = here
    .slice(0, MOST_MOMENTS)
    .map(({ name, week }) => (week === null ? clip(name, 50) : t.moment(clip(name, 50), String(week))))
  return here.length > MOST_MOMENTS ? `${said.join(', ')} …` : said.join(', ')
}
