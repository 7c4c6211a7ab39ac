import { fits, needsDecision } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/** It begins in vmbo 1. */
export const fromVmbo1: Rule = {
  id: 'vakcollege/from-vmbo-1',
  source: REPORTS.routeTypes,
  judge({ years }) {
    const first = years[0]
    if (!first) return needsDecision('years', { lacks: 'years' })
    return first.stage === 'vmbo' && first.leerjaren.includes(1) ? fits('years') : needsDecision('years', { lacks: 'start' })
  },
}

/** Years of vmbo and mbo together. */
const YEARS = 6

export const sixYears: Rule = {
  id: 'vakcollege/six-years',
  source: REPORTS.routeTypes,
  judge({ years }) {
    const length = lengthOf(years)
    if (length === null) return needsDecision('years', { lacks: 'weeks' })
    return length === YEARS ? fits('years', { years: length }) : needsDecision('years', { years: length })
  },
}

/** Profielen of technology and care, and the sectors before 2016. */
const FIELDS = new Set(['BWI', 'PIE', 'M&T', 'MVI', 'maritiem', 'techniek', 'Z&W', 'zorg-en-welzijn'])

/** Technology or care. Which profielen count as technology was laid down here from their names. */
export const technologyOrCare: Rule = {
  id: 'vakcollege/technology-or-care',
  source: REPORTS.routeTypes,
  judge({ profielen }) {
    if (profielen.length === 0) return needsDecision('profielen', { other: '' })
    const other = profielen.filter((one) => !FIELDS.has(one)).join(', ')
    return other ? needsDecision('profielen', { other }) : fits('profielen')
  },
}
