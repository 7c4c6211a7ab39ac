import { fits, needsDecision, notAllowed, statementRule } from '../judging.ts'
import type { Rule } from '../rule.ts'
import { STERK } from '../sources.ts'

/** A leerwerktraject inside a dlr has an agreement of its own, beside that of the dlr. Only bb knows leerwerktrajecten. */
export const leerwerktrajectHasOwnAgreement: Rule = {
  id: 'dlr/leerwerktraject-has-own-agreement',
  source: STERK.leerwerktraject,
  asks: ['has-leerwerktraject', 'separate-agreement-leerwerktraject'],
  judge({ leerwegen, statements }) {
    const field = 'statements/separate-agreement-leerwerktraject'
    const holdsOne = statements['has-leerwerktraject']
    const hasOwn = statements['separate-agreement-leerwerktraject']
    if (!leerwegen.includes('bb') || holdsOne === false) return null
    if (holdsOne === undefined) return needsDecision('statements/has-leerwerktraject', { missing: 'has-leerwerktraject' })
    if (hasOwn === undefined) return needsDecision(field, { missing: 'separate-agreement-leerwerktraject' })
    return hasOwn ? fits(field) : notAllowed(field)
  },
}

/** Bpv is possible at any time of the route, but only at a company that is recognised. */
export const bpvAtRecognisedCompany = statementRule({
  id: 'dlr/bpv-at-recognised-company',
  source: STERK.law,
  statement: 'learning-company-recognised',
  no: 'not-allowed',
  when: ({ years }) => years.some(({ hours }) => (hours?.bpv ?? 0) > 0),
})
