import type { Agreement, Amendment, Party } from '../agreement/agreement.ts'

/** What has to happen before a school, profile or target group takes part, in order. */
export const STEPS = ['described', 'offered', 'signed', 'in-effect', 'in-route'] as const
export type StepName = (typeof STEPS)[number]

export interface ExtensionStep {
  step: StepName
  state: 'done' | 'now' | 'later'
}

/** An amendment by which somebody joins, or a clause about it was added. */
export interface Extension {
  amendment: Amendment
  /** schools that join by it */
  joining: readonly Party[]
  /** clauses that it adds or changes, by title */
  clauses: readonly string[]
}

/** The extension that is not in force yet, or the last one that was signed; null when there never was one. */
export function extensionOf(agreement: Agreement): Extension | null {
  const { amendments, parties, joining = [] } = agreement
  const found = amendments.filter(({ state, changes }) => state !== 'withdrawn' && changes.some(isExtension))
  const amendment = found.toSorted((one, other) => other.number - one.number)[0]
  if (!amendment) return null
  const clauses = amendment.changes.flatMap((one) => (one.kind === 'put' ? [one.clause.title] : []))
  return { amendment, joining: [...parties, ...joining].filter(({ joinedBy }) => joinedBy === amendment.id), clauses }
}

/** Written by hand an amendment is no extension, unless a party joins by it. */
const isExtension = (change: Amendment['changes'][number]): boolean =>
  change.kind === 'join' || (change.kind === 'put' && change.clause.source === EXTENSION)

/** Where a clause has it from that the page of extensions wrote. */
export const EXTENSION = 'uitbreiding'

/** `inRoute`: every school that joins takes part in a route of the agreement. */
export function stepsOf(extension: Extension | null, { day, inRoute }: { day: string; inRoute: boolean }): ExtensionStep[] {
  const state = extension?.amendment.state
  const done: Record<StepName, boolean> = {
    described: extension !== null,
    offered: state === 'offered' || state === 'signed',
    signed: state === 'signed',
    'in-effect': state === 'signed' && (extension?.amendment.effectiveOn ?? day) <= day,
    'in-route': extension !== null && inRoute,
  }
  const first = STEPS.find((step) => !done[step])
  return STEPS.map((step) => ({ step, state: done[step] ? 'done' : step === first ? 'now' : 'later' }))
}
