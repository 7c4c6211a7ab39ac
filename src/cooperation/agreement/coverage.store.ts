import { type RawBuilder, sql } from 'kysely'

/** Every route that an agreement covers on some day, as far as all have signed it; `ever_covered` in the database says the same. */
export const routesEverCovered = (agreement: RawBuilder<unknown>) => sql<string>`
  select ar.route_id from agreement_route ar where ar.agreement_id = ${agreement}
  union select (c ->> 'routeId')::uuid from agreement_amendment w cross join lateral jsonb_array_elements(w.changes) c
    where w.agreement_id = ${agreement} and w.state = 'signed' and c ->> 'kind' = 'cover'`
