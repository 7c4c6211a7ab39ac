import { routeRules2020 } from '../dlr/index.ts'
import type { Rule } from '../rule.ts'
import { beginsInBovenbouw, betterChanceJudged, examMayBeLeftOut, onlyBbToMbo2, vmboContentTaught } from './rules.ts'

export { glrFacts } from './facts.ts'
export { glrWords } from './words.ts'

/** The geïntegreerde leerroute: a dlr from bb to mbo 2 in which the vmbo exam may be left out (law of 2020). */
export const glrRules: readonly Rule[] = [
  onlyBbToMbo2,
  examMayBeLeftOut,
  vmboContentTaught,
  betterChanceJudged,
  beginsInBovenbouw,
  ...routeRules2020,
]
