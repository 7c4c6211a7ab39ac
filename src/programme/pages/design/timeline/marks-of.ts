import type { RouteDesign } from '../../../design/design.ts'
import type { MomentKind } from '../../../design/moment.ts'
import { placeOfWeek } from './layout.ts'

export interface Mark {
  week: number
  name: string
  shape: 'exam' | 'choice' | 'diploma'
}

/** Exams and moments of a year that have a week, from left to right; exams in one week share their mark. */
export function marksOf(
  { exams, moments }: Pick<RouteDesign, 'exams' | 'moments'>,
  year: string,
  kindText: (kind: MomentKind) => string,
): Mark[] {
  const examMarks = [...grouped(exams, year)].map(([week, names]): Mark => ({ week, name: names.join(', '), shape: 'exam' }))
  const momentMarks = moments
    .filter((one) => one.year === year && one.week !== null)
    .map(
      ({ week, name, kind }): Mark => ({ week: week ?? 0, name: name || kindText(kind), shape: kind === 'diploma' ? 'diploma' : 'choice' }),
    )
  return [...examMarks, ...momentMarks].sort((a, b) => placeOfWeek(a.week) - placeOfWeek(b.week))
}

function grouped(exams: RouteDesign['exams'], year: string): Map<number, string[]> {
  const found = new Map<number, string[]>()
  for (const { week, subject, year: own, change } of exams) {
    if (own !== year || week === null || change === 'dropped') continue
    found.set(week, [...(found.get(week) ?? []), subject])
  }
  return found
}
