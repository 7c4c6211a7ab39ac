import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { ButtonLink } from '#ui/button.tsx'
import { resetFor, resetPassword } from '../../password/actions.ts'
import { LIMITS } from '../../throttle/limits.ts'
import { countTries } from '../../throttle/throttle.store.ts'
import { type Desk, fromOf } from '../desk.ts'
import { accountPage } from '../frame.tsx'
import { passwordText, words } from '../words.ts'
import { newPasswordPage } from './new-password-page.tsx'

const PATH = '/wachtwoord-nieuw/:token'

/** The link of the mail, or of who helps. */
export function addPasswordByLink(app: App, desk: Desk): void {
  page(app, PATH, 'public', (c) => byLinkPage(c, desk))

  action(app, PATH, 'public', async (c) => {
    const { language } = c.var.address
    const password = (await readForm(c)).get('wachtwoord') ?? ''
    const finding = await resetPassword(desk, c.req.param('token') ?? '', password)
    if (!finding) {
      desk.sessions.drop(c)
      return c.redirect(link(language, '/aanmelden', { bericht: 'nieuw-wachtwoord' }), 303)
    }
    return finding === 'no-link' ? gonePage(c) : byLinkPage(c, desk, passwordText(language, finding))
  })
}

async function byLinkPage(c: AppContext, desk: Desk, wrong?: string) {
  const { language } = c.var.address
  const t = words(language).password
  const token = c.req.param('token') ?? ''
  const tries = [{ limit: LIMITS.linkAddress, subject: fromOf(c, desk).address }]
  const until = await countTries(desk.platform.db, tries, desk.platform.now())
  const account = until ? null : await resetFor(desk, token)
  if (!account) return gonePage(c)
  return newPasswordPage(c, {
    title: t.newTitle,
    lead: t.newLead(account.email),
    to: link(language, `/wachtwoord-nieuw/${token}`),
    withOld: false,
    mistakes: wrong ? [{ field: 'wachtwoord', sentence: wrong }] : [],
    status: wrong ? 422 : 200,
  })
}

function gonePage(c: AppContext) {
  const { language } = c.var.address
  const t = words(language).password
  const action = <ButtonLink href={link(language, '/wachtwoord-vergeten')}>{t.goneAction}</ButtonLink>
  return accountPage(c, { title: t.gone, lead: t.goneLead, status: 410, children: <p class="actions">{action}</p> })
}
