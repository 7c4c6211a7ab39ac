import { formatNumber, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import type { ClauseCheck, ClauseSeverity } from '../checks/finding.ts'
import { checkText, checkWords } from '../checks/words.ts'
import { hasTerms, termKindOf } from '../terms.ts'
import type { AgreementText } from '../text.ts'
import { ReasonRows } from './reason-rows.tsx'

const TONE: Record<ClauseSeverity, Tone> = { act: 'bad', look: 'wait', unknown: 'plain' }

/** What the checks found at one clause, each with the rows it rests on. */
export function ClauseChecks({ language, checks, clauseId }: { language: Language; checks: readonly ClauseCheck[]; clauseId: string }) {
  const t = checkWords(language)
  const own = checks.filter((one) => one.clauseId === clauseId)
  if (own.length === 0) return null
  return (
    <ul class="findings stacked">
      {own.map((one) => (
        <li>
          <Badge tone={TONE[one.severity]}>{t.severity[one.severity]}</Badge> {checkText(language, one)}
          <ReasonRows language={language} rows={one.rows} />
        </li>
      ))}
    </ul>
  )
}

/** The same on the agreement: a line per clause, that leads to what was found there. */
export function AllChecks({ language, checks, text }: { language: Language; checks: readonly ClauseCheck[]; text: AgreementText }) {
  const t = checkWords(language)
  const own = text.clauses.filter((one) => termKindOf(one) && (hasTerms(one) || checks.some(({ clauseId }) => clauseId === one.id)))
  if (own.length === 0) return null
  return (
    <section class="panel" aria-labelledby="controle">
      <h2 id="controle">{t.title}</h2>
      <p>{checks.length === 0 ? t.fine : t.lead}</p>
      <ul>
        {own.map(({ id, title }) => (
          <li>
            <a href={`#${id}`}>{title}</a> <Counts language={language} checks={checks.filter(({ clauseId }) => clauseId === id)} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Counts({ language, checks }: { language: Language; checks: readonly ClauseCheck[] }) {
  const t = checkWords(language)
  const kinds = (['act', 'look', 'unknown'] as const).map((severity) => ({
    severity,
    n: checks.filter((one) => one.severity === severity).length,
  }))
  return (
    <>
      {kinds
        .filter(({ n }) => n > 0)
        .map(({ severity, n }) => (
          <>
            <Badge tone={TONE[severity]}>{t.count[severity](formatNumber(language, n))}</Badge>{' '}
          </>
        ))}
    </>
  )
}
