import { expect, test } from 'vitest'
import { type ExamFinding, examInTime, examWords, mayFinishMbo2WithoutVmbo, type PupilMarks } from './index.ts'

const marks = (mark: number | null, change: Partial<PupilMarks> = {}): PupilMarks => ({
  scheme: 'vakmanschaproute',
  niveau: 2,
  hasVmboDiploma: false,
  art: mark === null ? null : mark < 6 ? 'onvoldoende' : 'goed',
  sports: 'goed',
  maatschappijleer: mark,
  dutch: mark,
  english: mark,
  rekentoets: mark,
  expectedToFinish: null,
  ...change,
})

const FINDINGS: ExamFinding[] = [
  ...[4, 7, null].flatMap((mark) => [true, false].flatMap((is) => mayFinishMbo2WithoutVmbo(marks(mark), '2018-06-01', is))),
  ...(['vm2', 'beroepsroute'] as const).flatMap((scheme) =>
    ['2011-06-01', '2014-06-01'].flatMap((day) =>
      ([2, 3] as const).flatMap((niveau) => mayFinishMbo2WithoutVmbo(marks(7, { scheme, niveau }), day, false)),
    ),
  ),
  ...mayFinishMbo2WithoutVmbo(marks(7, { hasVmboDiploma: true }), '2030-06-01', false),
  ...mayFinishMbo2WithoutVmbo(marks(7), '2030-06-01', false),
  ...(['vakmanschaproute', 'beroepsroute'] as const).flatMap((scheme) =>
    [1, 9].flatMap((routeYear) =>
      [null, '2018-05-01', '2018-06-01'].flatMap((mboFinishedOn) => [
        ...examInTime({ scheme, niveau: scheme === 'beroepsroute' ? 4 : 2, finished: null, routeYear, mboFinishedOn }),
        ...examInTime({ scheme, niveau: 2, finished: { routeYear, on: '2018-05-01' }, routeYear, mboFinishedOn }),
      ]),
    ),
  ),
]

test.each(['nl', 'en'] as const)('%s: every finding has its sentence', (language) => {
  const unsaid = FINDINGS.filter(({ rule, severity, given = {} }) => {
    const words = Object.fromEntries(Object.entries(given).map(([key, value]) => [key, String(value)]))
    const sentence = examWords[language].rules[rule]?.[severity]?.(words)
    return !sentence || sentence.includes('undefined')
  })
  expect(unsaid).toEqual([])
})
