import type { Viewer } from '#platform/access/viewer.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import type { RouteLine } from '../../pupil.ts'
import type { SeenPupil } from '../../record/actions.ts'
import { whyMayRecord } from '../../why-may-change.ts'
import { pupilHref } from '../addresses.ts'
import { periodText } from '../format.ts'
import { pupilWords } from '../words.ts'
import { LineState, reasonOf, saidBy } from './line-state.tsx'

interface RoutePartProps {
  language: Language
  seen: SeenPupil
  day: string
  viewer: Viewer
}

/** What each school says of route and phase, beside each other; a line that may be changed has a link to do so. */
export function RoutePart(props: RoutePartProps) {
  const { language, seen } = props
  const t = pupilWords(language).pupil
  const standing = seen.routes.filter(({ withdrawnAt }) => withdrawnAt === null)
  const withdrawn = seen.routes.filter(({ withdrawnAt }) => withdrawnAt !== null)
  return (
    <section aria-labelledby="routes">
      <h2 id="routes">{t.routes}</h2>
      {standing.length === 0 && <p>{t.noRoutes}</p>}
      {standing.length > 0 && <RouteTable {...props} lines={standing} />}
      {withdrawn.length > 0 && (
        <details class="explain">
          <summary>{t.history(formatNumber(language, withdrawn.length))}</summary>
          <div>
            <RouteTable {...props} lines={withdrawn} />
          </div>
        </details>
      )}
    </section>
  )
}

function RouteTable({ lines, ...props }: RoutePartProps & { lines: readonly RouteLine[] }) {
  const t = pupilWords(props.language).pupil
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.routes}</caption>
      <thead>
        <tr>
          {[t.columns.what, t.columns.period, t.columns.says, t.columns.state].map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <RouteRow line={line} {...props} />
        ))}
      </tbody>
    </table>
  )
}

function RouteRow({ language, line, seen, day, viewer }: RoutePartProps & { line: RouteLine }) {
  const t = pupilWords(language)
  const { place, records } = seen
  const school = records.find(({ id }) => id === line.recordId)?.institutionName ?? ''
  const record = place.records.find(({ recordId }) => recordId === line.recordId)
  const mayChange = line.withdrawnAt === null && record && whyMayRecord(viewer, 'pupil/change', place, record)
  return (
    <tr>
      <th scope="row">
        {line.routeName}
        <small>{t.phase[line.phase]}</small>
      </th>
      <td>
        <span>{periodText(language, line)}</span>
        {reasonOf(language, line) && <small>{reasonOf(language, line)}</small>}
      </td>
      <td>
        <span>{saidBy(language, school, line)}</span>
      </td>
      <td class="main">
        <span>
          <LineState language={language} line={line} day={day} />{' '}
          {mayChange && (
            <a href={pupilHref(language, place.pupilId, `/route/${line.id}`)} aria-label={t.pupil.changeLineOf(line.routeName, school)}>
              {t.pupil.changeLine}
            </a>
          )}
        </span>
      </td>
    </tr>
  )
}
