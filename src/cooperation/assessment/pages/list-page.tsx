import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { framed } from '../../pages/frame.tsx'
import { type Assessment, stateOn } from '../assessment.ts'
import type { SeenAssessments } from '../see.actions.ts'
import { assessmentWords } from '../words.ts'
import { LIST, pathOf } from './addresses.ts'

/** All self-assessments that one has a part in, the latest school year first. */
export function listPage(c: AppContext, seen: SeenAssessments) {
  const { language } = c.var.address
  const t = assessmentWords(language).list
  const isEmpty = seen.assessments.length === 0
  const add = seen.mayOpen && <ButtonLink href={link(language, `${LIST}/openen`)}>{t.add}</ButtonLink>
  return framed(c, {
    part: 'zelfevaluatie',
    title: t.title,
    lead: t.lead,
    crumbs: null,
    actions: !isEmpty && add,
    children: isEmpty ? (
      <section class="empty">
        <h2>{t.emptyTitle}</h2>
        <p>{seen.mayOpen ? t.emptyMay : t.emptyMayNot}</p>
        {add}
      </section>
    ) : (
      <table class="table cards">
        <caption class="visually-hidden">{t.caption}</caption>
        <thead>
          <tr>
            {[t.about, t.year, t.when, t.turnout, t.own].map((name) => (
              <th scope="col">{name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {seen.assessments.map((one) => (
            <Row language={language} assessment={one} seen={seen} />
          ))}
        </tbody>
      </table>
    ),
  })
}

function Row({ language, assessment, seen }: { language: Language; assessment: Assessment; seen: SeenAssessments }) {
  const words = assessmentWords(language)
  const t = words.list
  const { id, name, schoolYear } = assessment
  const count = (side: 'vo' | 'mbo'): string =>
    formatNumber(language, seen.turnout.find((one) => one.assessmentId === id && one.side === side)?.answers ?? 0)
  const isOpen = stateOn(assessment, seen.today) === 'open'
  return (
    <tr>
      <th scope="row">
        <a href={link(language, pathOf(id))}>{name}</a>
      </th>
      <td data-label={t.year}>{words.schoolYear(schoolYear)}</td>
      <td data-label={t.when}>{whenText(language, assessment, seen.today)}</td>
      <td data-label={t.turnout}>{t.counts(count('vo'), count('mbo'))}</td>
      <td data-label={t.own}>{seen.answered.includes(id) ? t.answered : isOpen ? t.toAnswer : t.nothing}</td>
    </tr>
  )
}

function whenText(language: Language, assessment: Assessment, today: string): string {
  const t = assessmentWords(language).list
  const state = stateOn(assessment, today)
  if (state === 'to-come') return t.from(formatDate(language, assessment.opensOn))
  const last = formatDate(language, assessment.closesOn)
  return state === 'open' ? t.until(last) : t.over(last)
}
