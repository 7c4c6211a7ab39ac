import { KeyFigure } from '#ui/charts/key-figure.tsx'
import type { Count } from '../../rows.ts'
import { countText, intervalOf, percentNumber, percentText, shareOf, sumOf } from '../shared/format.ts'
import type { View } from '../shared/view.ts'
import type { Stand } from './counts.ts'
import { cohortMessages } from './messages.ts'

/** The three figures that matter at the last count date; together they are everyone. */
export function Keys({ view, stand }: { view: View; stand: Stand }) {
  const { start, route, else: elsewhere, out } = stand.places
  return (
    <div class="keys section">
      <Key view={view} kind="start" count={start} total={stand.total} />
      <Key view={view} kind="else" count={sumOf([route, elsewhere])} total={stand.total} />
      <Key view={view} kind="out" count={out} total={stand.total} />
    </div>
  )
}

function Key({ view, kind, count, total }: { view: View; kind: 'start' | 'else' | 'out'; count: Count; total: Count }) {
  const { language, words } = view
  const share = shareOf([count, total])
  const interval = intervalOf([count, total])
  const bounds = interval
    ? words.intervalWords(percentNumber(language, interval.low), percentNumber(language, interval.high))
    : words.noInterval
  return (
    <KeyFigure
      kind={kind}
      label={cohortMessages(language).keys[kind]}
      value={percentText(language, share)}
      share={share}
      low={interval?.low ?? null}
      high={interval?.high ?? null}
    >
      {words.countOf(countText(language, count), countText(language, total))}; {bounds}
    </KeyFigure>
  )
}
