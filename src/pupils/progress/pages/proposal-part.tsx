import { formatNumber, type Language } from '#platform/i18n.ts'
import { sourceText } from '#schemes/index.ts'
import { Badge } from '#ui/badge.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { paceAllowed } from '../pace-allowed.ts'
import type { SeenProgress } from '../progress.actions.ts'
import type { Proposal } from '../progress.store.ts'
import { WithdrawForm } from './history-part.tsx'
import { progressWords } from './words.ts'

/** What was proposed about the pace, what the scheme says of it, and what was decided. */
export function ProposalPart({ language, seen }: { language: Language; seen: SeenProgress }) {
  const t = progressWords(language)
  if (seen.proposals.length === 0) return null
  return (
    <section class="section" aria-labelledby="tempo">
      <h2 id="tempo">{t.proposals}</h2>
      {seen.proposals.map((proposal) => (
        <article class="panel section-s">
          <h3>{proposalText(language, proposal)}</h3>
          <p>{proposal.reason}</p>
          <p class="small">{t.proposedBy(proposal.proposedBy, dayText(language, proposal.proposedOn))}</p>
          <AllowedText language={language} seen={seen} proposal={proposal} />
          <DecisionPart language={language} seen={seen} proposal={proposal} />
        </article>
      ))}
    </section>
  )
}

export function proposalText(language: Language, { kind, halfYears, what }: Proposal): string {
  const t = progressWords(language)
  return halfYears === null ? `${t.proposalKind[kind]}: ${what}` : `${t.proposalKind[kind]}: ${t.halfYears(halfYears)}`
}

function AllowedText({ language, seen, proposal }: { language: Language; seen: SeenProgress; proposal: Proposal }) {
  const t = progressWords(language)
  const design = seen.routes.find(({ route }) => route.routeId === proposal.routeId)?.route.version?.design
  const found = design ? paceAllowed(design, proposal) : null
  if (!found) return null
  const say = (n: number | null): string => (n === null ? '?' : formatNumber(language, n, Number.isInteger(n) ? 0 : 1))
  const source = found.source ? sourceText(language, found.source) : null
  return (
    <p class="small">
      {found.severity === 'needs-decision' && <Badge tone="wait">{t.needsDecision}</Badge>}{' '}
      {t.allowed[found.rule](say(found.years), say(found.least), say(found.most))} {source && <span class="quiet">{source.source}</span>}
    </p>
  )
}

function DecisionPart({ language, seen, proposal }: { language: Language; seen: SeenProgress; proposal: Proposal }) {
  const t = progressWords(language)
  const { decision, id } = proposal
  const at = `/voortgang/voorstel/${id}`
  if (!decision)
    return (
      <>
        <p>
          <Badge tone="wait">{t.open}</Badge>
          {seen.mayWrite && (
            <>
              {' '}
              <a href={pupilHref(language, seen.pupil.id, at)}>{t.decide}</a>
            </>
          )}
        </p>
        {seen.mayWrite && (
          <WithdrawForm
            language={language}
            action={pupilHref(language, seen.pupil.id, `${at}/intrekken`)}
            what={proposalText(language, proposal)}
          />
        )}
      </>
    )
  return (
    <>
      <p>
        <Badge tone={decision.outcome === 'agreed' ? 'good' : 'plain'}>{t.decided[decision.outcome]}</Badge> {decision.reason}
      </p>
      <p class="small">
        {t.decidedWith(decision.decidedWith, dayText(language, decision.decidedOn))}{' '}
        {decision.holdsFrom && t.holdsFrom(dayText(language, decision.holdsFrom))}
      </p>
    </>
  )
}
