import type { AppContext } from '#platform/http/app.ts'
import { writeDesign } from '../../design/file/index.ts'
import type { OpenDesign } from '../../version/see.actions.ts'

/** The design as the file in which it travels. */
export function downloadDesign(c: AppContext, { design, version }: OpenDesign): Response {
  c.header('content-type', 'application/json; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${fileName(design.name)}-versie-${version.number}.json"`)
  return c.body(writeDesign(design))
}

/** A name as every disk takes it. */
export function fileName(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-zA-Z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .toLowerCase()
  return plain || 'route'
}
