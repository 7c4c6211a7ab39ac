import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import type { Summary } from '../../talk/summary.ts'
import { mentorWords } from './words.ts'

interface Props {
  language: Language
  caption: string
  pupils: readonly { pupilId: string; name: string; summary: Summary }[]
}

/** Pupils with the last contact, the next talk and what was promised. */
export function SummaryTable({ language, caption, pupils }: Props) {
  const t = mentorWords(language)
  const dayOr = (day: string | null, otherwise: string): string => (day ? formatDate(language, day, 'short') : otherwise)
  return (
    <table class="table cards">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {[t.col.pupil, t.col.last, t.col.next, t.col.promises].map((one) => (
            <th scope="col">{one}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pupils.map(({ pupilId, name, summary: { lastContact, nextTalk, openPromises, overduePromises } }) => (
          <tr>
            <th scope="row">
              <a href={pupilHref(language, pupilId, '/gesprekken')}>{name}</a>
            </th>
            <td data-label={`${t.col.last}:`}>{dayOr(lastContact, t.never)}</td>
            <td data-label={`${t.col.next}:`}>{dayOr(nextTalk, t.noNext)}</td>
            <td data-label={`${t.col.promises}:`}>
              {formatNumber(language, openPromises)}{' '}
              {overduePromises > 0 && <Badge tone="wait">{t.overdue(formatNumber(language, overduePromises))}</Badge>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
