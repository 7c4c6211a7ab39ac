import type { Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { partKey } from '../part.ts'
import type { SeenProgress } from '../progress.actions.ts'
import type { ResultLine } from '../progress.store.ts'
import { ResultText } from './part-table.tsx'
import { progressWords } from './words.ts'

/** Every result that was ever written down, the newest first; what was withdrawn with its reason. */
export function HistoryPart({ language, seen }: { language: Language; seen: SeenProgress }) {
  const t = progressWords(language)
  if (seen.results.length === 0) return null
  return (
    <section class="section" aria-labelledby="alle-resultaten">
      <h2 id="alle-resultaten">{t.history}</h2>
      {seen.mayWrite && <p class="small">{t.historyText}</p>}
      <ul class="lines">
        {seen.results.toReversed().map((result) => (
          <li>
            <HistoryLine language={language} seen={seen} result={result} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function HistoryLine({ language, seen, result }: { language: Language; seen: SeenProgress; result: ResultLine }) {
  const t = progressWords(language)
  const name = nameOf(seen, result)
  return (
    <>
      <b>{name}</b>: <ResultText language={language} result={result} />
      <small>
        {t.by(result.by)}
        {result.fromImport && `, ${t.fromImport}`}
        {result.note && `; ${result.note}`}
      </small>
      {result.withdrawnAt && <small>{t.withdrawn(result.withdrawnWhy ?? '')}</small>}
      {seen.mayWrite && !result.withdrawnAt && (
        <WithdrawForm
          language={language}
          action={pupilHref(language, seen.pupil.id, `/voortgang/resultaat/${result.id}/intrekken`)}
          what={name}
        />
      )}
    </>
  )
}

const nameOf = ({ parts }: SeenProgress, { routeId, part }: ResultLine): string =>
  parts.find((one) => one.routeId === routeId && partKey(one.part) === partKey(part))?.name ?? part.id

/** Takes a line back, with the reason. */
export function WithdrawForm({ language, action, what }: { language: Language; action: string; what: string }) {
  const t = progressWords(language)
  return (
    <details class="small">
      <summary>{t.withdraw}</summary>
      <form method="post" action={action}>
        <label>
          {t.withdrawWhy} <input type="text" name="reden" required maxlength={500} autocomplete="off" />
        </label>{' '}
        <SubmitButton second slim label={t.withdrawOf(what)}>
          {t.withdraw}
        </SubmitButton>
      </form>
    </details>
  )
}
