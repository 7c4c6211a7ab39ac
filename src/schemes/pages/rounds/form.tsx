import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Mistake } from '../../rounds/form/read.ts'
import { roundWords } from '../../rounds/words.ts'
import { roundPageWords } from './words.ts'

/** What stands in a form and what is wrong with it. */
export interface FormState {
  typed: URLSearchParams
  mistakes: readonly Mistake[]
}

/** The answer to one question, ready for a field. */
export function questions(language: Language, { typed, mistakes }: FormState) {
  const t = roundWords(language).mistake
  const wrong = (name: string): string | undefined => {
    const found = mistakes.find(({ field }) => field === name)
    return found && t[found.mistake]
  }
  return {
    wrong,
    line: (name: string) => ({ name, value: typed.get(name) ?? '', wrong: wrong(name) }),
    choice: (name: string) => ({ name, chosen: typed.get(name) ?? '', wrong: wrong(name) }),
    ticks: (name: string) => ({ name, ticked: typed.getAll(name), wrong: wrong(name) }),
  }
}

export interface FormProps {
  language: Language
  state: FormState
  action: string
  submit: string
  back?: string
  children?: Child
}

/** All that is wrong above it, then the questions. Without script it is the same form. */
export function RoundForm({ language, state, action, submit, back, children }: FormProps) {
  const words = roundWords(language).mistake
  const t = roundPageWords(language)
  return (
    <>
      <WrongList title={t.notSaved} mistakes={state.mistakes.map(({ field, mistake }) => ({ field, sentence: words[mistake] }))} />
      <form method="post" action={action} novalidate>
        {children}
        <p class="actions section-s">
          <SubmitButton>{submit}</SubmitButton>
          {back && <a href={back}>{t.back}</a>}
        </p>
      </form>
    </>
  )
}

/** Questions that belong together under one heading, with where they come from. */
export function Group({ name, title, source, children }: { name: string; title: string; source?: Child; children?: Child }) {
  return (
    <fieldset class="section-s" aria-labelledby={`${name}-kop`}>
      <h2 class="as-h3" id={`${name}-kop`}>
        {title}
      </h2>
      {source && <p>{source}</p>}
      {children}
    </fieldset>
  )
}
