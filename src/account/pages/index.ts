import type { Viewer } from '#platform/access/viewer.ts'
import type { AppContext, PageModule } from '#platform/http/app.ts'
import type { Language } from '#platform/i18n.ts'
import type { Platform } from '#platform/platform.ts'
import { createEngine } from '../engine/engine.store.ts'
import { bindIdentity } from '../oidc/actions.ts'
import type { Provider } from '../oidc/provider.ts'
import { setPassword } from '../password/actions.ts'
import { passwordFinding } from '../password/rules.ts'
import { takeCode } from '../second-factor/actions.ts'
import { secretOf } from '../secret.store.ts'
import { hasAccounts, startExampleSession } from '../session/actions.ts'
import { viewerOfSession } from '../session/viewer-of-session.ts'
import { signIn } from '../sign-in/actions.ts'
import { addAccount } from './account/routes.tsx'
import { type Desk, fromOf } from './desk.ts'
import { addHelp } from './help/routes.tsx'
import { addInvitation } from './invitation/routes.ts'
import { addProviders } from './oidc/routes.ts'
import { goOnwards } from './onwards.ts'
import { addPasswordByLink } from './password/by-link.tsx'
import { addChangePassword } from './password/change.ts'
import { addForgotten } from './password/forgotten.tsx'
import { addSetUp } from './second-factor/set-up.tsx'
import { addWithCode } from './second-factor/with-code.tsx'
import { createSessions } from './sessions.ts'
import { codeMistake } from './sign-in/code-mistake.ts'
import { addSignIn } from './sign-in/routes.ts'
import { addSecondStep } from './sign-in/second-step.tsx'
import { passwordText } from './words.ts'

export interface AccountOptions {
  /** identity providers: `providersFrom(process.env)` */
  providers?: readonly Provider[]
  /** how many proxies of our own stand before the server (`DOORLOOP_PROXIES`) */
  proxies?: number
  /** by default as `secretOf` finds it */
  secret?: string
  report?: (error: Error) => void
}

export interface FirstAccount {
  personId: string
  email: string
  /** without a `passwordProblem` */
  password: string
}

export interface AccountSite {
  viewerOf(c: AppContext): Promise<Viewer | null>
  pages: PageModule
  /** Goes on as somebody of the example region; throws for anybody else. */
  signInAs(c: AppContext, personId: string): Promise<Response>
  /** The first beheerder gets a password and is signed in, to the set-up of the second step. Throws when there are accounts. */
  firstAccount(c: AppContext, first: FirstAccount, verder: string): Promise<Response>
  /** What is wrong with a code of the app of who is signed in, in a sentence; null = nothing, and it is used up. A recovery code is none. */
  checkCode(c: AppContext, typed: string): Promise<string | null>
  /** What is wrong with a password, in a sentence; null = nothing. */
  passwordProblem(password: string, email: string, language: Language): string | null
}

/** Signing in, and the pages around it. */
export function createAccounts(platform: Platform, options: AccountOptions = {}): AccountSite {
  const { providers = [], proxies = 0, secret = secretOf(platform.folder), report = console.error } = options
  const engine = createEngine(platform, { secret, providers, report, bind: bindIdentity(platform) })
  const desk: Desk = { platform, engine, secret, providers, proxies, report, sessions: createSessions({ platform, secret }) }
  return {
    viewerOf: async (c) => viewerOfSession((await desk.sessions.current(c))?.session ?? null),
    pages(app) {
      for (const add of PAGES) add(app, desk)
    },
    signInAs: async (c, personId) => goOnwards(c, desk, await startExampleSession(desk, personId, fromOf(c, desk)), null),
    async firstAccount(c, { personId, email, password }, verder) {
      if (await hasAccounts(platform)) throw new Error('there are accounts already: this one would not be the first')
      await setPassword(platform, personId, email, password)
      const signedIn = await signIn(desk, { email, password }, fromOf(c, desk))
      if ('refused' in signedIn) throw new Error('the first account cannot sign in')
      return goOnwards(c, desk, signedIn, verder)
    },
    async checkCode(c, typed) {
      const current = await desk.sessions.current(c)
      const isCode = /^\d{6}$/.test(typed.replaceAll(/\s/g, ''))
      const refusal = current && isCode ? await takeCode(desk, current.session.userId, typed) : ({ refused: 'wrong-code' } as const)
      return refusal && codeMistake(c, desk, 'code', refusal).mistake.sentence
    },
    passwordProblem(password, email, language) {
      const finding = passwordFinding(password, email)
      return finding && passwordText(language, finding)
    },
  }
}

const PAGES = [
  addSignIn,
  addSecondStep,
  addProviders,
  addInvitation,
  addForgotten,
  addPasswordByLink,
  addAccount,
  addSetUp,
  addWithCode,
  addChangePassword,
  addHelp,
]
