import { LIMITS } from '#platform/import/limits.ts'
import { openTable } from '#platform/import/open-table.ts'
import type { Source } from '#platform/import/source.ts'
import { isDay, schoolYearOf } from '#schools/index.ts'
import { findChoices } from '../../place/place.store.ts'
import { type Act, inTurn, type Turn } from '../../turn.actions.ts'
import { isOwn, keepLine, mayChangeTask } from './hours.actions.ts'
import { listSchoolYears, listTasks, lockTasks } from './hours.store.ts'
import { type HoursRow, type Known, type ReadRows, readHours } from './read-rows.ts'
import type { Task } from './task.ts'

const MOST_BYTES = 20_000_000

/** What a file would add, before anything is added; with the tasks that its rows name. */
export function lookAtFile(act: Act, source: Source): Promise<{ read: ReadRows; tasks: readonly Task[] }> {
  return inTurn(act, async (turn) => {
    const known = await knownTo(act, turn)
    const opened = await openTable(source, { limits: { ...LIMITS, fileBytes: MOST_BYTES } })
    if (!opened.table) return { read: { rows: [], problems: [], stopped: opened.stopped }, tasks: [] }
    return { read: await readHours(opened.table, known), tasks: known.tasks }
  })
}

/** Adds what was looked at; a row that no longer fits is left out. Gives how many were added. */
export function addRows(act: Act, sent: string): Promise<number> {
  return inTurn(act, async (turn) => {
    const asked = rowsIn(sent)
    // before looking at what is there: the same file sent twice is added once
    await lockTasks(
      turn.trx,
      asked.map(({ taskId }) => taskId),
    )
    const { tasks, today } = await knownTo(act, turn)
    const rows = asked.filter((row) => fits(row, tasks, today))
    for (const { taskId, ...row } of rows) await keepLine(act, turn, taskId, { kind: 'given', ...row })
    return rows.length
  })
}

function fits({ taskId, from, to, hours }: HoursRow, tasks: readonly Task[], today: string): boolean {
  const task = tasks.find(({ id }) => id === taskId)
  if (!task || !isDay(from) || !isDay(to) || to < from || to > today || !(hours > 0 && hours <= 2000)) return false
  const isThere = task.lines.some(
    (one) => one.kind === 'given' && one.corrects === null && one.from === from && one.to === to && one.hours === hours,
  )
  return !isThere && schoolYearOf(from) === task.schoolYear && schoolYearOf(to) === task.schoolYear
}

const MOST_ROWS = 5000

/** What came back of a form is as little to be trusted as what came in. */
function rowsIn(sent: string): HoursRow[] {
  let found: unknown
  try {
    found = JSON.parse(sent)
  } catch {
    return []
  }
  if (!Array.isArray(found)) return []
  return found.slice(0, MOST_ROWS).flatMap((one): HoursRow[] => {
    const { taskId, from, to, hours, note } = (one ?? {}) as Record<string, unknown>
    const isRow = typeof taskId === 'string' && typeof from === 'string' && typeof to === 'string' && typeof hours === 'number'
    return isRow
      ? [{ taskId, from, to, hours: Math.round(hours * 100) / 100, note: typeof note === 'string' ? note.slice(0, 500) : '' }]
      : []
  })
}

/** The tasks for which this viewer may record hours. */
async function knownTo({ viewer }: Act, { trx, today }: Turn): Promise<Known> {
  const choices = await findChoices(trx, viewer, today)
  const tasks: Task[] = []
  for (const year of await listSchoolYears(trx)) tasks.push(...(await listTasks(trx, year)))
  const own = tasks.filter((task) => mayChangeTask(viewer, task, choices) || isOwn(viewer, task))
  return { tasks: own, schools: choices.schools, routes: choices.routes, today }
}
