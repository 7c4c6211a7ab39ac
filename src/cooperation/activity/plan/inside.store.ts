import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { ActivityPerson, Cost } from './activity.ts'

/** People and costs of an activity. */
export async function insertPerson(trx: Trx, activityId: string, person: Omit<ActivityPerson, 'id' | 'given'>): Promise<void> {
  const { institutionId, forInstitutionId, personId, person: name, hours } = person
  await sql`insert into activity_person (activity_id, institution_id, for_institution_id, person_id, person_name, function, hours)
    values (${activityId}, ${institutionId}, ${forInstitutionId}, ${personId}, ${name}, ${person.function}, ${hours})`.execute(trx)
}

export async function removePerson(trx: Trx, activityId: string, id: string): Promise<void> {
  await sql`delete from activity_person where activity_id = ${activityId} and id = ${id}`.execute(trx)
}

export async function insertCost(
  trx: Trx,
  activityId: string,
  { stage, institutionId, forInstitutionId, name, date, cents, corrects, reason }: Omit<Cost, 'id'>,
  { personId, now }: { personId: string; now: Date },
): Promise<void> {
  await sql`insert into activity_cost (activity_id, stage, institution_id, for_institution_id, name, happened_on, cents, corrects, reason,
      recorded_by, recorded_at)
    values (${activityId}, ${stage}, ${institutionId}, ${forInstitutionId}, ${name}, ${date}, ${cents}, ${corrects}, ${reason}, ${personId},
      ${now})`.execute(trx)
}

/** Only what was planned; what was made stays, and is corrected. */
export async function removePlannedCost(trx: Trx, activityId: string, id: string): Promise<void> {
  await sql`delete from activity_cost where activity_id = ${activityId} and id = ${id} and stage = 'planned'`.execute(trx)
}
