import { type RawBuilder, sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { AppliedRoute } from './application.ts'
import type { Register } from './finding.ts'

/** Routes of these schemes, by name, with their partners. */
export const routesOfSchemes = (trx: Trx, schemes: readonly string[]): Promise<AppliedRoute[]> =>
  read(trx, sql`r.scheme = any (${[...schemes]}::text[])`)

export const routesById = (trx: Trx, ids: readonly string[]): Promise<AppliedRoute[]> => read(trx, sql`r.id = any (${[...ids]}::uuid[])`)

async function read(trx: Trx, where: RawBuilder<unknown>): Promise<AppliedRoute[]> {
  const { rows } = await sql<AppliedRoute>`
    select r.id, r.name, r.scheme, r.profiel, r.leerweg, r.niveau, r.crebo, r.starts_on as "startsOn", r.ends_on as "endsOn",
      coalesce((select jsonb_agg(jsonb_build_object('siteId', s.id, 'siteName', s.name, 'institutionId', i.id, 'institutionName', i.name,
          'institutionKind', i.kind, 'boardId', i.board_id, 'side', p.side,
          'profielen', coalesce((select jsonb_agg(f.profiel order by f.profiel) from site_profile f where f.site_id = s.id), '[]')) order by i.name, s.vestiging)
        from route_partner p join site s on s.id = p.site_id join institution i on i.id = s.institution_id where p.route_id = r.id), '[]') as partners
    from route r where ${where} order by r.name, r.starts_on`.execute(trx)
  return rows
}

/** The levels of these crebos as valid on the day; what is not in the list on that day is not named. */
export async function readRegister(trx: Trx, crebos: readonly string[], day: string): Promise<Register> {
  const { rows } = await sql<Register>`select exists (select from qualification) as "hasAny",
    coalesce((select jsonb_object_agg(q.crebo, q.niveau) from qualification q where q.crebo = any (${[...crebos]}::text[])
      and q.valid_from <= ${day}::date and (q.valid_until is null or q.valid_until >= ${day}::date)), '{}') as "niveauOf"`.execute(trx)
  return rows[0] ?? { hasAny: false, niveauOf: {} }
}

/** Ends the route on this day, unless it ended earlier (Besluit art. 13 lid 1 c). */
export async function endRoute(trx: Trx, routeId: string, day: string): Promise<void> {
  await sql`update route set ends_on = least(coalesce(ends_on, ${day}::date), ${day}::date) where id = ${routeId}`.execute(trx)
}
