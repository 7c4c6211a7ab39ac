import { loadHolders } from '../invite/access.store.ts'
import type { Holder } from '../invite/access.ts'
import { fullName } from '../name.ts'
import type { RecordPlace, SchoolRecord } from '../pupil.ts'
import { recordsOf } from '../record/record.store.ts'
import { recordFor } from '../record-for.ts'
import type { PupilTurn } from '../turn.actions.ts'
import { groupOf } from './desk.store.ts'
import type { FieldValues } from './fill.ts'
import type { Mails } from './letter.ts'
import { loadTemplates, mailsOf } from './template.store.ts'
import type { OwnTemplate } from './template.ts'

/** Everything that a letter about one pupil is made with. */
export interface LetterDesk {
  pupil: { id: string; name: string }
  /** on which it is kept */
  record: RecordPlace
  birthDate: string | null
  holders: Holder[]
  values: Omit<FieldValues, 'datum'>
  /** of the school that writes */
  templates: OwnTemplate[]
  mails: Mails
}

export async function deskOf({ trx, request: { viewer, day }, place, why }: PupilTurn): Promise<LetterDesk> {
  const record = recordFor(place, why)
  const records = await recordsOf(trx, place.pupilId)
  const own = records.find(({ id }) => id === record?.recordId)
  if (!record || !own) throw new Error(`no record of pupil ${place.pupilId} to write on`)
  const { group, mentors } = await groupOf(trx, record.recordId, day)
  return {
    ...{ pupil: { id: place.pupilId, name: fullName(own) }, record, birthDate: birthDateOf(records, own) },
    holders: await loadHolders(trx, place.pupilId, day),
    values: valuesOf(own, { group, mentors, sender: viewer.name }),
    templates: (await loadTemplates(trx)).filter(({ institutionId }) => institutionId === record.institutionId),
    mails: await mailsOf(trx, record.institutionId, day),
  }
}

const birthDateOf = (records: readonly SchoolRecord[], own: SchoolRecord): string | null =>
  own.birthDate ?? records.find(({ birthDate }) => birthDate)?.birthDate ?? null

function valuesOf(
  own: SchoolRecord,
  { group, mentors, sender }: { group: string; mentors: string[]; sender: string },
): LetterDesk['values'] {
  return {
    naam: fullName(own),
    voornaam: own.givenName,
    groep: group,
    mentor: mentors.join(', '),
    school: own.institutionName,
    afzender: sender,
  }
}
