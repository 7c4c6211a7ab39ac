import { sql } from 'kysely'
import type { Trx } from '#platform/database/database.ts'
import type { Leerweg } from '#schemes/index.ts'
import type { Qualification } from '../design/design.ts'
import type { VersionState } from '../version/version.ts'

/** Of each route with a design the version that opens by itself, without reading whole designs. */
export interface VersionLine {
  routeId: string
  state: VersionState
  number: number
  /** fields that a template left open and that still are */
  open: number
  /** schools that agreed to it as it stands */
  agreed: readonly string[]
  profielen: readonly string[]
  leerwegen: readonly Leerweg[]
  qualifications: readonly Qualification[]
}

export async function listVersionLines(trx: Trx): Promise<VersionLine[]> {
  const { rows } = await sql<VersionLine>`
    select distinct on (v.route_id) v.route_id as "routeId", v.state, v.number, jsonb_array_length(v.design->'open') as open,
      coalesce((select json_agg(c.institution_id) from route_consent c where c.version_id = v.id and c.revision = v.revision), '[]') as agreed,
      v.design->'profielen' as profielen, v.design#>'{target,leerwegen}' as leerwegen, v.design->'qualifications' as qualifications
    from route_version v order by v.route_id, (v.state = 'draft') desc, v.number desc`.execute(trx)
  return rows
}
