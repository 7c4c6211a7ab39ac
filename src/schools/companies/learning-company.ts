import { isDay } from '../day.ts'
import { answer, type Finding, type Outcome, outcomeOf, type Typed } from '../finding.ts'
import { nameFinding } from '../places/forms.ts'

export interface CompanyForm {
  /** of SBB */
  leerbedrijfId: string
  name: string
  place: string | null
  /** the last day of the recognition, when known; bpv counts only at an erkend leerbedrijf */
  recognisedUntil: string | null
}

export interface LearningCompany extends CompanyForm {
  id: string
}

export function readCompany(typed: Typed): Outcome<CompanyForm> {
  const [leerbedrijfId, name, until] = [answer(typed, 'leerbedrijf'), answer(typed, 'naam'), answer(typed, 'tot')]
  const findings: (Finding | null)[] = [
    leerbedrijfId === '' ? { rule: 'company/id-missing', field: 'leerbedrijf' } : null,
    nameFinding(name),
    until === '' || isDay(until) ? null : { rule: 'no-day', field: 'tot', given: until },
  ]
  return outcomeOf(findings, () => ({ leerbedrijfId, name, place: answer(typed, 'plaats') || null, recognisedUntil: until || null }))
}

export const isRecognised = ({ recognisedUntil }: Pick<CompanyForm, 'recognisedUntil'>, day: string): boolean =>
  recognisedUntil === null || day <= recognisedUntil
