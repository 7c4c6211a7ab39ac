import { designJsonSchema } from '#programme/index.ts'

/** The shape of a route file as JSON Schema, as it stands in docs/route-file.schema.json. */
export function routeSchemaCommand(): number {
  process.stdout.write(`${JSON.stringify(designJsonSchema(), null, 2)}\n`)
  return 0
}
