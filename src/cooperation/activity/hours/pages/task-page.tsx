import type { Child } from 'hono/jsx'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { framed } from '../../../pages/frame.tsx'
import { fieldsOf } from '../../../place/pages/fields.tsx'
import { Pairs } from '../../../place/pages/pairs.tsx'
import { type Choices, nameOfSchool } from '../../../place/place.ts'
import type { Wrong } from '../../../place/typed.ts'
import type { SeenTask } from '../hours.actions.ts'
import { balanceOf, type HoursLine, leftOf, seenField, type Task } from '../task.ts'
import { HOURS } from './overview-page.tsx'
import { daysText, hoursText, hoursWords, yearText } from './words.ts'

export interface TaskModel {
  seen: SeenTask
  typed: URLSearchParams
  mistakes: readonly Wrong[]
}

/** One task: what was promised and given, line by line, and what can be written down. */
export function taskPage(c: AppContext, model: TaskModel) {
  const { language } = c.var.address
  const t = hoursWords(language)
  const { task, choices, mayChange, mayRecord } = model.seen
  const f = fieldsOf({ language, typed: model.typed, mistakes: model.mistakes, labels: t.field, hints: t.hint })
  const first = task.lines.filter((one) => one.corrects === null && (one.kind === 'given' || mayChange))
  return framed(c, {
    part: 'activiteiten',
    title: task.function,
    lead: t.taskLead(task.person, nameOfSchool(choices.schools, task.institutionId)),
    crumbs: [{ label: t.title, href: link(language, HOURS, { schooljaar: task.schoolYear }) }],
    status: model.mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        {f.wrongs}
        <Facts language={language} task={task} choices={choices} />
        <Lines language={language} lines={task.lines} />
        {mayRecord && (
          <div class="two-choices section no-print">
            <Doing language={language} task={task} what="gegeven" title={t.giveTitle} button={t.give}>
              {f.date('dag')}
              {f.date('tot')}
              {f.text('uren', { size: 6 })}
              {f.text('opmerking')}
            </Doing>
            {mayChange && (
              <Doing language={language} task={task} what="beloofd" title={t.promiseTitle} button={t.promise}>
                {f.text('beloofde-uren', { size: 6 })}
                {f.text('beloofd-waarom')}
              </Doing>
            )}
            {first.length > 0 && (
              <Doing language={language} task={task} what="verbeter" title={t.correctTitle} button={t.correct}>
                <p>{t.correctLead}</p>
                {first.map((one) => (
                  <input type="hidden" name={seenField(one)} value={leftOf(one, task.lines)} />
                ))}
                {f.select(
                  'regel',
                  first.map((one) => ({ value: one.id, label: optionText(language, one, task.lines) })),
                )}
                {f.text('wordt', { size: 6 })}
                {f.text('reden')}
              </Doing>
            )}
          </div>
        )}
      </>
    ),
  })
}

const whenText = (language: Language, { from, to }: HoursLine): string =>
  from && to ? daysText(language, from, to) : hoursWords(language).yearLine

const optionText = (language: Language, line: HoursLine, lines: readonly HoursLine[]): string =>
  hoursWords(language).lineOption(hoursWords(language).line[line.kind], whenText(language, line), hoursText(language, leftOf(line, lines)))

interface DoingProps {
  language: Language
  task: Task
  what: string
  title: string
  button: string
  children: Child
}

function Doing({ language, task, what, title, button, children }: DoingProps) {
  return (
    <form class="panel" id={what} method="post" action={link(language, `${HOURS}/${task.id}`)}>
      <input type="hidden" name="doe" value={what} />
      <h2>{title}</h2>
      {children}
      <SubmitButton second={what !== 'gegeven'}>{button}</SubmitButton>
    </form>
  )
}

function Facts({ language, task, choices }: { language: Language; task: Task; choices: Choices }) {
  const t = hoursWords(language)
  const { promised, given, remains } = balanceOf([task])
  const route = choices.routes.find(({ id }) => id === task.routeId)?.name
  const facts: [string, string][] = [
    [t.filter.year, yearText(task.schoolYear)],
    [t.col.for, nameOfSchool(choices.schools, task.forInstitutionId)],
    [t.col.route, [route, task.leerjaar !== null && t.leerjaar(String(task.leerjaar))].filter(Boolean).join(', ')],
    [t.col.promised, hoursText(language, promised)],
    [t.col.given, hoursText(language, given)],
    [t.col.remains, hoursText(language, remains)],
  ]
  return <Pairs facts={facts} />
}

function Lines({ language, lines }: { language: Language; lines: readonly HoursLine[] }) {
  const t = hoursWords(language)
  if (lines.length === 0) return <p>{t.noLines}</p>
  return (
    <section class="section-s" aria-labelledby="regels">
      <h2 id="regels">{t.lines}</h2>
      <table class="table cards">
        <thead>
          <tr>
            <th scope="col">{t.when}</th>
            <th scope="col">{t.what}</th>
            <th scope="col" class="num">
              {t.hours}
            </th>
            <th scope="col">{t.note}</th>
            <th scope="col">{t.recorded}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr>
              <th scope="row">{whenText(language, line)}</th>
              <td data-label={t.what}>{line.corrects ? `${t.line[line.kind]}, ${t.line.correction}` : t.line[line.kind]}</td>
              <td data-label={t.hours} class="num">
                {hoursText(language, line.hours)}
              </td>
              <td data-label={t.note}>{line.reason ?? line.note}</td>
              <td data-label={t.recorded}>{line.recordedBy}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
