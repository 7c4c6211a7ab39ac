import { judgeAgreementKind } from '../../decrees/agreement-kind.ts'
import { besluit, uitvoeringsregeling } from '../../decrees/law-source.ts'
import { fits, needsDecision, statementRule } from '../../judging.ts'
import type { RoutePlan } from '../../plan.ts'
import type { Rule } from '../../rule.ts'

const stated = (
  name: string,
  lid: string,
  statement: Parameters<typeof statementRule>[0]['statement'],
  when?: (plan: RoutePlan) => boolean,
) => statementRule({ id: `besluit-2014/${name}`, source: besluit('3', lid), statement, no: 'not-allowed', ...(when && { when }) })

/** Art. 3 lid 3: the application names the sector(s) and the related domain. */
const sectorAndDomainNamed: Rule = {
  id: 'besluit-2014/sector-and-domain-named',
  source: besluit('3', '3'),
  judge({ profielen, qualifications }) {
    if (profielen.length === 0) return needsDecision('profielen')
    return qualifications.some(({ crebo }) => crebo !== null) ? fits('profielen') : needsDecision('qualifications')
  },
}

/** Art. 3 lid 2 a and 5 b. */
const agreementOrInternal: Rule = {
  id: 'besluit-2014/agreement-or-internal',
  source: besluit('3', '5'),
  judge: judgeAgreementKind,
}

/** Uitvoeringsregeling art. 3 lid 1, second sentence. */
const businessInvolved: Rule = statementRule({
  id: 'besluit-2014/business-involved',
  source: uitvoeringsregeling('3', '1'),
  statement: 'business-involved',
  no: 'not-allowed',
})

/** Art. 3: who may take part. Within one board the mbo's board applies alone (lid 5 a). */
export const PERMISSION: readonly Rule[] = [
  stated('permission', '1', 'permission-granted'),
  stated('both-sign-application', '1', 'both-signed-application', ({ partners }) => partners.oneBoard !== true),
  sectorAndDomainNamed,
  agreementOrInternal,
  stated('vmbo-offer-ran', '6', 'vmbo-offer-ran-last-year'),
  stated('mbo-offer-ran', '7', 'mbo-offer-ran-last-year'),
  stated('good-quality', '8', 'no-weak-quality'),
  stated('outside-bol-bbl-experiment', '8 c', 'outside-bol-bbl-experiment'),
  stated('cooperation-exists', '9', 'cooperation-exists'),
  businessInvolved,
]
