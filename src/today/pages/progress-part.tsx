import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber } from '#platform/i18n.ts'
import type { WaitingProgress } from '#pupils/index.ts'
import { todayWords } from '../words.ts'
import { TO } from './addresses.ts'
import type { PartProps } from './part.ts'

const MOST = 8

export const isProgressQuiet = ({ proposals, ready, toAnswer }: WaitingProgress): boolean =>
  proposals.length + ready.length + toAnswer.length === 0

/** Proposals that wait for a decision, results that can go to another school, and those that came from one. */
export function ProgressPart({ language, progress }: PartProps & { progress: WaitingProgress }) {
  const t = todayWords(language).progress
  const { proposals, ready, toAnswer } = progress
  return (
    <section class="panel" aria-labelledby="voortgang">
      <h2 id="voortgang">{t.title}</h2>
      <ul>
        {proposals.slice(0, MOST).map(({ id, pupilId, name, kind, proposedOn }) => (
          <li>
            <a href={link(language, TO.proposal(pupilId, id))}>{name}</a>,{' '}
            {t.proposal(t.kind[kind], formatDate(language, proposedOn, 'short'))}
          </li>
        ))}
        {proposals.length > MOST && <li>{t.more(formatNumber(language, proposals.length - MOST))}</li>}
        {ready.map(({ name, n }) => (
          <li>
            <a href={link(language, TO.heldResults)}>{t.ready(formatNumber(language, n), name)}</a>
          </li>
        ))}
        {toAnswer.slice(0, MOST).map(({ batchId, on, n }) => (
          <li>
            <a href={link(language, TO.resultBatch(batchId))}>{t.toAnswer(formatNumber(language, n), formatDate(language, on, 'short'))}</a>
          </li>
        ))}
      </ul>
    </section>
  )
}
