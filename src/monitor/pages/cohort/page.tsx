import { StatusTable } from '../experiments/status-table.tsx'
import { isRefusal } from '../shared/choices.ts'
import { filterOf, wordFor } from '../shared/filters.ts'
import { cohortName } from '../shared/format.ts'
import { resultPage } from '../shared/frame.tsx'
import { refuse } from '../shared/refuse.tsx'
import type { PageView, View } from '../shared/view.ts'
import { AdjustedSection } from './adjusted-section.tsx'
import { addressOf, type CohortChoice, cohortChoice, groupsOf } from './choice.ts'
import { ComparedSection, comparedFilters } from './compared-section.tsx'
import { type Stand, standsOf } from './counts.ts'
import { FlowSection } from './flow-section.tsx'
import { HoldSection } from './hold-section.tsx'
import { IncidenceSection } from './incidence-section.tsx'
import { KeysExplained } from './keys.tsx'
import { leadText } from './lead.ts'
import { MeaningSection } from './meaning-section.tsx'
import { cohortMessages } from './messages.ts'
import { NewLeaversSection } from './new-leavers-section.tsx'
import { PositionsSection } from './positions-section.tsx'

/** Everything about one cohort, the answer first. */
export function cohortPage(view: PageView) {
  const choice = cohortChoice(view, view.c.req.param('cohort') ?? '')
  if (isRefusal(choice))
    return refuse(
      view,
      choice,
      choice.name === 'cohort' ? 404 : 400,
      choice.name === 'cohort' ? (id) => view.href(`/cohort/${id}`) : undefined,
    )
  const stands = standsOf(view, choice)
  const t = cohortMessages(view.language)
  return resultPage(view, {
    title: cohortName(choice.cohort.id),
    lead: leadText(view, choice, stands),
    tab: 'cohort',
    crumbs: [
      { label: view.words.results, href: view.href('') },
      { label: t.crumb, href: view.href('/cohort') },
      { label: cohortName(choice.cohort.id) },
    ],
    filters: filtersOf(view, choice),
    children: stands.length > 0 ? <Sections view={view} choice={choice} stands={stands} /> : <NoPupils view={view} choice={choice} />,
  })
}

/** `/cohort` leads to the first one. */
export function firstCohort(view: PageView) {
  const [first] = view.output.source.cohorts
  return first ? view.c.redirect(view.href(`/cohort/${first.id}`)) : view.c.notFound()
}

function Sections({ view, choice, stands }: { view: PageView; choice: CohortChoice; stands: Stand[] }) {
  const last = stands.at(-1) as Stand
  return (
    <>
      <KeysExplained view={view} stands={stands} rows={view.href('/rijen', { ...addressOf(choice), teldatum: last.teldatum })} />
      <FlowSection view={view} choice={choice} stands={stands} />
      <PositionsSection view={view} choice={choice} stands={stands} />
      <ComparedSection view={view} choice={choice} filters={comparedFilters(view, choice)} />
      <MeaningSection view={view} choice={choice} />
      <AdjustedSection view={view} choice={choice} />
      <IncidenceSection view={view} choice={choice} />
      <HoldSection view={view} choice={choice} />
      <NewLeaversSection view={view} choice={choice} />
      <section class="section table-s">
        <h2>{cohortMessages(view.language).experiments.title}</h2>
        <StatusTable view={view} cohort={choice.cohort.id} />
      </section>
    </>
  )
}

function NoPupils({ view, choice }: { view: View; choice: CohortChoice }) {
  const t = cohortMessages(view.language).none
  return (
    <div class="empty section">
      <h2>{t.title}</h2>
      <p>{t.text(cohortName(choice.cohort.id))}</p>
    </div>
  )
}

function filtersOf(view: PageView, choice: CohortChoice) {
  const { cohort, population, group } = choice
  const { cohorts, populations } = view.output.source
  const path = `/cohort/${cohort.id}`
  const t = cohortMessages(view.language)
  const kept = Object.fromEntries(view.c.var.address.query)
  const populationWord = (value: string) =>
    value === 'alle' ? t.populationAll(String(cohort.experiments)) : t.populationIntended(String(cohort.intended))
  return [
    {
      name: 'cohort',
      label: view.words.filter.cohort,
      options: cohorts.map(({ id }) => ({ label: cohortName(id), href: view.href(`/cohort/${id}`, kept), current: id === cohort.id })),
    },
    filterOf(view, path, 'populatie', populations, population, populationWord),
    filterOf(view, path, 'groep', groupsOf(view, cohort.id), group, (value) => wordFor(view, 'groep', value, cohort.id)),
  ]
}
