import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { Count, Told } from '../../answers/told.ts'
import { agreementWords } from './words.ts'

/** What those who began in the covered routes told later, counted; never who said it. */
export function ToldPart({ language, told }: { language: Language; told: readonly Told[] }) {
  const t = agreementWords(language).told
  return (
    <section class="section" aria-labelledby="vertelden">
      <h2 id="vertelden">{t.title}</h2>
      {told.length === 0 ? <p>{t.none}</p> : <p class="small quiet">{t.hidden}</p>}
      {told.map((one, index) => (
        <details class="section-s" open={index === 0}>
          <summary>{t.cohort(one.name, String(one.cohort), String(one.cohort + 1))}</summary>
          <ToldTable language={language} told={one} />
          <p class="small">
            <a href={link(language, `/programma/${one.routeId}#vervolg`)}>{t.toRoute}</a>
          </p>
        </details>
      ))}
    </section>
  )
}

function ToldTable({ language, told: { name, cohort, moments, questions } }: { language: Language; told: Told }) {
  const t = agreementWords(language).told
  return (
    <table class="table table-s">
      <caption class="visually-hidden">{t.cohort(name, String(cohort), String(cohort + 1))}</caption>
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
  const t = agreementWords(language).told
  if (one === 'too-few') return t.tooFew
  if (one === null) return formatNumber(language, 0)
  return one.n === null ? t.few : t.of(formatNumber(language, one.n), formatNumber(language, one.answers))
}
