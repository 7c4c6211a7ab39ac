import { grouped } from '../settlement/context.ts'
import type { Settlement } from '../settlement/document.ts'
import type { Line } from '../settlement/line.ts'
import { type Settled, settle } from '../settlement/settle.ts'
import type { Built } from './document-of.ts'
import type { Asked, Gathered } from './gathered.ts'
import { type OwnFinding, ownFinding } from './own-findings.ts'
import { isRecorded } from './rules-between.ts'

export interface Computed {
  document: Settlement
  /** what the engine made, as far as it is of these two in this direction */
  result: Settled
  ownFindings: OwnFinding[]
  isBillable: boolean
  cents: number
  lines: readonly Line[]
}

/** The statement that comes from a document: its own direction alone; what a rule makes between others is for their statements. */
export function computed(asked: Pick<Asked, 'payerId' | 'payeeId'>, built: Built, elsewhere: Gathered['elsewhere']): Computed {
  const { document } = built
  const result = settledBetween(document, asked)
  const [statement] = result.statements
  const lines = statement?.lines ?? []
  const ownFindings = [...built.findings, ...billedElsewhere(lines, elsewhere)]
  const isBillable = result.billable && !ownFindings.some(({ severity }) => severity === 'blocks')
  return { document, result, ownFindings, isBillable, cents: statement?.cents ?? 0, lines }
}

/** Computes a kept document anew: the same document gives the same statement, years later. */
export function settledBetween(document: Settlement, { payerId, payeeId }: Pick<Asked, 'payerId' | 'payeeId'>): Settled {
  const settled = settle(document)
  return { ...settled, statements: settled.statements.filter(({ payer, payee }) => payer === payerId && payee === payeeId) }
}

/** Hours, costs and diplomas of a line that a rule billed in the statement of others, or of another period. What is only recorded bills nothing. */
function billedElsewhere(lines: readonly Line[], elsewhere: Gathered['elsewhere']): OwnFinding[] {
  if (elsewhere.length === 0) return []
  const billedOf = new Map(grouped(elsewhere, ({ row }) => row))
  const billing = lines.filter(({ kind }) => !isRecorded({ kind }))
  const found = billing.flatMap(({ rule, sources }) =>
    sources.flatMap((row) => {
      const others = (billedOf.get(row) ?? []).filter(({ sameRule }) => !sameRule.includes(rule)).map(({ ruleId }) => ruleId)
      return others.length > 0 ? [ownFinding('billed-elsewhere', row, { rule, others: others.sort().join(', ') })] : []
    }),
  )
  return [...new Map(found.map((one) => [one.subject, one])).values()]
}
