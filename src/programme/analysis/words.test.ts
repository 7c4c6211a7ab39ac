import { describe, expect, test } from 'vitest'
import { LANGUAGES } from '#platform/i18n.ts'
import { ANALYSIS_RULES, type AnalysisRule } from './finding.ts'
import { nl } from './messages.nl.ts'
import { alternativeText, analysisText, unitProblemText } from './words.ts'

/** Whatever a sentence asks for, it is there: a name that no analysis gives would be written as `undefined`. */
const EVERYTHING = {
  unit: 'Remmen',
  block: 'Techniek',
  other: 'Stage',
  place: 'mbo',
  otherPlace: 'company',
  side: 'vo',
  days: 'mon,wed',
  weeks: '36–50',
  week: '42',
  holiday: 'herfst',
  minutes: 30,
  guided: 50,
  total: 40,
  teacher: 'BK',
  year: 'vmbo 3',
  schoolYears: '2029–2030',
  fromYear: 'vmbo 3',
  toYear: 'vmbo 4',
  fromMonth: 1,
  toMonth: 12,
  months: 24,
  diploma: 'mbo-2',
  part: 'where',
  blocks: 'a → b → a',
  needs: 'a',
  minimum: 15,
  percent: 62,
  expected: 90,
  places: 20,
  routeYear: 3,
  line: 'Bus',
  missing: 'cents',
  party: 'mbo',
  cents: 123456,
}

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(ANALYSIS_RULES)('%s is a whole sentence', (rule) => {
    const text = analysisText(language, { rule, given: EVERYTHING })
    expect(text).toMatch(/^[A-Z‘].*\.$/)
    expect(text).not.toMatch(/undefined|\bnull\b|NaN/)
  })
})

test('codes become words, lists end with and, money is euros', () => {
  const say = (rule: AnalysisRule, given: Record<string, string | number>) => [
    analysisText('nl', { rule, given }),
    analysisText('en', { rule, given }),
  ]
  expect(say('week/teacher-not-there', { teacher: 'BK', block: 'Techniek', days: 'mon,tue,fri' })).toEqual([
    'BK geeft ‘Techniek’, maar is er niet op maandag, dinsdag en vrijdag.',
    'BK teaches ‘Techniek’, but is not there on Monday, Tuesday and Friday.',
  ])
  expect(say('costs/short', { party: 'vo', cents: 123456 })).toEqual([
    'Voor het vmbo kost de route € 1.234,56 meer dan er binnenkomt.',
    'For the vmbo the route costs € 1,234.56 more than comes in.',
  ])
})

test('problems with a file of units, and with any file', () => {
  expect(unitProblemText('nl', { problem: 'unit-weeks', line: 1200, unit: 'Remmen', value: 'veel' })).toContain(
    'Op regel 1200 staat bij ‘Remmen’',
  )
  expect(unitProblemText('nl', { problem: 'unit-columns-missing', columns: ['onderdeel', 'vmbo of mbo'] })).toContain(
    'onderdeel en vmbo of mbo',
  )
  expect(unitProblemText('en', { problem: 'file-empty' })).toMatch(/empty/)
  const crebos = [{ crebo: '25001', title: 'Boorder' }]
  expect(unitProblemText('nl', { problem: 'dossier-choose', choices: [{ dossier: '23001', title: 'Werk', crebos }] })).toContain(
    '25001 (Boorder)',
  )
})

test('what can be done about a failed block', () => {
  const say = (found: Parameters<typeof alternativeText>[1]) => alternativeText('nl', found, (id) => id.toUpperCase())
  expect(say({ kind: 'extension', years: 0.5 })).toBe('Anders duurt de route 0,5 jaar langer.')
  expect(say({ kind: 'alongside', blocks: ['a', 'b'] })).toBe('Laat de leerling alvast beginnen met ‘A’ en ‘B’, naast de herkansing.')
  expect(say({ kind: 'arrange-retake', withinWeeks: 6 })).toContain('binnen 6 weken')
})

test('the words of months are those of a school year', () => {
  expect([nl.word.month[1], nl.word.month[12]]).toEqual(['augustus', 'juli'])
})
