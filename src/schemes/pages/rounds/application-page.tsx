import { link } from '#platform/http/address.ts'
import { formatDate, formatNumber, type Language } from '#platform/i18n.ts'
import { SubmitButton } from '#ui/button.tsx'
import { errorPage } from '#ui/error-page.tsx'
import { TaskList } from '#ui/task-list.tsx'
import { dropApplication } from '../../rounds/change.actions.ts'
import { decisionOn } from '../../rounds/decision.ts'
import { mayRevoke } from '../../rounds/revoking.ts'
import { type SeenApplication, seeApplication } from '../../rounds/see.actions.ts'
import { byYear } from '../../rounds/status.ts'
import type { StepOf, StepState } from '../../rounds/steps.ts'
import { roundFindingText, roundWords } from '../../rounds/words.ts'
import { RoundFindings } from './findings.tsx'
import { applicationName, roundCrumb, roundsFrame } from './frame.tsx'
import { StateBadge } from './list-page.tsx'
import { applicationPath, roundPath, stepPath } from './paths.ts'
import { param, type Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** One application as a list of work: what is done, what is missing, what is next. */
export async function applicationPage(visit: Visit) {
  const { act, language } = visit
  const seen = await seeApplication(act, param(visit, 'id'), param(visit, 'aanvraag'))
  if (!seen) return visit.c.notFound()
  const [t, words] = [roundPageWords(language), roundWords(language)]
  const { round, application } = seen.dossier
  const lead = seen.next ? t.application.next(words.step[seen.next]) : t.application.nothing
  return roundsFrame(
    visit,
    { title: applicationName(application.routes), lead, crumbs: [roundCrumb(language, round)] },
    <>
      <p>
        <StateBadge language={language} state={seen.state} />{' '}
        {application.submittedOn ? t.application.submittedOn(formatDate(language, application.submittedOn)) : t.application.notSubmitted}
      </p>
      <div class="with-aside">
        <div>
          <TaskList label={t.application.steps} tasks={seen.steps.map((step) => taskOf(language, seen, step))} />
          <Findings language={language} seen={seen} />
        </div>
        <aside class="stack">
          <Routes language={language} seen={seen} />
        </aside>
      </div>
      {seen.mayWrite && application.submittedOn === null && (
        <details class="section-s">
          <summary>{t.application.drop}</summary>
          <form method="post" action={link(language, applicationPath(round.id, application.id, '/weg'))}>
            <SubmitButton second>{t.application.dropSure}</SubmitButton>
          </form>
        </details>
      )}
    </>,
  )
}

export async function postDrop(visit: Visit) {
  const { c, act, language } = visit
  const done = await dropApplication(act, param(visit, 'id'), param(visit, 'aanvraag'))
  return done.ok ? c.redirect(link(language, roundPath(param(visit, 'id'))), 303) : errorPage(c, 403)
}

const TONE: Record<StepState, 'good' | 'wait' | 'bad' | 'plain'> = {
  done: 'good',
  todo: 'wait',
  wrong: 'bad',
  check: 'plain',
  later: 'plain',
}

function taskOf(language: Language, { dossier }: SeenApplication, { step, state, findings }: StepOf) {
  const words = roundWords(language)
  const said = [...new Set(findings.map((finding) => roundFindingText(language, finding).sentence))]
  const href = state === 'later' ? {} : { href: link(language, stepPath(dossier.round.id, dossier.application.id, step)) }
  return {
    title: words.step[step],
    ...href,
    state: words.stepState[state],
    tone: TONE[state],
    ...(said.length > 0 && state !== 'later' ? { children: said.join(' ') } : {}),
  }
}

/** What the rules say, with their sources: first what is wrong or open, then what fits. */
function Findings({ language, seen: { findings, dossier } }: { language: Language; seen: SeenApplication }) {
  const t = roundPageWords(language).application
  const open = findings.filter(({ severity }) => severity !== 'fits')
  const fits = findings.filter(({ severity }) => severity === 'fits')
  const at = { roundId: dossier.round.id, id: dossier.application.id }
  return (
    <section class="section" aria-labelledby="regels">
      <h2 id="regels">{t.rules}</h2>
      {open.length === 0 ? <p>{t.allFit}</p> : <RoundFindings language={language} findings={open} at={at} />}
      {fits.length > 0 && (
        <details class="section-s">
          <summary>{t.fits(formatNumber(language, fits.length))}</summary>
          <RoundFindings language={language} findings={fits} />
        </details>
      )}
    </section>
  )
}

/** Each route with its decision, how it stands, and what can happen to it. */
function Routes({ language, seen: { dossier, mayWrite } }: { language: Language; seen: SeenApplication }) {
  const [t, words] = [roundPageWords(language).application, roundWords(language)]
  const { round, application, decisions, statuses } = dossier
  const at = (route: string, what: string) => link(language, applicationPath(round.id, application.id, `/${what}/${route}`))
  return (
    <>
      {application.routes.map(({ id, name, startsOn, endsOn }) => {
        const decision = decisionOn(decisions, id)
        const last = byYear(statuses, id).at(-1)
        return (
          <section class="panel">
            <h2>
              <a href={link(language, `/programma/${id}`)}>{name}</a>
            </h2>
            <dl class="pairs">
              <dt>{t.starts}</dt>
              <dd>{formatDate(language, startsOn)}</dd>
              {endsOn && <dt>{t.ends}</dt>}
              {endsOn && <dd>{formatDate(language, endsOn)}</dd>}
              <dt>{t.decision}</dt>
              <dd>{decision ? t.decidedOn(words.outcome[decision.outcome], formatDate(language, decision.on)) : t.noDecision}</dd>
              <dt>{t.status}</dt>
              <dd>{last ? t.statusIn(words.status[last.status], String(last.year)) : t.noStatus}</dd>
            </dl>
            {decision?.outcome === 'revoked' && (
              <p>
                <a href={at(id, 'terug')}>{t.toWayBack}</a>
              </p>
            )}
            {mayWrite && mayRevoke(dossier, id) && (
              <p class="small">
                <a href={at(id, 'intrekken')}>{t.toRevoke}</a>
              </p>
            )}
          </section>
        )
      })}
    </>
  )
}
