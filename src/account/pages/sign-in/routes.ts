import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import type { Mistake } from '#ui/form/wrong-list.tsx'
import { endSession } from '../../session/session.store.ts'
import { signIn } from '../../sign-in/actions.ts'
import { type Desk, fromOf } from '../desk.ts'
import { goOnwards, verderIn, wayOnwards } from '../onwards.ts'
import { tooManyText, words } from '../words.ts'
import { signInPage } from './page.tsx'

export function addSignIn(app: App, desk: Desk): void {
  page(app, '/aanmelden', 'public', async (c) => {
    const verder = verderIn(c.var.address.query)
    const current = await desk.sessions.current(c)
    if (current) return c.redirect(wayOnwards(c, current.session.standing, verder), 303)
    return signInPage(c, desk, { verder, mistakes: cameBackWith(c) })
  })

  action(app, '/aanmelden', 'public', async (c) => {
    const form = await readForm(c)
    const typed = { email: form.get('email') ?? '', password: form.get('wachtwoord') ?? '' }
    const answer = await signIn(desk, typed, fromOf(c, desk))
    if (!('refused' in answer)) return goOnwards(c, desk, answer, verderIn(form))
    const { language } = c.var.address
    const tooMany = answer.refused === 'too-many' ? tooManyText(language, answer.until, desk.platform.now()) : null
    const sentence = tooMany ?? words(language).refused.wrong
    const shown = { typedEmail: typed.email, mistakes: [{ field: 'email', sentence }], verder: verderIn(form) }
    return signInPage(c, desk, { ...shown, status: tooMany ? 429 : 422 })
  })

  action(app, '/afmelden', 'public', async (c) => {
    const current = await desk.sessions.current(c)
    if (current) await endSession(desk.platform.db, current.token)
    desk.sessions.drop(c)
    return c.redirect(link(c.var.address.language, '/aanmelden'), 303)
  })
}

/** A provider sent somebody back without an identity that is known here. */
function cameBackWith(c: AppContext): Mistake[] {
  const { language, query } = c.var.address
  const { refused } = words(language)
  const why = query.get('school')
  if (why === 'onbekend') return [{ field: 'school', sentence: refused.unknownIdentity }]
  return why === 'mislukt' ? [{ field: 'school', sentence: refused.provider }] : []
}
