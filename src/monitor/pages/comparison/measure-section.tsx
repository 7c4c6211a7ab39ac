import type { Child } from 'hono/jsx'
import { type DotGroup, type DotHeadings, DotTable } from '#ui/charts/dots.tsx'
import { percentScale } from '#ui/charts/scale.ts'
import type { Measure } from '../../rows.ts'
import type { View } from '../shared/view.ts'
import { comparisonMessages } from './messages.ts'

export interface MeasureSectionProps {
  view: View
  measure: Measure
  groups: DotGroup[]
  /** of its heading */
  level?: 2 | 3
  children?: Child
}

/** The dots of one measure with what belongs under them. */
export function MeasureSection({ view, measure, groups, level = 2, children }: MeasureSectionProps) {
  const t = comparisonMessages(view.language)
  if (groups.length === 0) return null
  return (
    <section class="section" aria-label={view.region(t.title[measure])}>
      <DotTable groups={groups} scale={scaleOf(groups)} headings={headingsOf(view, measure)} level={level} />
      {children}
    </section>
  )
}

export function headingsOf(view: View, measure: Measure): DotHeadings {
  const t = comparisonMessages(view.language)
  return {
    title: t.title[measure],
    subtitle: t.subtitle[measure],
    group: t.group,
    plot: t.plot,
    share: t.share,
    interval: t.intervalHead,
    difference: t.difference,
  }
}

/** One scale for all groups of a measure, so that they can be compared by eye. */
export const scaleOf = (groups: DotGroup[]) =>
  percentScale(groups.flatMap((group) => group.rows.flatMap(({ share, high }) => [share ?? 0, high ?? 0])))
