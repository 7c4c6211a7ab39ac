import { createHash } from 'node:crypto'
import type { Clause } from './document.ts'
import type { Kind, Rule, Share } from './rule.ts'

export const UNITS = ['pupils', 'pupil-days', 'hours', 'diplomas', 'times', 'euro', 'weight'] as const
export type Unit = (typeof UNITS)[number]

export const REMARKS = ['remainder', 'part-remainder', 'advanced', 'recorded', 'cap', 'minimum', 'correction', 'budget'] as const
export interface Remark {
  remark: (typeof REMARKS)[number]
  given: Readonly<Record<string, string | number>>
}

/** One amount that one party owes another. Negative: it gets that back. */
export interface Line {
  /** from what it bills and how much: the same inputs give the same id */
  id: string
  /** what is billed, whatever the amount: a correction has the same subject */
  subject: string
  rule: string
  kind: Kind
  clause: Pick<Clause, 'agreement' | 'clause' | 'version'>
  payer: string
  payee: string
  from: string
  to: string
  /** of a division: the weight, `of` all weights */
  quantity: { number: number; unit: Unit; of: number | null }
  /** cents of one, and which share of it; null: not billed, or an amount without a price */
  price: { cents: number; share: Share | null; per: number } | null
  cents: number
  /** ids of the rows that it was made of */
  sources: readonly string[]
  remarks: readonly Remark[]
}

export type NewLine = Omit<Line, 'id' | 'subject' | 'rule' | 'kind' | 'clause' | 'remarks'> & {
  /** what tells this line from the others of the rule between the same two */
  what: string
  remarks?: readonly Remark[]
}

export function lineOf(rule: Rule, clause: Line['clause'], { what, remarks = [], ...line }: NewLine): Line {
  const { payer, payee } = line
  const subject = [rule.id, clause.agreement, clause.clause, clause.version, payer, payee, what].join('|')
  const made = { subject, rule: rule.id, kind: rule.kind, clause, ...line, sources: [...line.sources].sort(), remarks }
  return { id: idOf(made), ...made }
}

export function idOf(line: Omit<Line, 'id'>): string {
  const { subject, from, to, quantity, price, cents, sources } = line
  const text = JSON.stringify([subject, from, to, quantity, price, cents, sources])
  return createHash('sha256').update(text).digest('hex').slice(0, 16)
}
