import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Mails } from './letter.ts'
import type { MailDecision, OwnTemplate } from './template.ts'

export async function loadTemplates(trx: Trx): Promise<OwnTemplate[]> {
  const { rows } = await sql<OwnTemplate>`
    select t.id, t.institution_id as "institutionId", i.name as school, t.name, t.subject, t.body from letter_template t
      join institution i on i.id = t.institution_id where t.withdrawn_at is null order by i.name, lower(t.name), t.id`.execute(trx)
  return rows
}

export async function insertTemplate(
  trx: Trx,
  one: Omit<OwnTemplate, 'school'>,
  by: { regionId: string; personId: string },
): Promise<void> {
  await sql`insert into letter_template (id, region_id, institution_id, name, subject, body, recorded_by)
    values (${one.id}, ${by.regionId}, ${one.institutionId}, ${one.name}, ${one.subject}, ${one.body}, ${by.personId})`.execute(trx)
}

export async function withdrawTemplate(trx: Trx, id: string, now: Date): Promise<boolean> {
  const { numAffectedRows } =
    await sql`update letter_template set withdrawn_at = ${now} where id = ${id}::uuid and withdrawn_at is null`.execute(trx)
  return (numAffectedRows ?? 0n) > 0n
}

/** What a school decided that its mails hold, the last that has begun; without a decision a mail holds no data of a pupil. */
export async function mailsOf(trx: Trx, institutionId: string, day: string): Promise<Mails> {
  const { rows } = await sql<{ mails: Mails }>`select mails from letter_setting where institution_id = ${institutionId}::uuid
    and valid_from <= ${day}::date order by valid_from desc, recorded_at desc limit 1`.execute(trx)
  return rows[0]?.mails ?? 'notice'
}

export async function loadDecisions(trx: Trx): Promise<MailDecision[]> {
  const { rows } = await sql<MailDecision>`
    select s.institution_id as "institutionId", i.name as school, s.mails, s.decision, s.valid_from as "validFrom" from letter_setting s
      join institution i on i.id = s.institution_id order by i.name, s.valid_from desc, s.recorded_at desc`.execute(trx)
  return rows
}

/** Schools for which the asker may do this: `guidance/write` their templates, `retention/approve` what their mails hold. */
export async function schoolsFor(trx: Trx, right: 'guidance/write' | 'retention/approve'): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from institution where id in (select my_schools(${right})) order by name, id`.execute(trx)
  return rows
}

export async function insertDecision(
  trx: Trx,
  { institutionId, mails, decision, validFrom }: Omit<MailDecision, 'school'>,
  by: { regionId: string; personId: string },
): Promise<void> {
  await sql`insert into letter_setting (region_id, institution_id, mails, decision, valid_from, recorded_by)
    values (${by.regionId}, ${institutionId}, ${mails}, ${decision}, ${validFrom}, ${by.personId})`.execute(trx)
}
