import { answer, type FormFinding, type Typed } from '../typed.ts'
import type { PupilRole } from './access.ts'
import type { AddressRule } from './known-address.ts'

export type AccessRule =
  | AddressRule
  | 'given-name-missing'
  | 'family-name-missing'
  | 'email-wrong'
  | 'pupil-has-access'
  | 'not-agreed'
  | 'has-account'
  | 'link-not-yours'

export interface AccessForm {
  givenName: string
  infix: string | null
  familyName: string
  /** in small letters */
  email: string
}

export const FIELDS = {
  leerling: { email: 'leerling-email' },
  ouder: { givenName: 'voornaam', infix: 'tussenvoegsel', familyName: 'achternaam', email: 'ouder-email', agreed: 'toestemming' },
} as const

/** A parent's name is asked for; a pupil's is known. */
export function readAccess(
  typed: Typed,
  role: PupilRole,
  pupil: Omit<AccessForm, 'email'>,
): { form: AccessForm; findings: FormFinding<AccessRule>[] } {
  const { ouder } = FIELDS
  const email = answer(typed, FIELDS[role].email).toLowerCase()
  const isEmail = email.length <= 254 && /^[^\s@<>",;]+@[^\s@<>",;]+$/.test(email)
  const wrongEmail: FormFinding<AccessRule>[] = isEmail ? [] : [{ rule: 'email-wrong', field: FIELDS[role].email, given: email }]
  if (role === 'leerling') return { form: { ...pupil, email }, findings: wrongEmail }
  const [givenName, familyName] = [answer(typed, ouder.givenName), answer(typed, ouder.familyName)]
  return {
    form: { givenName, infix: answer(typed, ouder.infix) || null, familyName, email },
    findings: [
      ...(givenName === '' ? [{ rule: 'given-name-missing', field: ouder.givenName } as const] : []),
      ...(familyName === '' ? [{ rule: 'family-name-missing', field: ouder.familyName } as const] : []),
      ...wrongEmail,
    ],
  }
}
