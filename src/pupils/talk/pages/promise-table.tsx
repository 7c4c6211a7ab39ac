import { formatDate, type Language } from '#platform/i18n.ts'
import { type Agreement, isOverdue, stateOf } from '../talk.ts'
import { talksHref } from './addresses.ts'
import { DoneForm } from './done-form.tsx'
import { StateBadge } from './standing-badge.tsx'
import { talkWords } from './words.ts'

interface Props {
  language: Language
  pupilId: string
  promises: readonly Agreement[]
  day: string
  mayWrite: boolean
  /** the pupil looks, and says of own promises that they are done */
  isPupil: boolean
}

/** What was promised: who, what, by when and how it stands; what is open first, the overdue before that. */
export function PromiseTable({ language, pupilId, promises, day, mayWrite, isPupil }: Props) {
  const t = talkWords(language)
  const rank = (one: Agreement): number => (isOverdue(one, day) ? 0 : stateOf(one) === 'open' ? 1 : 2)
  const sorted = promises.toSorted((a, b) => rank(a) - rank(b) || a.dueOn.localeCompare(b.dueOn))
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.promises}</caption>
      <thead>
        <tr>
          {[t.col.what, t.col.owner, t.col.due, t.col.standing, ...(mayWrite || isPupil ? [t.follow] : [])].map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sorted.map((one) => (
          <tr>
            <th scope="row">{one.what}</th>
            <td data-label={`${t.col.owner}:`}>{one.owner || t.parent}</td>
            <td data-label={`${t.col.due}:`}>{formatDate(language, one.dueOn, 'short')}</td>
            <td>
              <StateBadge language={language} agreement={one} day={day} />
            </td>
            {mayWrite && (
              <td>
                <a href={talksHref(language, pupilId, `/afspraak/${one.id}`)} aria-label={t.followOf(one.what)}>
                  {t.follow}
                </a>
              </td>
            )}
            {isPupil && <td>{one.ownerKind === 'pupil' && stateOf(one) === 'open' && <DoneForm language={language} promise={one} />}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
