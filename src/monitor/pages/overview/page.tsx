import { GroupLegend } from '../comparison/group-legend.tsx'
import { MeasureSection } from '../comparison/measure-section.tsx'
import { comparisonMessages } from '../comparison/messages.ts'
import { isRefusal } from '../shared/choices.ts'
import { FigureExplain } from '../shared/figure-explain.tsx'
import { filterOf, wordFor, yearWord } from '../shared/filters.ts'
import { cohortName, isHidden, listText, yearOf } from '../shared/format.ts'
import { resultPage } from '../shared/frame.tsx'
import { VERSUS_CHOICES, versusOf } from '../shared/groups.ts'
import { refuse } from '../shared/refuse.tsx'
import { TableNote } from '../shared/table-note.tsx'
import type { PageView, View } from '../shared/view.ts'
import { answerText } from './answer-text.ts'
import { Care } from './care.tsx'
import { comparedDates, type OverviewChoice, overviewChoice } from './choice.ts'
import { type MeasureDots, measureDots } from './dots.ts'
import { overviewMessages } from './messages.ts'
import { TestedSection } from './tested-section.tsx'

/** The few figures that matter for each cohort, beside its comparisons. */
export function overviewPage(view: PageView) {
  const chosen = overviewChoice(view)
  if (isRefusal(chosen)) return refuse(view, chosen)
  const t = overviewMessages(view.language)
  const { cohorts, teldatums } = view.output.source
  const years = [...cohorts.map(({ start }) => start), teldatums.at(-1) ?? ''].map(yearOf)
  const dots = (['startkwalificatie', 'vsv'] as const).map((measure) => measureDots(view, chosen, measure))
  const shown = dots.flatMap(({ rows }) => rows)
  return resultPage(view, {
    title: t.title(Math.min(...years), Math.max(...years)),
    lead: answerText(view.language, shown, chosen.teldatum),
    tab: 'overview',
    filters: filtersOf(view, chosen),
    children: (
      <>
        {shown.length > 0 && <GroupLegend view={view} versus={versusOf(chosen.vergelijking)} />}
        {dots.map((one) => (
          <Measured view={view} chosen={chosen} dots={one} />
        ))}
        <section class="section with-aside">
          <TestedSection view={view} />
          <Care view={view} population={chosen.populatie} justStarted={justStarted(view, chosen)} />
        </section>
      </>
    ),
  })
}

function filtersOf(view: PageView, chosen: OverviewChoice) {
  const filter = (name: keyof OverviewChoice, options: readonly string[], word = (value: string) => wordFor(view, name, value)) =>
    filterOf(view, '', name, options, chosen[name], word)
  return [
    filter('populatie', view.output.source.populations),
    filter('vergelijking', VERSUS_CHOICES),
    filter('uitlijning', ['duur', 'datum']),
    filter('teldatum', comparedDates(view).toReversed(), yearWord),
  ]
}

/** The dots of one measure with how they were made; nothing where there is nothing to compare. */
export function Measured({ view, chosen, dots }: { view: View; chosen: OverviewChoice; dots: MeasureDots }) {
  const values = { populatie: chosen.populatie, teldatum: chosen.teldatum, maat: dots.measure }
  const hidden = dots.rows.some(({ a, b }) => [...a, ...b].some(isHidden))
  const position = dots.measure === 'vsv' ? 'onbekend' : 'startkwalificatie'
  const first = dots.rows[0]
  return (
    <MeasureSection view={view} measure={dots.measure} groups={dots.groups}>
      {dots.nobody.length > 0 && (
        <p class="small quiet">
          {comparisonMessages(view.language).nobody[dots.measure](listText(view.language, dots.nobody.map(cohortName)))}
        </p>
      )}
      <FigureExplain
        view={view}
        definitions={[...new Set(dots.rows.map(({ definition }) => definition))]}
        {...(first
          ? {
              rows: view.href('/rijen', {
                cohort: first.cohort,
                populatie: chosen.populatie,
                groep: 'traject',
                teldatum: chosen.teldatum,
                positie: position,
              }),
            }
          : {})}
      />
      <TableNote
        view={view}
        table="comparisons"
        chart={`stippen-${dots.measure}`}
        values={{ ...values, uitlijning: chosen.uitlijning, vergelijking: chosen.vergelijking }}
        hidden={hidden}
      />
    </MeasureSection>
  )
}

/** Cohorts that had no count date yet after their start. */
export function justStarted({ output }: View, { teldatum }: OverviewChoice) {
  return output.source.cohorts.filter(({ start }) => start >= teldatum).map(({ id }) => id)
}
