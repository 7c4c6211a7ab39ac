import { PHASES, type Phase } from '../pupil.ts'

/** Which pupils the list shows; every choice stands in the address. */
export interface ListFilter {
  /** an institution or a site */
  school: string | null
  route: string | null
  group: string | null
  leerjaar: number | null
  phase: Phase | null
  /** beginnings of names */
  search: string
  /** counts from 1 */
  page: number
}

export const PAGE_SIZE = 50

export function readFilter(query: URLSearchParams): ListFilter {
  const leerjaar = Number(query.get('leerjaar'))
  const page = Number(query.get('pagina'))
  return {
    school: idOf(query.get('school')),
    route: idOf(query.get('route')),
    group: idOf(query.get('groep')),
    leerjaar: Number.isInteger(leerjaar) && leerjaar >= 1 && leerjaar <= 9 ? leerjaar : null,
    phase: PHASES.find((one) => one === query.get('fase')) ?? null,
    search: (query.get('zoek') ?? '').trim().slice(0, 100),
    page: Number.isInteger(page) && page > 1 && page < 100_000 ? page : 1,
  }
}

/** The same choice in an address; what is not chosen is left out. */
export function filterQuery({
  school,
  route,
  group,
  leerjaar,
  phase,
  search,
  page,
}: ListFilter): Record<string, string | number | undefined> {
  return {
    school: school ?? undefined,
    route: route ?? undefined,
    groep: group ?? undefined,
    leerjaar: leerjaar ?? undefined,
    fase: phase ?? undefined,
    zoek: search || undefined,
    pagina: page > 1 ? page : undefined,
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** An id as the database has it; null for anything else, so that no typed text reaches a query that expects one. */
export function idOf(text: string | null | undefined): string | null {
  const lower = text?.toLowerCase() ?? ''
  return UUID.test(lower) ? lower : null
}
