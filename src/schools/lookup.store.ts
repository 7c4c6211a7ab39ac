import type { Trx } from '#platform/database/database.ts'
import { isId } from './id.ts'
import './tables.ts'

/** The name of a school as the one who asks may see it; null when it is not there. */
export async function institutionName(trx: Trx, id: string): Promise<string | null> {
  if (!isId(id)) return null
  const row = await trx.selectFrom('institution').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}

/** Names of people by id; who cannot be seen is left out. */
export async function personNames(trx: Trx, ids: readonly string[]): Promise<Map<string, string>> {
  const known = ids.filter(isId)
  if (known.length === 0) return new Map()
  const rows = await trx.selectFrom('person').select(['id', 'given_name', 'infix', 'family_name']).where('id', 'in', known).execute()
  return new Map(rows.map((row) => [row.id, [row.given_name, row.infix, row.family_name].filter(Boolean).join(' ')]))
}

export async function regionName(trx: Trx, id: string): Promise<string | null> {
  const row = await trx.selectFrom('region').select('name').where('id', '=', id).executeTakeFirst()
  return row?.name ?? null
}
