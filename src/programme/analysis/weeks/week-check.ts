import type { RouteDesign } from '../../design/design.ts'
import { type AnalysisFinding, decide } from '../finding.ts'
import { checkDays } from './check-days.ts'
import { checkExamWeeks } from './check-exam-weeks.ts'
import { checkHolidays, type SidesFree } from './check-holidays.ts'
import { checkTeachers } from './check-teachers.ts'
import { type CalendarData, freeWeeks } from './free-weeks.ts'
import { OFFICIAL_HOLIDAYS } from './holidays.ts'
import { schoolYearOf } from './iso-week.ts'
import { placedBlocks } from './placed-block.ts'
import { spanOf } from './school-weeks.ts'
import { yearTimes } from './year-times.ts'

/** A year of the first cohort in the calendar. `schoolYear`: the year in which it begins; null without a first day. */
export interface CheckedYear {
  year: string
  schoolYear: number | null
  free: SidesFree
}

export interface WeekCheck {
  years: CheckedYear[]
  findings: AnalysisFinding[]
}

const OFFICIAL: CalendarData = { official: OFFICIAL_HOLIDAYS, own: [] }
const SIDES = ['vo', 'mbo'] as const

/**
 * Does the week work: fixed days, journeys, holidays of both sides, exam weeks, teachers. Holidays are those of the first
 * cohort; the later ones have other dates.
 */
export function weekCheck(design: RouteDesign, data: CalendarData = OFFICIAL): WeekCheck {
  const placed = placedBlocks(design)
  const years = checkedYears(design, data)
  const perYear = design.years.flatMap((year, at) => {
    const blocks = placed.get(year.id) ?? []
    const free = years[at]?.free ?? { vo: null, mbo: null }
    return [
      ...checkDays(blocks, design.calendar),
      ...checkExamWeeks(year.id, blocks, design.calendar),
      ...checkHolidays(year, blocks, free),
    ]
  })
  const findings = [...backwards(design), ...perYear, ...checkTeachers([...placed.values()].flat(), design.calendar)]
  return { years, findings: [...findings, ...unknownHolidays(design, years)] }
}

function checkedYears({ years, startsOn, calendar }: RouteDesign, data: CalendarData): CheckedYear[] {
  const times = yearTimes(years)
  return years.map(({ id }) => {
    if (startsOn === null) return { year: id, schoolYear: null, free: { vo: null, mbo: null } }
    const schoolYear = schoolYearOf(startsOn) + (times.get(id)?.after ?? 0)
    const free = (side: 'vo' | 'mbo') => freeWeeks(data, side, calendar[side], schoolYear)
    return { year: id, schoolYear, free: { vo: free('vo'), mbo: free('mbo') } }
  })
}

function backwards({ blocks }: RouteDesign): AnalysisFinding[] {
  const wrong = blocks.filter(({ weeks }) => weeks !== null && spanOf(weeks) === null)
  return wrong.map(({ id, name }) => decide('week/weeks-backwards', `blocks/${id}/weeks`, { block: name }))
}

/** What could not be checked is said: no first day, no region, or no dates published yet. */
function unknownHolidays(design: RouteDesign, checked: readonly CheckedYear[]): AnalysisFinding[] {
  const { startsOn, calendar, years } = design
  if (years.length === 0) return []
  if (startsOn === null) return [decide('week/no-start', 'startsOn')]
  return SIDES.flatMap((side) => {
    if (!isUsed(design, side)) return []
    const missing = checked.filter(({ free }) => free[side] === null).flatMap(({ schoolYear }) => schoolYear ?? [])
    if (missing.length === 0) return []
    if (calendar[side] === null) return [decide('week/no-region', `calendar/${side}`, { side })]
    const schoolYears = [...new Set(missing)].map((year) => `${year}–${year + 1}`).join(', ')
    return [decide('week/no-holidays-known', `calendar/${side}`, { side, schoolYears })]
  })
}

/** Whether pupils of the route are enrolled at a side or taught there. */
function isUsed({ years, blocks }: RouteDesign, side: 'vo' | 'mbo'): boolean {
  const place = side === 'vo' ? 'vmbo' : 'mbo'
  return years.some(({ stage, enrolledAt }) => enrolledAt === side || stage === place) || blocks.some((block) => block.place === place)
}
