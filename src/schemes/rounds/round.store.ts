import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Round, RoundData } from './round.ts'

const COLUMNS = sql`id, regime, kind, name, starts_on as "startsOn", opens_on as "opensOn", closes_on as "closesOn", decided_by as "decidedBy"`

/** The rounds of the region, the latest first. */
export async function listRounds(trx: Trx): Promise<Round[]> {
  const { rows } = await sql<Round>`select ${COLUMNS} from scheme_round order by starts_on desc, name`.execute(trx)
  return rows
}

/** Null when it is not there, or not in the region of who asks. */
export async function findRound(trx: Trx, id: string): Promise<Round | null> {
  if (!ID.test(id)) return null
  const { rows } = await sql<Round>`select ${COLUMNS} from scheme_round where id = ${id}`.execute(trx)
  return rows[0] ?? null
}

/** Null when there is one by that name. */
export async function insertRound(trx: Trx, regionId: string, round: RoundData, personId: string): Promise<string | null> {
  const { rows } = await sql<{ id: string }>`
    insert into scheme_round (id, region_id, regime, kind, name, starts_on, opens_on, closes_on, decided_by, created_by)
    values (${randomUUID()}, ${regionId}, ${round.regime}, ${round.kind}, ${round.name}, ${round.startsOn}, ${round.opensOn}, ${round.closesOn},
      ${round.decidedBy}, ${personId}) on conflict (region_id, name) do nothing returning id`.execute(trx)
  return rows[0]?.id ?? null
}

/** Only one without applications; false when it stays. */
export async function removeRound(trx: Trx, id: string): Promise<boolean> {
  const { rows } = await sql`delete from scheme_round r where r.id = ${id}
    and not exists (select from round_application a where a.round_id = r.id) returning 1`.execute(trx)
  return rows.length > 0
}

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
