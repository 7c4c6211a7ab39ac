import { expect, test } from 'vitest'
import { FINDINGS, type FindingName, finding } from '../../settlement/finding.ts'
import { OWN_FINDINGS, type OwnFindingName, ownFinding } from '../own-findings.ts'
import { engineFindingText, lineRemarkText, named, ownFindingText } from './words.ts'

const [RULE, OTHER, SCHOOL, LIST] = ['1', '2', '3', '4'].map((n) => `0000000${n}-0000-4000-8000-000000000000`) as [
  string,
  string,
  string,
  string,
]
const PUPIL = '0123456789abcdef'
const names = new Map([
  [RULE, 'Leerjaar 3'],
  [SCHOOL, 'Het Zwaluwnest'],
])
const ID = /[0-9a-f]{8}/

const given = {
  ...{
    party: SCHOOL,
    payer: SCHOOL,
    payee: SCHOOL,
    board: 'Waterkant',
    rule: RULE,
    rules: `${OTHER}, ${RULE}`,
    others: OTHER,
    route: LIST,
  },
  ...{ agreement: 'Techniek samen (00000001)', clause: 'c1 Bekostiging', version: '1', other: '2', day: '2026-10-01', from: '2026-08-01' },
  ...{ to: '2027-07-31', pupil: PUPIL, what: 'VO 3, 2026-10-01', pupils: 2, rows: `${LIST}.0123abcd, d${PUPIL}`, level: 'kb', side: 'vo' },
  ...{ schoolYear: '2026-2027', hours: 3, budget: 2, above: 1, granted: 1, total: 2, cents: 1, lines: PUPIL, where: RULE },
}

test.each(Object.keys(FINDINGS) as FindingName[])('a finding of the engine names no id: %s', (rule) => {
  for (const subject of [RULE, OTHER, PUPIL, `${LIST}.0123abcd`]) {
    const sentence = engineFindingText('nl', finding(rule, subject, given), names)
    expect(sentence).not.toMatch(ID)
    expect(sentence).not.toContain('undefined')
  }
})

test.each(Object.keys(OWN_FINDINGS) as OwnFindingName[])('nor does one of our own: %s', (rule) => {
  expect(ownFindingText('nl', ownFinding(rule, OTHER, { ...given, agreement: 'Techniek samen' }), names)).not.toMatch(ID)
})

test('a rule that one may not see is another rule, and a name stays where there is one', () => {
  const sentence = engineFindingText('nl', finding('billed-by-two-rules', SCHOOL, { rules: `${OTHER}, ${RULE}` }), names)
  expect(sentence).toBe('Het Zwaluwnest wordt door twee regels berekend: een andere regel, Leerjaar 3.')
  expect(named('en', `${SCHOOL} ${OTHER}`, names)).toBe('Het Zwaluwnest another row')
})

test('a clause is called by its heading, without what keeps two of the same name apart', () => {
  const about = { agreement: 'Techniek samen (00000001)', clause: 'c1 Bekostiging', version: '1' }
  expect(engineFindingText('nl', finding('unknown-clause', RULE, about), names)).toContain(
    'noemt Bekostiging, versie 1, van Techniek samen.',
  )
})

test('a correction says what it was and becomes, not which lines it corrects', () => {
  const remark = { remark: 'correction', given: { cents: 30_000, now: 25_000, lines: PUPIL } } as const
  expect(lineRemarkText('nl', remark)).toBe('Verschil met wat al verrekend is: dat was € 300,00, het wordt € 250,00.')
})
