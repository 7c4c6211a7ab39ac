import { formatDate, formatNumber } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { warningText } from '../../checks/index.ts'
import type { Warning } from '../../output.ts'
import { resultPage } from '../shared/frame.tsx'
import { TableNote } from '../shared/table-note.tsx'
import type { PageView, View } from '../shared/view.ts'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'
import { Rejects } from './rejects.tsx'

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/** What was looked at before the figures, with the rows behind each finding. */
export async function checksPage(view: PageView) {
  const rejects = view.output.source.published ? { total: 0, rows: [] } : await view.source.run.rejects({ offset: 0, limit: 100 })
  return resultPage(view, {
    title: checksTitle(view),
    lead: checksLead(view),
    tab: 'checks',
    children: (
      <>
        <WarningList view={view} />
        <Rejects view={view} found={rejects} />
        <TableNote view={view} />
      </>
    ),
  })
}

export const checksTitle = ({ language }: View): string => (language === 'nl' ? nl : en).title

/** What was looked at, and whether anything was found. */
export function checksLead({ language, output: { warnings } }: View): string {
  const { lead } = language === 'nl' ? nl : en
  return warnings.length === 0 ? lead.none : lead.some(formatNumber(language, warnings.length), warnings.length === 1)
}

/** Each warning with its sentence and the rows behind it. */
export function WarningList({ view }: { view: View }) {
  const t = view.language === 'nl' ? nl : en
  return view.output.warnings.map((warning) => (
    <section class="section-s">
      <h2 class="as-h3">{t.kind[warning.kind]}</h2>
      <p class="prose">{warningText(view.language, warning)}</p>
      {warning.rows.length > 0 &&
        (view.output.source.published ? <p class="small quiet">{t.hidden}</p> : <WarningRows view={view} warning={warning} />)}
    </section>
  ))
}

function WarningRows({ view, warning }: { view: View; warning: Warning }) {
  const { rows, count } = warning
  const t = view.language === 'nl' ? nl : en
  const names = Object.keys(rows[0] ?? {})
  const title = t.rows(formatNumber(view.language, rows.length), formatNumber(view.language, Math.max(count, rows.length)))
  return (
    <details class="explain rows-behind">
      <summary>{title}</summary>
      <ScrollBox label={warningText(view.language, warning)} class="section-s">
        <table class="table table-fit">
          <caption class="visually-hidden">{title}</caption>
          <thead>
            <tr>
              {names.map((name) => (
                <th scope="col" class={isNumber(rows[0]?.[name]) ? 'num' : undefined}>
                  {(t.column as Record<string, string>)[name] ?? name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr>
                {names.map((name) => (
                  <td class={isNumber(row[name]) ? 'num' : undefined}>{cellText(view, row[name])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollBox>
    </details>
  )
}

const isNumber = (value: unknown): value is number => typeof value === 'number'

function cellText({ language }: View, value: string | number | undefined): string {
  if (isNumber(value)) return formatNumber(language, value)
  return value && ISO_DATE.test(value) ? formatDate(language, value, 'short') : (value ?? '')
}
