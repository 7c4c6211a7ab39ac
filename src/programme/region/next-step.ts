import type { Partner } from '../route.ts'
import { stillToAgree, type VersionState } from '../version/version.ts'

/** What a route waits for now, one thing at a time; null: it runs, and nothing is asked. */
export type NextStep =
  | { step: 'begin' }
  | { step: 'fill'; open: number }
  | { step: 'partners' }
  | { step: 'agree'; schools: readonly string[] }
  | { step: 'start-cohort' }
  | { step: 'report'; schools: readonly string[] }
  | { step: 'new-version' }

export interface StepSubject {
  partners: readonly Partner[]
  version: { state: VersionState; open: number; agreed: readonly string[] } | null
  /** schools that have still to report it in RIO; none where the scheme asks no report */
  notReported: readonly string[]
}

export function nextStep({ partners, version, notReported }: StepSubject): NextStep | null {
  if (!version) return { step: 'begin' }
  switch (version.state) {
    case 'draft':
      return stepOfDraft(partners, version)
    case 'agreed':
      return { step: 'start-cohort' }
    case 'running':
      return notReported.length > 0 ? { step: 'report', schools: notReported } : null
    case 'closed':
      return { step: 'new-version' }
  }
}

function stepOfDraft(partners: readonly Partner[], { open, agreed }: { open: number; agreed: readonly string[] }): NextStep {
  if (open > 0) return { step: 'fill', open }
  const hasBoth = (['vo', 'mbo'] as const).every((side) => partners.some((one) => one.side === side))
  if (!hasBoth) return { step: 'partners' }
  const waits = stillToAgree(
    partners,
    agreed.map((institutionId) => ({ institutionId })),
  )
  return { step: 'agree', schools: waits.map(({ institutionName }) => institutionName) }
}
