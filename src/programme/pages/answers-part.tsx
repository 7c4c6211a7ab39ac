import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { SeenRoute } from '../actions.ts'
import type { CohortAnswers, Count } from '../answers/answers.ts'
import { programmeWords } from '../words.ts'

/** What those who started in the route said 3 and 12 months later, or at another moment, counted together. */
export function AnswersPart({ language, seen: { route, answers, mayFollow } }: { language: Language; seen: SeenRoute }) {
  const t = programmeWords(language).answers
  return (
    <section class="section" aria-labelledby="vervolg">
      <h2 id="vervolg">{t.title}</h2>
      {answers === null ? (
        <p>{t.none}</p>
      ) : (
        <>
          <p>{t.lead(String(answers.cohort), String(answers.cohort + 1))}</p>
          <AnswerTable language={language} answers={answers} />
          <p class="small quiet">{t.hidden}</p>
        </>
      )}
      {mayFollow && (
        <p class="small">
          <a href={link(language, answers ? `/leerlingen/vervolg/${route.id}/${answers.cohort}` : '/leerlingen/vervolg')}>{t.toPupils}</a>
        </p>
      )}
    </section>
  )
}

function AnswerTable({ language, answers: { moments, questions } }: { language: Language; answers: CohortAnswers }) {
  const t = programmeWords(language).answers
  return (
    <table class="table table-s">
      <caption class="visually-hidden">{t.title}</caption>
      <thead>
        <tr>
          <th scope="col">{t.answer}</th>
          {moments.map((moment) => (
            <th scope="col" class="num">
              {moment === null ? t.otherMoment : t.after(String(moment))}
            </th>
          ))}
        </tr>
      </thead>
      {questions.map(({ question, options }) => (
        <tbody>
          <tr>
            <th scope="rowgroup" colspan={moments.length + 1}>
              <b>{t.question[question]}</b>
            </th>
          </tr>
          {options.map(({ option, counts }) => (
            <tr>
              <th scope="row">{(t.option[question] as Record<string, string>)[option] ?? option}</th>
              {counts.map((one) => (
                <td class="num">{countOf(language, one)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  )
}

function countOf(language: Language, one: Count): string {
  const t = programmeWords(language).answers
  if (one === 'too-few') return t.tooFew
  if (one === null) return formatNumber(language, 0)
  return one.n === null ? t.few : t.of(formatNumber(language, one.n), formatNumber(language, one.answers))
}
