import { answer, type Finding, type Outcome, outcomeOf, type Typed } from '../finding.ts'
import { emailFinding, type PersonForm } from '../people/forms.ts'
import { nameFinding } from '../places/forms.ts'
import { isSetupCode } from './code.ts'

export interface RegionStart {
  region: string
  person: PersonForm & { email: string }
  password: string
  /** the first beheerder coordinates as well: nobody can give themselves a role later */
  isCoordinator: boolean
}

export interface StartRules {
  /** null = the server listens to this machine only */
  setupCode: string | null
  /** what is wrong with a password, in the language of the page; null = nothing */
  passwordProblem: (password: string, email: string) => string | null
}

/** A region and its first beheerder. The name of the region may be as long as any other. */
export function readStart(typed: Typed, { setupCode, passwordProblem }: StartRules): Outcome<RegionStart> {
  const [region, email] = [answer(typed, 'regio'), answer(typed, 'email').toLowerCase()]
  const [givenName, familyName] = [answer(typed, 'voornaam'), answer(typed, 'achternaam')]
  // as typed: a password may begin or end with a space
  const [password, again] = ['wachtwoord', 'nogmaals'].map((name) => typed.get(name)?.[0] ?? '') as [string, string]
  const findings: (Finding | null)[] = [
    setupCode === null || isSetupCode(answer(typed, 'code'), setupCode) ? null : { rule: 'setup/code-wrong', field: 'code' },
    region === '' ? { rule: 'setup/region-missing', field: 'regio' } : nameFinding(region, 'regio'),
    nameFinding(givenName, 'voornaam'),
    nameFinding(familyName, 'achternaam'),
    email === '' ? { rule: 'setup/email-missing', field: 'email' } : emailFinding(email),
    passwordFinding(password, again, passwordProblem(password, email)),
  ]
  return outcomeOf(findings, () => ({
    region,
    person: { givenName, infix: answer(typed, 'tussenvoegsel') || null, familyName, email },
    password,
    isCoordinator: answer(typed, 'coordinator') === 'ja',
  }))
}

function passwordFinding(password: string, again: string, problem: string | null): Finding | null {
  if (password === '') return { rule: 'setup/password-missing', field: 'wachtwoord' }
  if (problem) return { rule: 'setup/password-refused', field: 'wachtwoord', given: problem }
  return password === again ? null : { rule: 'setup/passwords-differ', field: 'nogmaals' }
}
