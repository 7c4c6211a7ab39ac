import type { App } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { addCatalogue, addElective } from './catalogue-routes.ts'
import { addCompanyPage, addJudging } from './judging-routes.ts'
import { addPlacing } from './placing-routes.ts'

/** Electives taught elsewhere: catalogue, requests, places, and what companies say of the learning goals. */
export function addElectivePages(app: App, platform: Platform): void {
  addCatalogue(app, platform)
  addPlacing(app, platform)
  addElective(app, platform)
  addJudging(app, platform)
  addCompanyPage(app, platform)
}
