import type { RouteDesign } from '../design.ts'
import { type FileProblem, fileProblem } from './problem.ts'

/** Ids that two parts of one list share, and ids that name a part that is not there. */
export function idProblems(design: RouteDesign): FileProblem[] {
  return [...duplicates(design), ...dangling(design)]
}

const LISTS = ['years', 'blocks', 'moments', 'exams', 'units', 'wayBack', 'costs', 'payments'] as const

function duplicates(design: RouteDesign): FileProblem[] {
  const lists = [...LISTS.map((list) => [list, design[list]] as const), ['calendar/examWeeks', design.calendar.examWeeks] as const]
  return lists.flatMap(([list, parts]) => {
    const ids = parts.map(({ id }) => id)
    return [...new Set(ids.filter((id, at) => ids.indexOf(id) !== at))].map((id) => fileProblem('duplicate-id', `${list}/${id}`, { id }))
  })
}

type Named = readonly [path: string, id: string | null]

function dangling(design: RouteDesign): FileProblem[] {
  const { blocks, wayBack, calendar } = design
  const inYears: Named[] = [
    ...(['blocks', 'moments', 'exams', 'costs', 'payments'] as const).flatMap((list) =>
      design[list].map(({ id, year }) => [`${list}/${id}/year`, year] as const),
    ),
    ...calendar.examWeeks.map(({ id, year }) => [`calendar/examWeeks/${id}/year`, year] as const),
    ...wayBack.flatMap(
      ({ id, fromYear, toYear }) =>
        [
          [`wayBack/${id}/fromYear`, fromYear],
          [`wayBack/${id}/toYear`, toYear],
        ] as const,
    ),
  ]
  const inBlocks: Named[] = blocks.flatMap(({ id, needs }) => needs.map((need) => [`blocks/${id}/needs`, need] as const))
  const inUnits: Named[] = blocks.flatMap(({ id, units }) => units.map((unit) => [`blocks/${id}/units`, unit] as const))
  return [...missing(design, 'years', inYears), ...missing(design, 'blocks', inBlocks), ...missing(design, 'units', inUnits)]
}

function missing(design: RouteDesign, list: 'years' | 'blocks' | 'units', named: readonly Named[]): FileProblem[] {
  const known = new Set(design[list].map(({ id }) => id))
  return named.flatMap(([path, id]) => (id === null || known.has(id) ? [] : [fileProblem('unknown-id', path, { id, list })]))
}
