import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { MARK_KINDS } from '../marks/mark.ts'
import type { SeenAbsence } from '../steps/absence.actions.ts'
import type { AbsenceMistake, Typed } from './sent.ts'
import { todayWords } from './words.ts'

export interface FormProps {
  language: Language
  seen: SeenAbsence
  sent: Typed
}

/** The fields of one of the forms on the page: what was typed and what is wrong stand only in the one that was sent. */
export function fieldsFor({ language, sent }: FormProps, form: NonNullable<Typed['form']>, start: Record<string, string> = {}) {
  const t = todayWords(language)
  const isSent = sent.form === form
  const typed = isSent ? sent.typed : new URLSearchParams(start)
  return fieldsOf<AbsenceMistake>({
    language,
    typed,
    mistakes: isSent ? sent.mistakes : [],
    sentences: t.mistake,
    labels: t.field,
    hints: t.hint,
  })
}

/** A call closes nothing: a person does. */
export function CloseForm(props: FormProps) {
  const { language, seen } = props
  const t = todayWords(language)
  const f = fieldsFor(props, 'afsluiten')
  return (
    <section class="panel no-print" aria-labelledby="afsluiten">
      <h2 id="afsluiten">{t.calls.close}</h2>
      <p class="quiet">{t.calls.closeText}</p>
      {f.wrongs}
      <form method="post" action={pupilHref(language, seen.pupilId, '/verzuim/afsluiten')}>
        <input type="hidden" name="dag" value={seen.day} />
        {f.text('waarom')}
        <p class="actions">
          <SubmitButton second>{t.calls.closeButton}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

/** A mark of any day of the last month: with hours, a note, and leave. */
export function MarkForm(props: FormProps) {
  const { language, seen } = props
  const t = todayWords(language)
  const f = fieldsFor(props, 'dag', { op: seen.today })
  return (
    <section class="panel no-print" aria-labelledby="invullen">
      <h2 id="invullen">{t.absence.mark}</h2>
      {f.wrongs}
      <form method="post" action={pupilHref(language, seen.pupilId, '/verzuim/dag')}>
        {f.date('op')}
        {f.select(
          'wat',
          MARK_KINDS.map((one) => ({ value: one, label: t.tap.kind[one] })),
        )}
        {f.text('uren', { inputmode: 'numeric', size: 6 })}
        {f.text('notitie')}
        <p class="actions">
          <SubmitButton second>{t.absence.keep}</SubmitButton>
        </p>
      </form>
    </section>
  )
}

export function StepForm(props: FormProps) {
  const { language, seen } = props
  const t = todayWords(language)
  const f = fieldsFor(props, 'stap', { gedaan: seen.today })
  return (
    <section class="panel no-print" aria-labelledby="stap-gedaan">
      <h2 id="stap-gedaan">{t.absence.stepTaken}</h2>
      {f.wrongs}
      <form method="post" action={pupilHref(language, seen.pupilId, '/verzuim/stap')}>
        {f.select('stap', named(t.finding.step))}
        {f.date('gedaan')}
        {f.area('toelichting', 2)}
        <p class="actions">
          <SubmitButton second>{t.absence.keep}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
