import { link } from '#platform/http/address.ts'
import type { Language } from '#platform/i18n.ts'
import { type SchemeId, schemeText, sourceText } from '#schemes/index.ts'
import { type ClauseFinding, completenessOf, ownCompleteness } from '../completeness.ts'
import { consolidatedOn } from '../consolidated.ts'
import type { SeenAgreement } from '../see.actions.ts'
import type { AgreementText } from '../text.ts'
import { pathOf } from './frame.tsx'
import { agreementWords, listText, subjectText } from './words.ts'

interface Part {
  language: Language
  /** the agreement above, whose clauses hold here too */
  aboveId: string | null
}

/** Per scheme of the routes: which subjects it asks for, and how the text stands beside them; then the clauses with a check of their own. */
export function Completeness({ language, seen, text }: { language: Language; seen: SeenAgreement; text: AgreementText }) {
  const t = agreementWords(language).complete
  const { agreement, above, today } = seen
  const schemes = [...new Map(agreement.routes.map(({ scheme, startsOn }) => [scheme, startsOn]))]
  const clauses = [...text.clauses, ...(above ? consolidatedOn(above, today).clauses.map((one) => ({ ...one, id: ABOVE + one.id })) : [])]
  if (schemes.length === 0 && ownCompleteness(text).length === 0) return null
  return (
    <section class="panel" aria-labelledby="volledig">
      <h2 id="volledig">{t.title}</h2>
      {schemes.map(([scheme, day]) => (
        <OfScheme
          language={language}
          aboveId={above?.id ?? null}
          scheme={scheme as SchemeId}
          findings={completenessOf({ ...text, clauses }, scheme as SchemeId, day)}
        />
      ))}
      <OwnClauses language={language} text={text} />
    </section>
  )
}

/** Before the id of a clause that stands in the agreement above. */
const ABOVE = 'raam-'

function OfScheme({ language, aboveId, scheme, findings }: Part & { scheme: SchemeId; findings: readonly ClauseFinding[] }) {
  const t = agreementWords(language).complete
  const name = schemeText(language, scheme)
  if (findings.length === 0) return <p>{t.none(name)}</p>
  return (
    <>
      <p>{t.lead(name)}</p>
      <ul>
        {findings.map((one) => (
          <li>
            <FindingText language={language} aboveId={aboveId} finding={one} />
          </li>
        ))}
      </ul>
    </>
  )
}

function FindingText({ language, aboveId, finding: { subject, state, lacks, clauseIds, source } }: Part & { finding: ClauseFinding }) {
  const t = agreementWords(language).complete
  const said = sourceText(language, source)
  const name = subjectText(language, subject)
  const lacking = lacks.map((lack) => t.lack[lack])
  const [first] = clauseIds
  const isAbove = first?.startsWith(ABOVE) ?? false
  const href = isAbove && aboveId ? `${link(language, pathOf(aboveId))}#${first?.slice(ABOVE.length)}` : `#${first}`
  return (
    <>
      {first ? <a href={href}>{name}</a> : name}
      {': '}
      <b>{t.states[state]}</b>
      {isAbove && `, ${t.inFramework}`}
      {lacking.length > 0 && `, ${t.lacks(listText(language, lacking))}`}
      <br />
      <small class="source">{said.link ? <a href={said.link}>{said.source}</a> : said.source}</small>
    </>
  )
}

function OwnClauses({ language, text }: { language: Language; text: AgreementText }) {
  const t = agreementWords(language).complete
  const own = ownCompleteness(text)
  if (own.length === 0) return null
  return (
    <>
      <h3>{t.ownTitle}</h3>
      <p>{t.ownLead}</p>
      <ul>
        {own.map(({ clauseId, title, lacks }) => {
          const lacking = lacks.map((lack) => t.lack[lack])
          return (
            <li>
              <a href={`#${clauseId}`}>{title}</a>
              {': '}
              <b>{lacks.length > 0 ? t.states.open : t.full}</b>
              {lacking.length > 0 && `, ${t.lacks(listText(language, lacking))}`}
            </li>
          )
        })}
      </ul>
    </>
  )
}
