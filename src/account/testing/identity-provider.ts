import { generateKeyPairSync } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider, { type Configuration } from 'oidc-provider'
import type { Provider as ProviderSetting } from '../oidc/provider.ts'

/** Who signs in next at the provider, or null for somebody who presses cancel. */
export interface AtProvider {
  accountId: string
  acr?: string
  /** said only at the provider's own address, not in the token */
  info?: Record<string, string>
}

export const LOA = ['loa1', 'loa2']
const CALLBACK = 'http://localhost:3000/api/auth/callback/school'

/** A real OpenID provider (oidc-provider) on this machine, where signing in asks nothing: `next` says who it is. */
export async function startIdentityProvider() {
  const next: { person: AtProvider | null } = { person: null }
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, configuration(next))
  const answer = provider.callback()
  server.on('request', (request, response) => {
    if (request.url?.startsWith('/sign-in/')) void finish(provider, next.person, request, response)
    else void answer(request, response)
  })
  const close = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  return { issuer, next, close, setting: (change: Partial<ProviderSetting> = {}): ProviderSetting => ({ ...settingOf(issuer), ...change }) }
}

const settingOf = (issuer: string): ProviderSetting => ({
  id: 'school',
  label: 'Schoolaccount',
  issuer,
  clientId: 'doorloop',
  clientSecret: 'between the two of us',
  subjectClaim: 'sub',
  scopes: ['openid'],
  secondFactorAcr: ['loa2'],
  askAcr: [],
})

function configuration(next: { person: AtProvider | null }): Configuration {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    clients: [
      { client_id: 'doorloop', client_secret: 'between the two of us', redirect_uris: [CALLBACK], grant_types: ['authorization_code'] },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), use: 'sig', alg: 'RS256', kid: 'test' } as never] },
    cookies: { keys: ['a key for tests'] },
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    acrValues: LOA,
    ttl: { Interaction: 60, Grant: 60, Session: 60, AccessToken: 60, IdToken: 60 },
    claims: { openid: ['sub', 'acr', 'schoolId', 'email'] },
    interactions: { url: (_, interaction) => `/sign-in/${interaction.uid}` },
    async findAccount(_, accountId) {
      const { info = {} } = next.person ?? {}
      // the same mail for everybody: it must never identify
      return { accountId, claims: async () => ({ sub: accountId, email: 'iedereen@school.example', email_verified: true, ...info }) }
    },
    async loadExistingGrant({ oidc }) {
      const grant = new oidc.provider.Grant({ clientId: oidc.client?.clientId ?? '', accountId: oidc.session?.accountId ?? '' })
      grant.addOIDCScope('openid profile email')
      await grant.save()
      return grant
    },
  }
}

async function finish(provider: Provider, person: AtProvider | null, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const login = person && { accountId: person.accountId, ...(person.acr ? { acr: person.acr } : {}) }
  const result = login ? { login } : { error: 'access_denied', error_description: 'somebody pressed cancel' }
  await provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false })
}
