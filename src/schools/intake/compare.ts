import type { CompanyForm } from '../companies/learning-company.ts'
import type { Institution } from '../places/institution.ts'
import type { Board, Site } from '../places/place.ts'
import { overlaps, type Qualification } from '../qualifications/qualification.ts'
import type { OfferedBoard, OfferedQualification, OfferedSchool, OfferedSite } from './offer.ts'

/** What taking something over would do; `not-alone` and `overlaps` cannot be taken over. */
export type Standing = 'new' | 'changed' | 'same' | 'not-alone' | 'overlaps'

export interface Known {
  boards: readonly Board[]
  institutions: ReadonlyMap<string, Institution>
  /** by brin and vestiging: `00AB00` */
  sites: ReadonlyMap<string, Site>
}

export function knownOf(boards: readonly Board[], institutions: readonly Institution[], sites: readonly Site[]): Known {
  const brinOf = new Map(institutions.map(({ id, brin }) => [id, brin]))
  return {
    boards,
    institutions: new Map(institutions.map((one) => [one.brin, one])),
    sites: new Map(sites.map((one) => [`${brinOf.get(one.institutionId)}${one.vestiging}`, one])),
  }
}

export const nameOffered = ({ name, mainSite }: OfferedSchool): string | null => name ?? mainSite

export function standingOfBoard({ number, name }: OfferedBoard, known: Pick<Known, 'boards'>): Standing {
  const here = known.boards.find((one) => one.number === number)
  if (!here) return 'new'
  return here.name === name ? 'same' : 'changed'
}

/** A school keeps the board and kind it has here; only its name follows the file. */
export function standingOfSchool(school: OfferedSchool, known: Known): Standing {
  const here = known.institutions.get(school.brin)
  if (!here) return nameOffered(school) === null ? 'not-alone' : 'new'
  return school.name !== null && school.name !== here.name ? 'changed' : 'same'
}

export function standingOfSite(school: OfferedSchool, site: OfferedSite, known: Known): Standing {
  const here = known.sites.get(school.brin + site.vestiging)
  if (!here) return standingOfSchool(school, known) === 'not-alone' ? 'not-alone' : 'new'
  return here.name !== site.name || (site.place !== null && site.place !== here.place) ? 'changed' : 'same'
}

/** The period here that this one would be: with the same first day, or the newest when the file names none. */
export function periodHere(one: OfferedQualification, periods: readonly Qualification[]): Qualification | undefined {
  if (one.validFrom !== null) return periods.find(({ validFrom }) => validFrom === one.validFrom)
  return periods.reduce<Qualification | undefined>(
    (newest, period) => (!newest || period.validFrom > newest.validFrom ? period : newest),
    undefined,
  )
}

export function standingOfQualification(one: OfferedQualification, periods: readonly Qualification[]): Standing {
  const here = periodHere(one, periods)
  const others = periods.filter((period) => period !== here)
  const span = here ? { validFrom: here.validFrom, validUntil: one.validUntil ?? here.validUntil } : spanOf(one)
  if (span && others.some((period) => overlaps(period, span))) return 'overlaps'
  if (!here) return 'new'
  return differs(one, here) ? 'changed' : 'same'
}

const spanOf = ({ validFrom, validUntil }: OfferedQualification) => (validFrom === null ? null : { validFrom, validUntil })

/** What the file does not say is no difference. */
function differs(one: OfferedQualification, here: Qualification): boolean {
  const said: (keyof OfferedQualification & keyof Qualification)[] = [
    'name',
    'niveau',
    'dossier',
    'dossierName',
    'validUntil',
    'bol',
    'bbl',
  ]
  return said.some((field) => one[field] !== null && one[field] !== here[field])
}

export function standingOfCompany(one: CompanyForm, here: CompanyForm | undefined): Standing {
  if (!here) return 'new'
  const said: (keyof CompanyForm)[] = ['name', 'place', 'recognisedUntil']
  return said.some((field) => one[field] !== null && one[field] !== here[field]) ? 'changed' : 'same'
}

/** A crebo with one first day: what is ticked in a list. */
export const qualificationKey = ({ crebo, validFrom }: OfferedQualification): string => `${crebo} ${validFrom ?? ''}`.trim()

export function byCrebo(all: readonly Qualification[]): Map<string, Qualification[]> {
  const periods = new Map<string, Qualification[]>()
  for (const one of all) periods.set(one.crebo, [...(periods.get(one.crebo) ?? []), one])
  return periods
}
