import { AdjustedSection } from '../pages/cohort/adjusted-section.tsx'
import { ComparedSection } from '../pages/cohort/compared-section.tsx'
import { type Stand, standsOf } from '../pages/cohort/counts.ts'
import { FlowSection } from '../pages/cohort/flow-section.tsx'
import { HoldSection } from '../pages/cohort/hold-section.tsx'
import { IncidenceSection } from '../pages/cohort/incidence-section.tsx'
import { KeysExplained } from '../pages/cohort/keys.tsx'
import { leadText } from '../pages/cohort/lead.ts'
import { MeaningSection } from '../pages/cohort/meaning-section.tsx'
import { cohortMessages } from '../pages/cohort/messages.ts'
import { NewLeaversSection } from '../pages/cohort/new-leavers-section.tsx'
import { PositionsSection } from '../pages/cohort/positions-section.tsx'
import { StatusTable } from '../pages/experiments/status-table.tsx'
import { cohortName } from '../pages/shared/format.ts'
import type { View } from '../pages/shared/view.ts'
import type { Chapter } from './chapters.ts'
import { deeper } from './deeper.ts'
import { reportMessages } from './messages.ts'

/** What the page of a cohort shows, as a chapter. */
export function ChapterSection({ view, chapter }: { view: View; chapter: Chapter }) {
  const stands = standsOf(view, chapter.choice)
  const title = chapterTitle(view, chapter)
  return (
    <section class="chapter" id={chapter.id}>
      <h2>{title}</h2>
      <p class="lead">{leadText(view, chapter.choice, stands)}</p>
      {stands.length > 0 && deeper(<Sections view={view} chapter={chapter} stands={stands} />)}
    </section>
  )
}

export function chapterTitle({ language, words, output }: View, { choice }: Chapter): string {
  const name = cohortName(choice.cohort.id)
  return output.source.populations.length === 1 && choice.population === 'alle'
    ? name
    : reportMessages(language).chapter(name, words.population[choice.population])
}

function Sections({ view, chapter: { choice, first }, stands }: { view: View; chapter: Chapter; stands: Stand[] }) {
  const t = reportMessages(view.language)
  return (
    <>
      <KeysExplained view={view} stands={stands} />
      {first ? <FlowSection view={view} choice={choice} stands={stands} /> : <p class="small quiet">{t.rest}</p>}
      <PositionsSection view={view} choice={choice} stands={stands} />
      <ComparedSection view={view} choice={choice} />
      <MeaningSection view={view} choice={choice} />
      <AdjustedSection view={view} choice={choice} />
      {first && <IncidenceSection view={view} choice={choice} />}
      <HoldSection view={view} choice={choice} />
      <NewLeaversSection view={view} choice={choice} />
      {first && <Experiments view={view} cohort={choice.cohort.id} />}
    </>
  )
}

function Experiments({ view, cohort }: { view: View; cohort: string }) {
  return (
    <section class="section table-s">
      <h2>{cohortMessages(view.language).experiments.title}</h2>
      <StatusTable view={view} cohort={cohort} />
    </section>
  )
}
