import { describe, expect, test } from 'vitest'
import type { Gradable } from '../group/gradable.ts'
import type { ResultColumn } from './columns.ts'
import { withoutDoubles } from './read-file.ts'
import { type FileKnown, readRow } from './read-row.ts'

const part = (kind: 'unit' | 'block', id: string, name: string, route = 'r') => ({
  ...{ routeId: route, routeName: route === 'r' ? 'Techniek' : 'Zorg', part: { kind, id }, name },
})
const pupil = (pupilId: string): Gradable => ({
  ...{ pupilId, recordId: `record of ${pupilId}`, why: {} as Gradable['why'] },
  parts: [part('block', 'b1', 'Lassen'), part('unit', 'u1', 'Meten'), part('block', 'b2', 'Meten'), part('unit', 'u2', 'Rekenen', 'z')],
})
const known: FileKnown = {
  choices: { columns: {}, numbersOf: 'vmbo', madeAt: null, day: null, passFrom: null },
  today: '2026-11-23',
  numbers: new Map([
    ['104', ['anna']],
    ['0104', ['bilal']],
    ['200', ['anna', 'bilal']],
    ['300', ['charlie']],
  ]),
  pupils: new Map([pupil('anna'), pupil('bilal')].map((one) => [one.pupilId, one])),
  makers: [
    { routeId: 'r', id: 'roc', name: 'ROC Merwestroom', brin: '27XY' },
    { routeId: 'z', id: 'vmbo', name: 'Het Zwaluwnest', brin: '05AB' },
  ],
}
const row = { pupil: '104', part: 'Lassen', outcome: 'behaald', mark: '7,5', day: '2-11-2026', school: 'ROC Merwestroom' }
const read = (more: Partial<Record<ResultColumn, string>> = {}, choices: Partial<FileKnown['choices']> = {}, line = 2) => {
  const text: Partial<Record<ResultColumn, string>> = { ...row, ...more }
  const all = { ...known, choices: { ...known.choices, ...choices } }
  return readRow({ line, cells: [] }, (column) => text[column] ?? '', all)
}

describe('a row of results', () => {
  test('is a result of the one pupil, part, day and school that it names', () =>
    expect(read()).toMatchObject({
      ...{ line: 2, pupilId: 'anna', recordId: 'record of anna', part: { part: { kind: 'block', id: 'b1' } } },
      ...{ outcome: 'passed', mark: 7.5, on: '2026-11-02', madeAt: 'roc', note: null },
    }))

  test.each<[string, Partial<typeof row & { kind: string; route: string; note: string }>, string | null]>([
    ['a number as it is written, with its zeros', { pupil: '0104' }, null],
    ['no number', { pupil: '' }, 'no-number'],
    ['a number that is not known', { pupil: '105' }, 'pupil-unknown'],
    ['a number of two pupils', { pupil: '200' }, 'pupil-several'],
    ['a pupil of another', { pupil: '300' }, 'pupil-not-yours'],
    ['no part', { part: '' }, 'no-part'],
    ['a part that is not in the route', { part: 'Solderen' }, 'part-unknown'],
    ['a part in capitals', { part: 'LASSEN' }, null],
    ['a name of two parts', { part: 'Meten' }, 'part-several'],
    ['a name of two parts with its kind', { part: 'Meten', kind: 'onderdeel' }, null],
    ['a part of another route', { part: 'Lassen', route: 'Zorg' }, 'part-unknown'],
    ['an outcome in other words', { outcome: 'Niet behaald', mark: '' }, null],
    ['an outcome that is not known', { outcome: 'goed' }, 'outcome-unknown'],
    ['an outcome that objects have', { outcome: 'constructor' }, 'outcome-unknown'],
    ['the lowest mark', { mark: '1' }, null],
    ['below the lowest mark', { mark: '0,9' }, 'no-mark'],
    ['the highest mark', { mark: '10.0' }, null],
    ['above the highest mark', { mark: '10,1' }, 'no-mark'],
    ['two decimals', { mark: '7,25' }, 'no-mark'],
    ['another scale', { mark: '75%' }, 'no-mark'],
    ['a day of today', { day: '23-11-2026' }, null],
    ['a day of tomorrow', { day: '2026-11-24' }, 'in-future'],
    ['a day that does not exist', { day: '31-11-2026' }, 'no-day'],
    ['no day', { day: '' }, 'day-missing'],
    ['a school by its brin', { school: '27xy' }, null],
    ['a school that is not in the route', { school: 'Het Zwaluwnest' }, 'school-unknown'],
    ['no school', { school: '' }, 'school-missing'],
    ['a note of 500', { note: 'x'.repeat(500) }, null],
    ['a note of 501', { note: 'x'.repeat(501) }, 'note-too-long'],
  ])('%s', (_title, more, problem) => {
    const found = read(more)
    expect(found && 'problem' in found ? found.problem : null).toBe(problem)
  })

  test('without outcome and mark is no row', () => expect(read({ outcome: '', mark: '', part: 'Solderen' })).toBeNull())

  test('with a mark alone has an outcome only by the lowest pass that a person chose', () => {
    expect(read({ outcome: '' })).toMatchObject({ problem: 'outcome-missing' })
    for (const [mark, outcome] of [
      ['5,4', 'failed'],
      ['5,5', 'passed'],
    ])
      expect(read({ outcome: '', mark }, { passFrom: 5.5 })).toMatchObject({ outcome })
  })

  test('takes the day and school that a person chose only where it says none', () => {
    const choices = { day: '2026-11-01', madeAt: 'roc' }
    expect(read({ day: '', school: '' }, choices)).toMatchObject({ on: '2026-11-01', madeAt: 'roc' })
    expect(read({}, choices)).toMatchObject({ on: '2026-11-02' })
    expect(read({ school: '', part: 'Rekenen' }, choices)).toMatchObject({ problem: 'school-unknown' })
  })

  test('never repeats a number that could be a BSN', () => expect(read({ pupil: '123456782' })).toMatchObject({ value: '•••••••••' }))
})

describe('two rows of one test', () => {
  const rows = (...all: ReturnType<typeof read>[]) => {
    const { rows: kept, problems } = withoutDoubles(all.flatMap((one) => one ?? []))
    return [
      kept.map(({ line }) => line),
      problems.map(({ problem, line, ...more }) => [problem, line, 'other' in more ? more.other : null]),
    ]
  }
  test('that say the same count once', () => expect(rows(read(), read({}, {}, 5))).toEqual([[2], [['row-twice', 5, 2]]]))
  test('that differ are both refused', () =>
    expect(rows(read(), read({ mark: '6' }, {}, 5))).toEqual([
      [],
      [
        ['row-contradicts', 2, 5],
        ['row-contradicts', 5, 2],
      ],
    ]))
  test('on another day are two tests', () => expect(rows(read(), read({ day: '3-11-2026' }, {}, 5))).toEqual([[2, 5], []]))
})
