import { whyMay } from '#platform/access/viewer.ts'
import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { pupilsPage } from '../../pages/frame.tsx'
import type { CandidateMistake, SeenCandidate } from '../candidate.actions.ts'
import { standingOf } from '../intake.ts'
import type { IntakeFinding } from '../rules.ts'
import { candidatePath, INTAKE, pupilIntakePath } from './addresses.ts'
import { AgreementPart } from './agreement-part.tsx'
import { DecidePart } from './decide-part.tsx'
import { History } from './history.tsx'
import { TONE, yearText } from './intake-page.tsx'
import { candidateFields, type PartProps } from './part.ts'
import { intakeWords } from './words.ts'
import { WritePart } from './write-part.tsx'

export interface CandidateModel {
  seen: SeenCandidate
  typed: URLSearchParams
  mistakes: readonly Wrong<CandidateMistake>[]
}

/** One candidate: what happened, what asks for attention, and what can be written down. */
export function candidatePage(c: AppContext, { seen, typed, mistakes }: CandidateModel) {
  const { language } = c.var.address
  const t = intakeWords(language)
  const { candidate, pupilId, findings, mayWrite } = seen
  const standing = standingOf(candidate)
  const fields = candidateFields(language, typed, mistakes)
  const props: PartProps = { language, seen, fields, to: (line) => link(language, candidatePath(candidate.id, `/${line}`)) }
  const list = link(language, INTAKE, { route: candidate.routeId, jaar: String(candidate.startYear) })
  return pupilsPage(c, {
    title: candidate.name,
    lead: t.candidate.lead(candidate.routeName, yearText(language, candidate.startYear)),
    crumbs: [{ label: t.title, href: list }],
    status: mistakes.length > 0 ? 422 : 200,
    // the team of the route does the intake of pupils whom it does not see yet
    actions: whyMay(c.var.viewer, 'pupil/see') && candidate.birthDate && (
      <ButtonLink second href={link(language, pupilIntakePath(pupilId))}>
        {t.candidate.pupil}
      </ButtonLink>
    ),
    children: (
      <>
        {fields.wrongs}
        <div class="with-aside section">
          <div class="stack">
            <p>
              <Badge tone={TONE[standing]}>{t.standing[standing]}</Badge>
              {candidate.reason && ` ${t.candidate.withdrawn(candidate.reason)}`}
            </p>
            <Findings language={language} findings={findings} />
            <History language={language} lines={candidate.lines} />
            {mayWrite && standing !== 'withdrawn' && <WritePart {...props} />}
          </div>
          <aside class="stack">
            {mayWrite && standing !== 'withdrawn' && <DecidePart {...props} />}
            <AgreementPart {...props} />
          </aside>
        </div>
      </>
    ),
  })
}

function Findings({ language, findings }: { language: Language; findings: readonly IntakeFinding[] }) {
  const t = intakeWords(language)
  if (findings.length === 0) return null
  return (
    <section aria-labelledby="aandacht">
      <h2 id="aandacht">{t.candidate.findings}</h2>
      <ul class="findings">
        {findings.map(({ rule, severity }) => (
          <li class="attention">
            <p>
              <Badge tone={severity === 'not-allowed' ? 'bad' : 'wait'}>{t.severity[severity]}</Badge> {t.finding[rule]}
            </p>
            <p class="source">{t.source[rule]}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}
