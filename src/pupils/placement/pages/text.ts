import { formatNumber, type Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import type { Placement, Standing } from '../placement.ts'
import type { PlacementFinding } from '../rules/index.ts'
import { placementWords } from './words.ts'

export const TONE: Record<Standing, 'good' | 'wait' | 'plain'> = {
  looking: 'wait',
  planned: 'plain',
  running: 'good',
  interrupted: 'wait',
  over: 'plain',
}

export function titleOf(language: Language, { kind, company }: Pick<Placement, 'kind' | 'company'>): string {
  const t = placementWords(language)
  return company ? t.at(t.kind[kind], company) : `${t.kind[kind]}: ${t.noCompany.toLowerCase()}`
}

export const periodOf = (language: Language, { startsOn, endsOn }: Pick<Placement, 'startsOn' | 'endsOn'>): string =>
  placementWords(language).period(dayText(language, startsOn), dayText(language, endsOn))

/** `ma, di, 08:30 tot 16:30 uur` */
export function daysOf(language: Language, { weekdays, startsAt, endsAt }: Pick<Placement, 'weekdays' | 'startsAt' | 'endsAt'>): string {
  const t = placementWords(language)
  const days = weekdays.map((day) => t.weekdays[day - 1]).join(', ')
  return startsAt && endsAt ? [days, t.times(startsAt, endsAt)].filter(Boolean).join(', ') : days
}

export const hoursText = (language: Language, hours: number): string => formatNumber(language, hours, Number.isInteger(hours) ? 0 : 1)

/** The sentence of a finding; a day in it as a day. */
export function findingText(language: Language, { rule, given }: PlacementFinding): string {
  const isDay = given !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(given)
  return placementWords(language).finding[rule](isDay ? dayText(language, given) : (given ?? ''))
}
