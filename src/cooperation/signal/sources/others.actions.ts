import { schoolYearOf } from '#schools/index.ts'
import type { Agreement } from '../../agreement/agreement.ts'
import { listClauseChecks } from '../../agreement/checks/check.actions.ts'
import { listAssessmentGaps } from '../../assessment/gaps.store.ts'
import { listOpenBottlenecks } from '../../bottleneck/bottleneck.store.ts'
import { listContactFindings } from '../../contact/findings.store.ts'
import { seeOverview } from '../../count-list/overview.actions.ts'
import { listStatementHeads } from '../../statement/heads.store.ts'
import { type Act, inTurn } from '../../turn.actions.ts'
import { clauseSignals } from '../rules/agreements.ts'
import { assessmentSignals } from '../rules/assessments.ts'
import { bottleneckSignals } from '../rules/bottlenecks.ts'
import { listSignals } from '../rules/lists.ts'
import { peopleSignals } from '../rules/people.ts'
import { statementSignals } from '../rules/statements.ts'
import type { Shared } from '../shared.actions.ts'
import type { Signal } from '../signal.ts'

/** Of the last 1 October; who may not see lists gets none. */
export async function signalsOfLists(act: Act): Promise<Signal[]> {
  const { rows, teldatum } = await seeOverview(act, null)
  return listSignals(rows, teldatum)
}

/** Money, people, bottlenecks, and how the sides see it: each as far as this viewer sees them. */
export function signalsOfTheRest(act: Act, { contacts, assessments }: Shared, isWanted: (one: Agreement) => boolean): Promise<Signal[]> {
  return inTurn(act, async ({ trx, today }) => [
    ...clauseSignals(await listClauseChecks(trx, today, isWanted)),
    ...statementSignals(await listStatementHeads(trx), today),
    ...peopleSignals(await listContactFindings(trx, today, { contacts })),
    ...bottleneckSignals(await listOpenBottlenecks(trx), today),
    // what was told at the end of last year is still to be talked about
    ...assessmentSignals(await listAssessmentGaps(trx, [schoolYearOf(today), schoolYearOf(today) - 1], today, assessments)),
  ])
}
