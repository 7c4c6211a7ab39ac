import { readDate } from '#platform/import/date.ts'
import { type ColumnMatch, matchColumns, missingColumns, plainWord, type WantedColumn } from '#platform/import/match-columns.ts'
import type { FileProblem } from '#platform/import/problem.ts'
import type { Table, TableRow } from '#platform/import/table.ts'
import { schoolYearOf } from '#schools/index.ts'
import type { RouteAt, School } from '../../place/place.ts'
import { leftOf, type Task } from './task.ts'

type Column = 'person' | 'function' | 'school' | 'route' | 'from' | 'to' | 'hours' | 'note'

const WANTED: Record<Column, WantedColumn> = {
  person: { names: ['persoon', 'naam', 'person', 'name'], required: true },
  function: { names: ['functie', 'taak', 'function', 'task'] },
  school: { names: ['school'] },
  route: { names: ['route'] },
  from: { names: ['van', 'dag', 'datum', 'from', 'day', 'date'], required: true },
  to: { names: ['tot', 'tot en met', 'to', 'until'] },
  hours: { names: ['uren', 'hours'], required: true },
  note: { names: ['opmerking', 'note'] },
}

/** Given hours of a file, at the task to which they belong. */
export interface HoursRow {
  taskId: string
  from: string
  to: string
  hours: number
  note: string
}

/** What is wrong with a row: it is left out. */
export interface RowProblem {
  problem: 'no-day' | 'no-hours' | 'in-future' | 'end-before-start' | 'no-task' | 'several-tasks' | 'there-already' | 'file'
  line: number
  value: string
  /** of `file`: what the reader of tables says */
  found?: FileProblem
}

export type ReadRows =
  | { rows: HoursRow[]; problems: RowProblem[]; stopped: null }
  | { rows: []; problems: []; stopped: FileProblem | { problem: 'columns-missing' } | { problem: 'no-rows' } }

export interface Known {
  /** tasks for which the reader may record */
  tasks: readonly Task[]
  schools: readonly School[]
  routes: readonly RouteAt[]
  today: string
}

/** The rows of a table of hours, each at the one task that it can be of; never a guess. */
export async function readHours(table: Table, known: Known): Promise<ReadRows> {
  const matches = matchColumns(table.headers, WANTED)
  const isUnclear = Object.values<ColumnMatch>(matches).some(({ found }) => found === 'ambiguous')
  if (isUnclear || missingColumns(matches, WANTED).length > 0) return stopped({ problem: 'columns-missing' })
  const [rows, problems]: [HoursRow[], RowProblem[]] = [[], []]
  for await (const reading of table.rows()) {
    if (reading.kind === 'stopped') return stopped(reading.problem)
    if (reading.kind === 'rejected') problems.push({ problem: 'file', line: 0, value: '', found: reading.problem })
    if (reading.kind !== 'record') continue
    const text = (column: Column): string => {
      const match = matches[column]
      return match.found === 'found' ? (reading.record.cells[match.index] ?? '').trim() : ''
    }
    // a task without hours stands in our own file without days
    if (text('from') === '' && text('hours') === '') continue
    const read = rowOf(reading.record, text, { ...known, rows })
    if ('problem' in read) problems.push(read)
    else rows.push(read)
  }
  return rows.length + problems.length === 0 ? stopped({ problem: 'no-rows' }) : { rows, problems, stopped: null }
}

const stopped = (problem: (ReadRows & { rows: [] })['stopped']): ReadRows => ({ rows: [], problems: [], stopped: problem }) as ReadRows

function rowOf({ line }: TableRow, text: (column: Column) => string, known: Known & { rows: readonly HoursRow[] }): HoursRow | RowProblem {
  const no = (problem: RowProblem['problem'], value: string): RowProblem => ({ problem, line, value })
  const from = readDate(text('from'))
  const to = text('to') === '' ? from : readDate(text('to'))
  if (!from || !to) return no('no-day', from ? text('to') : text('from'))
  if (to < from) return no('end-before-start', text('to'))
  if (to > known.today) return no('in-future', to)
  const hours = hoursIn(text('hours'))
  if (hours === null) return no('no-hours', text('hours'))
  const tasks = tasksOf(text, from, to, known)
  const [task] = tasks
  if (!task) return no('no-task', text('person'))
  if (tasks.length > 1) return no('several-tasks', text('person'))
  const row = { taskId: task.id, from, to, hours, note: text('note').slice(0, 500) }
  return isThere(row, task, known.rows) ? no('there-already', text('person')) : row
}

/** `7`, `7,5`, `7.25` */
function hoursIn(text: string): number | null {
  const hours = /^\d{1,4}([.,]\d{1,2})?$/.test(text) ? Number(text.replace(',', '.')) : 0
  return hours > 0 && hours <= 2000 ? hours : null
}

/** Those of that school year that nothing in the row speaks against. */
function tasksOf(text: (column: Column) => string, from: string, to: string, { tasks, schools, routes }: Known): Task[] {
  const fits = (column: Column, value: string): boolean => text(column) === '' || plainWord(text(column)) === plainWord(value)
  return tasks.filter((task) => {
    const isYear = schoolYearOf(from) === task.schoolYear && schoolYearOf(to) === task.schoolYear
    const school = schools.find(({ id }) => id === task.institutionId)?.name ?? ''
    const route = routes.find(({ id }) => id === task.routeId)?.name ?? ''
    return (
      isYear &&
      plainWord(text('person')) === plainWord(task.person) &&
      fits('function', task.function) &&
      fits('school', school) &&
      fits('route', route)
    )
  })
}

/** The same days and hours at the same task: read in before, or twice in this file. */
function isThere({ taskId, from, to, hours }: HoursRow, { lines }: Task, rows: readonly HoursRow[]): boolean {
  const isSame = (one: { from: string | null; to: string | null; hours: number }): boolean =>
    one.from === from && one.to === to && one.hours === hours
  const given = lines.filter(({ kind, corrects }) => kind === 'given' && corrects === null)
  return given.some((one) => isSame({ ...one, hours: leftOf(one, lines) })) || rows.some((one) => one.taskId === taskId && isSame(one))
}
