import { isDay } from '../day.ts'
import { answer, answers, type Finding, type Outcome, outcomeOf, type Typed } from '../finding.ts'
import { nameFinding } from '../places/forms.ts'
import type { Qualification } from './qualification.ts'

/** One period of validity of a crebo, as written down by hand. */
export function readQualification(typed: Typed): Outcome<Qualification> {
  const [crebo, name, niveau] = [answer(typed, 'crebo'), answer(typed, 'naam'), Number(answer(typed, 'niveau'))]
  const [from, until, ways] = [answer(typed, 'vanaf'), answer(typed, 'tot'), answers(typed, 'leertraject')]
  const findings: (Finding | null)[] = [
    /^\d{5}$/.test(crebo) ? null : { rule: 'qualification/crebo-of-five-digits', field: 'crebo', given: crebo },
    nameFinding(name),
    [1, 2, 3, 4].includes(niveau) ? null : { rule: 'qualification/niveau-not-chosen', field: 'niveau' },
    ways.includes('bol') || ways.includes('bbl') ? null : { rule: 'qualification/leertraject-not-chosen', field: 'leertraject' },
    isDay(from) ? null : { rule: 'no-day', field: 'vanaf', given: from },
    until === '' || isDay(until) ? null : { rule: 'no-day', field: 'tot', given: until },
    isDay(from) && isDay(until) && until < from ? { rule: 'period/ends-before-start', field: 'tot' } : null,
  ]
  return outcomeOf(findings, () => ({
    crebo,
    name,
    niveau,
    dossier: answer(typed, 'dossier') || null,
    dossierName: answer(typed, 'dossiernaam') || null,
    bol: ways.includes('bol'),
    bbl: ways.includes('bbl'),
    validFrom: from,
    validUntil: until || null,
  }))
}
