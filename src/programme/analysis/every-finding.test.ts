import { expect, test } from 'vitest'
import { LANGUAGES } from '#platform/i18n.ts'
import type { Block } from '../design/block.ts'
import { costs } from './costs/costs.ts'
import { delay } from './delay/delay.ts'
import { ANALYSIS_RULES, type AnalysisFinding } from './finding.ts'
import { forecast } from './forecast/forecast.ts'
import { checkHours } from './hours/check-hours.ts'
import { ledger } from './ledger/ledger.ts'
import { aBlock, aCost, aDesign, aPayment, aUnit, aWay, aYear } from './testing/designs.ts'
import { wayBackGaps } from './way-back/way-back-gaps.ts'
import { weekCheck } from './weeks/week-check.ts'
import { analysisText } from './words.ts'

const wednesday = (id: string, given: Partial<Block>) => aBlock(id, { weekdays: ['wed'], weeks: { from: 36, to: 50 }, ...given })

/** A route in which everything is wrong that can be. */
const WRONG = aDesign({
  years: [aYear('v3'), aYear('v4')],
  target: { ...aDesign().target, places: 10, minimum: 9 },
  blocks: [
    wednesday('at school', { place: 'vmbo', hours: 45, units: ['one side', 'gone'], counts: 'vmbo', needs: ['circle', 'nowhere'] }),
    wednesday('circle', { place: 'mbo', hours: 300, needs: ['at school'], teachers: ['BK'] }),
    wednesday('near', { place: 'mbo', hours: 45, needs: ['at school'], teachers: ['not in list'] }),
    wednesday('company', { place: 'company', hours: 15, guided: 16, teachers: ['BK'] }),
    aBlock('summer', { weeks: { from: 27, to: 36 } }),
    aBlock('bpv', { kind: 'bpv', place: 'company', weeks: { from: 20, to: 29 } }),
    aBlock('lessons', { place: 'vmbo', weeks: { from: 20, to: 29 } }),
  ],
  units: [aUnit('one side'), aUnit('twice', { taughtIn: ['vmbo', 'mbo'] }), aUnit('nowhere')],
  wayBack: [aWay('back', ['v4', 3], ['v3', 2], { where: null })],
  calendar: {
    vo: 'noord',
    mbo: 'zuid',
    travelMinutes: 20,
    examWeeks: [{ id: 'ce', side: 'vo', year: 'v3', weeks: { from: 49, to: 50 } }],
    teachers: [{ name: 'BK', days: ['mon'] }],
  },
  intake: { pool: 100, share: 0.2, retention: [0.2, 0.4] },
  costs: [aCost('bus', { cents: null }), aCost('teacher', { cents: 1 })],
  payments: [aPayment('share', { share: 0.2 })],
})

function everything(): AnalysisFinding[] {
  const later = { ...WRONG, startsOn: '2040-08-01' }
  const open = { ...WRONG, startsOn: null }
  const noRegion = { ...WRONG, calendar: { ...WRONG.calendar, mbo: null } }
  const rises = { ...WRONG, years: [aYear('v3'), aYear('v4'), aYear('m1')] }
  return [
    ...ledger(WRONG).findings,
    ...checkHours(WRONG),
    ...[WRONG, later, open, noRegion].flatMap((design) => weekCheck(design).findings),
    ...wayBackGaps(WRONG).findings,
    ...delay(WRONG).findings,
    ...forecast(WRONG, 1).findings,
    ...forecast(rises, 1).findings,
    ...costs(WRONG, 10).findings,
  ]
}

test('every finding is found in a route in which everything is wrong', () => {
  const found = new Set(everything().map(({ rule }) => rule))
  expect(ANALYSIS_RULES.filter((rule) => !found.has(rule))).toEqual([])
})

test.each(LANGUAGES)('what an analysis gives is what its sentence names (%s)', (language) => {
  for (const finding of everything()) expect(analysisText(language, finding), finding.rule).not.toMatch(/undefined|\bnull\b|NaN|‘’/)
})

test('every finding names a field of the design', () => {
  const parts = new Set(Object.keys(WRONG))
  expect(everything().filter(({ field }) => !parts.has(field.split('/')[0] ?? ''))).toEqual([])
})
