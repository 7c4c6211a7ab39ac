import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Agreement, AgreementState, NewAgreement, Talk } from './talk.ts'

export async function insertAgreement(trx: Trx, talk: Pick<Talk, 'id' | 'recordId'>, one: NewAgreement, by: string): Promise<void> {
  const { ownerKind, ownerId, owner, what, dueOn } = one
  await sql`insert into talk_agreement (id, talk_id, record_id, owner_kind, owner_id, owner_name, what, due_on, recorded_by)
    values (${randomUUID()}, ${talk.id}, ${talk.recordId}, ${ownerKind}, ${ownerId}, ${owner}, ${what}, ${dueOn}, ${by})`.execute(trx)
}

export async function insertAgreementLine(
  trx: Trx,
  { id, recordId, lines }: Pick<Agreement, 'id' | 'recordId' | 'lines'>,
  line: { state: AgreementState; on: string; note: string; byPupil?: boolean },
  by: string,
): Promise<void> {
  await sql`insert into talk_agreement_line (agreement_id, record_id, nr, state, happened_on, note, by_pupil, recorded_by)
    values (${id}, ${recordId}, ${lines.length + 1}, ${line.state}, ${line.on}, ${line.note}, ${line.byPupil ?? false}, ${by})`.execute(trx)
}
