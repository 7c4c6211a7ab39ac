import type { Child } from 'hono/jsx'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { answer, answers, type Finding, type Typed } from '../../finding.ts'
import { findingText } from '../../words.ts'
import { sharedWords } from './words.ts'

/** What stands in a form and what is wrong with it. */
export interface FormState {
  typed: Typed
  findings?: readonly Finding[]
}

/** The answer to one question, ready for a field. */
export function questions(language: Language, { typed, findings = [] }: FormState) {
  const wrong = (name: string): string | undefined => {
    const finding = findings.find(({ field }) => field === name)
    return finding && findingText(language, finding)
  }
  return {
    wrong,
    /** name, value and what is wrong, for a text field */
    line: (name: string) => ({ name, value: answer(typed, name), wrong: wrong(name) }),
    /** likewise for one of many */
    choice: (name: string) => ({ name, chosen: answer(typed, name), wrong: wrong(name) }),
    /** likewise for any number of a few */
    ticks: (name: string) => ({ name, ticked: answers(typed, name), wrong: wrong(name) }),
  }
}

export interface FormProps {
  language: Language
  state: FormState
  /** address that gets the answers; default: the page itself */
  action?: string
  submit: string
  /** where who has second thoughts goes */
  back?: string
  /** the answer is a page and no way to another: the browser itself must show it */
  plain?: boolean
  children?: Child
}

/** All that is wrong above it, then the questions. Without script it is the same form. */
export function SchoolsForm({ language, state, action, submit, back, plain, children }: FormProps) {
  const t = sharedWords(language)
  const mistakes = (state.findings ?? []).map((finding) => ({ field: finding.field, sentence: findingText(language, finding) }))
  return (
    <>
      <WrongList title={t.notSaved} mistakes={mistakes} />
      <form method="post" action={action} novalidate {...(plain ? { 'data-turbo': 'false' } : {})}>
        {children}
        <p class="actions">
          <SubmitButton>{submit}</SubmitButton>
          {back && <a href={back}>{t.back}</a>}
        </p>
      </form>
    </>
  )
}
