import { logEvent } from '#platform/audit/pupil-log.ts'
import { type Act, inTurn, orTaken } from '../actions.ts'
import { type Outcome, refused, type Typed } from '../finding.ts'
import { whyMayChangePlace } from '../places/rules/why-may-change-place.ts'
import { regionScope } from '../places/scope.ts'
import { addCompany, changeCompany, findCompany } from './learning-company.store.ts'
import { readCompany } from './learning-company.ts'

/** Adds a learning company of the region, or changes the one with this id. */
export function saveCompany(act: Act, typed: Typed, id: string | null = null): Promise<Outcome<string>> {
  const form = readCompany(typed)
  if (!form.ok) return Promise.resolve(form)
  const work = inTurn<Outcome<string>>(act, async (trx) => {
    if (!whyMayChangePlace(act.viewer, regionScope(act.viewer.regionId))) return refused({ rule: 'not-yours', field: 'inhoud' })
    if (id !== null && !(await findCompany(trx, id))) return refused({ rule: 'gone-meanwhile', field: 'inhoud' })
    if (id !== null) await changeCompany(trx, id, form.value)
    const saved = id ?? (await addCompany(trx, act.viewer.regionId, form.value))
    await logEvent(trx, act.viewer, id ? 'company/change' : 'company/add', { company: saved, ...form.value }, act.requestId)
    return { ok: true, value: saved }
  })
  const taken = { rule: 'company/id-taken', field: 'leerbedrijf', given: form.value.leerbedrijfId } as const
  return orTaken(work, { learning_company_region_id_leerbedrijf_id_key: taken })
}
