import type { z } from 'zod'
import { SETTLEMENT, SETTLEMENT_FORMAT, type Settlement } from '../document.ts'
import type { RULE } from '../rule.ts'

export type SettlementInput = z.input<typeof SETTLEMENT>
export type RuleInput = z.input<typeof RULE>

export const CLAUSE = { agreement: 'Convenant', clause: 'art. 6', version: '1' }

/** A vmbo school, a second one and an mbo of three boards, in the school year 2025–2026, with one clause. */
export function small(more: Partial<SettlementInput> = {}): Settlement {
  return SETTLEMENT.parse({
    format: SETTLEMENT_FORMAT,
    name: 'Klein',
    period: { from: '2025-08-01', to: '2026-07-31' },
    parties: [
      { id: 'vmbo', name: 'De Wetering', side: 'vo', board: 'Bestuur A' },
      { id: 'tweede', name: 'De Zwaan', side: 'vo', board: 'Bestuur B' },
      { id: 'mbo', name: 'ROC Lindestreek', side: 'mbo', board: 'Bestuur C' },
    ],
    clauses: [{ ...CLAUSE, from: '2024-08-01', to: null }],
    ...more,
  })
}

/** One rule of the vmbo to the mbo, with these rows. */
export const withRule = (rule: object, more: Partial<SettlementInput> = {}): Settlement =>
  small({ rules: [{ id: 'regel', clause: CLAUSE, payee: 'mbo', payers: ['vmbo'], ...rule } as RuleInput], ...more })

export const withPot = (rule: object, more: Partial<SettlementInput> = {}): Settlement =>
  small({ rules: [{ id: 'pot', clause: CLAUSE, payee: 'mbo', ...rule } as RuleInput], ...more })

export const counted = (id: string, pupils: number, more: object = {}) => ({
  id,
  teldatum: '2025-10-01',
  party: 'vmbo',
  route: 'techniek',
  phase: 'VO' as const,
  leerjaar: 3,
  level: 'tl',
  pupils,
  ...more,
})

export const present = (id: string, pupil: string, from: string, to: string, more: object = {}) => ({
  id,
  pupil,
  party: 'vmbo',
  route: 'techniek',
  phase: 'VO' as const,
  leerjaar: 3,
  level: 'tl',
  from,
  to,
  ...more,
})

export const funded = (cents: number, more: object = {}) => ({
  id: 'bekostiging',
  schoolYear: '2025-2026',
  side: 'vo' as const,
  cents,
  source: 'opgave',
  ...more,
})

export const worked = (id: string, hours: number, more: object = {}) => ({
  id,
  party: 'mbo',
  for: 'vmbo',
  person: 'docent A',
  function: 'docent',
  from: '2025-09-01',
  to: '2026-06-30',
  hours,
  ...more,
})

export const spent = (id: string, party: string, cents: number, more: object = {}) => ({
  id,
  party,
  kind: 'kosten',
  name: 'Zaal',
  date: '2026-01-15',
  cents,
  ...more,
})
