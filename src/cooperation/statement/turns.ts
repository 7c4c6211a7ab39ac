import type { Billed } from '../settlement/document.ts'
import type { Line } from '../settlement/line.ts'

/** Each line with how often its subject was billed, this time included: no two lines ever have the same subject and turn. */
export function withTurns(lines: readonly Line[], billed: readonly Billed[]): (Line & { turn: number })[] {
  const turns = new Map<string, number>()
  for (const { subject } of billed) turns.set(subject, (turns.get(subject) ?? 0) + 1)
  return lines.map((line) => ({ ...line, turn: (turns.get(line.subject) ?? 0) + 1 }))
}
