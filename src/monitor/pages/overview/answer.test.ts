import { describe, expect, test } from 'vitest'
import { comparison } from '../../adviser/fixture.ts'
import type { ComparisonRow } from '../../rows.ts'
import { claimsOf } from './answer.ts'
import { answerText } from './answer-text.ts'

const LOWER: Partial<ComparisonRow> = { difference: -0.085, low: -0.127, high: -0.042 }
const WEAK: Partial<ComparisonRow> = { p: 0.03, holmP: 0.2 }
const row = (cohort: string, versus: ComparisonRow['versus'], change: Partial<ComparisonRow> = {}) =>
  comparison({ cohort, versus, ...change })

describe('claims', () => {
  test('groups for which the same holds share a claim', () => {
    const rows = [row('tranche-2008', 'landelijk'), row('tranche-2008', 'voorgaand')]
    expect(claimsOf(rows, 'startkwalificatie')).toEqual([
      { measure: 'startkwalificatie', versus: ['landelijk', 'voorgaand'], favourable: ['tranche-2008'], unfavourable: [], notShown: [] },
    ])
  })

  test('for vsv, lower is favourable', () => {
    const [claim] = claimsOf([row('tranche-2008', 'landelijk', { measure: 'vsv', ...LOWER })], 'vsv')
    expect(claim?.favourable).toEqual(['tranche-2008'])
  })

  test('what does not hold after the correction is not shown', () => {
    const [claim] = claimsOf([row('tranche-2008', 'landelijk', WEAK)], 'startkwalificatie')
    expect(claim).toMatchObject({ favourable: [], notShown: ['tranche-2008'] })
  })

  test('what cannot be tested says nothing', () => {
    expect(claimsOf([row('tranche-2008', 'landelijk', { a: [0, 1000], b: [0, 1000] })], 'startkwalificatie')).toEqual([])
  })
})

describe('the answer', () => {
  const say = (rows: ComparisonRow[]) => answerText('nl', rows, '2012-10-01')

  test('names the cohorts and the groups, and what was not shown', () => {
    const rows = [
      row('tranche-2008', 'landelijk'),
      row('tranche-2009', 'landelijk'),
      row('tranche-2008', 'voorgaand', WEAK),
      row('tranche-2009', 'voorgaand'),
    ]
    expect(say(rows)).toBe(
      'Naar verhouding meer leerlingen haalden een startkwalificatie: in tranche 2008 en tranche 2009 vergeleken met landelijk; in tranche 2009 vergeleken met hun voorgangers op dezelfde scholen. Voor de andere vergelijkingen van startkwalificatie is een verschil niet aangetoond.',
    )
  })

  test('says an unfavourable difference as plainly', () => {
    expect(say([row('tranche-2008', 'landelijk', LOWER)])).toBe(
      'Naar verhouding minder leerlingen haalden een startkwalificatie: in tranche 2008 vergeleken met landelijk.',
    )
  })

  test('‘not shown’ is never ‘no difference’', () => {
    expect(say([row('tranche-2008', 'landelijk', WEAK)])).toBe(
      'Een verschil in startkwalificatie is in geen enkele vergelijking aangetoond.',
    )
  })

  test('gives no verdict where nothing was corrected, and none where nothing can be compared', () => {
    expect(say([row('tranche-2008', 'landelijk', { holmP: null, family: null, familySize: null })])).toContain('nog geen eindoordeel')
    expect(say([])).toContain('Er valt nog niets te vergelijken')
  })
})
