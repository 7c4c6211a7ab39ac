import type { Language } from '#platform/i18n.ts'
import { STATEMENTS, statementText } from '#schemes/index.ts'
import type { RouteDesign } from '../../design/design.ts'
import { FORM_PARTS, LIST_PARTS } from '../../designer/parts.ts'
import { rowsOf } from '../../designer/row.ts'
import { labelOf } from './control.tsx'
import { calledText } from './list-table.tsx'
import { designWords } from './words.ts'

/** A path of the design in words: `Blokken, Mbo-dag: Klokuren`. */
export function pathText(language: Language, design: RouteDesign, path: string): string {
  const t = designWords(language)
  const steps = path.split('/')
  const list = LIST_PARTS.find(({ at }) => at.every((key, nr) => steps[nr] === key))
  if (!list) {
    const field = FORM_PARTS.flatMap(({ fields }) => fields).find(({ name }) => name === steps.join('.'))
    if (field) return labelOf(language, field)
    const statement = STATEMENTS.find((one) => path === `statements/${one}`)
    return statement ? statementText(language, statement).question : (t.whole[path] ?? path)
  }
  const [key, ...rest] = steps.slice(list.at.length)
  if (key === undefined) return t.part[list.id].title
  const row = rowsOf(design, list).find((one) => one.key === key)?.row
  const called = row ? calledText(language, design, list, row) : key
  const field = list.fields.find(({ name }) => name === rest.join('.'))
  const place = `${t.part[list.id].title}, ${called}`
  return field ? `${place}: ${labelOf(language, field)}` : place
}
