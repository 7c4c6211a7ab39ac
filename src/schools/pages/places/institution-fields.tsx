import type { Language } from '#platform/i18n.ts'
import { SelectField } from '#ui/form/select-field.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { INSTITUTION_KINDS } from '../../places/institution.ts'
import { institutionKindText } from '../../words.ts'
import { type FormState, questions } from '../shared/form.tsx'
import { sharedWords } from '../shared/words.ts'
import { placeWords } from './words.ts'

interface InstitutionFieldsProps {
  language: Language
  state: FormState
  boards: readonly { id: string; name: string }[]
}

/** What a school is; without `boards` to choose from the one it gets is known. */
export function InstitutionFields({ language, state, boards }: InstitutionFieldsProps) {
  const t = placeWords(language).institution
  const { line, choice } = questions(language, state)
  const empty = { value: '', label: sharedWords(language).choose }
  const kinds = INSTITUTION_KINDS.map((kind) => ({ value: kind, label: institutionKindText(language, kind) }))
  return (
    <>
      <SelectField
        {...choice('bestuur')}
        label={t.board}
        options={[empty, ...boards.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      <TextField {...line('brin')} label={t.brin} hint={t.brinHint} size={5} autocomplete="off" />
      <TextField {...line('naam')} label={t.name} autocomplete="off" />
      <SelectField {...choice('soort')} label={t.kind} options={[empty, ...kinds]} />
    </>
  )
}
