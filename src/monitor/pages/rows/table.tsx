import { formatDate, formatNumber } from '#platform/i18n.ts'
import { PlaceMark } from '#ui/mark.tsx'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { SECTORS } from '../../rows.ts'
import type { StarterRow } from '../../run.ts'
import { PLACE_OF } from '../cohort/counts.ts'
import type { View } from '../shared/view.ts'
import { rowMessages } from './messages.ts'
import type { StarterPage } from './starters.ts'

/** One line per pupil; the positions go from the start to the last count date. */
export function StarterTable({ view, found, first }: { view: View; found: StarterPage; first: number }) {
  const t = rowMessages(view.language)
  const number = (value: number) => formatNumber(view.language, value)
  const caption = t.caption(number(first), number(first + found.rows.length - 1), number(found.total))
  const dates = found.rows[0]?.places.map(({ teldatum }) => teldatum) ?? []
  return (
    <ScrollBox label={caption} class="section-s">
      <table class="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {[t.pupil, t.sex, t.age, t.site, t.sector, t.experiment].map((name) => (
              <th scope="col">{name}</th>
            ))}
            {dates.map((date) => (
              <th scope="col">{formatDate(view.language, date, 'short')}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {found.rows.map((row) => (
            <StarterLine view={view} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollBox>
  )
}

function StarterLine({ view, row }: { view: View; row: StarterRow }) {
  const t = rowMessages(view.language)
  const sector = SECTORS.find((one) => one === row.sector)
  const sex = row.geslacht === 'm' || row.geslacht === 'v' ? row.geslacht : 'unknown'
  return (
    <tr>
      <th scope="row">{row.leerling}</th>
      <td>{t.sexes[sex]}</td>
      <td>{row.leeftijd}</td>
      <td class="nowrap">{[row.brin, row.vestiging].filter(Boolean).join(' ')}</td>
      <td>{sector ? view.words.sector[sector] : ''}</td>
      <td>{row.experiment ?? ''}</td>
      {row.places.map(({ position, reason }) => (
        <td class="nowrap">
          <PlaceMark place={PLACE_OF[position]} />
          {view.words.placeWord[PLACE_OF[position]]} <small>{reason || t.nothing}</small>
        </td>
      ))}
    </tr>
  )
}
