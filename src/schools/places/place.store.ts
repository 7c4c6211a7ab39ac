import { type Selectable, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Tables } from '#platform/database/tables.ts'
import { together } from '#platform/database/together.ts'
import { isId } from '../id.ts'
import '../tables.ts'
import type { Institution } from './institution.ts'
import type { Board, Flat, Site } from './place.ts'

export async function listBoards(trx: Trx): Promise<Board[]> {
  const rows = await trx.selectFrom('board').selectAll().orderBy('name').orderBy('id').execute()
  return rows.map(boardOf)
}

export async function findBoard(trx: Trx, id: string): Promise<Board | null> {
  if (!isId(id)) return null
  const row = await trx.selectFrom('board').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? boardOf(row) : null
}

export async function listInstitutions(trx: Trx): Promise<Institution[]> {
  const rows = await trx.selectFrom('institution').selectAll().orderBy('name').orderBy('brin').execute()
  return rows.map(institutionOf)
}

export async function findInstitution(trx: Trx, id: string): Promise<Institution | null> {
  if (!isId(id)) return null
  const row = await trx.selectFrom('institution').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? institutionOf(row) : null
}

/** Each with its profielen, in the order of institution and vestiging. */
export async function listSites(trx: Trx): Promise<Site[]> {
  const { rows } = await sql<SiteRow>`${SITES} order by s.institution_id, s.vestiging`.execute(trx)
  return rows.map(siteOf)
}

export async function findSite(trx: Trx, id: string): Promise<Site | null> {
  if (!isId(id)) return null
  const { rows } = await sql<SiteRow>`${SITES} where s.id = ${id}`.execute(trx)
  return rows[0] ? siteOf(rows[0]) : null
}

/** Everything below the region, with how many people have a role there (`people-count.actions.ts`). */
export async function loadPlaces(trx: Trx, people: Flat['people']): Promise<Flat> {
  const [boards, institutions, sites] = await together(listBoards(trx), listInstitutions(trx), listSites(trx))
  return { boards, institutions, sites, people }
}

/** How many people have a role at each place today; pupils and parents are not counted. */
export async function countPeople(trx: Trx, today: string): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; n: number }>`select id, n from place_people(${today}::date)`.execute(trx)
  return new Map(rows.map(({ id, n }) => [id, n]))
}

interface SiteRow {
  id: string
  institution_id: string
  vestiging: string
  name: string
  place: string | null
  profielen: string[]
}

const SITES = sql`select s.id, s.institution_id, s.vestiging, s.name, s.place,
  coalesce((select jsonb_agg(p.profiel order by p.profiel) from site_profile p where p.site_id = s.id), '[]') as profielen from site s`

const siteOf = ({ institution_id, ...site }: SiteRow): Site => ({ ...site, institutionId: institution_id })

const boardOf = ({ id, region_id, number, name }: Selectable<Tables['board']>): Board => ({ id, regionId: region_id, number, name })

const institutionOf = ({ region_id, board_id, ...rest }: Selectable<Tables['institution']>): Institution => ({
  ...rest,
  regionId: region_id,
  boardId: board_id,
})
