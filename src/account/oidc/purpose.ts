/** Why somebody went to an identity provider. It travels in the state that better-auth keeps, which no browser can write. */
export type Purpose =
  | { kind: 'sign-in' }
  /** SHA-256 of the token of the invitation */
  | { kind: 'invitation'; tokenHash: string }
  /** somebody who is signed in ties this identity to the own account */
  | { kind: 'link'; userId: string }

/** Back from the state; what is no purpose is a plain sign-in. */
export function purposeIn(state: unknown): Purpose {
  const { purpose } = (state ?? {}) as { purpose?: Partial<Record<'kind' | 'tokenHash' | 'userId', unknown>> }
  if (purpose?.kind === 'invitation' && typeof purpose.tokenHash === 'string') return { kind: 'invitation', tokenHash: purpose.tokenHash }
  if (purpose?.kind === 'link' && typeof purpose.userId === 'string') return { kind: 'link', userId: purpose.userId }
  return { kind: 'sign-in' }
}
