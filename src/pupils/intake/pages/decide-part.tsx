import { SubmitButton } from '#ui/button.tsx'
import { mayFollow, standingOf } from '../intake.ts'
import { FORMS } from '../lines.ts'
import type { PartProps } from './part.ts'
import { intakeWords } from './words.ts'

const DECISIONS = ['aanbod', 'aangenomen', 'afgeslagen', 'niet-geplaatst'] as const

/** What may follow now: an offer, an answer to it, a place in the route, or none and why. */
export function DecidePart({ language, seen: { candidate, placing }, fields: f, to }: PartProps) {
  const t = intakeWords(language)
  const standing = standingOf(candidate)
  const open = DECISIONS.filter((kind) => mayFollow(standing, FORMS[kind]))
  return (
    <section class="panel no-print" aria-labelledby="besluit">
      <h2 id="besluit">{t.candidate.decide}</h2>
      {mayFollow(standing, 'placed') &&
        (placing ? (
          <form method="post" action={to('plaats')} class="section-s">
            {f.date('plaats-op')}
            <SubmitButton>{t.do.plaats}</SubmitButton>
          </form>
        ) : (
          <p>{t.candidate.noPlacing}</p>
        ))}
      {open.map((kind) => (
        <form method="post" action={to(kind)} class="section-s">
          {f.date(`${kind}-op`)}
          {(kind === 'afgeslagen' || kind === 'niet-geplaatst') && f.text(`${kind}-tekst`)}
          <SubmitButton second>{t.do[kind]}</SubmitButton>
        </form>
      ))}
      {standing !== 'placed' && (
        <form method="post" action={to('terug')} class="section-s">
          {f.text('terug-tekst')}
          <SubmitButton second>{t.do.terug}</SubmitButton>
        </form>
      )}
    </section>
  )
}
