import { raw } from 'hono/html'
import { ScrollBox } from '#ui/scroll-box.tsx'
import { isHidden } from '../shared/format.ts'
import { TableNote } from '../shared/table-note.tsx'
import { positionAreas } from './areas.ts'
import { addressOf } from './choice.ts'
import { cohortMessages } from './messages.ts'
import { captionOf, NarrowTable, type PositionsProps, WideTable } from './positions-tables.tsx'

/** Count dates that fit beside each other; more of them scroll. */
const FITTING = 6

/** Every position at every count date, as a table and as stacked areas. */
export function PositionsSection({ view, choice, stands }: PositionsProps) {
  const t = cohortMessages(view.language).positions
  const table = <WideTable view={view} choice={choice} stands={stands} />
  const hidden = stands.some(({ positions }) => Object.values(positions).some(isHidden))
  const [wide, narrow] = (['wide', 'narrow'] as const).map((width) => positionAreas(view, choice, stands, width))
  return (
    <section class="section" id={view.anchor('posities')}>
      <h2>{t.title}</h2>
      <div class="only-wide">{stands.length > FITTING ? <ScrollBox label={view.region(t.title)}>{table}</ScrollBox> : table}</div>
      <div class="only-narrow">
        <NarrowTable view={view} choice={choice} stands={stands} />
      </div>
      <TableNote view={view} table="positions" values={addressOf(choice)} hidden={hidden} />
      {wide && narrow && (
        <figure class="section-s">
          <div class="only-wide">{raw(wide)}</div>
          <div class="only-narrow">{raw(narrow)}</div>
          <figcaption>{captionOf(view, choice, stands, t.areas)}</figcaption>
          <TableNote view={view} chart="posities" values={addressOf(choice)} />
        </figure>
      )}
      {!wide && hidden && <p class="small quiet">{t.notDrawn}</p>}
    </section>
  )
}
