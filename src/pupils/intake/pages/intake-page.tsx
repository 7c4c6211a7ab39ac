import type { Wrong } from '#platform/form/fields.ts'
import { link } from '#platform/http/address.ts'
import type { AppContext } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import { Badge, type Tone } from '#ui/badge.tsx'
import { ButtonLink } from '#ui/button.tsx'
import { type Filter, Filters } from '#ui/filters.tsx'
import { BASE } from '../../pages/addresses.ts'
import { dayText } from '../../pages/format.ts'
import { pupilsPage } from '../../pages/frame.tsx'
import type { CohortMistake, SeenCohort, SeenIntake } from '../cohort.actions.ts'
import { type Candidate, choiceOf, type Standing, standingOf, toldOn } from '../intake.ts'
import { candidatePath, INTAKE } from './addresses.ts'
import { CohortPart } from './cohort-part.tsx'
import { OrderPart } from './order-part.tsx'
import { intakeWords } from './words.ts'

export interface IntakeModel {
  seen: SeenIntake
  typed: URLSearchParams
  mistakes: readonly Wrong<CohortMistake>[]
}

/** The intake of one route and cohort. */
export function intakePage(c: AppContext, { seen, typed, mistakes }: IntakeModel) {
  const { language } = c.var.address
  const t = intakeWords(language)
  const { chosen } = seen
  if (!chosen)
    return pupilsPage(c, {
      title: t.title,
      lead: t.lead,
      crumbs: [],
      children: (
        <section class="empty">
          <h2>{t.noRoutes}</h2>
          <p>{t.noRoutesText}</p>
        </section>
      ),
    })
  return pupilsPage(c, {
    title: t.title,
    lead: t.lead,
    crumbs: [],
    status: mistakes.length > 0 ? 422 : 200,
    children: (
      <>
        <Filters filters={filtersOf(language, seen, chosen)} />
        <Candidates language={language} chosen={chosen} />
        <CohortPart language={language} chosen={chosen} typed={typed} mistakes={mistakes} />
        <OrderPart language={language} chosen={chosen} typed={typed} />
      </>
    ),
  })
}

export const yearText = (language: Language, year: number): string => intakeWords(language).year(String(year), String(year + 1))

function filtersOf(language: Language, { routes, years }: SeenIntake, { route, startYear }: SeenCohort): Filter[] {
  const t = intakeWords(language).filter
  const href = (routeId: string, year: number) => link(language, INTAKE, { route: routeId, jaar: String(year) })
  return [
    {
      name: 'route',
      label: t.route,
      options: routes.map((one) => ({ label: one.name, href: href(one.routeId, startYear), current: one.routeId === route.routeId })),
    },
    {
      name: 'jaar',
      label: t.year,
      options: years.map((year) => ({ label: yearText(language, year), href: href(route.routeId, year), current: year === startYear })),
    },
  ]
}

export const TONE: Record<Standing, Tone> = {
  candidate: 'plain',
  offered: 'wait',
  accepted: 'wait',
  declined: 'plain',
  placed: 'good',
  'not-placed': 'plain',
  withdrawn: 'plain',
}

function Candidates({ language, chosen: { candidates, cohort, orders } }: { language: Language; chosen: SeenCohort }) {
  const t = intakeWords(language)
  const there = candidates.filter((one) => standingOf(one) !== 'withdrawn').length
  if (candidates.length === 0)
    return (
      <section class="empty">
        <h2>{t.empty}</h2>
        <p>{t.emptyText}</p>
        <ButtonLink href={link(language, BASE)}>{t.toPupils}</ButtonLink>
      </section>
    )
  return (
    <section class="section-s">
      <p>{cohort ? t.counts(String(there), String(cohort.places)) : t.countsOpen(String(there))}</p>
      {cohort && there > cohort.places && <p class="banner wait section-s">{orders.length > 0 ? t.offerInOrder : t.tooMany}</p>}
      <table class="table cards">
        <thead>
          <tr>
            {Object.values(t.col).map((one) => (
              <th scope="col">{one}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {candidates.map((one) => {
            const standing = standingOf(one)
            return (
              <tr>
                <th scope="row">
                  <a href={link(language, candidatePath(one.id))}>{one.name}</a>
                </th>
                <td data-label={t.col.standing}>
                  <Badge tone={TONE[standing]}>{t.standing[standing]}</Badge>
                </td>
                <td data-label={t.col.rank}>{one.rank === null ? '' : (one.hasPlace ? t.place : t.waiting)(String(one.rank))}</td>
                <td data-label={t.col.choice}>{choicesText(language, one)}</td>
                <td data-label={t.col.told}>{toldText(language, one)}</td>
                <td data-label={t.col.attention}>{one.findings.length > 0 && <Badge tone="wait">{String(one.findings.length)}</Badge>}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p class="small quiet">{t.logged}</p>
    </section>
  )
}

function choicesText(language: Language, candidate: Candidate): string {
  const t = intakeWords(language)
  const said = (['pupil', 'parent'] as const).flatMap((party) => {
    const choice = choiceOf(candidate, party)
    return choice ? [t.said(t.party[party], t.outcome[choice] ?? choice)] : []
  })
  return said.join('; ')
}

function toldText(language: Language, candidate: Candidate): string {
  const t = intakeWords(language)
  const told = (['pupil', 'parent'] as const).flatMap((party) => {
    const on = toldOn(candidate, party)
    return on ? [t.toldOn(t.party[party], dayText(language, on))] : []
  })
  return told.length > 0 ? told.join('; ') : t.notTold
}
