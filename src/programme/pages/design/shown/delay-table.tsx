import { formatNumber, type Language } from '#platform/i18n.ts'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { type BlockDelay, delay } from '../../../analysis/delay/delay.ts'
import { alternativeText } from '../../../analysis/words.ts'
import type { RouteDesign } from '../../../design/design.ts'
import { designWords, refText } from '../words.ts'
import type { Shown } from './model.ts'
import { Noticed } from './noticed.tsx'
import { shownWords } from './words.ts'

/** The blocks that cost most stand first; the others a click away. */
const SHOWN = 12

/** Which single block, if failed, costs a pupil how long, and what can be done. */
export function DelayTable({ language, open }: Pick<Shown, 'language' | 'open'>) {
  const t = shownWords(language).wayBack
  const { blocks, findings } = delay(open.design)
  const sorted = [...blocks].sort((a, b) => (b.weeks ?? -1) - (a.weeks ?? -1) || b.blockingFactor - a.blockingFactor)
  const [first, rest] = [sorted.slice(0, SHOWN), sorted.slice(SHOWN)]
  return (
    <section class="section-s" aria-labelledby="vertraging">
      <h2 id="vertraging">{t.delayTitle}</h2>
      <p class="prose">{blocks.length === 0 ? t.delayNone : t.delayLead}</p>
      {first.length > 0 && <Table language={language} design={open.design} rows={first} called={t.delayTitle} />}
      {rest.length > 0 && (
        <details>
          <summary>{t.more(formatNumber(language, rest.length))}</summary>
          <Table language={language} design={open.design} rows={rest} called={t.more(formatNumber(language, rest.length))} />
        </details>
      )}
      {findings.length > 0 && <Noticed language={language} open={open} findings={findings} />}
    </section>
  )
}

interface TableProps {
  language: Language
  design: RouteDesign
  rows: readonly BlockDelay[]
  called: string
}

function Table({ language, design, rows, called }: TableProps) {
  const t = shownWords(language).wayBack
  return (
    <ScrollBox label={designWords(language).edit.tableOf(called)}>
      <table class="table wraps">
        <caption class="visually-hidden">{called}</caption>
        <thead>
          <tr>
            {[t.block, t.later, t.blocks, t.instead].map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr>
              <th scope="row">{refText(language, design, 'blocks', row.block)}</th>
              <td>{laterText(language, row.weeks)}</td>
              <td>{row.blockingFactor > 0 ? t.blocking(formatNumber(language, row.blockingFactor)) : ''}</td>
              <td>
                <Alternatives language={language} design={design} row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

/** What does not delay needs no advice: only that the retake is in time is worth knowing. */
function Alternatives({ language, design, row }: { language: Language; design: RouteDesign; row: BlockDelay }) {
  const shown = row.weeks === 0 ? row.alternatives.filter(({ kind }) => kind === 'retake-in-time') : row.alternatives
  if (shown.length === 0) return <span class="quiet">{row.weeks === 0 ? '' : shownWords(language).wayBack.noneAlternative}</span>
  const nameOf = (id: string): string => refText(language, design, 'blocks', id)
  return (
    <ul class="bullets">
      {shown.map((one) => (
        <li>{alternativeText(language, one, nameOf)}</li>
      ))}
    </ul>
  )
}

function laterText(language: Language, weeks: number | null): string {
  const t = shownWords(language).wayBack
  if (weeks === null) return t.unknown
  return weeks === 0 ? t.noDelay : t.weeksLater(formatNumber(language, weeks))
}
