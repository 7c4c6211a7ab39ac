import { SubmitButton } from '#ui/button.tsx'
import { dayText } from '../../pages/format.ts'
import type { PartProps } from './part.ts'
import { placementWords } from './words.ts'

/** What the pupil was asked to do at the company, and what came of it. */
export function AssignmentPart({ language, seen, placement, fields: f, to }: PartProps) {
  const t = placementWords(language)
  const { assignments } = placement
  const open = assignments.filter(({ doneOn }) => doneOn === null)
  return (
    <section aria-labelledby="opdrachten">
      <h2 id="opdrachten">{t.part.assignments}</h2>
      {assignments.length === 0 && <p>{t.none.assignments}</p>}
      <ul>
        {assignments.map(({ text, dueOn, doneOn, outcome }) => (
          <li>
            {text}
            {doneOn ? `, ${t.done(dayText(language, doneOn))}` : dueOn && `, ${t.due(dayText(language, dueOn))}`}
            {outcome && `: ${outcome}`}
          </li>
        ))}
      </ul>
      {seen.mayWrite && (
        <details class="no-print">
          <summary>{t.do.assign}</summary>
          <form method="post" action={to('opdracht')}>
            {f.text('opdracht')}
            {f.date('klaar-voor')}
            <SubmitButton second>{t.do.assign}</SubmitButton>
          </form>
        </details>
      )}
      {seen.mayWrite && open.length > 0 && (
        <details class="no-print">
          <summary>{t.do.finish}</summary>
          <form method="post" action={to('opdracht-klaar')}>
            {f.select(
              'opdracht-regel',
              open.map(({ id, text }) => ({ value: id, label: text })),
            )}
            {f.date('klaar-op')}
            {f.text('uitkomst')}
            <SubmitButton second>{t.do.finish}</SubmitButton>
          </form>
        </details>
      )}
    </section>
  )
}
