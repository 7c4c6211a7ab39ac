import { ShapeMark } from '#ui/mark.tsx'
import type { Versus } from '../../rows.ts'
import { SHAPES } from '../shared/groups.ts'
import type { View } from '../shared/view.ts'

/** The shape of each group, with what the group is. */
export function GroupLegend({ view, versus }: { view: View; versus: readonly Versus[] }) {
  return (
    <div class="legend">
      {(['traject', ...versus] as const).map((group) => (
        <span>
          <ShapeMark shape={SHAPES[group]} own={group === 'traject'} />
          {view.words.groupMeaning[group]}
        </span>
      ))}
    </div>
  )
}
