import type { RouteDesign } from '../../../design/design.ts'

type Design = Pick<RouteDesign, 'blocks' | 'moments' | 'exams'>

/** Whether a year has something to draw: a block, or an exam or moment with a week. */
export function isDrawn({ blocks, moments, exams }: Design, id: string): boolean {
  return blocks.some(({ year }) => year === id) || [...moments, ...exams].some(({ year, week }) => year === id && week !== null)
}

/** Names of the exams and moments of a year that have no week yet. */
export function withoutWeek({ moments, exams }: Design, id: string): string[] {
  const open = ({ year, week }: { year: string | null; week: number | null }): boolean => year === id && week === null
  const subjects = exams.filter((one) => open(one) && one.change !== 'dropped').map(({ subject }) => subject)
  return [...subjects, ...moments.filter(open).map(({ name }) => name)]
}
