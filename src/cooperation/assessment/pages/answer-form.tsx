import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { ChoiceField, Tick } from '#ui/form/field.tsx'
import { TextArea } from '#ui/form/text-area.tsx'
import { QUESTIONS, type Question, SCORES } from '../questions.ts'
import type { SeenAssessment } from '../see.actions.ts'
import { assessmentWords } from '../words.ts'
import { pathOf } from './addresses.ts'

export interface AnswerFormProps {
  language: Language
  seen: SeenAssessment
  typed: URLSearchParams
  of: (field: string) => string | undefined
}

/** Nine statements, a remark, and who may know. */
export function AnswerForm({ language, seen, typed, of }: AnswerFormProps) {
  const words = assessmentWords(language)
  const t = words.page
  const { sides, assessment } = seen
  const [only] = sides
  return (
    <form class="section" method="post" action={link(language, pathOf(assessment.id))}>
      <h2>{t.statement}</h2>
      {sides.length === 1 && only ? (
        <p>{t.sideOne(words.side[only])}</p>
      ) : (
        <ChoiceField
          name="kant"
          legend={t.side}
          wrong={of('kant')}
          choices={sides.map((side) => ({ value: side, label: words.side[side] }))}
          chosen={typed.get('kant') ?? ''}
        />
      )}
      {QUESTIONS.map((question) => (
        <Statement language={language} question={question} chosen={typed.get(question) ?? ''} wrong={of(question)} />
      ))}
      <TextArea
        name="toelichting"
        label={t.remark}
        hint={t.remarkHint}
        value={typed.get('toelichting') ?? ''}
        wrong={of('toelichting')}
        rows={4}
      />
      <h3>{t.privacyTitle}</h3>
      <p class="prose">{t.privacy}</p>
      <Tick name="herkenbaar" label={t.named} hint={t.namedHint} ticked={typed.get('herkenbaar') === 'ja'} />
      <p class="actions">
        <SubmitButton>{t.save}</SubmitButton>
      </p>
    </form>
  )
}

interface StatementProps {
  language: Language
  question: Question
  chosen: string
  wrong: string | undefined
}

/** Beside each other where there is room: five scores and no answer. */
function Statement({ language, question, chosen, wrong }: StatementProps) {
  const t = assessmentWords(language)
  const choices = [...SCORES.map((score) => ({ value: String(score), label: t.score[score] })), { value: '', label: t.noScore }]
  return (
    <fieldset class={wrong ? 'field inline wrong' : 'field inline'} aria-describedby={wrong && `${question}-wrong`}>
      <legend>{t.question[question]}</legend>
      {wrong && (
        <span class="wrong-text" id={`${question}-wrong`}>
          {wrong}
        </span>
      )}
      {choices.map(({ value, label }, at) => {
        const id = at === 0 ? question : `${question}-${at}`
        return (
          <div class="choice">
            <input type="radio" id={id} name={question} value={value} checked={value === chosen} />
            <label for={id}>{label}</label>
          </div>
        )
      })}
    </fieldset>
  )
}
