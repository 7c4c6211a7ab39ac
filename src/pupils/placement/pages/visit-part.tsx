import { SubmitButton } from '#ui/button.tsx'
import { named } from '#ui/form/fields.tsx'
import { dayText } from '../../pages/format.ts'
import type { PartProps } from './part.ts'
import { placementWords } from './words.ts'

/** Visits of the school to the company: planned, and what was seen. */
export function VisitPart({ language, seen, placement, fields: f, to }: PartProps) {
  const t = placementWords(language)
  const { visits } = placement
  const open = visits.filter(({ heldOn }) => heldOn === null)
  if (visits.length === 0 && !seen.mayWrite) return null
  return (
    <section aria-labelledby="bezoeken">
      <h2 id="bezoeken">{t.part.visits}</h2>
      {visits.length === 0 && <p>{t.none.visits}</p>}
      <ul>
        {visits.map(({ how, plannedOn, heldOn, note, isShared }) => (
          <li>
            {heldOn ? t.visitHeld(t.way[how], dayText(language, heldOn)) : t.visitPlanned(t.way[how], dayText(language, plannedOn))}
            {note && `: ${note}`} {!isShared && <span class="quiet">{t.notShared}</span>}
          </li>
        ))}
      </ul>
      {seen.mayWrite && (
        <details class="no-print">
          <summary>{t.do.visit}</summary>
          <form method="post" action={to('bezoek')}>
            {f.date('bezoek-op')}
            {f.select('hoe', named(t.way))}
            <SubmitButton second>{t.do.visit}</SubmitButton>
          </form>
        </details>
      )}
      {seen.mayWrite && open.length > 0 && (
        <details class="no-print">
          <summary>{t.do.held}</summary>
          <form method="post" action={to('bezoek-gehouden')}>
            {f.select(
              'bezoek-regel',
              open.map(({ id, how, plannedOn }) => ({ value: id, label: t.visitPlanned(t.way[how], dayText(language, plannedOn)) })),
            )}
            {f.date('gehouden-op')}
            {f.area('verslag')}
            {f.select('deel', [
              { value: 'ja', label: t.share },
              { value: 'nee', label: t.shareNot },
            ])}
            <SubmitButton second>{t.do.held}</SubmitButton>
          </form>
        </details>
      )}
    </section>
  )
}
