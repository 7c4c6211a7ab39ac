import { formatDate, type Language } from '#platform/i18n.ts'
import type { Step } from '../../../rounds/finding.ts'
import type { SeenApplication } from '../../../rounds/see.actions.ts'
import { roundPageWords } from '../words.ts'
import { keptLines } from './kept-lines.ts'

/** What was kept in a step: lines of an assessment, decisions, statuses; and the parts that can no longer be changed. */
export function Kept({ language, seen, step }: { language: Language; seen: SeenApplication; step: Step }) {
  const t = roundPageWords(language).kept
  const lines = keptLines(language, seen, step)
  if (lines.length === 0) return null
  return (
    <section class="section-s" aria-labelledby="bewaard">
      <h2 id="bewaard">{t.title}</h2>
      <table class="table cards">
        <caption class="visually-hidden">{t.title}</caption>
        <thead>
          <tr>
            <th scope="col">{t.what}</th>
            <th scope="col">{t.said}</th>
            <th scope="col">{t.day}</th>
          </tr>
        </thead>
        <tbody>
          {lines.map(({ what, said, on }) => (
            <tr>
              <th scope="row">{what}</th>
              <td class="main">{said}</td>
              <td>{on ? formatDate(language, on, 'short') : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
