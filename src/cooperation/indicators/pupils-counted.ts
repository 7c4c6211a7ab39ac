import type { About } from '../agreement/about.ts'
import type { ReasonRow } from '../agreement/checks/finding.ts'
import type { Measured } from '../agreement/promise.ts'

/** From 1 to 4 it could tell who they are. */
const FEW = 4

/** So many pupils of a frozen list, as count-list/ gives them. */
export interface PupilsLine {
  teldatum: string
  routeId: string
  routeName: string
  pupils: number
}

/** Pupils of these routes on the last frozen list in the term. Who may not see pupils gets no number from 1 to 4, nor a total that tells one. */
export function pupilsCounted(counts: readonly PupilsLine[], { routeIds, seesPupils }: Pick<About, 'routeIds' | 'seesPupils'>): Measured {
  const ours = counts.filter(({ routeId }) => routeIds.includes(routeId))
  const last = ours
    .map(({ teldatum }) => teldatum)
    .toSorted()
    .at(-1)
  if (last === undefined) return { value: null, why: 'no-data' }
  const there = ours.filter(({ teldatum }) => teldatum === last)
  const perRoute = [...new Set(there.map(({ routeId }) => routeId))].map((routeId) => sumOf(there.filter((one) => one.routeId === routeId)))
  const rows = perRoute.map(({ label, value, href }): ReasonRow => ({ label, on: last, href, value: seesPupils ? value : shown(value) }))
  if (rows.some(({ value }) => value === 'few')) return { value: null, why: 'too-few-to-show', rows }
  return { value: perRoute.reduce((sum, { value }) => sum + value, 0), unit: 'leerling', rows }
}

function sumOf(counts: readonly PupilsLine[]) {
  const [{ routeId, routeName } = { routeId: '', routeName: '' }] = counts
  const value = counts.reduce((sum, { pupils }) => sum + pupils, 0)
  return { label: routeName, href: `/programma/${routeId}`, value }
}

const shown = (pupils: number): number | 'few' => (pupils > 0 && pupils <= FEW ? 'few' : pupils)
