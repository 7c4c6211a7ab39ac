import { describe, expect, test } from 'vitest'
import { balanceOf, groupTasks, type HoursLine, leftOf, type Task } from './task.ts'

const line = (id: string, kind: HoursLine['kind'], hours: number, corrects: string | null = null): HoursLine => ({
  ...{ id, kind, hours, corrects, from: null, to: null, note: '', reason: corrects && 'Vergist', recordedBy: '', recordedOn: '2026-11-23' },
})
const task = (id: string, lines: HoursLine[], more: Partial<Task> = {}): Task => ({
  ...{ id, institutionId: 'roc', forInstitutionId: null, personId: null, person: 'Tom', function: 'docent', routeId: null },
  ...{ leerjaar: null, schoolYear: 2026, lines, ...more },
})

describe('the balance of a task', () => {
  test('without lines is nothing', () => expect(balanceOf([task('a', [])])).toEqual({ promised: 0, given: 0, remains: 0 }))

  test('is what was promised less what was given, corrections and all: 120 − (7,1 + 0,2 − 0,1) = 112,8', () => {
    const lines = [line('p', 'promised', 120), line('g', 'given', 7.1), line('h', 'given', 0.2), line('c', 'given', -0.1, 'h')]
    expect(balanceOf([task('a', lines)])).toEqual({ promised: 120, given: 7.2, remains: 112.8 })
  })

  test('goes below nothing when more was given than promised', () =>
    expect(balanceOf([task('a', [line('p', 'promised', 1), line('g', 'given', 1.5)])]).remains).toBe(-0.5))
})

test('what is left of a line is the line with its corrections', () => {
  const lines = [line('g', 'given', 8), line('c', 'given', -2.5, 'g'), line('d', 'given', 1, 'g'), line('h', 'given', 3)]
  expect(lines.slice(0, 1).map((one) => leftOf(one, lines))).toEqual([6.5])
})

test('grouped by person, an account is one person whatever the name', () => {
  const tasks = [task('a', [], { personId: 'p', person: 'Tom' }), task('b', [], { personId: 'p', person: 'T. Smit' }), task('c', [])]
  expect(groupTasks(tasks, 'person').map(({ key, tasks: own }) => [key, own.length])).toEqual([
    ['p', 2],
    ['Tom', 1],
  ])
  expect(groupTasks(tasks, 'route')).toHaveLength(1)
})
