import type { TypedAssessment } from '../../electives/assessment/assessment.ts'
import type { ElectiveForm } from '../../electives/catalogue.actions.ts'
import type { TypedElective } from '../../electives/elective-form.ts'
import type { TypedRequest } from '../../electives/request.actions.ts'
import { fieldOf } from './judge-page.tsx'

/** `2026`; null for nothing, or for what is no school year. */
export function askedYear(text: string | null): number | null {
  return text !== null && /^20\d\d$/.test(text) ? Number(text) : null
}

export function typedElective(form: URLSearchParams): TypedElective {
  const one = (name: string): string => form.get(name) ?? ''
  return {
    naam: one('naam'),
    soort: one('soort'),
    profiel: form.getAll('profiel'),
    doelen: one('doelen'),
    vestiging: one('vestiging'),
    bedrijf: one('bedrijf'),
    plaats: one('plaats'),
    begin: one('begin'),
    einde: one('einde'),
    dag: form.getAll('dag'),
    plekken: one('plekken'),
    contact: one('contact'),
    open: one('open'),
  }
}

/** An elective as it stands in the form; a new one is open, and of the only site there is. */
export function typedOf({ elective, sites }: ElectiveForm): TypedElective {
  return {
    naam: elective?.name ?? '',
    soort: elective?.kind ?? '',
    profiel: elective?.profielen ?? [],
    doelen: elective?.goals.join('\n') ?? '',
    vestiging: elective?.siteId ?? (sites.length === 1 ? (sites[0]?.siteId ?? '') : ''),
    bedrijf: elective?.companyId ?? '',
    plaats: elective?.place ?? '',
    begin: elective?.startsOn ?? '',
    einde: elective?.endsOn ?? '',
    dag: elective?.weekdays.map(String) ?? [],
    plekken: elective ? String(elective.places) : '',
    contact: elective?.contact ?? '',
    open: elective && !elective.isOpen ? '' : 'ja',
  }
}

export function typedRequest(form: URLSearchParams): TypedRequest {
  const one = (name: string): string => form.get(name) ?? ''
  return { naam: one('naam'), leerling: one('leerling'), keuze1: one('keuze1'), keuze2: one('keuze2'), keuze3: one('keuze3') }
}

/** Of the pupil at this place on the page. */
export function typedAssessment(form: URLSearchParams, at: number, goals: number): TypedAssessment {
  const one = (field: string): string => form.get(fieldOf(at, field)) ?? ''
  const each = Array.from({ length: goals }, (_, goal) => ({ outcome: one(`doel-${goal}`), remark: one(`opmerking-${goal}`) }))
  return { naam: one('naam'), goals: each }
}
