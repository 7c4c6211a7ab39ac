import { link } from '#platform/http/address.ts'
import { type App, type AppContext, action, page } from '#platform/http/app.ts'
import { readForm } from '#platform/http/form.ts'
import { WrongList } from '#ui/form/wrong-list.tsx'
import { waysToSignIn } from '../../oidc/actions.ts'
import { ownRoles } from '../../roles/actions.ts'
import { endOwnSessions, ownSessions } from '../../session/actions.ts'
import { type Desk, signedIn } from '../desk.ts'
import { accountPage } from '../frame.tsx'
import { words } from '../words.ts'
import { FactorPart } from './factor-part.tsx'
import { RolesPart } from './roles-part.tsx'
import { SessionsPart } from './sessions-part.tsx'
import { WaysPart } from './ways-part.tsx'

const SESSIONS = '/account/sessies'

export function addAccount(app: App, desk: Desk): void {
  page(app, '/account', 'signed-in', (c) => accountOverview(c, desk))

  action(app, SESSIONS, 'signed-in', async (c) => {
    const [{ session }, form] = [await signedIn(c, desk), await readForm(c)]
    const only = form.get('sessie')
    await endOwnSessions(desk, session, only ? { only } : 'others')
    const path = only === session.id ? '/aanmelden' : '/account'
    return c.redirect(link(c.var.address.language, path, { bericht: only ? 'sessie-weg' : 'sessies-weg' }), 303)
  })
}

async function accountOverview(c: AppContext, desk: Desk) {
  const { language, query } = c.var.address
  const { session } = await signedIn(c, desk)
  const { account: t, refused } = words(language)
  // one after the other: the embedded database has one connection
  const { region, roles } = await ownRoles(desk, session)
  const ways = await waysToSignIn(desk, session)
  const sessions = await ownSessions(desk, session)
  const mistakes = query.get('koppelen') === 'mislukt' ? [{ field: 'aanmelden', sentence: refused.tie }] : []
  return accountPage(c, {
    title: t.title,
    lead: t.lead(session.person.name),
    children: (
      <>
        <WrongList title={words(language).password.wrongTitle} mistakes={mistakes} />
        <RolesPart language={language} region={region} roles={roles} />
        <WaysPart language={language} desk={desk} session={session} ways={ways} />
        <FactorPart language={language} desk={desk} session={session} />
        <SessionsPart
          language={language}
          sessions={sessions}
          current={session.id}
          providers={desk.providers}
          to={link(language, SESSIONS)}
        />
      </>
    ),
  })
}
