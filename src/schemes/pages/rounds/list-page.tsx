import { link } from '#platform/http/address.ts'
import { formatDate, type Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import type { Round } from '../../rounds/round.ts'
import { type ListedApplication, seeRounds } from '../../rounds/see.actions.ts'
import type { ApplicationState } from '../../rounds/steps.ts'
import { roundWords } from '../../rounds/words.ts'
import { applicationName, roundsFrame } from './frame.tsx'
import { applicationPath, ROUNDS, roundPath, stepPath } from './paths.ts'
import type { Visit } from './visit.ts'
import { roundPageWords } from './words.ts'

/** Every round of the region with its applications. */
export async function roundsPage(visit: Visit) {
  const { act, language } = visit
  const t = roundPageWords(language)
  const { rounds, mayChange } = await seeRounds(act)
  const add = mayChange && <ButtonLink href={link(language, `${ROUNDS}/nieuw`)}>{t.list.add}</ButtonLink>
  const isEmpty = rounds.length === 0
  return roundsFrame(
    visit,
    { title: t.title, lead: t.list.lead, crumbs: [], actions: !isEmpty && add },
    isEmpty ? (
      <section class="empty">
        <h2>{t.list.emptyTitle}</h2>
        <p>{mayChange ? t.list.emptyMay : t.list.emptyMayNot}</p>
        {add}
      </section>
    ) : (
      rounds.map(({ round, applications }) => (
        <section class="section-s">
          <h2>
            <a href={link(language, roundPath(round.id))}>{round.name}</a>
          </h2>
          <p class="small quiet">{daysText(language, round)}</p>
          {applications.length === 0 ? (
            <p>{t.list.none}</p>
          ) : (
            <Applications language={language} round={round} applications={applications} />
          )}
        </section>
      ))
    ),
  )
}

/** `Aanvragen van … tot en met …. Besluit uiterlijk op ….` */
export function daysText(language: Language, { opensOn, closesOn, decidedBy, startsOn }: Round): string {
  const t = roundPageWords(language).days
  const day = (value: string) => formatDate(language, value)
  const window = opensOn && closesOn ? t.window(day(opensOn), day(closesOn)) : t.noWindow
  return [window, decidedBy ? t.decidedBy(day(decidedBy)) : t.noDecision, t.starts(day(startsOn))].join(' ')
}

const TONE: Record<ApplicationState, Tone> = {
  writing: 'wait',
  submitted: 'wait',
  granted: 'good',
  refused: 'bad',
  withdrawn: 'plain',
  revoked: 'bad',
  mixed: 'plain',
}

export function StateBadge({ language, state }: { language: Language; state: ApplicationState }) {
  return <Badge tone={TONE[state]}>{roundWords(language).state[state]}</Badge>
}

interface ApplicationsProps {
  language: Language
  round: Round
  applications: readonly ListedApplication[]
}

/** Applications with their state and what is next. */
export function Applications({ language, round, applications }: ApplicationsProps) {
  const [t, words] = [roundPageWords(language).list, roundWords(language)]
  return (
    <table class="table cards">
      <caption class="visually-hidden">{t.caption(round.name)}</caption>
      <thead>
        <tr>
          <th scope="col">{t.routes}</th>
          <th scope="col">{t.schools}</th>
          <th scope="col">{t.state}</th>
          <th scope="col">{t.next}</th>
        </tr>
      </thead>
      <tbody>
        {applications.map(({ dossier: { application }, state, next }) => (
          <tr>
            <th scope="row">
              <a href={link(language, applicationPath(round.id, application.id))}>{applicationName(application.routes)}</a>
            </th>
            <td>{schoolNames(application.routes)}</td>
            <td>
              <StateBadge language={language} state={state} />
            </td>
            <td class="main">
              {next ? <a href={link(language, stepPath(round.id, application.id, next))}>{words.step[next]}</a> : t.nothingNext}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

const schoolNames = (routes: ListedApplication['dossier']['application']['routes']): string =>
  [...new Set(routes.flatMap(({ partners }) => partners.map(({ institutionName }) => institutionName)))].join(', ') || '–'
