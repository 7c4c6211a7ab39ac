import { z } from 'zod'
import { DESIGN_FORMAT, routeDesign } from '../design.ts'

/** The shape as JSON Schema 2020-12, for programs of others. What ties parts together (ids, limits) is told in docs/route-file.md. */
export function designJsonSchema(): object {
  const { $schema, ...shape } = z.toJSONSchema(routeDesign, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: `urn:${DESIGN_FORMAT.replace('/', ':')}`, title: DESIGN_FORMAT, ...shape }
}
