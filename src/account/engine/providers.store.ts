import { createHash } from 'node:crypto'
import { getOAuthState } from 'better-auth/api'
import { type GenericOAuthConfig, genericOAuth } from 'better-auth/plugins/generic-oauth'
import { type Claims, claimsIn, showsSecondFactor, subjectIn } from '../oidc/claims.ts'
import type { Provider } from '../oidc/provider.ts'
import { type Purpose, purposeIn } from '../oidc/purpose.ts'
import { currentFlow, type Flow } from './flow.ts'

export interface Identity {
  providerId: string
  subject: string
}

/** Ties a proven identity to an account, when that is what it came for. Throws when that cannot be. */
export type BindIdentity = (identity: Identity, purpose: Purpose, flow: Flow) => Promise<void>

/** The providers as better-auth's plugin knows them: discovery, PKCE, state, nonce, and ID tokens checked by signature. */
export function identityProviders(providers: readonly Provider[], bind: BindIdentity) {
  return genericOAuth({ config: providers.map((provider) => configOf(provider, bind)) })
}

function configOf(provider: Provider, bind: BindIdentity): GenericOAuthConfig {
  const { id, issuer, clientId, clientSecret, scopes, askAcr, subjectClaim } = provider
  const discoveryUrl = `${issuer}/.well-known/openid-configuration`
  return {
    providerId: id,
    discoveryUrl,
    clientId,
    clientSecret,
    scopes: [...scopes],
    pkce: true,
    authentication: 'basic',
    requireIdTokenVerification: true,
    // an identity that nobody tied to a person is nobody's
    disableSignUp: true,
    ...(askAcr.length > 0 ? { authorizationUrlParams: { acr_values: askAcr.join(' ') } } : {}),
    getUserInfo: async ({ idToken, accessToken }) => {
      const claims = claimsIn(idToken)
      if (!claims) return null
      const all = subjectClaim in claims ? claims : await withUserInfo(claims, discoveryUrl, accessToken)
      currentFlow().secondFactor ||= showsSecondFactor(claims, provider.secondFactorAcr)
      // better-auth wants an address for everybody; one that exists nowhere can never be taken for somebody's own
      return { ...all, id: String(claims.sub), name: '', email: nobodysAddress(id, String(claims.sub)), emailVerified: false }
    },
    mapProfileToUser: ({ email }) => ({ email: String(email), name: '', emailVerified: false }),
    /** Asked once, after the token was proven and before the account is looked for: the moment to tie the two together. */
    accountSubject: async ({ profile }) => {
      const subject = subjectIn(profile, subjectClaim)
      if (subject === null) throw new Error('the claim that identifies is missing')
      await bind({ providerId: id, subject }, purposeIn(await getOAuthState()), currentFlow())
      return subject
    },
  }
}

/** Some providers say more at their own address than in the token. What is said there must be about the same person. */
async function withUserInfo(claims: Claims, discoveryUrl: string, accessToken: string | undefined): Promise<Claims> {
  const signal = AbortSignal.timeout(10_000)
  const { userinfo_endpoint: address } = (await (await fetch(discoveryUrl, { signal })).json()) as { userinfo_endpoint?: string }
  if (!address || !accessToken) return claims
  const answer = await fetch(address, { signal, redirect: 'error', headers: { authorization: `Bearer ${accessToken}` } })
  const info = answer.ok ? ((await answer.json()) as Claims) : {}
  return info.sub === claims.sub ? { ...info, ...claims } : claims
}

const nobodysAddress = (providerId: string, subject: string): string =>
  `${createHash('sha256').update(subject).digest('hex')}@${providerId}.invalid`
