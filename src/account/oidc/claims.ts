export type Claims = Record<string, unknown>

/** The claims of an ID token whose signature was checked already; null when it is none. */
export function claimsIn(idToken: string | undefined): Claims | null {
  const [, body] = idToken?.split('.') ?? []
  if (!body) return null
  try {
    const claims: unknown = JSON.parse(Buffer.from(body, 'base64url').toString('utf8'))
    return typeof claims === 'object' && claims !== null && !Array.isArray(claims) ? (claims as Claims) : null
  } catch {
    return null
  }
}

/** Who it is: a text or a number, not empty and of one value; else null, and nobody signs in. */
export function subjectIn(claims: Claims, claim: string): string | null {
  const value = claims[claim]
  const only = Array.isArray(value) && value.length === 1 ? value[0] : value
  const text = typeof only === 'number' && Number.isSafeInteger(only) ? String(only) : only
  return typeof text === 'string' && text.trim() !== '' && text.length <= 255 ? text : null
}

/** The provider says how it knew the person; only the values that were set as such count. */
export function showsSecondFactor(claims: Claims, accepted: readonly string[]): boolean {
  return typeof claims.acr === 'string' && accepted.includes(claims.acr)
}
