import { formatNumber, type Language } from '#platform/i18n.ts'
import type { EnrolmentLine } from '../../pupil.ts'
import type { SeenPupil } from '../../record/actions.ts'
import { periodText } from '../format.ts'
import { pupilWords } from '../words.ts'
import { LineState, reasonOf, saidBy } from './line-state.tsx'

interface EnrolmentPartProps {
  language: Language
  seen: SeenPupil
  day: string
}

/** Both schools' enrolments in the order of time; what was taken back stands apart. */
export function EnrolmentPart({ language, seen, day }: EnrolmentPartProps) {
  const t = pupilWords(language).pupil
  const [standing, withdrawn] = [seen.enrolments.filter(stands), seen.enrolments.filter((line) => !stands(line))]
  return (
    <section aria-labelledby="inschrijvingen">
      <h2 id="inschrijvingen">{t.enrolments}</h2>
      {standing.length === 0 && <p>{t.noEnrolments}</p>}
      {standing.length > 0 && <EnrolmentTable language={language} lines={standing} seen={seen} day={day} />}
      {withdrawn.length > 0 && (
        <details class="explain">
          <summary>{t.history(formatNumber(language, withdrawn.length))}</summary>
          <div>
            <EnrolmentTable language={language} lines={withdrawn} seen={seen} day={day} />
          </div>
        </details>
      )}
    </section>
  )
}

const stands = (line: EnrolmentLine): boolean => line.withdrawnAt === null

function EnrolmentTable({ language, lines, seen, day }: EnrolmentPartProps & { lines: readonly EnrolmentLine[] }) {
  const t = pupilWords(language).pupil
  const school = (line: EnrolmentLine): string => seen.records.find(({ id }) => id === line.recordId)?.institutionName ?? ''
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.enrolments}</caption>
      <thead>
        <tr>
          {Object.values(t.columns).map((label) => (
            <th scope="col">{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr>
            <th scope="row">{periodText(language, line)}</th>
            <td>
              <span>{line.siteName}</span>
            </td>
            <td>
              <span>{programmeOf(language, line)}</span>
              {reasonOf(language, line) && <small>{reasonOf(language, line)}</small>}
            </td>
            <td>
              <span>{saidBy(language, school(line), line)}</span>
            </td>
            <td class="main">
              <span>
                <LineState language={language} line={line} day={day} />
              </span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function programmeOf(language: Language, { opleiding, leerjaar, profiel, crebo }: EnrolmentLine): string {
  const t = pupilWords(language).pupil
  const parts = [opleiding ?? t.opleidingUnknown, profiel, crebo && t.crebo(crebo), leerjaar && t.leerjaar(String(leerjaar))]
  return parts.filter(Boolean).join(', ')
}
