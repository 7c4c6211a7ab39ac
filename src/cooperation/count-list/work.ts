import type { Entry } from './differences.ts'
import { type CheckName, type Finding, factsText } from './finding.ts'
import { sha256 } from './print.ts'

/** What is kept about a difference (kept.store.ts). */
export interface Item {
  pupilId: string
  rule: CheckName
  facts: string
  state: 'open' | 'solved' | 'accepted'
  ownerId: string | null
  ownerName: string | null
  note: string
  reason: string | null
  returned: number
}

/** A line of the work list. Solved is what the records no longer say; nobody can call it so. */
export interface Difference {
  pupilId: string
  rule: CheckName
  /** null: no longer there */
  finding: Finding | null
  state: 'open' | 'accepted' | 'solved'
  facts: string
  ownerId: string | null
  ownerName: string | null
  note: string
  reason: string | null
  /** how often it came back after it was solved */
  returned: number
}

export const factsPrint = (finding: Finding): string => sha256(factsText(finding)).slice(0, 32)

/** What the records say now, with what people did about it. Accepted were these facts: with other facts it is open again. */
export function workList(entries: readonly Entry[], items: readonly Item[]): Difference[] {
  const kept = new Map(items.map((item) => [keyOf(item), item]))
  const found = entries.flatMap(({ line: { pupilId }, findings }) =>
    findings.map((finding) => there(pupilId, finding, kept.get(keyOf({ pupilId, rule: finding.rule })))),
  )
  const present = new Set(found.map(keyOf))
  const gone = items.filter((item) => !present.has(keyOf(item))).map((item): Difference => ({ ...item, finding: null, state: 'solved' }))
  return [...found, ...gone]
}

export const keyOf = ({ pupilId, rule }: { pupilId: string; rule: CheckName }): string => `${pupilId} ${rule}`

function there(pupilId: string, finding: Finding, item: Item | undefined): Difference {
  const facts = factsPrint(finding)
  const isAccepted = item?.state === 'accepted' && item.facts === facts
  return {
    ...{ pupilId, rule: finding.rule, finding, facts, state: isAccepted ? 'accepted' : 'open' },
    ...{ ownerId: item?.ownerId ?? null, ownerName: item?.ownerName ?? null, note: item?.note ?? '' },
    reason: isAccepted ? (item?.reason ?? null) : null,
    returned: (item?.returned ?? 0) + (item?.state === 'solved' ? 1 : 0),
  }
}

/** Of a frozen list: what was let be then, whatever the records say since. */
export function frozenWork(work: readonly Difference[], items: readonly Item[]): Difference[] {
  const now = new Map(work.map((one) => [keyOf(one), one]))
  return items
    .filter(({ state }) => state === 'accepted')
    .map((item) => {
      const one = now.get(keyOf(item))
      return { ...item, finding: one?.facts === item.facts ? one.finding : null, state: 'accepted' }
    })
}

/** What has to be written so that the kept items say the same as the work list. */
export function outdated(work: readonly Difference[], items: readonly Item[]): Difference[] {
  const kept = new Map(items.map((item) => [keyOf(item), item]))
  return work.filter((one) => {
    const item = kept.get(keyOf(one))
    return item !== undefined && (item.state !== one.state || item.returned !== one.returned)
  })
}

/** Which open differences were on the screen. */
export const printOfOpen = (open: readonly Difference[]): string =>
  sha256(
    open
      .map((one) => `${keyOf(one)} ${one.facts}`)
      .sort()
      .join('\n'),
  ).slice(0, 32)
