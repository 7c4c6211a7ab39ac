/** A line of hours: promised for the year, or given on days; `corrects` names the line that it mends. */
export interface HoursLine {
  id: string
  kind: 'promised' | 'given'
  /** of given hours: the days on which they were given */
  from: string | null
  to: string | null
  /** below nothing in a correction only */
  hours: number
  note: string
  corrects: string | null
  reason: string | null
  recordedBy: string
  recordedOn: string
}

/** Who does what for whom in a school year (taakuren); 2026 = 2026-2027. */
export interface Task {
  id: string
  institutionId: string
  /** null = for the own school, or for all of the route */
  forInstitutionId: string | null
  personId: string | null
  person: string
  function: string
  routeId: string | null
  leerjaar: number | null
  schoolYear: number
  lines: readonly HoursLine[]
}

export interface Balance {
  promised: number
  given: number
  /** below nothing: more was given than promised */
  remains: number
}

export function balanceOf(tasks: readonly Pick<Task, 'lines'>[]): Balance {
  const lines = tasks.flatMap((one) => one.lines)
  const [promised, given] = [sumOf(lines, 'promised'), sumOf(lines, 'given')]
  return { promised: promised / 100, given: given / 100, remains: (promised - given) / 100 }
}

/** In hundredths of an hour: a sum of decimals is never quite right. */
const sumOf = (lines: readonly HoursLine[], kind: HoursLine['kind']): number =>
  lines.filter((one) => one.kind === kind).reduce((sum, { hours }) => sum + Math.round(hours * 100), 0)

/** What is left of a first line after its corrections. */
export const leftOf = (line: Pick<HoursLine, 'id' | 'hours'>, lines: readonly HoursLine[]): number =>
  lines
    .filter(({ corrects }) => corrects === line.id)
    .reduce((sum, { hours }) => sum + Math.round(hours * 100), Math.round(line.hours * 100)) / 100

/** The field of a form that says which hours of this line were on the screen. */
export const seenField = ({ id }: Pick<HoursLine, 'id'>): string => `gezien-${id}`

export const GROUPINGS = ['person', 'route', 'school'] as const
export type Grouping = (typeof GROUPINGS)[number]

/** The same hours by person, route or giving school, in the order in which they come; an empty key: no route. */
export function groupTasks(tasks: readonly Task[], by: Grouping): { key: string; tasks: Task[] }[] {
  const keyOf = (task: Task): string =>
    by === 'person' ? (task.personId ?? task.person) : by === 'route' ? (task.routeId ?? '') : task.institutionId
  const found = new Map<string, Task[]>()
  for (const task of tasks) found.set(keyOf(task), [...(found.get(keyOf(task)) ?? []), task])
  return [...found].map(([key, own]) => ({ key, tasks: own }))
}
