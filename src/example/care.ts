import { daysAfter } from './calendar.ts'
import type { CastMember } from './cast.ts'
import type { Group } from './groups.ts'
import type { Register } from './people.ts'

/** What a care coordinator might write; invented, and of no kind that is kept under a stricter law. */
const NOTES = [
  'Heeft baat bij een vaste plek en een rustig begin van de dag. Afgesproken met leerling en ouders.',
  'Leest moeilijk: toetsen voorlezen, een half uur extra. De afspraak gaat mee naar het mbo als de ouders dat goed vinden.',
  'Thuis is er veel aan de hand. Bij afwezigheid eerst moeder bellen, dan pas een melding.',
  'Werkt ’s avonds in de zaak van een oom. In november opnieuw bespreken of dat te veel is.',
  'Wil bij voorkeur in een kleine groep stage lopen. De stagebegeleider weet ervan.',
]

/** Notes of the care coordinator about pupils of one group, for the mentor of that group. */
export function addCareNotes({ rows, chance, today }: Register, group: Group, cast: readonly CastMember[]): void {
  const writer = cast.find(({ roles }) => roles.includes('zorgcoördinator'))
  const mentors = new Set(
    rows.role_assignment.filter(({ scope_id, role }) => scope_id === group.id && role === 'mentor').map(({ person_id }) => person_id),
  )
  if (!writer) return
  const records = rows.school_record.filter(({ id }) => group.recordIds.includes(id))
  for (const [index, text] of NOTES.entries()) {
    const record = records[index * 3]
    if (!record) continue
    const id = chance.uuid()
    const written_at = `${daysAfter(today, -chance.between(4, 60))}T13:20:00Z`
    rows.care_note.push({
      id,
      pupil_id: record.pupil_id,
      institution_id: record.institution_id,
      text,
      written_by: writer.personId,
      written_at,
    })
    for (const person_id of mentors) rows.care_note_reader.push({ note_id: id, person_id })
  }
}
