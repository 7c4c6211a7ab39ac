import { formatNumber, type Language } from '#platform/i18n.ts'
import { type Application, descriptionOf } from '../../../rounds/application.ts'
import { COUNCILS } from '../../../rounds/councils.ts'
import type { DecisionNames } from '../../../rounds/decision.ts'
import type { Step } from '../../../rounds/finding.ts'
import { papersOf } from '../../../rounds/papers.ts'
import { questionsOf } from '../../../rounds/questions.ts'
import { isInternalForm } from '../../../rounds/route-kind.ts'
import type { SeenApplication } from '../../../rounds/see.actions.ts'
import { roundWords } from '../../../rounds/words.ts'
import { roundPageWords } from '../words.ts'

export interface KeptLine {
  what: string
  said: string
  on: string | null
}

/** A form that is still open shows its answers itself; lines that are only added are always shown, the newest first. */
export function keptLines(language: Language, { dossier, mayWrite }: SeenApplication, step: Step): KeptLine[] {
  const words = roundWords(language)
  const { round, application, assessments, decisions, statuses } = dossier
  const nameOf = (id: string): string => application.routes.find((one) => one.id === id)?.name ?? ''
  const isShown = application.submittedOn !== null || !mayWrite
  const none = roundPageWords(language).kept.none
  switch (step) {
    case 'beoordeling':
      return assessments
        .map(({ criterion, verdict, note, by, on }) => ({
          what: words.criterion[criterion],
          said: joined([words.verdict[verdict], note, by]),
          on,
        }))
        .reverse()
    case 'besluit':
      return decisions
        .map(({ routeId, outcome, names, pupils, note, on }) => ({
          what: nameOf(routeId),
          said: joined([words.outcome[outcome], namesText(language, names), pupilsText(language, pupils), note]),
          on,
        }))
        .reverse()
    case 'status':
      return statuses
        .map(({ routeId, year, status, causes, note }) => ({
          what: `${nameOf(routeId)}, ${year}`,
          said: joined([words.status[status], ...causes.map((cause) => words.cause[cause]), note]),
          on: null,
        }))
        .reverse()
    case 'routes':
      return isShown ? application.routes.map(({ name, startsOn }) => ({ what: name, said: '', on: startsOn })) : []
    case 'omschrijving':
      return isShown
        ? application.routes.map((route) => ({ what: route.name, said: described(language, application, route), on: null }))
        : []
    case 'projectplan':
      return isShown
        ? questionsOf(round.regime, application.routes.length).map(({ question }) => ({
            what: words.question[question],
            said: application.content.answers[question] || none,
            on: null,
          }))
        : []
    case 'documenten':
      return isShown
        ? papersOf(round.regime, isInternalForm(application)).map(({ paper }) => {
            const kept = application.content.papers[paper]
            return { what: words.paper[paper], said: kept?.present ? kept.kept || roundPageWords(language).papers.present : none, on: null }
          })
        : []
    case 'adviezen':
      return isShown
        ? COUNCILS.map((council) => {
            const said = application.content.councils[council]
            return { what: words.council[council], said: said ? words.advice[said.advice] : none, on: said?.on ?? null }
          })
        : []
    case 'ondertekening':
    case 'indienen':
      return isShown ? signedLines(language, application, step) : []
  }
}

function signedLines(language: Language, { content, submittedOn }: Application, step: Step): KeptLine[] {
  const t = roundPageWords(language)
  if (step === 'indienen') return [{ what: t.submit.day, said: '', on: submittedOn }]
  return [
    { what: t.sign.vmbo, said: content.signed.vo ? '' : t.kept.none, on: content.signed.vo },
    { what: t.sign.mbo, said: content.signed.mbo ? '' : t.kept.none, on: content.signed.mbo },
  ]
}

function described(language: Language, application: Application, route: Application['routes'][number]): string {
  const t = roundPageWords(language)
  const { leerwegen, sectors, programme, profiel, domain, niveau, crebos } = descriptionOf(application, route)
  return joined([
    leerwegen.join(', '),
    sectors.map((one) => t.sector[one]).join(', '),
    programme,
    profiel ?? '',
    domain,
    niveau === null ? '' : `mbo ${niveau}`,
    crebos.join(', '),
  ])
}

function namesText(language: Language, { sector, leerwegen, profiel, domain, niveau }: DecisionNames): string {
  const t = roundPageWords(language)
  return joined([sector ? t.sector[sector] : '', leerwegen.join(', '), profiel ?? '', domain, niveau === null ? '' : `mbo ${niveau}`])
}

const pupilsText = (language: Language, pupils: number | null): string =>
  pupils === null ? '' : roundPageWords(language).kept.pupils(formatNumber(language, pupils))

const joined = (parts: readonly string[]): string => parts.filter((one) => one !== '').join('; ')
