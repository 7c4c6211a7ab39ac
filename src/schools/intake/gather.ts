import type { CompanyForm } from '../companies/learning-company.ts'
import type { PublicRecords } from '../public-files/tables.ts'
import { kindOfStructure } from './kind-of-structure.ts'
import type { OfferedBoard, OfferedQualification, OfferedSchool, OfferedSite } from './offer.ts'

type Building = Omit<OfferedSchool, 'sites' | 'mainSite'> & { sites: Map<string, OfferedSite> }

/** Gathers the rows of public files: lists repeat a school for each site, and a crebo for each place where it is taught. */
export class Gathering {
  readonly #schools = new Map<string, Building>()
  readonly #boards = new Map<string, string>()
  readonly #qualifications = new Map<string, OfferedQualification>()
  readonly #companies = new Map<string, CompanyForm>()

  board({ number, name }: PublicRecords['boards']): void {
    this.#boards.set(number, name)
  }

  institution({ brin, name, place, boardNumber, boardName, structure }: PublicRecords['institutions']): void {
    const school = this.#school(brin)
    school.name ??= name
    school.place ??= place
    school.boardNumber ??= boardNumber
    school.boardName ??= boardName
    school.kind ??= kindOfStructure(structure)
  }

  site({ brin, vestiging, name, place, structure }: PublicRecords['sites']): void {
    const school = this.#school(brin)
    school.kind ??= kindOfStructure(structure)
    if (!school.sites.has(vestiging)) school.sites.set(vestiging, { vestiging, name, place })
  }

  /** Rows that differ in leertraject only are one qualification that can be followed both ways. */
  qualification({ line: _line, lastIntake: _intake, leertraject, ...rest }: PublicRecords['qualifications']): void {
    const key = `${rest.crebo} ${rest.validFrom ?? ''}`
    const before = this.#qualifications.get(key)
    const [bol, bbl] = [leertraject !== 'bbl', leertraject !== 'bol']
    this.#qualifications.set(key, before ? { ...before, bol: before.bol || bol, bbl: before.bbl || bbl } : { ...rest, bol, bbl })
  }

  /** Rows that differ in crebo only are one company; it is recognised as long as for any of them. */
  company({ leerbedrijfId, name, place, recognisedUntil }: PublicRecords['companies']): void {
    const before = this.#companies.get(leerbedrijfId)
    const until = before ? latest(before.recognisedUntil, recognisedUntil) : recognisedUntil
    this.#companies.set(leerbedrijfId, { leerbedrijfId, name: before?.name ?? name, place: before?.place ?? place, recognisedUntil: until })
  }

  boards(): OfferedBoard[] {
    const boards = [...this.#boards].map(([number, name]) => ({ number, name }))
    return boards.sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  }

  schools(): OfferedSchool[] {
    const schools = [...this.#schools.values()].map((one) => ({
      ...one,
      boardName: one.boardName ?? this.#boards.get(one.boardNumber ?? '') ?? null,
      mainSite: one.sites.get('00')?.name ?? null,
      sites: [...one.sites.values()].sort((a, b) => a.vestiging.localeCompare(b.vestiging)),
    }))
    return schools.sort((a, b) => calledOf(a).localeCompare(calledOf(b), 'nl'))
  }

  qualifications(): OfferedQualification[] {
    return [...this.#qualifications.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl') || a.crebo.localeCompare(b.crebo))
  }

  companies(): CompanyForm[] {
    return [...this.#companies.values()].sort((a, b) => a.name.localeCompare(b.name, 'nl'))
  }

  #school(brin: string): Building {
    const found = this.#schools.get(brin) ?? {
      brin,
      name: null,
      place: null,
      boardNumber: null,
      boardName: null,
      kind: null,
      sites: new Map(),
    }
    this.#schools.set(brin, found)
    return found
  }
}

const calledOf = ({ name, mainSite, brin }: OfferedSchool): string => name ?? mainSite ?? brin

/** Null is not known to end. */
const latest = (a: string | null, b: string | null): string | null => (a === null || b === null ? null : a > b ? a : b)
