import { z } from 'zod'
import { SETTLEMENT, SETTLEMENT_FORMAT } from '../document.ts'

/** The shape as JSON Schema 2020-12, for programs of others. What ties parts together is told in docs/settlement-file.md. */
export function settlementJsonSchema(): object {
  const { $schema, ...shape } = z.toJSONSchema(SETTLEMENT, { target: 'draft-2020-12', io: 'input' })
  return { $schema, $id: `urn:${SETTLEMENT_FORMAT.replace('/', ':')}`, title: SETTLEMENT_FORMAT, ...shape }
}
