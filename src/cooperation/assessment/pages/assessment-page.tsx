import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { TextField } from '#ui/form/text-field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import type { Wrong } from '../../fields.ts'
import { framed } from '../../pages/frame.tsx'
import { said } from '../../pages/said.ts'
import { partWords } from '../../pages/words.ts'
import { SIDES } from '../questions.ts'
import type { SeenAssessment } from '../see.actions.ts'
import type { AssessmentMistake } from '../typed.ts'
import { assessmentWords } from '../words.ts'
import { pathOf } from './addresses.ts'
import { AnswerForm } from './answer-form.tsx'
import { Results } from './results.tsx'

export interface AssessmentModel {
  seen: SeenAssessment
  typed: URLSearchParams
  isSaved: boolean
  wrong: { what: 'answer' | 'last-day'; mistakes: readonly Wrong<AssessmentMistake>[]; lastDay: string } | null
}

/** One self-assessment: the form as long as it is open, both sides beside each other after that. */
export function assessmentPage(c: AppContext, { seen, typed, isSaved, wrong }: AssessmentModel) {
  const { language } = c.var.address
  const words = assessmentWords(language)
  const t = words.page
  const { assessment, state, sides } = seen
  const { list, of } = said<AssessmentMistake>(wrong?.mistakes ?? [], { ...partWords(language).mistake, ...words.mistake }, words.short)
  const shown = wrong && list.length === 0 ? [{ field: 'inhoud', sentence: t.notOpen }] : list
  return framed(c, {
    part: 'zelfevaluatie',
    title: t.title(assessment.name, words.schoolYear(assessment.schoolYear)),
    lead: leadText(language, seen),
    crumbs: [],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={wrong?.what === 'last-day' ? t.moveWrong : t.wrong} mistakes={wrong ? shown : []} />
        {isSaved && state === 'open' && (
          <p class="banner" role="status">
            {t.saved}
          </p>
        )}
        <Turnout language={language} seen={seen} />
        {state === 'open' && sides.length > 0 && <AnswerForm language={language} seen={seen} typed={typed} of={of} />}
        {state === 'closed' && <Results language={language} seen={seen} />}
        {seen.mayMove && state !== 'closed' && (
          <LastDay language={language} seen={seen} of={of} typed={wrong?.what === 'last-day' ? wrong.lastDay : assessment.closesOn} />
        )}
      </>
    ),
  })
}

function leadText(language: Language, { assessment, state }: SeenAssessment): string {
  const t = assessmentWords(language).page
  if (state === 'to-come') return t.leadToCome(formatDate(language, assessment.opensOn))
  const last = formatDate(language, assessment.closesOn)
  return state === 'open' ? t.leadOpen(last) : t.leadClosed(last)
}

function Turnout({ language, seen: { turnout } }: { language: Language; seen: SeenAssessment }) {
  const words = assessmentWords(language)
  const count = (side: 'vo' | 'mbo') => turnout.find((one) => one.side === side)?.answers ?? 0
  return (
    <section aria-labelledby="wie">
      <h2 id="wie">{words.page.turnoutTitle}</h2>
      <ul>
        {SIDES.map((side) => (
          <li>{words.page.turnout(words.side[side], formatNumber(language, count(side)))}</li>
        ))}
      </ul>
    </section>
  )
}

interface LastDayProps {
  language: Language
  seen: SeenAssessment
  typed: string
  of: (field: string) => string | undefined
}

function LastDay({ language, seen, typed, of }: LastDayProps) {
  const t = assessmentWords(language).page
  return (
    <section class="section no-print" aria-labelledby="laatste-dag">
      <h2 id="laatste-dag">{t.lastDayTitle}</h2>
      <form method="post" action={link(language, `${pathOf(seen.assessment.id)}/laatste-dag`)}>
        <TextField name="tot" label={t.lastDay} hint={t.lastDayHint} type="date" value={typed} wrong={of('tot')} />
        <p class="actions">
          <SubmitButton second>{t.move}</SubmitButton>
        </p>
      </form>
    </section>
  )
}
