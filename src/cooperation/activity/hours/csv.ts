import { type Choices, nameOfSchool } from '../../place/place.ts'
import { balanceOf, leftOf, type Task } from './task.ts'

/** Names of the columns, the same in every language: the file can be read in again. */
export const HOURS_COLUMNS = [
  ...['persoon', 'functie', 'school', 'voor school', 'route', 'leerjaar', 'schooljaar'],
  ...['van', 'tot', 'uren', 'opmerking', 'beloofd', 'gegeven', 'resteert'],
] as const

/** A row per line of given hours, as corrected; of a task without any, a row without days. */
export function hoursRows(tasks: readonly Task[], { schools, routes }: Pick<Choices, 'schools' | 'routes'>): (string | number | null)[][] {
  return tasks.flatMap((task) => {
    const { promised, given, remains } = balanceOf([task])
    const route = routes.find(({ id }) => id === task.routeId)?.name ?? ''
    const places = [nameOfSchool(schools, task.institutionId), nameOfSchool(schools, task.forInstitutionId), route]
    const head = [task.person, task.function, ...places, task.leerjaar, `${task.schoolYear}-${task.schoolYear + 1}`]
    const lines = task.lines.filter((one) => one.kind === 'given' && one.corrects === null && leftOf(one, task.lines) > 0)
    const days = lines.map((one) => [one.from, one.to, leftOf(one, task.lines), one.note])
    return (days.length > 0 ? days : [['', '', null, '']]).map((day) => [...head, ...day, promised, given, remains])
  })
}
