import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { type Agreement, type Offer, type Party, partyName, signersOf } from '../agreement.ts'
import { fileWords } from '../files/words.ts'
import { openObjections } from '../life.ts'
import { pathOf } from './frame.tsx'
import { agreementWords } from './words.ts'

/** Who signed what, when: of the agreement and of each amendment. On paper it is the page of signatures. */
export function Parties({ language, agreement }: { language: Language; agreement: Agreement }) {
  const t = agreementWords(language).page
  return (
    <section class="section" aria-labelledby="partijen-kop">
      <h2 id="partijen-kop">{t.parties}</h2>
      <Signatures language={language} agreementId={agreement.id} parties={signersOf(agreement, null)} offer={agreement} />
      {agreement.amendments.length > 0 && <h3>{t.amendments}</h3>}
      {agreement.amendments.map((one) => (
        <>
          <p>
            <b>{t.amendment(String(one.number), formatDate(language, one.effectiveOn))}</b>
            {`, ${t.amendmentState[one.state]}. ${one.reason}`}
          </p>
          {one.state !== 'draft' && (
            <Signatures language={language} agreementId={agreement.id} parties={signersOf(agreement, one)} offer={one} />
          )}
        </>
      ))}
    </section>
  )
}

interface SignaturesProps {
  language: Language
  agreementId: string
  parties: readonly Party[]
  offer: Offer
}

function Signatures({ language, agreementId, parties, offer }: SignaturesProps) {
  const t = agreementWords(language).page
  const scanOf = (party: Party) => offer.signatures.find(({ partyId }) => partyId === party.id)?.fileId ?? null
  return (
    <table class="table cards">
      <thead>
        <tr>
          <th scope="col">{t.party}</th>
          <th scope="col">{t.signature}</th>
        </tr>
      </thead>
      <tbody>
        {parties.map((party) => (
          <tr>
            <th scope="row">{partyName(party)}</th>
            <td data-label={t.signature}>
              {signatureText(language, party, offer)}
              <Scan language={language} agreementId={agreementId} fileId={scanOf(party)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Scan({ language, agreementId, fileId }: { language: Language; agreementId: string; fileId: string | null }) {
  if (fileId === null) return null
  return (
    <>
      {', '}
      <a href={link(language, pathOf(agreementId, `bestand/${fileId}`))} data-turbo="false">
        {fileWords(language).scan}
      </a>
    </>
  )
}

/** Who signed for a party and when, or that it has not. */
export function signatureText(language: Language, { id }: Party, offer: Offer): string {
  const t = agreementWords(language).page
  const day = (on: string) => formatDate(language, on)
  const found = offer.signatures.find(({ partyId }) => partyId === id)
  if (found?.how === 'elsewhere') return t.signedElsewhere(found.personName, day(found.signedOn), found.reference ?? '')
  if (found) return t.signed(found.personName, day(found.signedOn))
  const objection = openObjections(offer).find(({ partyId }) => partyId === id)
  return objection ? t.objected(objection.personName, day(objection.objectedOn), objection.reason) : t.notSigned
}
