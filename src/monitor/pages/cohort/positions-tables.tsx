import { formatDate } from '#platform/i18n.ts'
import { PLACES } from '#ui/charts/flow/model.ts'
import { type Place, PlaceMark } from '#ui/mark.tsx'
import type { Count, Position } from '../../rows.ts'
import { cohortName, countText, percentNumber, percentText, shareOf } from '../shared/format.ts'
import { groupName } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'
import type { CohortChoice } from './choice.ts'
import type { Stand } from './counts.ts'
import { cohortMessages } from './messages.ts'

export interface PositionsProps {
  view: View
  choice: CohortChoice
  stands: Stand[]
}

/** Count dates side by side, for a wide screen and for paper. */
export function WideTable({ view, choice, stands }: PositionsProps) {
  const t = cohortMessages(view.language).positions
  const place = (one: Place) => stands.map(({ places }) => places[one])
  const position = (one: Position) => stands.map(({ positions }) => positions[one])
  return (
    <table class="table">
      <caption class="visually-hidden">{captionOf(view, choice, stands, t.caption)}</caption>
      <thead>
        <tr>
          <td />
          {stands.map(({ teldatum }) => (
            <th scope="colgroup" colspan={2} class="num">
              {formatDate(view.language, teldatum, 'short')}
            </th>
          ))}
        </tr>
        <tr>
          <th scope="col">{t.position}</th>
          {stands.map(() => (
            <>
              <th scope="col" class="num">
                n
              </th>
              <th scope="col" class="num">
                %
              </th>
            </>
          ))}
        </tr>
      </thead>
      <tbody>
        <PositionLine view={view} stands={stands} mark="start" label={t.start} counts={place('start')} />
        <PositionLine view={view} stands={stands} label={t.within} counts={position('startkwalificatie-binnen')} />
        <PositionLine view={view} stands={stands} label={t.outside} counts={position('startkwalificatie-buiten')} />
        <PositionLine view={view} stands={stands} mark="route" label={t.route} counts={place('route')} />
        <PositionLine view={view} stands={stands} mark="else" label={t.else} counts={place('else')} />
        <PositionLine view={view} stands={stands} mark="out" label={t.out} counts={place('out')} />
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t.all}</th>
          {stands.map(({ total }) => (
            <Pair view={view} count={total} total={total} />
          ))}
        </tr>
      </tfoot>
    </table>
  )
}

interface LineProps {
  view: View
  stands: Stand[]
  label: string
  counts: Count[]
  /** without a mark the line is a part of the one above */
  mark?: Place
}

function PositionLine({ view, stands, label, counts, mark }: LineProps) {
  return (
    <tr class={mark ? undefined : 'sub'}>
      <th scope="row">
        {mark && <PlaceMark place={mark} />}
        {label}
      </th>
      {stands.map(({ total }, index) => (
        <Pair view={view} count={counts[index] ?? 0} total={total} />
      ))}
    </tr>
  )
}

function Pair({ view, count, total }: { view: View; count: Count; total: Count }) {
  return (
    <>
      <td class="num">{countText(view.language, count)}</td>
      <td class="num quiet">{percentNumber(view.language, shareOf([count, total]))}</td>
    </>
  )
}

/** On a phone the count dates go down, and the number and its percentage share a cell; the start, where all are alike, is left out. */
export function NarrowTable({ view, choice, stands }: PositionsProps) {
  const t = cohortMessages(view.language).positions
  return (
    <table class="table">
      <caption class="visually-hidden">{captionOf(view, choice, stands, t.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.teldatum}</th>
          {PLACES.map((place) => (
            <th scope="col" class="num">
              {view.words.placeShort[place]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {(stands.length > 1 ? stands.slice(1) : stands).map(({ teldatum, places, total }) => (
          <tr>
            <th scope="row">{formatDate(view.language, teldatum, 'short')}</th>
            {PLACES.map((place) => (
              <td class="num">
                {countText(view.language, places[place])} <small>{percentText(view.language, shareOf([places[place], total]))}</small>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function captionOf(
  view: View,
  { cohort, group }: CohortChoice,
  stands: Stand[],
  text: (cohort: string, group: string, n: string) => string,
) {
  return text(cohortName(cohort.id), groupName(view, cohort.id, group), countText(view.language, stands[0]?.total ?? 0))
}
