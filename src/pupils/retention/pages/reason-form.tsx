import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { retentionPage } from './frame.tsx'
import type { Visit } from './visit.ts'

export const MOST_OF_A_REASON = 300

export interface ReasonForm {
  words: { lead: string; reason: string; hint: string; save: string }
  title: string
  /** where who has second thoughts goes */
  back: string
  typed?: string
  mistake?: string | undefined
}

/** One question: why. What was typed stays. */
export function reasonForm(visit: Visit, { words, title, back, typed = '', mistake }: ReasonForm) {
  const t = visit.words
  return retentionPage(visit, {
    title,
    lead: words.lead,
    below: true,
    status: mistake ? 422 : 200,
    children: (
      <>
        <WrongList title={t.wrongTitle} mistakes={mistake ? [{ field: 'reden', sentence: mistake }] : []} />
        <form method="post" novalidate>
          <TextField name="reden" label={words.reason} hint={words.hint} wrong={mistake} value={typed} size={50} autocomplete="off" />
          <p class="actions">
            <SubmitButton>{words.save}</SubmitButton>
            <a href={back}>{t.cancel}</a>
          </p>
        </form>
      </>
    ),
  })
}

/** Null when the reason will do. */
export function wrongReason({ words: t }: Visit, reason: string): string | undefined {
  if (reason === '') return t.reasonMissing
  return reason.length > MOST_OF_A_REASON ? t.reasonLong(String(MOST_OF_A_REASON)) : undefined
}
