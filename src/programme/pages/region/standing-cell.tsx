import { link } from '#platform/http/address.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { RouteStanding } from '../../region/actions.ts'
import type { NextStep } from '../../region/next-step.ts'
import { regionWords } from '../../region/words.ts'
import type { VersionState } from '../../version/version.ts'
import { designPath } from '../design/frame.tsx'
import { listText } from '../design/words.ts'

const TONE: Record<VersionState, Tone> = { draft: 'wait', agreed: 'good', running: 'good', closed: 'plain' }

/** The state of a route's newest version, as a word in a frame. */
export function StateBadge({ language, state }: { language: Language; state: VersionState | null }) {
  return <Badge tone={state ? TONE[state] : 'plain'}>{regionWords(language).state[state ?? 'none']}</Badge>
}

/** Steps in a design are for who may design it; that something waits for a school is for everybody. */
const FOR_ALL: ReadonlySet<NextStep['step']> = new Set(['agree', 'report'])

/** How far a route is, with the page of the next step for who may take it. */
export function Standing({ language, routeId, standing }: { language: Language; routeId: string; standing: RouteStanding | undefined }) {
  const t = regionWords(language)
  const next = standing?.next ?? null
  return (
    <>
      <StateBadge language={language} state={standing?.state ?? null} /> {next === null && <span class="quiet">{t.nothing}</span>}
      {next && (standing?.mayDesign || FOR_ALL.has(next.step)) && (
        <a href={link(language, PATH[next.step](routeId))}>{stepText(language, next)}</a>
      )}
    </>
  )
}

const PATH: Record<NextStep['step'], (routeId: string) => string> = {
  begin: (id) => designPath(id),
  fill: (id) => designPath(id),
  partners: (id) => `/programma/${id}`,
  agree: (id) => designPath(id, 'versies'),
  'start-cohort': (id) => designPath(id, 'versies'),
  report: () => '/programma/melden',
  'new-version': (id) => designPath(id, 'versies'),
}

function stepText(language: Language, next: NextStep): string {
  const t = regionWords(language).step
  if (next.step === 'fill') return t.fill(formatNumber(language, next.open))
  if (next.step === 'agree' || next.step === 'report') return t[next.step](listText(language, next.schools))
  return t[next.step]
}
