import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { TeamRef } from '../../team/team.ts'
import { asMark, type MarkRow } from '../marks/mark.store.ts'
import type { FollowUp, MorningRow } from './morning-row.ts'

type Row = Omit<MorningRow, 'marks' | 'followUps'> & {
  marks: MarkRow[]
  calls: { what: FollowUp['what']; at: string; recordedAt: string }[]
}

/** The pupils of a route or a group on the day, by name, with what was seen of them; of those one may see. */
export async function listMorning(trx: Trx, { kind, id }: TeamRef, day: string): Promise<MorningRow[]> {
  const [route, group] = kind === 'route' ? [id, null] : [null, id]
  const { rows } = await sql<Row>`
    select pupil_id as "pupilId", given_name as "givenName", infix, family_name as "familyName", institutions, sites, groups, spells, enrolments,
      marks, calls
    from attendance_list(${route}::uuid, ${group}::uuid, ${day}::date)`.execute(trx)
  return rows.map(({ marks, calls, ...row }) => ({
    ...row,
    marks: marks.map(asMark),
    followUps: calls.map(({ what, at, recordedAt }) => ({ what, at: new Date(at), recordedAt: new Date(recordedAt) })),
  }))
}
