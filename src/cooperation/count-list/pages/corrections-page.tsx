import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { isPending } from '../correction.actions.ts'
import { type Correction, stillToAnswer } from '../correction.store.ts'
import type { SeenList } from '../see.actions.ts'
import { AddCorrection, AnswerForm } from './correction-forms.tsx'
import { asNew, type CorrectionsModel, changeText, nameOfLine } from './correction-text.ts'
import { framed, nameIn } from './frame.tsx'
import { listWords } from './words.ts'

/** What the records say otherwise since the list was frozen, and the corrections: proposed by one school, confirmed by every other that it names. */
export function correctionsPage(c: AppContext, model: CorrectionsModel) {
  const { language } = c.var.address
  const t = listWords(language).corrections
  const { seen, mistakes } = model
  const n = (value: number): string => formatNumber(language, value)
  return framed(c, {
    ...{ seen, isUnder: true, title: t.title(seen.route.name), status: mistakes.length > 0 ? 422 : 200 },
    lead: seen.frozen ? t.lead(n(seen.changes.length), n(seen.corrections.length)) : t.notFrozen,
    children: seen.frozen && (
      <>
        <WrongList title={t.wrong} mistakes={mistakes} />
        <p class="prose">{t.explain}</p>
        <Since language={language} model={model} />
        <AddCorrection language={language} model={model} />
        <Corrections language={language} model={model} />
        <AnswerForm language={language} model={model} />
      </>
    ),
  })
}

interface Part {
  language: Language
  model: CorrectionsModel
}

function Since({ language, model }: Part) {
  const t = listWords(language).corrections
  const { seen } = model
  if (seen.changes.length === 0) return <p>{t.none}</p>
  return (
    <section class="section-s" aria-labelledby="anders">
      <h2 id="anders">{t.since}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.since}</caption>
        <thead>
          <tr>
            <th scope="col">{t.pupil}</th>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.standing}</th>
          </tr>
        </thead>
        <tbody>
          {seen.changes.map((change) => (
            <tr>
              <th scope="row">{nameOfLine(model, language, change.now ?? change.before)}</th>
              <td class="wide">{changeText(language, model, change)}</td>
              <td>{seen.corrections.some((one) => isPending(one, change)) && t.waits}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Corrections({ language, model }: Part) {
  const t = listWords(language).corrections
  const { seen } = model
  return (
    <section class="section" aria-labelledby="correcties">
      <h2 id="correcties">{t.list}</h2>
      {seen.corrections.length === 0 ? (
        <p>{t.noCorrections}</p>
      ) : (
        <table class="table cards">
          <caption class="visually-hidden">{t.list}</caption>
          <thead>
            <tr>
              {[t.nr, t.pupil, t.what, t.reason, t.by, t.standing].map((label) => (
                <th scope="col">{label}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {seen.corrections.map((one) => (
              <Row language={language} model={model} one={one} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}

function Row({ language, model, one }: Part & { one: Correction }) {
  const words = listWords(language)
  const t = words.corrections
  const { seen } = model
  const nameOf = nameIn(seen, language)
  const day = formatDate(language, one.correctedAt.toISOString().slice(0, 10))
  return (
    <tr>
      <th scope="row">{one.nr}</th>
      <td data-label={`${t.pupil}:`}>{nameOfLine(model, language, one)}</td>
      <td class="wide">
        {t.change[one.kind]}: {asNew(language, seen, one)}
      </td>
      <td data-label={`${t.reason}:`}>{one.reason || t.goneReason}</td>
      <td data-label={`${t.by}:`}>
        {nameOf(one.byId)}
        <small>{words.by(one.personName, day)}</small>
      </td>
      <td data-label={`${t.standing}:`}>
        <Standing language={language} seen={seen} one={one} />
      </td>
    </tr>
  )
}

function Standing({ language, seen, one }: { language: Language; seen: SeenList; one: Correction }) {
  const t = listWords(language).corrections
  if (one.confirmerIds.length === 0) return <Badge tone="good">{t.alone}</Badge>
  const nameOf = nameIn(seen, language)
  const waits = new Intl.ListFormat(language).format(stillToAnswer(one).map(nameOf))
  return (
    <>
      {one.answer === null ? (
        <Badge tone="wait">{t.waitsFor(waits)}</Badge>
      ) : (
        <Badge tone={one.answer === 'confirmed' ? 'good' : 'bad'}>{t.answer[one.answer]}</Badge>
      )}
      {one.answers.map(({ institutionId, answer, personName, reason }) => (
        <small>{t.answered(nameOf(institutionId), t.said[answer], personName, reason)}</small>
      ))}
    </>
  )
}
