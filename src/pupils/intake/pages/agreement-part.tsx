import { SubmitButton } from '#ui/button.tsx'
import { dayText } from '../../pages/format.ts'
import { CONSENT_PARTIES } from '../intake.ts'
import type { PartProps } from './part.ts'
import { intakeWords } from './words.ts'

/** The individual education agreement, and who agreed. */
export function AgreementPart({ language, seen, fields: f, to }: PartProps) {
  const { agreement: t, party } = intakeWords(language)
  const { agreements } = seen.candidate
  const last = agreements.at(-1)
  return (
    <section class="panel" aria-labelledby="overeenkomst">
      <h2 id="overeenkomst">{t.title}</h2>
      {!last && <p>{t.none}</p>}
      {agreements.map(({ id, nr, drawnOn, consents }) => (
        <div class="section-s">
          <p>
            {t.nr(String(nr), dayText(language, drawnOn))}. <a href={to(`overeenkomst/${id}`)}>{t.open}</a>
          </p>
          <ul>
            {consents.map((one) => (
              <li>{t.agreed(one.name, party[one.party], dayText(language, one.agreedOn))}</li>
            ))}
          </ul>
        </div>
      ))}
      {seen.mayWrite && last && (
        <form method="post" action={to('akkoord')} class="section-s no-print">
          <h3>{t.consent}</h3>
          <input type="hidden" name="overeenkomst" value={last.id} />
          {f.select(
            'akkoord-van',
            CONSENT_PARTIES.map((value) => ({ value, label: party[value] })),
          )}
          {f.text('akkoord-naam')}
          {f.date('akkoord-op')}
          <SubmitButton second>{t.consent}</SubmitButton>
        </form>
      )}
      {seen.mayWrite && (
        <form method="post" action={to('overeenkomst')} class="section-s no-print">
          <SubmitButton second>{last ? t.drawAgain : t.draw}</SubmitButton>
        </form>
      )}
    </section>
  )
}
