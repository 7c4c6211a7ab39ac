import type { Scheme } from '../scheme.ts'

/** The first year drawn: that of the oldest date of a scheme. */
export const FIRST_YEAR = 2003
const WIDTH = 240
const HEIGHT = 12

export const lastYear = (today: string): number => Number(today.slice(0, 4)) + 2

/** A scheme's term as a bar over the years; the words beside it say the same. Open ends run off the edge. */
export function TimeBar({ scheme: { from, until }, today }: { scheme: Pick<Scheme, 'from' | 'until'>; today: string }) {
  const last = lastYear(today)
  const at = (day: string): number =>
    (Math.min(Math.max(yearOf(day), FIRST_YEAR), last + 1) - FIRST_YEAR) * (WIDTH / (last + 1 - FIRST_YEAR))
  const [start, end] = [from === null ? 0 : at(from), until === null ? WIDTH : at(until)]
  return (
    <svg class="time-bar" width={WIDTH} height={HEIGHT} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      <line class="axis" x1={0} x2={WIDTH} y1={HEIGHT / 2} y2={HEIGHT / 2} />
      <rect class={until === null ? 'f-route' : 'f-else'} x={start} y={2} width={end - start} height={HEIGHT - 4} />
      <line class="ci" x1={at(today)} x2={at(today)} y1={0} y2={HEIGHT} />
    </svg>
  )
}

/** `2014-08-01` is 2014.58. */
function yearOf(day: string): number {
  const [year = 0, month = 1, dayOfMonth = 1] = day.split('-').map(Number)
  return year + (month - 1) / 12 + (dayOfMonth - 1) / 365
}
