import { grouped } from './context.ts'
import type { Billed, Settlement } from './document.ts'
import { sum } from './exact.ts'
import { idOf, type Line } from './line.ts'

/**
 * What is billed now, seen what earlier statements of this period billed: a line that was billed as it is does not come
 * back; one that became different is a new line with the difference; one that is no longer owed is taken back.
 */
export function withoutBilled(lines: readonly Line[], { billed, period }: Settlement): Line[] {
  const earlier = new Map(grouped(billed, ({ subject }) => subject))
  const now = lines.flatMap((line) => {
    const before = earlier.get(line.subject)
    earlier.delete(line.subject)
    return before ? difference(line, before) : [line]
  })
  const gone = [...earlier.values()].flatMap((before) => takenBack(before, period))
  return [...now, ...gone]
}

function difference(line: Line, before: readonly Billed[]): Line[] {
  const cents = line.cents - sum(before.map((one) => one.cents))
  if (cents === 0) return []
  const was = { cents: line.cents - cents, now: line.cents, lines: before.map(({ id }) => id).join(', ') }
  const { id: _, ...rest } = line
  const made = { ...rest, cents, remarks: [...line.remarks, { remark: 'correction' as const, given: was }] }
  return [{ id: idOf(made), ...made }]
}

function takenBack(before: readonly Billed[], period: Settlement['period']): Line[] {
  const cents = 0 - sum(before.map((one) => one.cents))
  const [first] = before
  if (!first || cents === 0) return []
  const made: Omit<Line, 'id'> = {
    subject: first.subject,
    rule: first.rule,
    kind: first.kind,
    clause: first.clause,
    payer: first.payer,
    payee: first.payee,
    ...period,
    quantity: { number: -1, unit: 'times', of: null },
    price: null,
    cents,
    sources: [],
    remarks: [{ remark: 'correction', given: { cents: 0 - cents, now: 0, lines: before.map(({ id }) => id).join(', ') } }],
  }
  return [{ id: idOf(made), ...made }]
}
