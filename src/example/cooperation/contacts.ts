import { firstDayOf, schoolYearOf } from '../calendar.ts'
import { fullName } from '../names.ts'
import type { Register } from '../people.ts'
import type { PersonRow } from '../rows.ts'
import type { Pair } from './pair.ts'

export function addContacts({ rows, chance, regionId, today }: Register, { vo, mbo, people }: Pair): void {
  const { lead, teacher, mboLeader } = people
  const base = { region_id: regionId, from_on: firstDayOf(schoolYearOf(today) - 1), created_by: lead.id }
  const contact = (
    person: PersonRow,
    more: { institution_id: string; other_institution_id?: string; profielen?: string[]; crebos?: string[]; about: string },
  ) =>
    rows.contact.push({
      ...{
        ...base,
        id: chance.uuid(),
        kind: more.other_institution_id ? 'go-between' : 'contact',
        person_id: person.id,
        person_name: fullName(person),
      },
      ...{ other_institution_id: null, profielen: [], crebos: [], ...more },
    })
  contact(teacher, { institution_id: vo, profielen: ['M&T'], about: 'Alles over het vmbo-deel.' })
  contact(mboLeader, { institution_id: mbo, profielen: ['M&T'], crebos: ['95001'], about: 'Alles over het mbo-deel.' })
  contact(lead, { institution_id: vo, other_institution_id: mbo, about: 'Houdt de twee scholen bij elkaar.' })
}
