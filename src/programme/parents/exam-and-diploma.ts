import type { Language } from '#platform/i18n.ts'
import type { RouteDesign } from '../design/design.ts'
import { capital, clip, listOf, parentsWords } from './words.ts'
import { yearName } from './years.ts'

const MOST_QUALIFICATIONS = 4
const MOST_SUBJECTS = 10

/** Which diplomas a pupil can get. Who leaves out a part of the exam gets no vmbo diploma (FAQ geïntegreerde leerroute). */
export function diplomaLines(language: Language, { qualifications, exams, intermediate }: RouteDesign): string[] {
  const t = parentsWords(language)
  const mbo = qualifications.slice(0, MOST_QUALIFICATIONS).map(({ name, niveau, leertraject }) => {
    const level = niveau === null ? t.levelOpen : t.level(String(niveau))
    return t.mboDiploma(level, clip(name, 70), leertraject ? t.leertraject[leertraject] : '')
  })
  const vmbo = exams.length === 0 || exams.some(({ change }) => change === null) ? t.vmboOpen : vmboLine(language, exams)
  const more = qualifications.length > MOST_QUALIFICATIONS ? [t.more(String(qualifications.length - MOST_QUALIFICATIONS))] : []
  return [...(mbo.length > 0 ? mbo : [t.mboOpen]), ...more, vmbo, ...(intermediate ? [t.onTheWay(clip(intermediate))] : [])]
}

function vmboLine(language: Language, exams: RouteDesign['exams']): string {
  const t = parentsWords(language)
  if (exams.every(({ change }) => change === 'dropped')) return t.vmboNone
  return exams.some(({ change }) => change === 'dropped') ? t.vmboPart : t.vmboWhole
}

/** Which subjects are finished in which year, and which fall away. */
export function examLines(language: Language, { exams, years }: RouteDesign): string[] {
  const t = parentsWords(language)
  if (exams.length === 0) return [t.open]
  const subjects = (some: RouteDesign['exams']): string => {
    const shown = some.slice(0, MOST_SUBJECTS).map(({ subject }) => clip(subject, 40))
    return some.length > MOST_SUBJECTS ? `${shown.join(', ')} …` : listOf(language, shown)
  }
  const done = exams.filter(({ change }) => change !== 'dropped')
  const known = new Set(years.map(({ id }) => id))
  const perYear = years.flatMap((year) => {
    const here = done.filter((one) => one.year === year.id)
    return here.length > 0 ? [t.examIn(capital(yearName(language, year)), subjects(here))] : []
  })
  const later = done.filter(({ year }) => year === null || !known.has(year))
  const dropped = exams.filter(({ change }) => change === 'dropped')
  return [
    ...perYear,
    ...(later.length > 0 ? [t.examOpen(subjects(later))] : []),
    ...(dropped.length > 0 ? [t.examDropped(subjects(dropped))] : []),
  ]
}
