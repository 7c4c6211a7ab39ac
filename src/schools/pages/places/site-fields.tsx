import type { Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { TickList } from '#ui/form/tick-list.tsx'
import type { Institution } from '../../places/institution.ts'
import { profielenIn, schoolYearOf } from '../../places/profielen.ts'
import { type FormState, questions } from '../shared/form.tsx'
import { sharedWords } from '../shared/words.ts'
import { placeWords } from './words.ts'

interface SiteFieldsProps {
  language: Language
  state: FormState
  today: string
  /** null: the school it belongs to stays */
  institutions: readonly Institution[] | null
  /** codes ticked before that no longer start, so that they are not lost */
  kept?: readonly string[]
}

/** What a site is, with the profielen that can start this school year. */
export function SiteFields({ language, state, today, institutions, kept = [] }: SiteFieldsProps) {
  const t = placeWords(language).site
  const { line, choice, ticks } = questions(language, state)
  const now = profielenIn(schoolYearOf(today)).map(({ code, name }) => ({ value: code, label: code === name ? name : `${code}: ${name}` }))
  const old = kept.filter((code) => !now.some(({ value }) => value === code)).map((code) => ({ value: code, label: code }))
  return (
    <>
      {institutions && (
        <SelectField
          {...choice('instelling')}
          label={t.institution}
          options={[
            { value: '', label: sharedWords(language).choose },
            ...institutions.map(({ id, name, brin }) => ({ value: id, label: `${name} (${brin})` })),
          ]}
        />
      )}
      <TextField {...line('vestiging')} label={t.vestiging} hint={t.vestigingHint} size={3} inputmode="numeric" autocomplete="off" />
      <TextField {...line('naam')} label={t.name} autocomplete="off" />
      <TextField {...line('plaats')} label={t.place} hint={t.placeHint} autocomplete="off" />
      <TickList {...ticks('profiel')} legend={t.profielen} hint={t.profielenHint} options={[...now, ...old]} />
    </>
  )
}
