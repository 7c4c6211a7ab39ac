import { describe, expect, test } from 'vitest'
import { type GroupRow, readGroup } from './typed.ts'

const [ANNA, BILAL] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002']
const PART = { routeId: 'r', part: { kind: 'unit', id: 'u1' } } as const
const rows: GroupRow[] = [
  { pupilId: ANNA, standing: [{ ...PART, outcome: 'failed', mark: 4, on: '2026-11-02', madeAt: 'roc' }] },
  { pupilId: BILAL, standing: [] },
]
const read = (fields: Record<string, string>) =>
  readGroup(new URLSearchParams({ dag: '2026-11-02', school: 'roc', ...fields }), {
    ...PART,
    ...{ today: '2026-11-23', schools: [{ id: 'roc' }], rows },
  })
const mistakes = (fields: Record<string, string>) => {
  const done = read(fields)
  return done.ok ? [] : done.mistakes.map(({ field, mistake }) => `${field}: ${mistake}`)
}

describe('results of a group', () => {
  test('are of who has something filled in; the others stay as they are', () => {
    const done = read({ [`uitslag-${BILAL}`]: 'passed', [`cijfer-${BILAL}`]: '7,5', [`uitslag-${ANNA}`]: '' })
    expect(done).toEqual({
      ok: true,
      value: { on: '2026-11-02', madeAt: 'roc', results: [{ pupilId: BILAL, outcome: 'passed', mark: 7.5, note: null }] },
    })
  })

  test.each([
    ['0,9', 'no-mark'],
    ['1', null],
    ['10', null],
    ['10,1', 'no-mark'],
    ['7,25', 'no-decimal'],
    ['goed', 'no-decimal'],
  ])('a mark of %s', (mark, wrong) =>
    expect(mistakes({ [`uitslag-${BILAL}`]: 'passed', [`cijfer-${BILAL}`]: mark })).toEqual(wrong ? [`cijfer-${BILAL}: ${wrong}`] : []),
  )

  test('a mark alone says nothing about the outcome, nor does a note', () => {
    expect(mistakes({ [`cijfer-${BILAL}`]: '8' })).toEqual([`uitslag-${BILAL}: outcome-missing`])
    expect(mistakes({ [`toelichting-${BILAL}`]: 'ziek' })).toEqual([`uitslag-${BILAL}: outcome-missing`])
  })

  test('what stands there already is not written twice; on another day or with another mark it is another result', () => {
    const again = { [`uitslag-${ANNA}`]: 'failed', [`cijfer-${ANNA}`]: '4' }
    expect(mistakes(again)).toEqual([`uitslag-${ANNA}: there-already`])
    expect(mistakes({ ...again, dag: '2026-11-03' })).toEqual([])
    expect(mistakes({ ...again, [`cijfer-${ANNA}`]: '4,1' })).toEqual([])
  })

  test('of a pupil who is not here any more nothing is lost in silence', () =>
    expect(mistakes({ [`uitslag-${ANNA}`]: 'passed', 'uitslag-cccccccc-0000-4000-8000-000000000003': 'passed' })).toEqual([
      'deel: pupils-gone',
    ]))

  test('the day is there and has come, the school is one of the route, and somebody has a result', () => {
    expect(mistakes({ dag: '' })).toEqual(['dag: missing', 'deel: no-pupils'])
    expect(mistakes({ dag: '2026-11-24', school: 'kade', [`uitslag-${BILAL}`]: 'exempt' })).toEqual([
      'dag: in-future',
      'school: school-unknown',
    ])
    expect(mistakes({ dag: '2026-11-23', [`uitslag-${BILAL}`]: 'exempt' })).toEqual([])
  })
})
