import type { Language } from '#platform/i18n.ts'
import { TextField } from '#ui/form/text-field.tsx'
import { type FormState, questions } from '../shared/form.tsx'
import { peopleWords } from './words.ts'

/** Who somebody is. The browser fills in nothing: it would be the name of the one who types. */
export function PersonFields({ language, state }: { language: Language; state: FormState }) {
  const t = peopleWords(language).form
  const { line } = questions(language, state)
  return (
    <>
      <TextField {...line('voornaam')} label={t.givenName} autocomplete="off" />
      <TextField {...line('tussenvoegsel')} label={t.infix} hint={t.infixHint} size={10} autocomplete="off" />
      <TextField {...line('achternaam')} label={t.familyName} autocomplete="off" />
      <TextField {...line('email')} label={t.email} hint={t.emailHint} type="email" autocomplete="off" />
    </>
  )
}
