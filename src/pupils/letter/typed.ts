import { fieldReader, type Read, type Wrong } from '#platform/form/fields.ts'
import { emptyFields, type FieldValues, fill, unknownFields } from './fill.ts'
import { TO_KINDS, type ToKind } from './receivers.ts'
import type { MailDecision, OwnTemplate } from './template.ts'

export type LetterMistake = 'unknown-field' | 'empty-field' | 'of-age' | 'birth-date-unknown' | 'not-offered' | 'nobody-by-mail' | 'no-mail'
export type LetterWrong = Wrong<LetterMistake>

export interface Draft {
  template: string
  to: ToKind
  /** filled in */
  subject: string
  body: string
}

/** The names that are wrong stand beside the field in the page (`unknownFields`): here is said that there are. */
export function readDraft(
  form: URLSearchParams,
  values: FieldValues,
  whyNotParents: 'of-age' | 'birth-date-unknown' | null,
): Read<Draft, LetterMistake> {
  const is = fieldReader<LetterMistake>(form)
  const to = is.oneOf('aan', TO_KINDS) ?? 'pupil'
  if (to === 'parents' && whyNotParents) is.wrong('aan', whyNotParents)
  const text = (field: string, most: number): string => {
    const typed = is.text(field, most) ?? ''
    if (unknownFields(typed).length > 0) is.wrong(field, 'unknown-field')
    else if (emptyFields(typed, values).length > 0) is.wrong(field, 'empty-field')
    return fill(typed, values)
  }
  const [subject, body] = [text('onderwerp', 200), text('tekst', 8000)]
  return is.done({ template: (form.get('sjabloon') ?? '').slice(0, 100) || 'own', to, subject, body })
}

export function readTemplate(
  form: URLSearchParams,
  schools: readonly { id: string }[],
): Read<Omit<OwnTemplate, 'id' | 'school'>, LetterMistake> {
  const is = fieldReader<LetterMistake>(form)
  const institutionId = schools.find(({ id }) => id === form.get('school'))?.id
  if (!institutionId) is.wrong('school', 'not-offered')
  const text = (field: string, most: number): string => {
    const typed = is.text(field, most) ?? ''
    if (unknownFields(typed).length > 0) is.wrong(field, 'unknown-field')
    return typed
  }
  const name = is.text('naam', 100) ?? ''
  return is.done({ institutionId: institutionId ?? '', name, subject: text('onderwerp', 200), body: text('tekst', 8000) })
}

export function readDecision(
  form: URLSearchParams,
  schools: readonly { id: string }[],
  day: string,
): Read<Omit<MailDecision, 'school'>, LetterMistake> {
  const is = fieldReader<LetterMistake>(form)
  const institutionId = schools.find(({ id }) => id === form.get('voor-school'))?.id
  if (!institutionId) is.wrong('voor-school', 'not-offered')
  const mails = is.oneOf('mail', ['notice', 'whole'] as const) ?? 'notice'
  const decision = is.text('besluit', 1000) ?? ''
  return is.done({ institutionId: institutionId ?? '', mails, decision, validFrom: is.day('vanaf') ?? day })
}
