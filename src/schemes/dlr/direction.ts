import { niveausOf } from '../decrees/roads.ts'
import { fits, needsDecision, notAllowed } from '../judging.ts'
import { routeYearsOf } from '../plan-numbers.ts'
import type { Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** A dlr ends with a diploma of mbo 2, 3 or 4. */
export const endsWithMbo2To4: Rule = {
  id: 'dlr/ends-with-mbo-2-to-4',
  source: STERK.difference,
  judge(plan) {
    const niveaus = niveausOf(plan)
    if (niveaus.includes(1)) return notAllowed('qualifications', { niveau: 1 })
    const isOpen = niveaus.length === 0 || plan.qualifications.some(({ niveau }) => niveau === null)
    return isOpen ? needsDecision('qualifications') : fits('qualifications', { niveaus: niveaus.join(', ') })
  },
}

/** Which leerweg may lead to which level is not in the sources at hand: only that the vmbo leads to mbo 2, 3 and 4. */
export const whichLeerwegToWhichLevel: Rule = {
  id: 'dlr/which-leerweg-to-which-level',
  source: STERK.difference,
  judge(plan) {
    const niveaus = niveausOf(plan)
    if (plan.leerwegen.length === 0) return needsDecision('target/leerwegen', { missing: 'leerwegen' })
    if (niveaus.length === 0) return null
    return needsDecision('target/leerwegen', { roads: `${plan.leerwegen.join(', ')} → mbo ${niveaus.join(', ')}` })
  },
}

/** A dlr is one programme from vmbo year 3; a year that holds years 2 and 3 together begins there too. */
export const beginsInVmbo3: Rule = {
  id: 'dlr/begins-in-vmbo-3',
  source: STERK.difference,
  judge(plan) {
    const first = routeYearsOf(plan)[0]
    if (!first) return needsDecision('years')
    const beginsThere = first.stage === 'vmbo' && first.leerjaren.includes(3)
    return beginsThere ? fits('years') : notAllowed('years', { stage: first.stage, leerjaar: first.leerjaren[0] ?? 0 })
  },
}
