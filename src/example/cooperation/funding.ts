import { schoolYearOf } from '../calendar.ts'
import type { Register } from '../people.ts'

/** Invented amounts, so that a statement can be made. */
export function addFunding({ rows, chance, regionId, today }: Register): void {
  const year = schoolYearOf(today)
  const coordinator = rows.role_assignment.find(({ role }) => role === 'coördinator')?.person_id ?? ''
  for (const start of [year - 1, year])
    rows.funding_amount.push({
      ...{ id: chance.uuid(), region_id: regionId, school_year: `${start}-${start + 1}`, side: 'vo', cents: 900_000 },
      ...{ source: 'verzonnen voor het voorbeeld', version: 1, recorded_by: coordinator },
    })
}
