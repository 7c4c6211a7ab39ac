import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { fileProblemText } from '#platform/import/problem-text.ts'
import { ButtonLink, SubmitButton } from '#ui/button.tsx'
import { Field } from '#ui/form/field.tsx'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { framed } from '../../../pages/frame.tsx'
import type { HoursRow, ReadRows, RowProblem } from '../read-rows.ts'
import type { Task } from '../task.ts'
import { HOURS } from './overview-page.tsx'
import { daysText, hoursText, hoursWords } from './words.ts'

const MOST_SHOWN = 50

/** Where a file of hours comes in. */
export function importPage(c: AppContext, wrong: string | null) {
  const { language } = c.var.address
  const t = hoursWords(language)
  return framed(c, {
    part: 'activiteiten',
    title: t.importTitle,
    lead: t.importLead,
    crumbs: [{ label: t.title, href: link(language, HOURS) }],
    status: wrong ? 422 : 200,
    children: (
      <>
        <WrongList title={t.notRead} mistakes={wrong ? [{ field: 'bestand', sentence: wrong }] : []} />
        <p class="prose">{t.importColumns}</p>
        <p class="prose">{t.importHow}</p>
        <form method="post" action={link(language, `${HOURS}/inlezen`)} enctype="multipart/form-data" data-turbo="false">
          <Field
            id="bestand"
            label={t.file}
            hint={t.fileHint}
            wrong={wrong ?? undefined}
            control={(props) => <input type="file" name="bestand" accept=".csv,.txt,.xlsx" {...props} />}
          />
          <p class="actions">
            <SubmitButton>{t.look}</SubmitButton>
          </p>
        </form>
      </>
    ),
  })
}

/** What the file would add, before anything is added. */
export function previewPage(c: AppContext, read: ReadRows & { stopped: null }, tasks: readonly Task[]) {
  const { language } = c.var.address
  const t = hoursWords(language)
  const { rows, problems } = read
  return framed(c, {
    part: 'activiteiten',
    title: t.previewTitle,
    lead: t.previewLead(formatNumber(language, rows.length), formatNumber(language, problems.length)),
    crumbs: [{ label: t.title, href: link(language, HOURS) }],
    children: (
      <>
        {rows.length > 0 && <Rows language={language} rows={rows} tasks={tasks} />}
        {problems.length > 0 && <Dropped language={language} problems={problems} />}
        {rows.length > 0 && (
          <form method="post" action={link(language, `${HOURS}/inlezen/toepassen`)} class="section-s">
            <input type="hidden" name="uren" value={JSON.stringify(rows)} />
            <SubmitButton>{t.keep(formatNumber(language, rows.length))}</SubmitButton>
          </form>
        )}
        <p class="actions section-s">
          <ButtonLink second href={link(language, `${HOURS}/inlezen`)}>
            {t.again}
          </ButtonLink>
        </p>
      </>
    ),
  })
}

function Rows({ language, rows, tasks }: { language: Language; rows: readonly HoursRow[]; tasks: readonly Task[] }) {
  const t = hoursWords(language)
  return (
    <div class="section-s">
      <table class="table cards">
        <thead>
          <tr>
            <th scope="col">{t.col.person}</th>
            <th scope="col">{t.when}</th>
            <th scope="col" class="num">
              {t.hours}
            </th>
            <th scope="col">{t.note}</th>
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, MOST_SHOWN).map(({ taskId, from, to, hours, note }) => {
            const task = tasks.find(({ id }) => id === taskId)
            return (
              <tr>
                <th scope="row">
                  {task?.person}
                  <small>{task?.function}</small>
                </th>
                <td data-label={t.when}>{daysText(language, from, to)}</td>
                <td data-label={t.hours} class="num">
                  {hoursText(language, hours)}
                </td>
                <td data-label={t.note}>{note}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length > MOST_SHOWN && <p>{t.more(formatNumber(language, rows.length - MOST_SHOWN))}</p>}
    </div>
  )
}

function Dropped({ language, problems }: { language: Language; problems: readonly RowProblem[] }) {
  const t = hoursWords(language)
  return (
    <section class="section-s" aria-labelledby="niet-gebruikt">
      <h2 id="niet-gebruikt">{t.dropped}</h2>
      <ul>
        {problems.slice(0, MOST_SHOWN).map((one) => (
          <li>{problemText(language, one)}</li>
        ))}
      </ul>
      {problems.length > MOST_SHOWN && <p>{t.more(formatNumber(language, problems.length - MOST_SHOWN))}</p>}
    </section>
  )
}

function problemText(language: Language, { problem, line, value, found }: RowProblem): string {
  if (problem === 'file') return found ? fileProblemText(language, found) : ''
  return hoursWords(language).problem[problem](formatNumber(language, line), value)
}
