import { Flow } from '#ui/charts/flow/flow.tsx'
import { countText, isHidden } from '../shared/format.ts'
import { TableNote } from '../shared/table-note.tsx'
import type { View } from '../shared/view.ts'
import { addressOf, type CohortChoice } from './choice.ts'
import type { Stand } from './counts.ts'
import { flowModel } from './flow-model.ts'
import { cohortMessages } from './messages.ts'

export function FlowSection({ view, choice, stands }: { view: View; choice: CohortChoice; stands: Stand[] }) {
  const flow = flowModel(view, choice, stands)
  const last = stands.at(-1)
  if (!flow || !last) return null
  const t = cohortMessages(view.language).flow
  const hidden =
    flow.nodes.some(({ count }) => count === 'x' || count === '<5') || stands.some(({ places }) => Object.values(places).some(isHidden))
  const caption = [t.caption(countText(view.language, last.total)), t.captionNarrow, hidden ? t.notDrawn : ''].filter(Boolean).join(' ')
  return (
    <section class="section">
      <h2>{t.title}</h2>
      <p class="prose">{t.intro}</p>
      <Flow flow={flow} id={view.anchor('stroom')} legend={view.words.place} caption={caption} />
      <TableNote view={view} table="flows" chart="stroom" values={addressOf(choice)} hidden={hidden} />
    </section>
  )
}
