import { SCOPE_KINDS, SCOPES_OF } from '#platform/access/rights.ts'
import { grantsWith, type Viewer } from '#platform/access/viewer.ts'
import type { Language } from '#platform/i18n.ts'
import { type OptionGroup, SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { rolesToGive } from '../../people/rules/why-may-give.ts'
import { rulesOver, type Scope } from '../../places/scope.ts'
import { roleText, scopeKindText } from '../../words.ts'
import { type FormState, questions } from '../shared/form.tsx'
import { sharedWords } from '../shared/words.ts'
import { peopleWords } from './words.ts'

interface RoleFieldsProps {
  language: Language
  state: FormState
  viewer: Viewer
  scopes: readonly Scope[]
}

/** Which role, where, and from when: what this viewer may give, where it may be given. */
export function RoleFields({ language, state, viewer, scopes }: RoleFieldsProps) {
  const t = peopleWords(language).form
  const { line, choice } = questions(language, state)
  const empty = { value: '', label: sharedWords(language).choose }
  const roles = rolesToGive(viewer).map((role) => ({ value: role, label: roleText(language, role) }))
  return (
    <>
      <SelectField {...choice('rol')} label={t.role} hint={t.roleHint} options={[empty, ...roles]} />
      <SelectField {...choice('plek')} label={t.place} options={[empty, ...placesFor(language, viewer, scopes)]} />
      <TextField {...line('vanaf')} label={t.from} hint={t.fromHint} type="date" />
      <TextField {...line('tot')} label={t.until} hint={t.untilHint} type="date" />
    </>
  )
}

/** By kind, each saying which roles there are for it: without script the list cannot follow the choice of the role. */
function placesFor(language: Language, viewer: Viewer, scopes: readonly Scope[]): OptionGroup[] {
  const grants = grantsWith(viewer, 'people/change')
  const roles = rolesToGive(viewer)
  return SCOPE_KINDS.flatMap((kind) => {
    const fitting = roles.filter((role) => SCOPES_OF[role].includes(kind)).map((role) => roleText(language, role).toLowerCase())
    const options = scopes
      .filter((scope) => scope.kind === kind && grants.some((grant) => rulesOver(grant, scope)))
      .map(({ id, label }) => ({ value: id, label }))
    const label = peopleWords(language).form.placeOf(scopeKindText(language, kind), fitting.join(', '))
    return fitting.length > 0 && options.length > 0 ? [{ label, options }] : []
  })
}
