import { describe, expect, test } from 'vitest'
import { variants, withoutWords } from '../decrees/testing/variants.ts'
import { vm2Facts } from './facts.ts'
import { vm2Rules } from './rules.ts'
import { decreePlan, temporaryPlan } from './testing/plans.ts'
import { vm2Words } from './words.ts'

const PLANS = [...variants(decreePlan()), ...variants(temporaryPlan())]

describe.each(['nl', 'en'] as const)('%s', (language) => {
  test('every judgement has its sentence', () => {
    expect(withoutWords(vm2Rules, PLANS, vm2Words[language].rules)).toEqual([])
  })

  test('every fact has its sentence, and nothing else has', () => {
    const said = vm2Facts.flatMap(({ target, exam, duties, money }) => [...target, ...exam, ...duties, ...money].map(({ says }) => says))
    expect([...new Set(said)].sort()).toEqual(Object.keys(vm2Words[language].facts).sort())
  })
})
