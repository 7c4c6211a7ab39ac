import { DotDrawing } from '#ui/charts/dots-drawing.tsx'
import { WideFlow } from '#ui/charts/flow/wide.tsx'
import { toPng } from '#ui/charts/png.ts'
import { standalone } from '#ui/charts/standalone.ts'
import type { Measure } from '../../rows.ts'
import { positionAreas } from '../cohort/areas.ts'
import { type CohortChoice, cohortChoice } from '../cohort/choice.ts'
import { comparisonsOf, dotGroupsOf } from '../cohort/compared-section.tsx'
import { standsOf } from '../cohort/counts.ts'
import { flowModel } from '../cohort/flow-model.ts'
import { incidenceCurves } from '../cohort/incidence.ts'
import { headingsOf, scaleOf } from '../comparison/measure-section.tsx'
import { overviewChoice } from '../overview/choice.ts'
import { measureDots } from '../overview/dots.ts'
import { isRefusal, type Refusal } from '../shared/choices.ts'
import { cohortName } from '../shared/format.ts'
import { refuse } from '../shared/refuse.tsx'
import type { PageView } from '../shared/view.ts'

type Drawn = string | null | Refusal

/** `/grafiek/stroom.svg?cohort=tranche-2008`: a chart of the pages as a file that stands by itself. */
export async function chartDownload(view: PageView) {
  const [, name = '', kind] = /^(.+)\.(svg|png)$/.exec(view.c.req.param('file') ?? '') ?? []
  const draw = CHARTS[name]
  const drawn = draw && kind ? draw(view) : null
  if (drawn === null) return view.c.notFound()
  if (typeof drawn !== 'string') return refuse(view, drawn)
  const svg = standalone(drawn)
  const headers = { 'content-disposition': `attachment; filename="doorloop-${name}.${kind}"` }
  if (kind === 'svg') return view.c.body(svg, 200, { ...headers, 'content-type': 'image/svg+xml' })
  return view.c.body(new Uint8Array(await toPng(svg)), 200, { ...headers, 'content-type': 'image/png' })
}

const CHARTS: Record<string, (view: PageView) => Drawn> = {
  'stippen-startkwalificatie': (view) => overviewDots(view, 'startkwalificatie'),
  'stippen-vsv': (view) => overviewDots(view, 'vsv'),
  'cohort-startkwalificatie': (view) => cohortDots(view, 'startkwalificatie'),
  'cohort-vsv': (view) => cohortDots(view, 'vsv'),
  stroom: (view) => ofCohort(view, (choice) => flowDrawing(view, choice)),
  posities: (view) => ofCohort(view, (choice) => positionAreas(view, choice, standsOf(view, choice), 'wide')),
  'incidentie-startkwalificatie': (view) => ofCohort(view, (choice) => incidenceCurves(view, choice, 'startkwalificatie', 'wide')),
  'incidentie-vsv': (view) => ofCohort(view, (choice) => incidenceCurves(view, choice, 'vsv', 'wide')),
}

function overviewDots(view: PageView, measure: Measure): Drawn {
  const chosen = overviewChoice(view)
  if (isRefusal(chosen)) return chosen
  const { groups } = measureDots(view, chosen, measure)
  return groups.length > 0 ? String(<DotDrawing groups={groups} scale={scaleOf(groups)} headings={headingsOf(view, measure)} />) : null
}

function cohortDots(view: PageView, measure: Measure): Drawn {
  return ofCohort(view, (choice) => {
    const groups = dotGroupsOf(view, comparisonsOf(view, choice, measure))
    const headings = headingsOf(view, measure)
    const title = `${cohortName(choice.cohort.id)}: ${headings.title}`
    return groups.length > 0 ? String(<DotDrawing groups={groups} scale={scaleOf(groups)} headings={{ ...headings, title }} />) : null
  })
}

function flowDrawing(view: PageView, choice: CohortChoice): string | null {
  const flow = flowModel(view, choice, standsOf(view, choice))
  return flow && String(<WideFlow flow={flow} id="stroom" />)
}

function ofCohort(view: PageView, draw: (choice: CohortChoice) => string | null): Drawn {
  const choice = cohortChoice(view, view.c.req.query('cohort') ?? '')
  return isRefusal(choice) ? choice : draw(choice)
}
