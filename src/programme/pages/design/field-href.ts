import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { FORM_PARTS, LIST_PARTS } from '../../designer/parts.ts'
import { designPath } from './frame.tsx'
import { tabOf } from './part-tabs.ts'

/** Where somebody mends a field that a finding names: `blocks/b3/hours` at its row, `exams` at its list, `target/places` at its form. */
export function hrefOfField(language: Language, routeId: string, field: string): string {
  const steps = field.split('/')
  const at = (rest: string, anchor = ''): string => link(language, designPath(routeId, rest)) + anchor
  const list = LIST_PARTS.find(({ at: place }) => place.every((key, nr) => steps[nr] === key))
  if (list) {
    const key = steps[list.at.length]
    return key === undefined ? at(tabOf(list.id), `#${list.id}`) : at(`rij/${list.id}/${key}`)
  }
  if (steps[0] === 'partners') return link(language, `/programma/${routeId}/partners`)
  if (steps[0] === 'statements') return at('regels', '#statements')
  const name = steps.join('.')
  const exact = FORM_PARTS.find(({ fields }) => fields.some((one) => one.name === name))
  const form = exact ?? FORM_PARTS.find(({ fields }) => fields.some((one) => one.name.startsWith(`${steps[0]}.`)))
  return form ? at(`invullen/${form.id}`) : at('gegevens')
}
