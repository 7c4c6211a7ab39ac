import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { By } from './placement.store.ts'
import type { Recognition } from './placement.ts'

export interface CompanyRecognitions {
  id: string
  name: string
  place: string | null
  leerbedrijfId: string
  recognisedUntil: string | null
  recognitions: Recognition[]
}

export async function listRecognitions(trx: Trx): Promise<CompanyRecognitions[]> {
  const { rows } = await sql<CompanyRecognitions>`
    select c.id, c.name, c.place, c.leerbedrijf_id as "leerbedrijfId", c.recognised_until as "recognisedUntil",
      coalesce((select jsonb_agg(jsonb_build_object('crebo', g.crebo, 'validFrom', g.valid_from, 'validUntil', g.valid_until, 'source', g.source)
        order by g.crebo, g.valid_from) from company_recognition g where g.company_id = c.id and g.withdrawn_at is null), '[]') as recognitions
    from learning_company c order by lower(c.name), c.id`.execute(trx)
  return rows
}

export async function insertRecognition(trx: Trx, line: Recognition & { companyId: string }, { personId, now }: By): Promise<void> {
  await sql`insert into company_recognition (company_id, crebo, valid_from, valid_until, source, recorded_by, recorded_at)
    values (${line.companyId}, ${line.crebo}, ${line.validFrom}, ${line.validUntil}, ${line.source}, ${personId}, ${now})`.execute(trx)
}
