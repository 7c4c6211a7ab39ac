import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import { formatNumber, type Language } from '#platform/i18n.ts'
import { ButtonLink } from '#ui/button.tsx'
import { pupilHref } from '../../pages/addresses.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { SeenProgress } from '../progress.actions.ts'
import type { RouteProgress } from '../route-progress.store.ts'
import { STANDINGS } from '../schedule.ts'
import { deliverWords, HELD } from './deliver/words.ts'
import { GRADE } from './group/words.ts'
import { HistoryPart } from './history-part.tsx'
import { HoursPart } from './hours-part.tsx'
import { PartTable } from './part-table.tsx'
import { ProgrammePart } from './programme-part.tsx'
import { ProposalPart } from './proposal-part.tsx'
import { StandingBadge } from './standing-badge.tsx'
import { progressWords } from './words.ts'

/** One pupil against the plan of the route: per route the whole, then each part with its reason. */
export function progressPage(c: AppContext, seen: SeenProgress) {
  const { language } = c.var.address
  const t = progressWords(language)
  return partPage(c, {
    pupil: seen.pupil,
    part: 'progress',
    title: t.title,
    lead: t.lead(seen.pupil.name),
    actions: seen.mayWrite && seen.parts.length > 0 && <Actions language={language} pupilId={seen.pupil.id} />,
    children: <Progress language={language} seen={seen} />,
  })
}

/** The same for the pupil and the parents, who only read. */
export function ownProgressPage(c: AppContext, seen: SeenProgress) {
  const { language } = c.var.address
  const t = progressWords(language)
  return pupilsPage(c, { title: t.title, lead: t.ownLead, children: <Progress language={language} seen={{ ...seen, mayWrite: false }} /> })
}

function Actions({ language, pupilId }: { language: Language; pupilId: string }) {
  const t = progressWords(language)
  const at = (form: string): string => pupilHref(language, pupilId, `/voortgang/${form}`)
  return (
    <>
      <ButtonLink href={at('resultaat')}>{t.add}</ButtonLink>
      <ButtonLink second href={at('uren')}>
        {t.addHours}
      </ButtonLink>
      <ButtonLink second href={at('voorstel')}>
        {t.addProposal}
      </ButtonLink>
      <ButtonLink second href={at('programma')}>
        {t.addProgramme}
      </ButtonLink>
      <ButtonLink second href={link(language, GRADE)}>
        {t.addForGroup}
      </ButtonLink>
      <ButtonLink second href={link(language, HELD)}>
        {deliverWords(language).title}
      </ButtonLink>
    </>
  )
}

function Progress({ language, seen }: { language: Language; seen: SeenProgress }) {
  const t = progressWords(language)
  return (
    <>
      {seen.routes.length === 0 && <p class="section prose">{t.noRoute}</p>}
      {seen.routes.map((one) => (
        <RoutePart language={language} seen={seen} one={one} />
      ))}
      <ProposalPart language={language} seen={seen} />
      <ProgrammePart language={language} seen={seen} />
      <HoursPart language={language} seen={seen} />
      <HistoryPart language={language} seen={seen} />
    </>
  )
}

function RoutePart({ language, seen, one }: { language: Language; seen: SeenProgress; one: RouteProgress }) {
  const t = progressWords(language)
  const { route, whole, findings } = one
  const id = `route-${route.routeId}`
  return (
    <section class="section" aria-labelledby={id}>
      <h2 id={id}>
        {route.routeName} <StandingBadge language={language} standing={whole} />
      </h2>
      {route.version ? <p class="small">{versionText(language, one)}</p> : <p>{t.noVersion}</p>}
      {findings.length > 0 && (
        <>
          <p>{countsText(language, one)}</p>
          <PartTable language={language} seen={seen} one={one} />
        </>
      )}
    </section>
  )
}

function versionText(language: Language, { route: { version, cohort } }: RouteProgress): string {
  const t = progressWords(language)
  const say = version?.from === 'cohort' ? t.version : t.runningVersion
  return say(String(version?.number ?? ''), String(cohort))
}

function countsText(language: Language, { findings }: RouteProgress): string {
  const t = progressWords(language)
  const counted = STANDINGS.map((standing) => ({ standing, n: findings.filter((one) => one.standing === standing).length }))
  return `${counted
    .filter(({ n }) => n > 0)
    .map(({ standing, n }) => t.counts(formatNumber(language, n), t.standing[standing]))
    .join(' · ')}`
}
