import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Blocked } from '../blocked.ts'
import type { Body } from '../body.ts'
import type { About } from '../minutes.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

export type ConsultationWords = typeof nl
export const consultationWords = (language: Language): ConsultationWords => (language === 'nl' ? nl : en)

export const listText = (language: Language, names: readonly string[]): string =>
  new Intl.ListFormat(language, { type: 'conjunction' }).format(names)

/** How often, on which day and at what time, as far as it is laid down. */
export function rhythmText(language: Language, { rhythm, months, weekday, fromTime, untilTime }: Body): string {
  const t = consultationWords(language)
  const day = weekday === null ? '' : t.onWeekday(t.weekday[weekday - 1] ?? '')
  const inMonths = months.map((one) => t.month[one - 1] ?? '')
  return [
    rhythm ? t.rhythm(rhythm.every, rhythm.unit) : t.noRhythm,
    inMonths.length > 0 ? t.inMonths(listText(language, inMonths)) : '',
    day,
    fromTime && untilTime ? t.hours(fromTime, untilTime) : '',
  ]
    .filter(Boolean)
    .join(', ')
}

export const cameText = (language: Language, { came, asked }: { came: number; asked: number }): string =>
  consultationWords(language).cameOf(formatNumber(language, came), formatNumber(language, asked))

/** What stands in the way of a day, each thing once. */
export function blockedText(language: Language, because: readonly Blocked[], schools: Body['schools']): string {
  const t = consultationWords(language).plan
  const named = because.map(({ kind, name, institutionId }) => {
    const school = schools.find((one) => one.institutionId === institutionId)?.name
    const what = kind === 'meeting' ? t.meeting(name) : kind === 'design-exams' ? t.exams(name) : name
    return school ? t.reasonOf(what, school) : what
  })
  return listText(language, [...new Set(named)])
}

export function aboutText(language: Language, about: About): string {
  const t = consultationWords(language).meeting
  const what = about.kind === 'clause' ? (about.title ?? t.clauseHidden) : about.kind === 'route' ? about.name : about.figure
  return `${t.aboutText[about.kind]} ${what}`
}
