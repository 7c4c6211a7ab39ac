import type { Shape } from '#ui/mark.tsx'
import type { Alignment, CohortId, Group, Versus } from '../../rows.ts'
import { yearOf } from './format.ts'
import type { View } from './view.ts'

export const SHAPES: Record<Group, Shape> = {
  traject: 'circle',
  landelijk: 'diamond',
  voorgaand: 'square',
  'landelijk-voorgaand': 'triangle',
}

export const VERSUS_CHOICES = ['beide', 'landelijk', 'voorgaand', 'alle'] as const
export type VersusChoice = (typeof VERSUS_CHOICES)[number]

const CHOSEN: Record<VersusChoice, readonly Versus[]> = {
  beide: ['landelijk', 'voorgaand'],
  landelijk: ['landelijk'],
  voorgaand: ['voorgaand'],
  alle: ['landelijk', 'voorgaand', 'landelijk-voorgaand'],
}
export const versusOf = (choice: VersusChoice): readonly Versus[] => CHOSEN[choice]

/** The national group started on the same day, so it has one alignment only. */
export const alignmentFor = (versus: Versus, chosen: Alignment): Alignment => (versus === 'landelijk' ? 'datum' : chosen)

export const startYear = (view: View, cohort: CohortId): number =>
  yearOf(view.output.source.cohorts.find(({ id }) => id === cohort)?.start ?? '')

/** `landelijk 2008`: the year in which the group started. */
export function groupName(view: View, cohort: CohortId, group: Group): string {
  if (group === 'traject') return view.words.group.traject
  const year = startYear(view, cohort)
  return view.words.group[group](group === 'landelijk' ? year : year - 1)
}
