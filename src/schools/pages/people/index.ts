import { type App, action, page } from '#platform/http/app.ts'
import type { Platform } from '#platform/platform.ts'
import { visiting } from '../shared/visiting.ts'
import { addPersonForm, postPerson } from './add-page.tsx'
import { changePersonForm, postChangedPerson } from './change-page.tsx'
import { postInvitation, postWithdrawal } from './invitation-page.tsx'
import { leaveForm, postComeBack, postLeave } from './leave-page.tsx'
import { peoplePage } from './list-page.tsx'
import { personPage } from './person-page.tsx'
import { endRoleForm, giveRoleForm, postEnd, postRole, postStandIn, standInForm } from './role-pages.tsx'
import { PEOPLE } from './words.ts'

/** People: to look at for all staff, to change by who may give their roles. */
export function peoplePages(app: App, platform: Platform): void {
  const as = visiting(platform)
  const one = `${PEOPLE}/:id`
  page(app, PEOPLE, 'people/see', as(peoplePage))
  const forms = [
    { path: `${PEOPLE}/nieuw`, form: addPersonForm, post: postPerson },
    { path: `${one}/wijzigen`, form: changePersonForm, post: postChangedPerson },
    { path: `${one}/rollen/nieuw`, form: giveRoleForm, post: postRole },
    { path: `${one}/rollen/:rol/beeindigen`, form: endRoleForm, post: postEnd },
    { path: `${one}/rollen/:rol/vervanging`, form: standInForm, post: postStandIn },
    { path: `${one}/vertrek`, form: leaveForm, post: postLeave },
  ]
  for (const { path, form, post } of forms) {
    page(app, path, 'people/change', as(form))
    action(app, path, 'people/change', as(post))
  }
  page(app, one, 'people/see', as(personPage))
  action(app, `${one}/terug`, 'people/change', as(postComeBack))
  action(app, `${one}/uitnodigen`, 'people/change', as(postInvitation))
  action(app, `${one}/uitnodiging-intrekken`, 'people/change', as(postWithdrawal))
}
