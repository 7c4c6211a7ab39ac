import { fits, needsDecision } from '../judging.ts'
import { lengthOf } from '../length-of.ts'
import type { Rule } from '../rule.ts'
import { REPORTS } from '../sources.ts'

/** Years over vmbo, mbo and hbo together; how they are divided varies. */
const YEARS = 9

export const nineYears: Rule = {
  id: 'groene-lyceum/nine-years',
  source: REPORTS.green,
  judge({ years }) {
    const fromStart = years[0]?.stage === 'vmbo' && years[0].leerjaren.includes(1)
    const length = lengthOf(years)
    if (!fromStart || length === null) return needsDecision('years', { lacks: fromStart ? 'weeks' : 'start' })
    return length === YEARS ? fits('years', { years: length }) : needsDecision('years', { years: length })
  },
}

/** It ends with a bachelor of the hbo. */
export const endsWithBachelor: Rule = {
  id: 'groene-lyceum/ends-with-bachelor',
  source: REPORTS.green,
  judge: ({ years }) => (years.at(-1)?.stage === 'hbo' ? fits('years') : needsDecision('years')),
}

const GREEN = new Set(['groen', 'landbouw'])

/** The profiel groen, or the sector landbouw before 2016. */
export const greenProfiel: Rule = {
  id: 'groene-lyceum/green-profiel',
  source: REPORTS.green,
  judge({ profielen }) {
    if (profielen.length === 0) return needsDecision('profielen', { other: '' })
    const other = profielen.filter((one) => !GREEN.has(one)).join(', ')
    return other ? needsDecision('profielen', { other }) : fits('profielen')
  },
}
