import { describe, expect, test } from 'vitest'
import { KIND_NAMES, type Kind } from '../settlement/rule.ts'
import { engineRule, type MoneyRule } from './money-rule.ts'
import { type RuleChoices, readRule } from './typed.ts'
import { emptyRule, typedOf } from './typed-of.ts'

const [VO, TWO, MBO, ELSE] = ['1', '2', '3', '4'].map((n) => `00000000-0000-4000-8000-00000000000${n}`) as [string, string, string, string]
const AGREEMENT = '00000000-0000-4000-8000-0000000000aa'
const choices: RuleChoices = {
  clauses: [{ agreementId: AGREEMENT, clauseId: 'c1', clauseVersion: 2, promiseId: 'b1', parties: [VO, TWO, MBO] }],
  institutions: [VO, TWO, MBO, ELSE],
  routes: ['r'],
}

/** A form in which every field of every kind is filled in; only those of the kind are read. */
function form(more: Record<string, string | string[]> = {}): URLSearchParams {
  const typed = emptyRule()
  const all: Record<string, string | string[]> = {
    ...{
      naam: 'Regel',
      afspraak: `${AGREEMENT}:c1:2:b1`,
      ontvanger: MBO,
      betalers: [VO, TWO],
      deel: '1/5',
      percentage: '7,5',
      doel: 'examens',
    },
    ...{
      fase: 'VO',
      leerjaar: '3',
      'niveau-of-leerweg': 'kb',
      functies: 'Docent, docent, chef',
      uurprijs: '52,50',
      urenbudget: '120',
      'budget-per': 'person',
    },
    ...{
      kostensoorten: 'Vervoer, bus',
      urenfuncties: 'voorzitter',
      'uren-kant': 'vo',
      bedrag: '1500',
      'eigen-deel': '1/2',
      niveau: '2',
      voor: '2026-10-01',
    },
    ...{ 'deel-1': '1/3', 'delers-1': [MBO], 'verdeling-1': 'equal', 'deel-2': '2/3', 'delers-2': [VO, TWO], 'verdeling-2': 'key' },
    ...{ afronden: 'down', maximum: '10000', minimum: '5', route: 'r', cohort: '2025', vanaf: '2026-08-01', tot: '2027-07-31' },
    ...more,
  }
  for (const [name, values] of Object.entries(all)) {
    typed.delete(name)
    for (const value of [values].flat()) typed.append(name, value)
  }
  return typed
}

const mistakes = (kind: Kind, more: Record<string, string | string[]>) => {
  const read = readRule(form(more), kind, choices)
  return read.ok ? [] : read.mistakes.map(({ field, mistake }) => [field, mistake])
}

describe.each(KIND_NAMES)('%s', (kind) => {
  const read = readRule(form(), kind, choices)

  test('as typed is a rule of the engine', () => {
    if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
    const rule = engineRule({ ...read.value, id: 'regel' }, null)
    expect(rule).toMatchObject({
      kind,
      payee: MBO,
      from: '2026-08-01',
      to: '2027-07-31',
      route: 'r',
      cohort: '2025',
      cap: 1_000_000,
      minimum: 500,
      rounding: 'down',
    })
  })

  test('shown again and typed unchanged it is the same', () => {
    if (!read.ok) throw new Error(JSON.stringify(read.mistakes))
    const kept = {
      ...read.value,
      id: 'x',
      regionId: '',
      followsId: null,
      isUsed: false,
      agreementTitle: '',
      reach: [],
      routeIds: [],
    } as MoneyRule
    for (const language of ['nl', 'en'] as const) expect(readRule(typedOf(kept, language), kind, choices)).toEqual(read)
  })
})

test('only the fields of the kind are kept', () => {
  const read = readRule(form(), 'hour-price', choices)
  expect(read.ok && read.value.terms).toEqual({
    ...{ payers: [VO, TWO], cents: 5250, functions: ['docent', 'chef'], leerjaar: 3, budget: { hours: 120, per: 'person' } },
    ...{ rounding: 'down', cap: 1_000_000, minimum: 500 },
  })
})

test.each([
  // below, on and above the whole
  ['4/5', []],
  ['5/5', []],
  ['6/5', [['deel', 'no-share']]],
  ['0/5', [['deel', 'no-share']]],
  ['een vijfde', [['deel', 'no-share']]],
  ['', [['deel', 'missing']]],
])('a share of %s', (deel, expected) => expect(mistakes('funding-share', { deel })).toEqual(expected))

test.each([
  ['0', [['percentage', 'no-percentage']]],
  ['0,01', []],
  ['100', []],
  ['100,01', [['percentage', 'no-percentage']]],
  ['', [['percentage', 'missing']]],
])('a percentage of %s', (percentage, expected) => expect(mistakes('funding-percentage', { percentage })).toEqual(expected))

test.each([
  ['28-2', []],
  ['29-2', [['teldatum', 'no-day-of-year']]],
  ['1-13', [['teldatum', 'no-day-of-year']]],
  ['0-5', [['teldatum', 'no-day-of-year']]],
  ['oktober', [['teldatum', 'no-day-of-year']]],
])('a count date of %s', (teldatum, expected) => expect(mistakes('funding-share', { teldatum })).toEqual(expected))

test('the parts of a pot are the whole', () => {
  expect(mistakes('shared-costs', { 'deel-1': '1/2', 'deel-2': '1/3' })).toEqual([['deel-1', 'parts-not-whole']])
  expect(mistakes('shared-costs', { 'deel-1': '1/3', 'deel-2': '2/3' })).toEqual([])
  expect(mistakes('shared-costs', { 'delers-2': [] })).toEqual([['delers-2', 'missing']])
})

test('who receives does not pay, and only parties of the agreement take part', () => {
  expect(mistakes('costs', { betalers: [VO, MBO] })).toEqual([['betalers', 'payee-pays']])
  expect(mistakes('costs', { betalers: [ELSE] })).toContainEqual(['ontvanger', 'not-a-party'])
  expect(mistakes('costs', { betalers: ['x'] })).toContainEqual(['betalers', 'not-a-party'])
  expect(mistakes('costs', { afspraak: 'x' })).toContainEqual(['afspraak', 'clause-unknown'])
})
