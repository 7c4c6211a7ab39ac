import type { Language } from '#platform/i18n.ts'
import { type SchemeId, schemeText, sourceText } from '#schemes/index.ts'
import type { Agreement } from '../agreement.ts'
import { type ClauseFinding, completenessOf } from '../completeness.ts'
import type { AgreementText } from '../text.ts'
import { agreementWords, listText, subjectText } from './words.ts'

/** Per scheme of the routes: which subjects it asks for, and how the text stands beside them. */
export function Completeness({ language, agreement, text }: { language: Language; agreement: Agreement; text: AgreementText }) {
  const t = agreementWords(language).complete
  const schemes = [...new Map(agreement.routes.map(({ scheme, startsOn }) => [scheme, startsOn]))]
  if (schemes.length === 0) return null
  return (
    <section class="panel" aria-labelledby="volledig">
      <h2 id="volledig">{t.title}</h2>
      {schemes.map(([scheme, day]) => (
        <OfScheme language={language} scheme={scheme as SchemeId} findings={completenessOf(text, scheme as SchemeId, day)} />
      ))}
    </section>
  )
}

function OfScheme({ language, scheme, findings }: { language: Language; scheme: SchemeId; findings: readonly ClauseFinding[] }) {
  const t = agreementWords(language).complete
  const name = schemeText(language, scheme)
  if (findings.length === 0) return <p>{t.none(name)}</p>
  return (
    <>
      <p>{t.lead(name)}</p>
      <ul>
        {findings.map((one) => (
          <li>
            <FindingText language={language} finding={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

function FindingText({ language, finding: { subject, state, lacks, clauseIds, source } }: { language: Language; finding: ClauseFinding }) {
  const t = agreementWords(language).complete
  const said = sourceText(language, source)
  const name = subjectText(language, subject)
  const lacking = lacks.map((lack) => t.lack[lack])
  return (
    <>
      {clauseIds[0] ? <a href={`#${clauseIds[0]}`}>{name}</a> : name}
      {': '}
      <b>{t.states[state]}</b>
      {lacking.length > 0 && `, ${t.lacks(listText(language, lacking))}`}
      <br />
      <small class="source">{said.link ? <a href={said.link}>{said.source}</a> : said.source}</small>
    </>
  )
}
