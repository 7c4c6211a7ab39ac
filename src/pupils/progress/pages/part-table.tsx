import { formatNumber, type Language } from '#platform/i18n.ts'
import { dayText } from '../../pages/format.ts'
import { markText } from '../convert.ts'
import { OUTCOMES, partKey } from '../part.ts'
import { refOf } from '../plan-of-pupil.ts'
import type { SeenProgress } from '../progress.actions.ts'
import type { ResultLine } from '../progress.store.ts'
import type { RouteProgress } from '../route-progress.store.ts'
import type { PartFinding } from '../schedule.ts'
import { StandingBadge } from './standing-badge.tsx'
import { progressWords } from './words.ts'

interface Props {
  language: Language
  seen: SeenProgress
  one: RouteProgress
}

/** What is behind first, then by the day on which it is planned. */
export function PartTable({ language, seen, one }: Props) {
  const t = progressWords(language)
  const order = (finding: PartFinding): string => `${finding.standing === 'behind' ? 0 : 1} ${finding.dueOn ?? '9999'}`
  const rows = one.findings.toSorted((left, right) => order(left).localeCompare(order(right)))
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.parts(one.route.routeName)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.col.part}</th>
          <th scope="col">{t.col.standing}</th>
          <th scope="col">{t.col.result}</th>
          <th scope="col">{t.col.hours}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((finding) => (
          <PartRow language={language} finding={finding} hours={hoursText(language, seen, one, finding)} />
        ))}
      </tbody>
    </table>
  )
}

function PartRow({ language, finding, hours }: { language: Language; finding: PartFinding<ResultLine>; hours: string }) {
  const t = progressWords(language)
  const { part, standing, reason, dueOn, result, retakeFrom } = finding
  return (
    <tr>
      <th scope="row">
        {part.name}
        <small>{part.change ? `${t.kind[part.kind]}, ${t.examChange[part.change]}` : t.kind[part.kind]}</small>
      </th>
      <td data-label={t.col.standing}>
        <StandingBadge language={language} standing={standing} />
        <small>{t.reason[reason](dueOn ? dayText(language, dueOn) : '')}</small>
        {retakeFrom && <small>{t.retake(dayText(language, retakeFrom))}</small>}
      </td>
      <td data-label={t.col.result}>{result && <ResultText language={language} result={result} />}</td>
      <td data-label={t.col.hours}>{hours}</td>
    </tr>
  )
}

/** `behaald 7,5`, with where and when it was made. */
export function ResultText({ language, result }: { language: Language; result: ResultLine }) {
  const t = progressWords(language)
  const known = OUTCOMES.find((one) => one === result.writtenAs)
  return (
    <>
      {t.outcome[result.outcome]} {result.mark === null ? '' : markText(result.mark)}
      <small>{t.madeAt(result.madeAtName, dayText(language, result.on))}</small>
      {result.writtenAs && <small>{t.writtenAs(known ? t.outcome[known] : result.writtenAs)}</small>}
    </>
  )
}

function hoursText(language: Language, { hours }: SeenProgress, { route }: RouteProgress, { part }: PartFinding): string {
  const key = partKey(refOf(part))
  const own = hours.filter((one) => one.routeId === route.routeId && partKey(one.part) === key)
  const made = own.reduce((all, one) => all + one.hours, 0)
  const say = (n: number): string => formatNumber(language, n, Number.isInteger(n) ? 0 : 1)
  if (part.hours === null) return own.length === 0 ? '' : say(made)
  return progressWords(language).hoursOf(say(made), say(part.hours))
}
