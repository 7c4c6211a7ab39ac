import { type App, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { acceptWithPassword, openInvitation } from '../../invitation/actions.ts'
import { signIn } from '../../sign-in/actions.ts'
import { LIMITS } from '../../throttle/limits.ts'
import { countTries } from '../../throttle/throttle.store.ts'
import { type Desk, fromOf } from '../desk.ts'
import { goOnwards } from '../onwards.ts'
import { words } from '../words.ts'
import { acceptMistake } from './mistakes.ts'
import { closedPage, invitationPage } from './page.tsx'

const PATH = '/uitnodiging/:token'

export function addInvitation(app: App, desk: Desk): void {
  page(app, PATH, 'public', async (c) => {
    const { platform } = desk
    const until = await countTries(platform.db, [{ limit: LIMITS.linkAddress, subject: fromOf(c, desk).address }], platform.now())
    const state = until ? ({ finding: 'unknown' } as const) : await openInvitation(platform, c.req.param('token') ?? '')
    if (state.finding) return closedPage(c, state.finding)
    const cameBack = c.var.address.query.get('school') !== null
    const mistakes = cameBack ? [{ field: 'school', sentence: words(c.var.address.language).invitation.identityRefused }] : []
    return invitationPage(c, desk, { invitation: state.invitation, typedEmail: '', mistakes })
  })

  action(app, PATH, 'public', async (c) => {
    const [token, form] = [c.req.param('token') ?? '', await readForm(c)]
    const typed = { email: form.get('email') ?? '', password: form.get('wachtwoord') ?? '' }
    const answer = await acceptWithPassword(desk, token, typed, c.var.requestId)
    if ('finding' in answer) {
      const state = await openInvitation(desk.platform, token)
      if (state.finding) return closedPage(c, state.finding)
      const mistakes = [acceptMistake(c.var.address.language, answer.finding)]
      return invitationPage(c, desk, { invitation: state.invitation, typedEmail: typed.email, mistakes, status: 422 })
    }
    const signedIn = await signIn(desk, { email: answer.email, password: typed.password }, fromOf(c, desk))
    if ('refused' in signedIn) throw new Error('who has just accepted an invitation cannot sign in')
    return goOnwards(c, desk, signedIn, null)
  })
}
