import { SubmitButton } from '#ui/button.tsx'
import { dayText } from '../../pages/format.ts'
import type { PartProps } from './part.ts'
import { placementWords } from './words.ts'

/** Interruptions, an end before its time, and taking back a mistake: each with its reason. */
export function EndPart({ language, seen, placement, fields: f, to }: PartProps) {
  const t = placementWords(language)
  const { interruptions, endedOn } = placement
  if (interruptions.length === 0 && !seen.mayWrite) return null
  return (
    <section class="panel" aria-labelledby="einde">
      <h2 id="einde">{t.part.interruptions}</h2>
      <ul>
        {interruptions.map(({ startsOn, endsOn, reason }) => (
          <li>
            {endsOn
              ? t.interruption(dayText(language, startsOn), dayText(language, endsOn), reason)
              : t.interruptionOpen(dayText(language, startsOn), reason)}
          </li>
        ))}
      </ul>
      {seen.mayWrite && (
        <>
          <form method="post" action={to('onderbreking')} class="no-print">
            {f.date('onderbroken-van')}
            {f.date('onderbroken-tot')}
            {f.text('onderbroken-reden')}
            <SubmitButton second>{t.do.interrupt}</SubmitButton>
          </form>
          <h3 class="section-s">{t.part.end}</h3>
          {endedOn === null && (
            <form method="post" action={to('einde')} class="no-print">
              {f.date('laatste-dag')}
              {f.text('einde-reden')}
              <SubmitButton second>{t.do.end}</SubmitButton>
            </form>
          )}
          <form method="post" action={to('intrekken')} class="section-s no-print">
            {f.text('intrekken-reden')}
            <SubmitButton second>{t.do.withdraw}</SubmitButton>
          </form>
        </>
      )}
    </section>
  )
}
