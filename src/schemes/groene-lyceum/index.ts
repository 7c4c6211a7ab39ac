import { rulesWithoutRoom } from '../regulier/index.ts'
import type { Rule } from '../rule.ts'
import { endsWithBachelor, greenProfiel, nineYears } from './rules.ts'

export { groeneLyceumFacts } from './facts.ts'
export { groeneLyceumWords } from './words.ts'

/** From gl or tl over mbo 4 to an hbo bachelor. It came from schools, so that no law gives it room. */
export const groeneLyceumRules: readonly Rule[] = [nineYears, endsWithBachelor, greenProfiel, ...rulesWithoutRoom]
