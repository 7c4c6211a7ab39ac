import { formatDate } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { named } from '#ui/form/fields.tsx'
import { type Agreement, isSigned, missingParties } from '../placement.ts'
import type { PartProps } from './part.ts'
import { placementWords } from './words.ts'

/** The POK and its amendments, and who signed. */
export function AgreementPart({ language, seen, placement, fields: f, to }: PartProps) {
  const t = placementWords(language)
  const { agreements } = placement
  const last = agreements.at(-1)
  return (
    <section class="panel" aria-labelledby="pok">
      <h2 id="pok">{t.part.agreement}</h2>
      {agreements.length === 0 && <p>{t.none.agreement}</p>}
      {agreements.map((one) => (
        <One language={language} agreement={one} href={to(`overeenkomst/${one.id}`)} />
      ))}
      {seen.mayWrite && last && missingParties(last).length > 0 && (
        <form method="post" action={to('handtekening')} class="section-s no-print">
          <h3>{t.do.sign}</h3>
          <input type="hidden" name="overeenkomst" value={last.id} />
          {f.select('partij', named(t.party))}
          {f.text('naam')}
          {f.date('getekend-op')}
          <SubmitButton second>{t.do.sign}</SubmitButton>
        </form>
      )}
      {seen.mayWrite && (
        <form method="post" action={to('overeenkomst')} class="section-s no-print">
          <h3>{last ? t.do.amend : t.do.agree}</h3>
          {f.date('geldt-vanaf')}
          {last && f.area('wijziging-reden', 2)}
          <SubmitButton second>{last ? t.do.amend : t.do.agree}</SubmitButton>
        </form>
      )}
    </section>
  )
}

function One({ language, agreement, href }: { language: PartProps['language']; agreement: Agreement; href: string }) {
  const t = placementWords(language)
  return (
    <div class="section-s">
      <p>
        <a href={href}>{t.agreementNr(String(agreement.nr))}</a>, {t.holdsFrom(formatDate(language, agreement.holdsFrom, 'short'))}
        {agreement.reason && `: ${agreement.reason}`}
      </p>
      <ul>
        {agreement.signatures.map(({ party, name, signedOn }) => (
          <li>{t.signedBy(name, t.party[party], formatDate(language, signedOn, 'short'))}</li>
        ))}
      </ul>
      <p class="small">
        {isSigned(agreement)
          ? t.allSigned
          : t.missing(
              missingParties(agreement)
                .map((party) => t.party[party])
                .join(', '),
            )}
      </p>
    </div>
  )
}
