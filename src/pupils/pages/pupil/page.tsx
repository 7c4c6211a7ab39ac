import { type Viewer, whyMay } from '#platform/access/viewer.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { ButtonLink } from '#ui/button.tsx'
import { fullName } from '../../name.ts'
import { HandOverPart } from '../../overview/pages/hand-over-part.tsx'
import { HappenedPart } from '../../overview/pages/happened-part.tsx'
import { LooksPart } from '../../overview/pages/looks-part.tsx'
import { PeoplePart } from '../../overview/pages/people-part.tsx'
import { PlacedPart } from '../../overview/pages/placed-part.tsx'
import { PromisedPart } from '../../overview/pages/promised-part.tsx'
import { SchedulePart } from '../../overview/pages/schedule-part.tsx'
import { PORTFOLIO } from '../../portfolio/pages/addresses.ts'
import { portfolioWords } from '../../portfolio/pages/words.ts'
import { progressWords } from '../../progress/pages/words.ts'
import { holdsOn } from '../../pupil.ts'
import { type SeenPupil, seePupil } from '../../record/actions.ts'
import type { Request } from '../../request.ts'
import { holdPath } from '../../retention/pages/addresses.ts'
import { whyMayApprove } from '../../retention/why-may-approve.ts'
import { OwnWordsPart } from '../../talk/pages/own-words-part.tsx'
import { whyMayRecord } from '../../why-may-change.ts'
import { whyMayPupil } from '../../why-may-see.ts'
import { OWN, pupilHref } from '../addresses.ts'
import { idIn, requestOf } from '../asked.ts'
import { dayText } from '../format.ts'
import { pupilsPage } from '../frame.tsx'
import { pupilWords, whyText } from '../words.ts'
import { AccessPart } from './access-part.tsx'
import { CarePart } from './care-part.tsx'
import { EnrolmentPart } from './enrolment-part.tsx'
import { FindingPart } from './finding-part.tsx'
import { PupilTabs } from './part-page.tsx'
import { RoutePart } from './route-part.tsx'
import { GroupPart, SchoolPart, ToldPart } from './school-part.tsx'
import { TimelinePart } from './timeline-part.tsx'

export async function pupilPage(c: AppContext, platform: Platform) {
  const [id, request] = [idIn(c), requestOf(c, platform)]
  const seen = id ? await seePupil(platform.db, request, id) : null
  return seen ? showPupil(c, seen, request) : c.notFound()
}

/** One pupil over both schools. */
export function showPupil(c: AppContext, seen: SeenPupil, request: Request) {
  const { language } = c.var.address
  const t = pupilWords(language).pupil
  const { day, viewer } = request
  const { place, overview } = seen
  const { pupilId } = place
  const isOwn = whyMayPupil(viewer, 'own/see', place) !== null
  const isPupil = whyMayPupil(viewer, 'portfolio/write', place) !== null
  const mayChange = place.records.some((record) => whyMayRecord(viewer, 'pupil/change', place, record))
  return pupilsPage(c, {
    title: nameOf(seen),
    lead: leadOf(language, seen, day),
    crumbs: [],
    actions: <Actions language={language} seen={seen} request={request} mayChange={mayChange} />,
    children: (
      <>
        <PupilTabs language={language} viewer={viewer} pupilId={pupilId} current="overview" />
        <div class="with-aside section">
          <div class="stack">
            {seen.words && <OwnWordsPart language={language} pupilId={pupilId} words={seen.words} />}
            <TimelinePart language={language} routes={overview.routes} day={day} />
            {overview.progress && (
              <SchedulePart
                language={language}
                pupilId={pupilId}
                isOwn={isOwn}
                progress={overview.progress}
                electives={overview.electives}
              />
            )}
            {(overview.happened.length > 0 || whyMayPupil(viewer, 'guidance/see', place)) && (
              <HappenedPart language={language} happened={overview.happened} />
            )}
            <FindingPart language={language} pupilId={pupilId} findings={seen.findings} hasSeveralSchools={seen.records.length > 1} />
            <RoutePart language={language} seen={seen} day={day} viewer={viewer} />
            <EnrolmentPart language={language} seen={seen} day={day} />
            <ToldPart language={language} told={seen.told} />
          </div>
          <aside class="stack">
            <PromisedPart language={language} pupilId={pupilId} promises={overview.promises} day={day} isPupil={isPupil} />
            <PeoplePart language={language} contacts={overview.contacts} day={day} />
            <PlacedPart language={language} pupilId={pupilId} placed={overview.placed} />
            <HandOverPart language={language} pupilId={pupilId} handOvers={overview.handOvers} />
            <SchoolPart language={language} records={seen.records} />
            <GroupPart language={language} groups={seen.groups} day={day} />
            <AccessPart language={language} seen={seen} viewer={viewer} />
            {overview.looks && <LooksPart language={language} pupilId={pupilId} looks={overview.looks} />}
            {whyMay(viewer, 'people/see') && (
              <CarePart
                language={language}
                pupilId={pupilId}
                notes={seen.careNotes}
                personId={viewer.personId}
                mayWrite={whyMayPupil(viewer, 'care/write', place) !== null}
              />
            )}
            <details class="explain">
              <summary>{t.why}</summary>
              <div>
                <p>{whyText(language, seen.why)}</p>
              </div>
            </details>
            {mayHold(viewer, place) && (
              <p class="small">
                <a href={link(language, holdPath(pupilId))}>{t.hold}</a> <span class="quiet">{t.holdText}</span>
              </p>
            )}
            {mayChange && <p class="small quiet">{t.handOver}</p>}
          </aside>
        </div>
      </>
    ),
  })
}

function Actions({ language, seen, request, mayChange }: { language: Language; seen: SeenPupil; request: Request; mayChange: boolean }) {
  const t = pupilWords(language).pupil
  const { pupilId } = seen.place
  return (
    <>
      {mayChange && <ButtonLink href={pupilHref(language, pupilId, '/route')}>{t.putInRoute}</ButtonLink>}
      {whyMayPupil(request.viewer, 'portfolio/write', seen.place) && (
        <ButtonLink href={link(language, PORTFOLIO)}>{portfolioWords(language).ownTitle}</ButtonLink>
      )}
      {whyMayPupil(request.viewer, 'own/see', seen.place) && (
        <ButtonLink second href={link(language, `${OWN}/voortgang`, { leerling: pupilId })}>
          {progressWords(language).title}
        </ButtonLink>
      )}
      {whyMayPupil(request.viewer, 'log/see', seen.place) && (
        <ButtonLink second href={pupilHref(language, pupilId, '/wie-keek')}>
          {t.whoLooked}
        </ButtonLink>
      )}
    </>
  )
}

/** Who decides what one of the schools keeps. */
function mayHold(viewer: Viewer, { regionId, institutionIds }: SeenPupil['place']): boolean {
  return institutionIds.some((institutionId) => whyMayApprove(viewer, { institutionId, regionId }) !== null)
}

export function nameOf({ records }: Pick<SeenPupil, 'records'>): string {
  return records[0] ? fullName(records[0]) : ''
}

function leadOf(language: Language, { records, enrolments, routes }: SeenPupil, day: string): string {
  const t = pupilWords(language)
  const birthDate = records.find((record) => record.birthDate)?.birthDate
  const places = [...new Set(enrolments.filter((line) => holdsOn(line, day)).map(({ siteName }) => siteName))]
  const inRoutes = new Set(
    routes.filter((line) => holdsOn(line, day)).map(({ routeName, phase }) => t.pupil.inRoute(routeName, t.phase[phase])),
  )
  const parts = [
    birthDate ? t.pupil.born(dayText(language, birthDate)) : t.pupil.noBirthDate,
    places.length > 0 ? t.pupil.enrolledAt(places.join(', ')) : t.list.notEnrolled,
    [...inRoutes].join(', ') || t.pupil.inNoRoute,
  ]
  const text = parts.join('; ')
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`
}
