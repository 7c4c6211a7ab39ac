import { answer, answers, type Finding, type Outcome, outcomeOf, type Typed } from '../finding.ts'
import { hasVmbo, INSTITUTION_KINDS, type InstitutionKind } from './institution.ts'
import { findProfiel } from './profielen.ts'

export interface BoardForm {
  name: string
  number: string | null
}

/** Name and, when known, the number that DUO gives a bevoegd gezag (five digits). */
export function readBoard(typed: Typed): Outcome<BoardForm> {
  const [name, number] = [answer(typed, 'naam'), answer(typed, 'nummer')]
  const wrongNumber: Finding = { rule: 'board/number-of-five-digits', field: 'nummer', given: number }
  return outcomeOf([nameFinding(name), number === '' || /^\d{5}$/.test(number) ? null : wrongNumber], () => ({
    name,
    number: number || null,
  }))
}

export interface InstitutionForm {
  boardId: string
  brin: string
  kind: InstitutionKind
  name: string
}

/** A brin has four characters, capitals and digits. Small letters are meant as capitals. */
export function readInstitution(typed: Typed): Outcome<InstitutionForm> {
  const [name, brin, boardId] = [answer(typed, 'naam'), answer(typed, 'brin').toUpperCase(), answer(typed, 'bestuur')]
  const kind = INSTITUTION_KINDS.find((one) => one === answer(typed, 'soort'))
  const findings: (Finding | null)[] = [
    boardId === '' ? { rule: 'institution/board-not-chosen', field: 'bestuur' } : null,
    /^[0-9A-Z]{4}$/.test(brin) ? null : { rule: 'institution/brin-of-four-characters', field: 'brin', given: brin },
    kind ? null : { rule: 'institution/kind-not-chosen', field: 'soort' },
    nameFinding(name),
  ]
  return outcomeOf(findings, () => ({ boardId, brin, kind: kind as InstitutionKind, name }))
}

export interface SiteForm {
  institutionId: string
  vestiging: string
  name: string
  place: string | null
  profielen: string[]
}

/** A vestiging has two digits. Profielen only where there is a vmbo. */
export function readSite(typed: Typed, kindOf: (institutionId: string) => InstitutionKind | undefined): Outcome<SiteForm> {
  const [institutionId, vestiging, name] = [answer(typed, 'instelling'), answer(typed, 'vestiging'), answer(typed, 'naam')]
  const profielen = [...new Set(answers(typed, 'profiel'))]
  const kind = kindOf(institutionId)
  const unknown = profielen.find((code) => !findProfiel(code))
  const findings: (Finding | null)[] = [
    kind ? null : { rule: 'site/institution-not-chosen', field: 'instelling' },
    /^\d{2}$/.test(vestiging) ? null : { rule: 'site/vestiging-of-two-digits', field: 'vestiging', given: vestiging },
    nameFinding(name),
    unknown === undefined ? null : { rule: 'site/profiel-unknown', field: 'profiel', given: unknown },
    kind && !hasVmbo(kind) && profielen.length > 0 ? { rule: 'site/profiel-without-vmbo', field: 'profiel' } : null,
  ]
  return outcomeOf(findings, () => ({ institutionId, vestiging, name, place: answer(typed, 'plaats') || null, profielen }))
}

export function nameFinding(name: string, field = 'naam'): Finding | null {
  if (name === '') return { rule: 'name-missing', field }
  return name.length > 200 ? { rule: 'name-too-long', field } : null
}
