import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { SubmitButton } from '#ui/button.tsx'
import type { ReportMistake, RouteReports, SchoolReport } from '../../reporting/report.ts'
import { reportWords } from '../../reporting/words.ts'

export interface TypedReport {
  route: string
  school: string
  day: string
  mistake: ReportMistake
}

export interface SectionProps {
  language: Language
  reports: RouteReports
  typed: TypedReport | null
  today: string
}

/** The field in which the day is typed. */
export const fieldOf = (route: string, school: string): string => `dag-${route}-${school}`

/** Whether one school reported, and the way to note it or take it back. */
export function SchoolRow({ language, reports: { route }, school, typed, today }: SectionProps & { school: SchoolReport }) {
  const t = reportWords(language)
  const { institutionId, institutionName, sides, report, mayNote } = school
  return (
    <tr>
      <th scope="row">
        {institutionName} <small>{sides.map((side) => t.side[side]).join(', ')}</small>
      </th>
      <td class="main">
        <Badge tone={report ? 'good' : 'wait'}>{report ? t.yes(formatDate(language, report.reportedOn, 'short')) : t.no}</Badge>
      </td>
      <td>{report?.notedBy}</td>
      <td>
        {mayNote && (
          <form method="post" action={link(language, '/programma/melden')} class="inline-fields">
            <input type="hidden" name="route" value={route.id} />
            <input type="hidden" name="school" value={institutionId} />
            {report ? (
              <SubmitBack label={t.backLabel(institutionName, route.name)} text={t.back} />
            ) : (
              <Note
                id={fieldOf(route.id, institutionId)}
                day={typed?.day ?? today}
                isWrong={typed !== null}
                label={t.dayOf(institutionName)}
                text={t.note}
                buttonLabel={t.noteLabel(institutionName, route.name)}
              />
            )}
          </form>
        )}
      </td>
    </tr>
  )
}

function SubmitBack({ label, text }: { label: string; text: string }) {
  return (
    <>
      <input type="hidden" name="doe" value="terug" />
      <SubmitButton second slim label={label}>
        {text}
      </SubmitButton>
    </>
  )
}

interface NoteProps {
  id: string
  day: string
  isWrong: boolean
  label: string
  text: string
  buttonLabel: string
}

function Note({ id, day, isWrong, label, text, buttonLabel }: NoteProps) {
  return (
    <>
      <label class="visually-hidden" for={id}>
        {label}
      </label>
      <input id={id} type="date" name="dag" value={day} aria-invalid={isWrong ? 'true' : undefined} />
      <SubmitButton slim second label={buttonLabel}>
        {text}
      </SubmitButton>
    </>
  )
}
