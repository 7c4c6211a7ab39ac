import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import { fieldsOf, named } from '#ui/form/fields.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText, momentText } from '../../pages/format.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenCorrections, Wrong } from '../correction.actions.ts'
import { type Correction, type Standing, standingOf } from '../correction.ts'
import { correctionWords } from './words.ts'

export interface PageModel {
  seen: SeenCorrections
  day: string
  typed: URLSearchParams
  mistakes: readonly Wrong[]
  /** which request the answer was for; without it the form was a new request */
  correctionId?: string
}

const TONE: Record<Standing['state'], Tone> = { waiting: 'plain', soon: 'wait', late: 'bad', answered: 'good' }

/** What was asked and answered, and the form to ask. */
export function correctionsPage(c: AppContext, model: PageModel) {
  const { language } = c.var.address
  const t = correctionWords(language)
  const { seen, mistakes, typed } = model
  return partPage(c, {
    pupil: seen.pupil,
    part: 'corrections',
    title: t.title,
    lead: t.lead(seen.pupil.name),
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <div class="section">
        {mistakes.length > 0 && fieldsOf({ language, typed, mistakes, sentences: t.sentence, labels: t.field }).wrongs}
        {seen.corrections.length === 0 && <p class="empty">{t.none}</p>}
        {seen.corrections.map((one) => (
          <OneCorrection language={language} model={model} one={one} />
        ))}
        {seen.mayAsk && <AskForm language={language} model={model} />}
      </div>
    ),
  })
}

interface PartProps {
  language: Language
  model: PageModel
}

function OneCorrection({ language, model, one }: PartProps & { one: Correction }) {
  const t = correctionWords(language)
  const standing = standingOf(one, model.day)
  return (
    <section class="panel section-s" aria-labelledby={`v-${one.id}`}>
      <h2 id={`v-${one.id}`}>{t.about[one.about]}</h2>
      <p>
        <Badge tone={TONE[standing.state]}>{one.outcome ? t.outcome[one.outcome] : t.state[standing.state]}</Badge>{' '}
        <span class="quiet small">
          {t.asked(one.askedBy, dayText(language, one.askedOn), one.institutionName)}{' '}
          {standing.state !== 'answered' && t.until(dayText(language, standing.until))}
        </span>
      </p>
      <p>{one.text}</p>
      {one.answer && (
        <>
          <h3>{t.answer}</h3>
          <p>{one.answer}</p>
          {one.answeredAt && <p class="quiet small">{t.answered(one.answeredBy, momentText(language, one.answeredAt))}</p>}
        </>
      )}
      {one.mayAnswer && !one.outcome && <AnswerForm language={language} model={model} id={one.id} />}
    </section>
  )
}

function AnswerForm({ language, model: { seen, typed, mistakes, correctionId }, id }: PartProps & { id: string }) {
  const t = correctionWords(language)
  const isSent = correctionId === id
  const [shown, wrong] = isSent ? [typed, mistakes] : [new URLSearchParams(), []]
  const f = fieldsOf({ language, typed: shown, mistakes: wrong, sentences: t.sentence, labels: t.field })
  return (
    <details class="explain" open={isSent}>
      <summary>{t.answer}</summary>
      <form method="post" action={pupilHref(language, seen.pupil.id, `/verbeteringen/${id}`)}>
        {f.select('uitkomst', named(t.outcome))}
        {f.area('antwoord')}
        <SubmitButton>{t.answer}</SubmitButton>
      </form>
    </details>
  )
}

function AskForm({ language, model: { seen, typed, mistakes, correctionId } }: PartProps) {
  const t = correctionWords(language)
  const [shown, wrong] = correctionId ? [new URLSearchParams(), []] : [typed, mistakes]
  const f = fieldsOf({ language, typed: shown, mistakes: wrong, sentences: t.sentence, labels: t.field })
  const schools = seen.schools.map(({ id, institutionName }) => ({ value: id, label: institutionName }))
  return (
    <section class="section-s" aria-labelledby="vraag">
      <h2 id="vraag">{t.ask}</h2>
      <form method="post" action={pupilHref(language, seen.pupil.id, '/verbeteringen')}>
        <div class="fields">
          {schools.length > 1 && f.select('school', [{ value: '', label: t.choose }, ...schools])}
          {f.select('waarover', named(t.about))}
        </div>
        {f.area('tekst')}
        <SubmitButton>{t.ask}</SubmitButton>
      </form>
    </section>
  )
}
