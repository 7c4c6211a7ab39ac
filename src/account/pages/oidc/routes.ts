import { timingSafeEqual } from 'node:crypto'
import { tokenHash } from '#platform/access/invitation-token.ts'
import { register } from '#platform/http/access.ts'
import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { finishProvider, startProvider, untie } from '../../oidc/actions.ts'
import type { Purpose } from '../../oidc/purpose.ts'
import { type Desk, fromOf, signedIn } from '../desk.ts'
import { goOnwards, verderIn } from '../onwards.ts'
import { tieProof } from './tie-proof.ts'

/** The address that a provider must know as its redirect URI; one for both languages. */
export const CALLBACK_PATH = '/api/auth/callback/:provider'

export function addProviders(app: App, desk: Desk): void {
  page(app, '/aanmelden/bij/:provider', 'public', (c) => {
    const verder = verderIn(c.var.address.query)
    const { language } = c.var.address
    const next = verder ?? link(language, '/')
    return toProvider(c, desk, { kind: 'sign-in' }, { next, whenRefused: link(language, '/aanmelden', { school: 'onbekend' }) })
  })

  page(app, '/uitnodiging/:token/bij/:provider', 'public', (c) => {
    const token = c.req.param('token') ?? ''
    const { language } = c.var.address
    const whenRefused = link(language, `/uitnodiging/${encodeURIComponent(token)}`, { school: 'geweigerd' })
    return toProvider(c, desk, { kind: 'invitation', tokenHash: tokenHash(token) }, { next: link(language, '/'), whenRefused })
  })

  page(app, '/account/koppelen/:provider', 'signed-in', async (c) => {
    const { session } = await signedIn(c, desk)
    const { language, query } = c.var.address
    // a link is followed from anywhere; only our own page knows this
    if (!isSame(query.get('bewijs') ?? '', tieProof(desk.secret, session.id))) return c.redirect(link(language, '/account'), 303)
    const paths = {
      next: link(language, '/account', { bericht: 'gekoppeld' }),
      whenRefused: link(language, '/account', { koppelen: 'mislukt' }),
    }
    return toProvider(c, desk, { kind: 'link', userId: session.userId }, paths)
  })

  action(app, '/account/ontkoppelen', 'signed-in', async (c) => {
    const [{ session }, form] = [await signedIn(c, desk), await readForm(c)]
    const done = await untie(desk, session, form.get('bij') ?? '', c.var.requestId)
    return c.redirect(link(c.var.address.language, '/account', { bericht: done ? 'ontkoppeld' : 'blijft-gekoppeld' }), 303)
  })

  app.get(CALLBACK_PATH, register(app, { method: 'GET', path: CALLBACK_PATH, access: 'public' }), (c) => fromProvider(c, desk))
}

async function toProvider(c: AppContext, desk: Desk, purpose: Purpose, paths: { next: string; whenRefused: string }): Promise<Response> {
  const started = await startProvider(desk, c.req.param('provider') ?? '', purpose, paths, fromOf(c, desk))
  if (!started) return c.notFound()
  if ('until' in started) return c.redirect(link(c.var.address.language, '/aanmelden', { school: 'mislukt' }), 303)
  for (const cookie of started.cookies) c.header('set-cookie', cookie, { append: true })
  return c.redirect(started.url, 303)
}

async function fromProvider(c: AppContext, desk: Desk): Promise<Response> {
  const current = await desk.sessions.current(c)
  const returned = await finishProvider(desk, c.req.param('provider') ?? '', c.req.raw, fromOf(c, desk), current)
  for (const cookie of returned.cookies) c.header('set-cookie', cookie, { append: true })
  const path = ownWay(returned.location, desk.platform.baseUrl)
  if (!returned.signedIn) return c.redirect(path, 303)
  return goOnwards(c, desk, returned.signedIn, path)
}

/** better-auth answers with our own address whole or with its path, and adds words for programmers: those stay out. */
function ownWay(location: string, baseUrl: string): string {
  const { origin, pathname, searchParams } = new URL(location, baseUrl)
  if (origin !== new URL(baseUrl).origin || pathname.startsWith('/api/')) return '/aanmelden?school=mislukt'
  const isRefusal = searchParams.has('error')
  const [error] = [searchParams.get('error'), searchParams.delete('error'), searchParams.delete('error_description')]
  // who is known to the provider but not here reads something else than who was stopped on the way
  if (isRefusal && error !== 'signup_disabled' && searchParams.get('school') === 'onbekend') searchParams.set('school', 'mislukt')
  return pathname + (searchParams.size > 0 ? `?${searchParams}` : '')
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
