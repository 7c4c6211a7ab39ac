import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { SchoolRecord } from '../pupil.ts'

export interface PairedRecord extends SchoolRecord {
  pupilId: string
  createdAt: Date
}

export interface Pair {
  one: PairedRecord
  other: PairedRecord
  /** somebody put the two aside for later */
  isLater: boolean
}

/** Ids of two records. */
export interface PairIds {
  one: string
  other: string
  isLater: boolean
}

export interface Decision {
  id: string
  decision: 'same' | 'different' | 'later'
  decidedBy: string | null
  decidedAt: Date
  reversedAt: Date | null
  one: PairedRecord
  other: PairedRecord
}

const recordJson = (r: string, i: string) => sql`jsonb_build_object('id', ${sql.ref(`${r}.id`)}, 'pupilId', ${sql.ref(`${r}.pupil_id`)},
  'institutionId', ${sql.ref(`${i}.id`)}, 'institutionName', ${sql.ref(`${i}.name`)}, 'institutionKind', ${sql.ref(`${i}.kind`)},
  'key', ${sql.ref(`${r}.key`)}, 'givenName', ${sql.ref(`${r}.given_name`)}, 'infix', ${sql.ref(`${r}.infix`)},
  'familyName', ${sql.ref(`${r}.family_name`)}, 'initials', ${sql.ref(`${r}.initials`)}, 'birthDate', ${sql.ref(`${r}.birth_date`)},
  'sex', ${sql.ref(`${r}.sex`)}, 'email', ${sql.ref(`${r}.email`)}, 'createdAt', ${sql.ref(`${r}.created_at`)})`
const PAIR = sql`${recordJson('a', 'ia')} as one, ${recordJson('b', 'ib')} as other`

/**
 * Records of different pupils with one birth date and one family or given name, that nobody has decided about. Only of
 * schools where the asker decides both: what is more alike than that is judged by likeness.ts.
 */
export async function loadPairs(trx: Trx, most: number): Promise<Pair[]> {
  const { rows } = await sql<Pair>`
    with mine as materialized (
      select r.*, plain_name(r.family_name) as family, plain_name(r.given_name) as given from school_record r
      where r.birth_date is not null and r.institution_id in (select my_institutions('match/decide')))
    select ${PAIR}, exists (select from pupil_match m where m.decision = 'later' and m.reversed_at is null
        and (m.record_id, m.other_record_id) in ((a.id, b.id), (b.id, a.id))) as "isLater"
    from mine a join mine b on b.birth_date = a.birth_date and a.pupil_id <> b.pupil_id
        and (b.created_at, b.id) > (a.created_at, a.id) and (a.family = b.family or a.given = b.given)
      join institution ia on ia.id = a.institution_id join institution ib on ib.id = b.institution_id
    where not exists (select from pupil_match m where m.decision <> 'later' and m.reversed_at is null
      and (m.record_id, m.other_record_id) in ((a.id, b.id), (b.id, a.id)))
    order by a.id, b.id limit ${most}`.execute(trx)
  return rows
}

/** These pairs again, in this order: those that the asker may still decide about, and about which nobody decided meanwhile. */
export async function loadPairsAgain(trx: Trx, pairs: readonly PairIds[]): Promise<Pair[]> {
  if (pairs.length === 0) return []
  const { rows } = await sql<Pair>`
    with wanted as materialized (
      select w.* from jsonb_to_recordset(${JSON.stringify(pairs.map(({ one, other, isLater }, nr) => ({ nr, one, other, is_later: isLater })))}::jsonb)
        as w (nr integer, one uuid, other uuid, is_later boolean)),
    record as materialized (
      select r.* from school_record r where r.id = any (array(select one from wanted union select other from wanted))
        and r.institution_id in (select my_institutions('match/decide')))
    select ${PAIR}, w.is_later as "isLater"
    from wanted w join record a on a.id = w.one join institution ia on ia.id = a.institution_id
      join record b on b.id = w.other join institution ib on ib.id = b.institution_id
    where not exists (select from pupil_match m where m.decision <> 'later' and m.reversed_at is null
      and (m.record_id, m.other_record_id) in ((a.id, b.id), (b.id, a.id)))
    order by w.nr`.execute(trx)
  return rows
}

export async function findPair(trx: Trx, oneId: string, otherId: string): Promise<{ one: PairedRecord; other: PairedRecord } | null> {
  const { rows } = await sql<{ one: PairedRecord; other: PairedRecord }>`
    select ${PAIR} from school_record a join institution ia on ia.id = a.institution_id cross join school_record b
      join institution ib on ib.id = b.institution_id
    where a.id = ${oneId} and b.id = ${otherId} and a.id <> b.id and may_match(a.id, b.id)`.execute(trx)
  return rows[0] ?? null
}

/** What was decided, the newest first. */
export async function loadDecisions(trx: Trx, most: number): Promise<Decision[]> {
  const { rows } = await sql<Decision>`
    select m.id, m.decision, nullif(concat_ws(' ', p.given_name, p.infix, p.family_name), '') as "decidedBy", m.decided_at as "decidedAt",
      m.reversed_at as "reversedAt", ${PAIR}
    from pupil_match m join school_record a on a.id = m.record_id join institution ia on ia.id = a.institution_id
      join school_record b on b.id = m.other_record_id join institution ib on ib.id = b.institution_id left join person p on p.id = m.decided_by
    where m.decision <> 'later' order by m.decided_at desc, m.id limit ${most}`.execute(trx)
  return rows
}

export async function findDecision(trx: Trx, id: string): Promise<Decision | null> {
  return (await loadDecisions(trx, 1_000_000)).find((one) => one.id === id) ?? null
}

/** Moves the record over to the pupil of the other; says what moved. */
export async function joinPupils(trx: Trx, recordId: string, otherId: string): Promise<{ pupil: string }> {
  const { rows } = await sql<{ moved: { pupil: string } }>`select join_pupils(${recordId}, ${otherId}) as moved`.execute(trx)
  return rows[0]?.moved ?? { pupil: '' }
}

export async function addDecision(
  trx: Trx,
  decision: { recordId: string; otherId: string; decision: Decision['decision']; by: string; moved: { pupil: string } | null },
): Promise<void> {
  const { recordId, otherId, by, moved } = decision
  await sql`update pupil_match set reversed_at = now(), reversed_by = ${by} where decision = 'later' and reversed_at is null
    and (record_id, other_record_id) in ((${recordId}::uuid, ${otherId}::uuid), (${otherId}::uuid, ${recordId}::uuid))`.execute(trx)
  await sql`insert into pupil_match (record_id, other_record_id, decision, pupil_before, moved, decided_by)
    values (${recordId}, ${otherId}, ${decision.decision}, ${moved?.pupil ?? null}, ${JSON.stringify(moved ?? {})}::jsonb, ${by})`.execute(
    trx,
  )
}

/** Moves back what was moved, when it was; a later decision about the record must be taken back first. */
export async function reverseDecision(trx: Trx, { id, decision, one, other }: Decision, by: string): Promise<boolean> {
  const later = await sql`
    select 1 from pupil_match m join pupil_match mine on mine.id = ${id}
    where m.decision = 'same' and m.reversed_at is null and m.id <> mine.id and m.decided_at >= mine.decided_at
      and m.record_id in (mine.record_id, mine.other_record_id)`.execute(trx)
  if (decision === 'same' && later.rows.length > 0) return false
  if (decision === 'same')
    await sql`select part_pupils(${one.id}, ${other.id}, (select moved from pupil_match where id = ${id}))`.execute(trx)
  await sql`update pupil_match set reversed_at = now(), reversed_by = ${by} where id = ${id} and reversed_at is null`.execute(trx)
  return true
}
