import { FORM_PARTS, LIST_PARTS } from '../../designer/parts.ts'
import { designPath } from './frame.tsx'

/** Where somebody mends a field that a finding names: `blocks/b3/hours` at its row, `exams` at its list, `target/places` at its form. */
export function addressOfField(routeId: string, field: string): string {
  const steps = field.split('/')
  const list = LIST_PARTS.find(({ at }) => at.every((key, nr) => steps[nr] === key))
  if (list) {
    const key = steps[list.at.length]
    return key
      ? designPath(routeId, `rij/${list.id}/${key}`)
      : `${designPath(routeId, list.id === 'uitzonderingen' ? 'regels' : `lijst/${list.id}`)}`
  }
  const form = FORM_PARTS.find(({ fields }) =>
    fields.some(({ name }) => name === steps.join('.') || name.startsWith(`${steps.join('.')}.`) || name.startsWith(`${steps[0]}.`)),
  )
  if (form) return designPath(routeId, `invullen/${form.id}`)
  return designPath(routeId, steps[0] === 'statements' ? 'regels' : 'gegevens')
}
