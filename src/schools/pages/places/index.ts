import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { ofPlace, ofRegion } from '../shared/refuse.ts'
import { visiting } from '../shared/visiting.ts'
import { BOARDS, INSTITUTIONS, OVERVIEW, SITES } from './addresses.ts'
import { boardForm, boardPage, postBoard } from './board-pages.tsx'
import { institutionForm, institutionPage, postInstitution } from './institution-pages.tsx'
import { overviewPage } from './overview.tsx'
import { postRemove, removePage } from './remove-pages.tsx'
import { postSite, siteForm, sitePage } from './site-pages.tsx'

/** Boards, schools and sites: to look at for all staff, to change by record. */
export function placePages(app: App, platform: Platform): void {
  const as = visiting(platform)
  page(app, OVERVIEW, 'setup/see', as(overviewPage))
  // a new site is its school's: the action asks which
  const kinds = [
    { path: BOARDS, show: boardPage, form: boardForm, post: postBoard, toAdd: ofRegion, toChange: ofRegion, kind: 'board' },
    {
      path: INSTITUTIONS,
      show: institutionPage,
      form: institutionForm,
      post: postInstitution,
      toAdd: ofRegion,
      toChange: ofPlace,
      kind: 'institution',
    },
    { path: SITES, show: sitePage, form: siteForm, post: postSite, toAdd: <T>(any: T): T => any, toChange: ofPlace, kind: 'site' },
  ] as const
  for (const { path, show, form, post, toAdd, toChange, kind } of kinds) {
    page(app, `${path}/nieuw`, 'setup/change', as(toAdd(form)))
    action(app, `${path}/nieuw`, 'setup/change', as(toAdd(post)))
    page(app, `${path}/:id`, 'setup/see', as(show))
    page(app, `${path}/:id/wijzigen`, 'setup/change', as(toChange(form)))
    action(app, `${path}/:id/wijzigen`, 'setup/change', as(toChange(post)))
    page(app, `${path}/:id/verwijderen`, 'setup/change', as(removePage(kind)))
    action(app, `${path}/:id/verwijderen`, 'setup/change', as(postRemove(kind)))
  }
}
