import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Consent, Help, HelpHead } from './help.ts'

/** What somebody may read of a pupil's help, running first; what was taken back as wrong is gone for everybody. */
export async function loadHelp(trx: Trx, pupilId: string): Promise<Help[]> {
  const { rows } = await sql<Help>`
    select h.id, h.record_id as "recordId", i.name as "institutionName", h.kind, h.what, h.by_whom as "byWhom", h.since, h.until, h.ground,
      h.ground_source as "groundSource", h.pass_on_source as "passOnSource", h.shared,
      concat_ws(' ', w.given_name, w.infix, w.family_name) as "recordedBy",
      coalesce((select jsonb_agg(concat_ws(' ', p.given_name, p.infix, p.family_name) order by p.family_name, p.given_name)
        from care_help_reader n join person p on p.id = n.person_id where n.help_id = h.id), '[]') as readers,
      coalesce((select jsonb_agg(jsonb_build_object('id', c.id, 'purpose', c.purpose, 'givenBy', c.given_by, 'givenOn', c.given_on, 'how', c.how,
          'notedBy', concat_ws(' ', p.given_name, p.infix, p.family_name), 'withdrawnOn', c.withdrawn_on) order by c.given_on, c.noted_at)
        from care_consent c left join person p on p.id = c.noted_by where c.help_id = h.id), '[]') as consents,
      may_change_help(h.id) as "mayChange"
    from care_help h join school_record r on r.id = h.record_id join institution i on i.id = r.institution_id left join person w on w.id = h.recorded_by
    where r.pupil_id = ${pupilId}::uuid and h.withdrawn_at is null
    order by h.until is not null, h.since desc, h.recorded_at desc`.execute(trx)
  return rows
}

export async function addHelp(
  trx: Trx,
  help: HelpHead & { recordId: string; readerIds: readonly string[] },
  by: { personId: string; now: Date },
): Promise<void> {
  const { rows } = await sql<{ id: string }>`
    insert into care_help (record_id, kind, what, by_whom, since, ground, ground_source, pass_on_source, shared, recorded_by, recorded_at)
    values (${help.recordId}, ${help.kind}, ${help.what}, ${help.byWhom}, ${help.since}, ${help.ground}, ${help.groundSource}, ${help.passOnSource},
      ${help.shared}, ${by.personId}, ${by.now}) returning id`.execute(trx)
  await sql`insert into care_help_reader (help_id, person_id) select ${rows[0]?.id}::uuid, p from unnest(${help.readerIds}::uuid[]) p`.execute(
    trx,
  )
}

export async function endHelp(trx: Trx, id: string, until: string): Promise<void> {
  await sql`update care_help set until = ${until} where id = ${id}`.execute(trx)
}

export async function withdrawHelp(trx: Trx, id: string, by: { personId: string; now: Date }): Promise<void> {
  await sql`update care_help set withdrawn_at = ${by.now}, withdrawn_by = ${by.personId} where id = ${id}`.execute(trx)
}

export async function addConsent(
  trx: Trx,
  helpId: string,
  { purpose, givenBy, givenOn, how }: Pick<Consent, 'purpose' | 'givenBy' | 'givenOn' | 'how'>,
  by: { personId: string; now: Date },
): Promise<void> {
  await sql`insert into care_consent (help_id, purpose, given_by, given_on, how, noted_by, noted_at)
    values (${helpId}, ${purpose}, ${givenBy}, ${givenOn}, ${how}, ${by.personId}, ${by.now})`.execute(trx)
}

/** False when there was none that the asker may take back. */
export async function takeBackConsent(
  trx: Trx,
  pupilId: string,
  consentId: string,
  by: { personId: string; day: string },
): Promise<boolean> {
  const { rows } = await sql`
    update care_consent set withdrawn_on = greatest(given_on, ${by.day}::date), withdrawn_by = ${by.personId}
    where id = ${consentId} and withdrawn_on is null and help_id in (
      select h.id from care_help h join school_record r on r.id = h.record_id where r.pupil_id = ${pupilId}::uuid) returning id`.execute(
    trx,
  )
  return rows.length > 0
}
