import { describe, expect, test } from 'vitest'
import { judge } from './index.ts'
import { findRule, obligatoryClauses, rulesFor, statementsAskedBy } from './rule-set.ts'
import { goodPlan } from './testing/plans.ts'
import { ruleText, schemeText, sourceText } from './words.ts'

const idsOf = (...args: Parameters<typeof rulesFor>): string[] => rulesFor(...args).map(({ id }) => id)

describe('the rules of a day', () => {
  test('are those that hold then', () => {
    expect(idsOf('regulier', '2013-07-31')).not.toContain('regulier/bbl-hours')
    expect(idsOf('regulier', '2013-08-01')).toContain('regulier/bbl-hours')
    expect(idsOf('regulier', '2026-07-31')).not.toContain('regulier/guided-hours-may-be-lower')
    expect(idsOf('regulier', '2026-08-01')).toContain('regulier/guided-hours-may-be-lower')
  })

  test('without a day are those without a last one', () => {
    expect(idsOf('vm2', null)).not.toEqual(idsOf('vm2', '2010-08-01'))
    expect(idsOf('dlr', null)).toEqual(idsOf('dlr', '2026-08-01'))
  })

  test('of vm2 changed on 1 August 2012', () => {
    expect(idsOf('vm2', '2012-07-31')).not.toEqual(idsOf('vm2', '2012-08-01'))
  })

  test('are all those of a dlr in a glr too, but the four on direction, begin and diplomas', () => {
    const onlyDlr = idsOf('dlr', null).filter((id) => !idsOf('glr', null).includes(id))
    expect(onlyDlr).toEqual(['dlr/begins-in-vmbo-3', 'dlr/ends-with-mbo-2-to-4', 'dlr/which-leerweg-to-which-level', 'dlr/both-diplomas'])
  })
})

describe('what a scheme asks', () => {
  test('a dlr: what its rules look at, in the order of the list', () => {
    expect(statementsAskedBy('dlr', '2026-08-01')).toEqual([
      'same-team',
      'has-leerwerktraject',
      'reported-by-vo',
      'reported-by-mbo',
      'leerroute-and-phase-equal',
      'mbo-enrolled-on-1-october',
      'agreement-covers-whole-route',
      'agreement-has-switch-option',
      'separate-agreement-leerwerktraject',
      'exam-programme-joint',
      'learning-company-recognised',
    ])
  })

  test('a glr asks two more, regular education nothing', () => {
    expect(statementsAskedBy('glr', null).slice(0, 4)).toEqual([
      'same-team',
      'vmbo-content-taught',
      'has-leerwerktraject',
      'better-chance-judged',
    ])
    expect(statementsAskedBy('regulier', null)).toEqual([])
  })

  test('the subjects of the agreement: the four known of 2020, and none without a scheme of its own', () => {
    expect(obligatoryClauses('dlr', null)).toEqual(['switch-option', 'joint-exam-programme', 'team-competence', 'financial-agreements'])
    expect(obligatoryClauses('regulier', null)).toEqual([])
  })
})

describe('words', () => {
  test('write numbers and days as the language does', () => {
    const [found] = judge(goodPlan('dlr', { startsOn: '2020-07-31' }))
    if (!found) throw new Error('nothing found')
    expect(ruleText('nl', found).sentence).toContain('Op 31 juli 2020 kon een route niet')
    expect(ruleText('en', found).sentence).toContain('On 31 July 2020 no route could begin')
    const hours = judge(goodPlan('dlr')).find(({ rule }) => rule === 'dlr/route-hours')
    expect(hours && ruleText('nl', hours).sentence).toBe('Het ontwerp telt 3.000 klokuren: 2.400 begeleid en 250 bpv.')
  })

  test('name law, page and report, and lead to the first two', () => {
    expect(sourceText('nl', { kind: 'law', text: 'BWBR0033984', article: '4', lid: '1 c' })).toEqual({
      source: 'Besluit experimenten doorlopende leerlijnen vmbo-mbo 2014–2022, artikel 4, lid 1 c (tekst van mei 2017)',
      link: 'https://wetten.overheid.nl/BWBR0033984',
    })
    expect(sourceText('en', { kind: 'report', title: 'Een rapport', year: 2013 })).toEqual({ source: 'Een rapport, 2013', link: null })
    expect(sourceText('nl', findRule('glr/only-bb-to-mbo-2')?.source ?? { kind: 'scheme' }).link).toMatch(
      /^https:\/\/www\.sterkberoepsonderwijs\.nl/,
    )
  })

  test('leave an unknown scheme as it was written', () => {
    expect(schemeText('nl', 'iets-van-vroeger')).toBe('iets-van-vroeger')
  })

  test('a rule without words is a bug', () => {
    expect(() => ruleText('nl', { rule: 'geen/regel', severity: 'fits', field: 'x' })).toThrow('no words for geen/regel')
  })
})
