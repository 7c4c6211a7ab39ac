import { expect, test } from 'vitest'
import { emptyDesign } from '../design/empty-design.ts'
import { unknownRule, unknownRules } from './known-rule.ts'
import { findListPart, LIST_PARTS } from './parts.ts'

const exceptions = findListPart('uitzonderingen') ?? LIST_PARTS[0]
const blocks = findListPart('blokken') ?? LIST_PARTS[0]
const old = { rule: 'dlr/long-gone', why: 'Zo besloten', who: 'Het bestuur', until: null, pupils: null }
const design = { ...emptyDesign('Zorg', 'dlr'), exceptions: [old] }

test.each([
  ['bla', null, true],
  ['regulier/exam-whole', null, false],
  [' regulier/exam-whole ', null, false],
  // empty is another mistake: it is missing
  ['', null, false],
  // it stands there from an earlier version, and may stay
  ['dlr/long-gone', '0', false],
  ['dlr/long-gone', null, true],
])('the rule %j in row %j is unknown: %s', (typed, key, unknown) => {
  if (!exceptions) throw new Error('no such part')
  expect(unknownRule(design, exceptions, key, typed)).toBe(unknown)
})

test('in a table each row that stays is looked at; other lists have no rules', () => {
  if (!exceptions || !blocks) throw new Error('no such part')
  const form = new URLSearchParams('rij=0&0:rule=dlr/long-gone&rij=nieuw-1&nieuw-1:rule=bla&rij=nieuw-2&nieuw-2:rule=bla&nieuw-2:weg=ja')
  expect(unknownRules(design, exceptions, form)).toEqual([{ row: 'nieuw-1', field: 'rule', mistake: 'unknown-choice' }])
  expect(unknownRules(design, blocks, form)).toEqual([])
})
