import type { Agreement, Amendment, Party } from '../agreement.ts'
import { type AgreementClause, emptyText, newClause, type Subject } from '../text.ts'

export const party = (id: string, board = id): Party => ({
  ...{ id, boardId: board, boardName: `Stichting ${board}` },
  ...{ institutionId: null, institutionName: null, reach: [] },
})

export const clause = (subject: Subject, more: Partial<AgreementClause> = {}): AgreementClause => ({
  ...newClause('c1', subject, 'Titel'),
  text: 'Afgesproken.',
  ...more,
})

/** Two boards, one clause, from 1 August 2026. */
export const draft = (more: Partial<Agreement> = {}): Agreement => ({
  ...{ id: 'a', regionId: 'r', kind: 'samenwerkingsovereenkomst', underId: null, revision: 1, state: 'draft' },
  text: { ...emptyText('Techniek in één lijn'), startsOn: '2026-08-01', clauses: [clause('switch-option')] },
  ...{ parties: [party('vo'), party('mbo')], routes: [], amendments: [], signatures: [], objections: [] },
  ...{ offeredOn: null, objectUntil: null, endedOn: null, endReason: null },
  ...more,
})

export const amendment = (number: number, effectiveOn: string, more: Partial<Amendment> = {}): Amendment => ({
  ...{ id: `w${number}`, number, effectiveOn, reason: 'Nodig.', changes: [], state: 'signed' },
  ...{ offeredOn: null, objectUntil: null, signatures: [], objections: [] },
  ...more,
})
