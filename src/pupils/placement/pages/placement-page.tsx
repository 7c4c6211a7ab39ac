import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { dayText, momentText } from '../../pages/format.ts'
import { partPage } from '../../pages/pupil/part-page.tsx'
import type { LineMistake } from '../lines/line.ts'
import type { JudgedPlacement, SeenPlacements } from '../placement.actions.ts'
import { type Placement, standingOf } from '../placement.ts'
import { placementPath } from './addresses.ts'
import { AgreementPart } from './agreement-part.tsx'
import { EndPart } from './end-part.tsx'
import { FeedbackPart } from './feedback-part.tsx'
import { Findings } from './findings.tsx'
import { HoursPart } from './hours-part.tsx'
import { lineFields, type PartProps } from './part.ts'
import { daysOf, periodOf, TONE, titleOf } from './text.ts'
import { VisitPart } from './visit-part.tsx'
import { placementWords } from './words.ts'
import { AssignmentPart } from './work-part.tsx'

export interface PlacementModel {
  seen: SeenPlacements
  placement: JudgedPlacement
  typed: URLSearchParams
  mistakes: readonly Wrong<LineMistake>[]
}

/** One placement: what is agreed, what asks for attention, and every line written with it. */
export function placementPage(c: AppContext, { seen, placement, typed, mistakes }: PlacementModel) {
  const { language } = c.var.address
  const t = placementWords(language)
  const fields = lineFields(language, typed, mistakes)
  const standing = standingOf(placement, seen.day)
  const to = (line: string): string => link(language, placementPath(seen.pupilId, placement.id, `/${line}`))
  const props: PartProps = { language, seen, placement, fields, to }
  return partPage(c, {
    pupil: { id: seen.pupilId, name: seen.name },
    part: 'placement',
    title: titleOf(language, placement),
    lead: periodOf(language, placement),
    status: mistakes.length > 0 ? 422 : 200,
    actions: seen.mayWrite && (
      <ButtonLink second href={to('wijzigen')}>
        {t.change}
      </ButtonLink>
    ),
    children: (
      <>
        {fields.wrongs}
        <div class="with-aside section">
          <div class="stack">
            {!seen.isOwn && <Findings language={language} findings={placement.findings} />}
            <HoursPart {...props} />
            <AssignmentPart {...props} />
            <VisitPart {...props} />
            <FeedbackPart {...props} />
          </div>
          <aside class="stack">
            <section class="panel">
              <p>
                <Badge tone={TONE[standing]}>{t.standing[standing]}</Badge>
              </p>
              <Facts language={language} placement={placement} />
            </section>
            <AgreementPart {...props} />
            <EndPart {...props} />
            <Was language={language} placement={placement} />
          </aside>
        </div>
      </>
    ),
  })
}

function Facts({ language, placement }: { language: Language; placement: Placement }) {
  const t = placementWords(language)
  const light = placement.isLightWork === null ? t.unknown : placement.isLightWork ? t.yes : t.no
  const facts: [string, string][] = [
    [t.fact.days, daysOf(language, placement)],
    [t.fact.hours, placement.hours === null ? '' : String(placement.hours)],
    [t.fact.companyCoach, [placement.companyCoach, placement.companyContact].filter(Boolean).join(', ')],
    [t.fact.coach, placement.coach ?? (placement.coachId ? '' : t.nobody)],
    [t.fact.work, placement.work ?? ''],
    [t.fact.light, light],
    [t.fact.route, placement.routeName ?? ''],
    [t.fact.crebo, placement.crebo ?? ''],
    [t.fact.leerbedrijf, placement.leerbedrijfId ?? ''],
    [t.fact.school, placement.school],
    [t.fact.ended, placement.endedOn ? dayText(language, placement.endedOn) : ''],
    [t.fact.reason, placement.reason ?? ''],
  ]
  return (
    <dl class="pairs">
      {facts
        .filter(([, value]) => value !== '')
        .map(([name, value]) => (
          <>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </>
        ))}
    </dl>
  )
}

/** Nothing that was agreed is lost: as it was, until when, and why it changed. */
function Was({ language, placement }: { language: Language; placement: Placement }) {
  const t = placementWords(language)
  if (placement.was.length === 0) return null
  return (
    <details class="explain">
      <summary>{t.part.was}</summary>
      <ul>
        {placement.was.map(({ until, by, reason, was }) => (
          <li>
            {t.wasLine(momentText(language, new Date(until)), by ?? '', reason ?? '')}{' '}
            <span class="quiet">
              {t.wasText(
                String(was.company_name ?? (was.company_id ? (placement.company ?? '') : t.noCompany)),
                dayText(language, String(was.starts_on)),
                dayText(language, String(was.ended_on ?? was.ends_on)),
                (was.weekdays as number[]).map((day) => t.weekdays[day - 1]).join(', '),
              )}
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}
