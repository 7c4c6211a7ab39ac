import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { applicationPage, postDrop } from './application-page.tsx'
import { roundsPage } from './list-page.tsx'
import { moneyCsv } from './money-csv.ts'
import { moneyPage } from './money-page.tsx'
import { newRoundPage, postRound } from './new-page.tsx'
import { ROUNDS } from './paths.ts'
import { postRevoke, revokePage } from './revoke-page.tsx'
import { postApplication, postDropRound, roundPage } from './round-page.tsx'
import { postStep, stepPage } from './step-page.tsx'
import { visiting } from './visit.ts'
import { wayBackPage } from './way-back-page.tsx'

const ROUND = `${ROUNDS}/:id`
const APPLICATION = `${ROUND}/aanvraag/:aanvraag`

/** Rounds, applications, and what became of them. What may be changed is decided per route. Stands before `/programma/:id`. */
export function addRoundPages(app: App, platform: Platform): void {
  const as = visiting(platform)
  page(app, ROUNDS, 'route/see', as(roundsPage))
  page(app, `${ROUNDS}/nieuw`, 'route/change', as(newRoundPage))
  action(app, ROUNDS, 'route/change', as(postRound))
  page(app, ROUND, 'route/see', as(roundPage))
  action(app, ROUND, 'route/change', as(postApplication))
  action(app, `${ROUND}/weg`, 'route/change', as(postDropRound))
  page(app, `${ROUND}/geld`, 'route/see', as(moneyPage))
  page(app, `${ROUND}/geld.csv`, 'route/see', as(moneyCsv))
  page(app, APPLICATION, 'route/see', as(applicationPage))
  action(app, `${APPLICATION}/weg`, 'route/change', as(postDrop))
  page(app, `${APPLICATION}/stap/:stap`, 'route/see', as(stepPage))
  action(app, `${APPLICATION}/stap/:stap`, 'route/change', as(postStep))
  page(app, `${APPLICATION}/intrekken/:route`, 'route/change', as(revokePage))
  action(app, `${APPLICATION}/intrekken/:route`, 'route/change', as(postRevoke))
  page(app, `${APPLICATION}/terug/:route`, 'route/see', as(wayBackPage))
}
