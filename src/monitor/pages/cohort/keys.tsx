import { KeyFigure } from '#ui/charts/key-figure.tsx'
import type { Count } from '../../rows.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { countText, intervalOf, percentNumber, percentText, shareOf, sumOf } from '../shared/format.ts'
import type { View } from '../shared/view.ts'
import type { Stand } from './counts.ts'
import { cohortMessages } from './messages.ts'

/** The three figures that matter at the last count date, and how they were made. `rows`: address of the rows behind them. */
export function KeysExplained({ view, stands, rows }: { view: View; stands: Stand[]; rows?: string }) {
  const last = stands.at(-1) as Stand
  return (
    <>
      <Keys view={view} stand={last} />
      <FigureExplain
        view={view}
        definitions={stands.map(({ definition }) => definition)}
        denominator={view.words.explain.started(countText(view.language, last.total))}
        {...(rows ? { rows } : {})}
      />
    </>
  )
}

/** Together they are everyone. */
function Keys({ view, stand }: { view: View; stand: Stand }) {
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
