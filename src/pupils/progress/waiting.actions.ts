import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Request } from '../request.ts'
import { heldOf, note } from './deliver.actions.ts'
import { listRules } from './deliver.store.ts'
import type { ProposalKind } from './pace.ts'

/** A proposal about the pace on which nobody decided. */
export interface OpenProposal {
  id: string
  pupilId: string
  name: string
  kind: ProposalKind
  proposedOn: string
}

/** What waits for who writes results down. */
export interface WaitingProgress {
  /** the oldest first; each pupil noted as looked at */
  proposals: OpenProposal[]
  /** results that can be delivered now, by the school that made them */
  ready: { to: string; name: string; n: number }[]
  /** lines that came to a school of theirs, not answered yet, by delivery */
  toAnswer: { batchId: string; on: string; n: number }[]
}

export async function waitingProgress(trx: Trx, request: Request): Promise<WaitingProgress> {
  const open = await listOpenProposals(trx)
  const pupilIds = open.map(({ pupilId }) => pupilId)
  const mine = await note(trx, request, 'look', 'today/progress', pupilIds)
  return {
    proposals: open.filter(({ pupilId }) => mine.has(pupilId)),
    ready: await countReady(trx, request),
    toAnswer: await countToAnswer(trx),
  }
}

const MOST = 50

async function listOpenProposals(trx: Trx): Promise<OpenProposal[]> {
  const { rows } = await sql<OpenProposal>`
    select l.id, r.pupil_id as "pupilId", concat_ws(' ', r.given_name, r.infix, r.family_name) as name, l.kind, l.proposed_on as "proposedOn"
    from pace_proposal l join school_record r on r.id = l.record_id
    where l.withdrawn_at is null and l.record_id = any (array(select visible_records('progress/write')))
      and not exists (select from pace_decision d where d.proposal_id = l.id)
    order by l.proposed_on, l.recorded_at, l.id limit ${MOST}`.execute(trx)
  return rows
}

async function countReady(trx: Trx, request: Request): Promise<WaitingProgress['ready']> {
  const held = await heldOf(trx, request, await listRules(trx))
  const ready = held.filter(({ state }) => state.state === 'ready')
  const schools = new Map(ready.map(({ result }) => [result.madeAt, result.madeAtName]))
  return [...schools].map(([to, name]) => ({ to, name, n: ready.filter(({ result }) => result.madeAt === to).length }))
}

async function countToAnswer(trx: Trx): Promise<WaitingProgress['toAnswer']> {
  const { rows } = await sql<WaitingProgress['toAnswer'][number]>`
    select b.id as "batchId", (b.recorded_at at time zone 'Europe/Amsterdam')::date as on, count(*)::int as n
    from result_batch_line l join result_batch b on b.id = l.batch_id
    where l.state = 'waiting' and l.target_id = any (array(select own_records('progress/write')))
    group by b.id order by b.recorded_at limit ${MOST}`.execute(trx)
  return rows
}
