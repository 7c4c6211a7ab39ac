import { describe, expect, test } from 'vitest'
import { variants, withoutWords } from '../decrees/testing/variants.ts'
import { besluit2014Facts } from './facts.ts'
import { besluit2014Rules } from './rules.ts'
import { beroepsPlan, technologiePlan, toMbo3Plan, vakmanschapPlan } from './testing/plans.ts'
import { besluitWords } from './words.ts'

const PLANS = {
  vakmanschaproute: [...variants(vakmanschapPlan()), ...variants(toMbo3Plan())],
  beroepsroute: variants(beroepsPlan()),
  technologieroute: variants(technologiePlan()),
}

describe.each(['nl', 'en'] as const)('%s', (language) => {
  test.each(['vakmanschaproute', 'beroepsroute', 'technologieroute'] as const)('%s: every judgement has its sentence', (scheme) => {
    expect(withoutWords(besluit2014Rules[scheme], PLANS[scheme], besluitWords[language].rules)).toEqual([])
  })

  test('every fact has its sentence, and nothing else has', () => {
    const said = besluit2014Facts.flatMap(({ target, exam, duties, money }) =>
      [...target, ...exam, ...duties, ...money].map(({ says }) => says),
    )
    expect([...new Set(said)].sort()).toEqual(Object.keys(besluitWords[language].facts).sort())
  })
})
