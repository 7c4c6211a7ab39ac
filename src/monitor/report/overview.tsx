import { GroupLegend } from '../pages/comparison/group-legend.tsx'
import { Care } from '../pages/overview/care.tsx'
import { comparedDates, type OverviewChoice } from '../pages/overview/choice.ts'
import { type MeasureDots, measureDots } from '../pages/overview/dots.ts'
import { justStarted, Measured } from '../pages/overview/page.tsx'
import { TestedSection } from '../pages/overview/tested-section.tsx'
import { versusOf } from '../pages/shared/groups.ts'
import type { View } from '../pages/shared/view.ts'
import { deeper } from './deeper.ts'
import { reportMessages } from './messages.ts'
import { PLACES } from './report-view.ts'

export interface Found {
  choice: OverviewChoice
  dots: MeasureDots[]
}

/** What the overview shows without being asked; null when nothing was counted. */
export function overviewOf(view: View): Found | null {
  const [populatie] = view.output.source.populations
  const [teldatum] = comparedDates(view)
  if (!populatie || !teldatum) return null
  const choice: OverviewChoice = { populatie, teldatum, uitlijning: 'duur', vergelijking: 'beide' }
  return { choice, dots: (['startkwalificatie', 'vsv'] as const).map((measure) => measureDots(view, choice, measure)) }
}

/** All cohorts beside their comparison groups at the last count date. */
export function Overview({ view }: { view: View }) {
  const found = overviewOf(view)
  if (!found) return null
  return (
    <section class="chapter" id={PLACES.overview}>
      <h2>{reportMessages(view.language).overview}</h2>
      {deeper(<Compared view={view} found={found} />)}
    </section>
  )
}

function Compared({ view, found: { choice, dots } }: { view: View; found: Found }) {
  const { language, words } = view
  const t = reportMessages(language)
  return (
    <>
      {dots.some(({ rows }) => rows.length > 0) && (
        <>
          <p class="small quiet">{t.compared(words.alignment[choice.uitlijning], words.versusChoice[choice.vergelijking])}</p>
          <GroupLegend view={view} versus={versusOf(choice.vergelijking)} />
        </>
      )}
      {dots.map((one) => (
        <Measured view={view} chosen={choice} dots={one} />
      ))}
      <section class="section with-aside">
        <TestedSection view={view} />
        <Care view={view} population={choice.populatie} justStarted={justStarted(view, choice)} />
      </section>
    </>
  )
}
