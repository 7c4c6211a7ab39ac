import { linesToCsvNl } from '#platform/csv-nl.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { idIn, requestOf } from '../../../pages/asked.ts'
import { seeTemplate } from '../../group/template.actions.ts'
import { progressWords } from '../words.ts'
import { fileWords } from './words.ts'

/** An empty sheet with the pupils of a group; with a part in the address that part is filled in. */
export async function template(c: AppContext, platform: Platform) {
  const id = idIn(c, 'team')
  const seen = id ? await seeTemplate(platform.db, requestOf(c, platform), id, c.var.address.query.get('deel')) : null
  if (!seen) return c.notFound()
  const { language } = c.var.address
  const t = fileWords(language).template
  const { part, pupils } = seen
  const of = part ? [part.name, progressWords(language).kind[part.part.kind], part.routeName] : ['', '', '']
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', `attachment; filename="${t.name}.csv"`)
  return c.body(linesToCsvNl([[...t.head], ...pupils.map(({ key, name }) => [key, name, ...of, '', '', '', '', ''])]))
}
