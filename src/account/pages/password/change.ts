import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import { type ChangeRefusal, changePassword } from '../../password/actions.ts'
import { type Desk, signedIn } from '../desk.ts'
import { passwordText, tooManyText, words } from '../words.ts'
import { newPasswordPage } from './new-password-page.tsx'

const PATH = '/account/wachtwoord'

export function addChangePassword(app: App, desk: Desk): void {
  page(app, PATH, 'signed-in', (c) => changePage(c, []))

  action(app, PATH, 'signed-in', async (c) => {
    const [{ session }, form] = [await signedIn(c, desk), await readForm(c)]
    const typed = { old: form.get('huidig') ?? '', next: form.get('wachtwoord') ?? '' }
    const answer = await changePassword(desk, session, typed, c.var.requestId)
    if ('refused' in answer) return changePage(c, [mistakeOf(c, desk, answer)])
    await desk.sessions.keep(c, answer.token)
    return c.redirect(link(c.var.address.language, '/account', { bericht: 'wachtwoord' }), 303)
  })
}

function changePage(c: AppContext, mistakes: Mistake[]) {
  const { language } = c.var.address
  const t = words(language).password
  const to = link(language, PATH)
  return newPasswordPage(c, {
    title: t.changeTitle,
    lead: t.changeLead,
    to,
    withOld: true,
    mistakes,
    status: mistakes.length > 0 ? 422 : 200,
  })
}

function mistakeOf(c: AppContext, { platform }: Desk, refusal: ChangeRefusal): Mistake {
  const { language } = c.var.address
  if (refusal.refused === 'too-many') return { field: 'huidig', sentence: tooManyText(language, refusal.until, platform.now()) }
  if (refusal.refused === 'wrong-password') return { field: 'huidig', sentence: words(language).refused['wrong-password'] }
  return { field: 'wachtwoord', sentence: passwordText(language, refusal.refused) }
}
