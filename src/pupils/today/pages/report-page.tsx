import { linesToCsvNl } from '#platform/csv-nl.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { idIn, requestOf } from '../../pages/asked.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import { type AbsenceFile, exportAbsence } from '../steps/absence.actions.ts'
import type { ReportedDay } from '../steps/report.ts'
import { clockOn, todayWords } from './words.ts'

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
          <tfoot>
            {totalLines(language, seen).map(([first, ...cells]) => (
              <tr>
                <th scope="row">{first}</th>
                {cells.map((cell) => (
                  <td>{cell}</td>
                ))}
              </tr>
            ))}
          </tfoot>
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
  return c.body(linesToCsvNl([[...todayWords(language).report.columns], ...reportLines(language, seen), ...totalLines(language, seen)]))
}

/** Days, what was done about each, and the steps that were taken; in the order in which they happened. Calls come the last first. */
function reportLines(language: Language, seen: AbsenceFile): string[][] {
  const t = todayWords(language)
  const days = seen.report.days.map((one) => ({ day: one.day, cells: [one.at ?? '', t.tap.kind.missing, ...hoursOf(language, seen, one)] }))
  const done = seen.calls.toReversed().map((one) => ({
    day: one.day,
    cells: [clockOn(one.day, one.at), t.calls.outcome[one.what], '', [one.whom, one.said, one.nextStep].filter(Boolean).join('; ')],
  }))
  const steps = seen.absences.taken.map(({ kind, takenOn, note }) => ({ day: takenOn, cells: ['', t.finding.step[kind], '', note ?? ''] }))
  return [...days, ...done, ...steps]
    .toSorted((one, other) => one.day.localeCompare(other.day))
    .map(({ day, cells }) => [formatDate(language, day), ...cells])
}

/** The hours of a day, and where they come from when nobody typed them. */
function hoursOf(language: Language, { schools }: AbsenceFile, { hours, schoolId, ...one }: ReportedDay): [string, string] {
  const t = todayWords(language).report
  if (hours === null) return [t.unknown, t.unknownWhy]
  const school = schools.find(({ id }) => id === schoolId)?.name ?? ''
  return [formatNumber(language, hours, 2), one.default ? t.default(school) : '']
}

/** What the days come to: in all, and in the weeks of the norm. */
function totalLines(language: Language, { report: { total, days, term } }: AbsenceFile): string[][] {
  if (!total) return []
  const t = todayWords(language).report
  const number = (value: number): string => formatNumber(language, value)
  const [hours, date] = [(value: number) => formatNumber(language, value, 2), (day: string) => formatDate(language, day)]
  const byDefault = days.filter((one) => one.default).length
  const notes = [byDefault > 0 && t.byDefault(number(byDefault)), total.unknown > 0 && t.withoutHours(number(total.unknown))]
  const { from, until, count } = total.weeks
  return [
    [
      t.total,
      '',
      t.days(number(total.days)),
      hours(total.hours),
      [t.weeks(number(count), from, until), ...notes.filter(Boolean)].join('; '),
    ],
    [
      t.most(number(term.weeks)),
      '',
      '',
      hours(total.most.hours),
      t.period(date(total.most.from), date(total.most.until), hours(term.hours)),
    ],
  ]
}
