import { randomUUID } from 'node:crypto'
import { logEvent } from '#platform/audit/pupil-log.ts'
import { asPerson, type Trx } from '#platform/database/database.ts'
import { dayOf } from '#platform/platform.ts'
import { schoolYearOf } from '#schools/index.ts'
import type { Act } from '../actions.ts'
import { type Coordinator, listCoordinators } from './coordinator.store.ts'
import {
  type CompanyChoice,
  companiesToChoose,
  electiveYears,
  findElective,
  insertElective,
  listElectives,
  type OwnSite,
  sitesThatOffer,
  updateElective,
} from './elective.store.ts'
import type { Elective } from './elective.ts'
import { type ElectiveMistake, readElective, type TypedElective } from './elective-form.ts'
import { whyMayOffer } from './why-may.ts'

/** Work of the one who looks; `day`: `2026-11-22`. */
export function forViewer<T>({ platform, viewer }: Act, work: (trx: Trx, day: string) => Promise<T>): Promise<T> {
  const day = dayOf(platform.now())
  return asPerson(platform.db, viewer.personId, (trx) => work(trx, day), day)
}

export interface Catalogue {
  schoolYear: number
  /** of which there is anything, and the current one */
  years: number[]
  electives: Elective[]
  mayOffer: boolean
}

/** What is offered in a school year; the current one when none is asked. */
export function seeCatalogue(act: Act, asked: number | null): Promise<Catalogue> {
  return forViewer(act, async (trx, day) => {
    const now = schoolYearOf(day)
    const schoolYear = asked ?? now
    const years = [...new Set([now, schoolYear, ...(await electiveYears(trx))])].sort((a, b) => b - a)
    const mayOffer = (await sitesThatOffer(trx)).length > 0
    return { schoolYear, years, electives: await listElectives(trx, schoolYear), mayOffer }
  })
}

export interface SeenElective {
  elective: Elective
  /** whom to ask at the school that answers for it */
  coordinator: Coordinator | null
  mayChange: boolean
}

export function seeElective(act: Act, id: string): Promise<SeenElective | null> {
  return forViewer(act, async (trx) => {
    const elective = await findElective(trx, id)
    if (!elective) return null
    const coordinator = (await listCoordinators(trx)).find(({ siteId }) => siteId === elective.siteId) ?? null
    return { elective, coordinator, mayChange: whyMayOffer(act.viewer, elective) !== null }
  })
}

export interface ElectiveForm {
  elective: Elective | null
  sites: OwnSite[]
  companies: CompanyChoice[]
}

/** The form of a new elective, or of one that is there; null when this viewer may not. */
export function openElectiveForm(act: Act, id: string | null): Promise<ElectiveForm | null> {
  return forViewer(act, (trx, day) => formIn(trx, day, act, id))
}

async function formIn(trx: Trx, day: string, act: Act, id: string | null): Promise<ElectiveForm | null> {
  const elective = id === null ? null : await findElective(trx, id)
  if (id !== null && (!elective || !whyMayOffer(act.viewer, elective))) return null
  const sites = await sitesThatOffer(trx)
  return { elective, sites, companies: await companiesOf(trx, day, elective) }
}

/** A company that is no longer recognised stays where it stands. */
async function companiesOf(trx: Trx, day: string, elective: Elective | null): Promise<CompanyChoice[]> {
  const companies = await companiesToChoose(trx, day)
  const own = elective?.companyId ? { id: elective.companyId, label: elective.companyName ?? '' } : null
  return own && !companies.some(({ id }) => id === own.id) ? [own, ...companies] : companies
}

export type SavedElective = { ok: true; id: string } | { ok: false; mistakes: ElectiveMistake[] | null }

/** Keeps a new elective (no id) or what was changed. `mistakes: null`: not for this viewer. */
export function saveElective(act: Act, id: string | null, typed: TypedElective): Promise<SavedElective> {
  return forViewer<SavedElective>(act, async (trx, day) => {
    const form = await formIn(trx, day, act, id)
    if (!form) return { ok: false, mistakes: null }
    const known = {
      sites: form.sites.map(({ siteId }) => siteId),
      companies: form.companies.map((one) => one.id),
      taken: form.elective?.taken ?? 0,
    }
    const read = readElective(typed, known)
    if (!read.ok) return read
    const kept = id ?? randomUUID()
    if (id === null) await insertElective(trx, kept, act.viewer.regionId, act.viewer.personId, read.value)
    else await updateElective(trx, kept, read.value)
    await logEvent(trx, act.viewer, id === null ? 'elective/add' : 'elective/change', { elective: kept, ...read.value }, act.requestId)
    return { ok: true, id: kept }
  })
}
