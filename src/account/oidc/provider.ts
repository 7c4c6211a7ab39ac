/** An identity provider of schools, by OpenID Connect: SURFconext, Entree Federatie or any other. */
export interface Provider {
  /** in addresses and in the database: the name in the environment, in small letters */
  id: string
  /** on the button */
  label: string
  issuer: string
  clientId: string
  clientSecret: string
  /** which claim says who it is; never an e-mail address: those change hands (law-and-standards.md 2.12) */
  subjectClaim: string
  scopes: readonly string[]
  /** values of `acr` that count as a second factor */
  secondFactorAcr: readonly string[]
  /** values of `acr` to ask for */
  askAcr: readonly string[]
}

/** The setting is wrong or missing; names the variable, never its value. */
export class ProviderSettingError extends Error {
  readonly variable: string
  constructor(variable: string, what: string) {
    super(`${variable} ${what}`)
    this.variable = variable
  }
}

const VARIABLE = /^OIDC_([A-Z][A-Z0-9]*)_ISSUER$/

/** One for each `OIDC_<NAME>_ISSUER`, in order of name. Throws ProviderSettingError. */
export function providersFrom(environment: Record<string, string | undefined>): Provider[] {
  const names = Object.keys(environment).flatMap((variable) => VARIABLE.exec(variable)?.[1] ?? [])
  return names.sort().map((name) => providerFrom(name, environment))
}

function providerFrom(name: string, environment: Record<string, string | undefined>): Provider {
  const optional = (part: string): string => environment[`OIDC_${name}_${part}`]?.trim() ?? ''
  const needed = (part: string): string => {
    const value = optional(part)
    if (value === '') throw new ProviderSettingError(`OIDC_${name}_${part}`, 'is missing')
    return value
  }
  const subjectClaim = optional('SUBJECT_CLAIM') || 'sub'
  if (/mail/i.test(subjectClaim))
    throw new ProviderSettingError(`OIDC_${name}_SUBJECT_CLAIM`, 'names an e-mail address: those change hands and identify nobody')
  return {
    id: name.toLowerCase(),
    label: optional('LABEL') || name,
    issuer: issuerOf(name, needed('ISSUER')),
    clientId: needed('CLIENT_ID'),
    clientSecret: needed('CLIENT_SECRET'),
    subjectClaim,
    scopes: ['openid', ...words(optional('SCOPES'))],
    secondFactorAcr: words(optional('SECOND_FACTOR_ACR')),
    askAcr: words(optional('ASK_ACR')),
  }
}

/** Over https, or on this machine. */
function issuerOf(name: string, issuer: string): string {
  const variable = `OIDC_${name}_ISSUER`
  if (!URL.canParse(issuer)) throw new ProviderSettingError(variable, 'is no web address')
  const { protocol, hostname } = new URL(issuer)
  const isSafe = protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1'].includes(hostname))
  if (!isSafe) throw new ProviderSettingError(variable, 'must start with https://')
  return issuer.replace(/\/$/, '')
}

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)
