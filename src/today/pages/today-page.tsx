import type { Viewer } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { roleText } from '#schools/index.ts'
import { Page } from '#ui/page.tsx'
import { PageHead } from '#ui/page-head.tsx'
import { render } from '#ui/render.ts'
import type { Today } from '../actions.ts'
import { listText, todayWords } from '../words.ts'
import { AttentionPart } from './attention-part.tsx'
import { CarePart } from './care-part.tsx'
import { CooperationPart, isCooperationQuiet } from './cooperation-part.tsx'
import { CorrectionsPart } from './corrections-part.tsx'
import { CountsPart } from './counts-part.tsx'
import { GroupsPart } from './groups-part.tsx'
import { HandOverPart } from './hand-over-part.tsx'
import { IntakePart, isIntakeQuiet } from './intake-part.tsx'
import { LeavingsPart } from './leavings-part.tsx'
import { isMorningQuiet, MissingPart } from './missing-part.tsx'
import { OwnPart } from './own-part.tsx'
import { arePlacementsQuiet, PlacementsPart } from './placements-part.tsx'
import { isProgressQuiet, ProgressPart } from './progress-part.tsx'
import { ResultsPart } from './results-part.tsx'
import { RetentionPart } from './retention-part.tsx'
import { RoutesPart } from './routes-part.tsx'
import { isSetUp, SetupPart } from './setup-part.tsx'
import { areStepsQuiet, StepsPart } from './steps-part.tsx'
import { TalksPart } from './talks-part.tsx'
import { isWaiting, TasksPart } from './tasks-part.tsx'

/** What there is for this person today: left what asks for something, most urgent first; right what there is to know. */
export function todayPage(c: AppContext, viewer: Viewer, today: Today) {
  const { address, site } = c.var
  const { language } = address
  const t = todayWords(language)
  return render(
    c,
    <Page address={address} site={site} title={t.title} section="vandaag">
      <PageHead title={dayText(language, today.day)} lead={leadOf(language, viewer)} />
      <Parts language={language} viewer={viewer} today={today} />
    </Page>,
  )
}

function Parts({ language, viewer, today }: { language: Language; viewer: Viewer; today: Today }) {
  const props = { language, viewer, day: today.day }
  const { own, missing, steps, setup, tasks, cooperation, leavings, corrections, talks, handOver, progress, groups } = today
  const { placements, intake, attention, care, routes, counts, results, retention } = today
  const left = [
    own && <OwnPart {...props} own={own} />,
    missing && !isMorningQuiet(viewer, missing) && <MissingPart {...props} missing={missing} />,
    steps && !areStepsQuiet(steps) && <StepsPart {...props} steps={steps} />,
    setup && !isSetUp(setup) && <SetupPart {...props} progress={setup} />,
    tasks && isWaiting(tasks) && <TasksPart {...props} tasks={tasks} />,
    cooperation && !isCooperationQuiet(cooperation) && <CooperationPart {...props} cooperation={cooperation} />,
    leavings && leavings.length > 0 && <LeavingsPart {...props} leavings={leavings} />,
    corrections && corrections.length > 0 && <CorrectionsPart {...props} corrections={corrections} />,
    talks && talks.total > 0 && <TalksPart {...props} talks={talks} />,
    handOver && handOver.length > 0 && <HandOverPart {...props} handOvers={handOver} />,
    progress && !isProgressQuiet(progress) && <ProgressPart {...props} progress={progress} />,
    groups && <GroupsPart {...props} groups={groups} />,
    placements && !arePlacementsQuiet(placements) && <PlacementsPart {...props} placements={placements} />,
    intake && !isIntakeQuiet(intake) && <IntakePart {...props} intake={intake} />,
    attention && attention.total > 0 && <AttentionPart {...props} attention={attention} />,
    routes && <RoutesPart {...props} routes={routes} />,
  ].filter(Boolean)
  const right = [
    care && care.length > 0 && <CarePart {...props} care={care} />,
    counts && <CountsPart {...props} counts={counts} />,
    results && <ResultsPart {...props} results={results} />,
    retention && <RetentionPart {...props} />,
  ].filter(Boolean)
  if (right.length === 0) return <div class="stack">{left}</div>
  return (
    <div class="with-aside">
      <div class="stack">{left.length > 0 ? left : <Nothing language={language} />}</div>
      <aside class="stack">{right}</aside>
    </div>
  )
}

function Nothing({ language }: { language: Language }) {
  const { title, text } = todayWords(language).nothing
  return (
    <section class="empty">
      <h2>{title}</h2>
      <p>{text}</p>
    </section>
  )
}

function leadOf(language: Language, { name, grants }: Viewer): string {
  const t = todayWords(language)
  const roles = [...new Set(grants.map(({ role }) => roleText(language, role).toLowerCase()))]
  return roles.length === 0 ? t.noRoles : t.lead(name, listText(language, roles))
}

/** `Dinsdag 24 november`. */
function dayText(language: Language, day: string): string {
  const text = DAY[language].format(new Date(`${day}T00:00:00Z`))
  return text.charAt(0).toUpperCase() + text.slice(1)
}

const weekday = (locale: string) => new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' })
const DAY: Record<Language, Intl.DateTimeFormat> = { nl: weekday('nl-NL'), en: weekday('en-GB') }
