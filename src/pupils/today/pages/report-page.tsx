import { linesToCsvNl } from '#platform/csv-nl.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import { exportAbsence, type SeenAbsence } from '../steps/absence.actions.ts'
import { todayWords } from './words.ts'

/** What goes with a report to leerplicht, to print; a person makes it and sends it, and that is noted. */
export async function reportPage(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const seen = id ? await exportAbsence(platform.db, requestOf(c, platform), id) : null
  if (!seen) return c.notFound()
  const { language } = c.var.address
  const t = todayWords(language)
  return partPage(c, {
    pupil: { id: seen.pupilId, name: seen.name },
    part: 'attendance',
    title: t.report.title(seen.name),
    lead: t.report.lead,
    actions: (
      <ButtonLink second outside href={pupilHref(language, seen.pupilId, '/verzuim/melding.csv')}>
        {t.report.csv}
      </ButtonLink>
    ),
    children: (
      <section class="section">
        <table class="table">
          <caption>{t.report.caption}</caption>
          <thead>
            <tr>
              {t.report.columns.map((one) => (
                <th scope="col">{one}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {reportLines(language, seen).map((cells) => (
              <tr>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        <p class="quiet">{t.absence.excused}</p>
      </section>
    ),
  })
}

export async function reportCsv(c: AppContext, platform: Platform) {
  const id = idIn(c)
  const seen = id ? await exportAbsence(platform.db, requestOf(c, platform), id) : null
  if (!seen) return c.notFound()
  const { language } = c.var.address
  c.header('content-type', 'text/csv; charset=utf-8')
  c.header('content-disposition', 'attachment; filename="verzuim.csv"')
  return c.body(linesToCsvNl([[...todayWords(language).report.columns], ...reportLines(language, seen)]))
}

/** Days, what was done about each, and the steps that were taken; in the order in which they happened. Calls come the last first. */
function reportLines(language: Language, { absences, calls }: SeenAbsence): string[][] {
  const t = todayWords(language)
  const days = absences.absent.map(({ day, hours }) => ({
    day,
    cells: [t.tap.kind.missing, hours === null ? '' : formatNumber(language, hours, 2), ''],
  }))
  const done = calls.toReversed().map((one) => ({
    day: one.day,
    cells: [t.calls.outcome[one.what], '', [one.whom, one.said, one.nextStep].filter(Boolean).join('; ')],
  }))
  const steps = absences.taken.map(({ kind, takenOn, note }) => ({ day: takenOn, cells: [t.finding.step[kind], '', note ?? ''] }))
  return [...days, ...done, ...steps]
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ day, cells }) => [formatDate(language, day), ...cells])
}
