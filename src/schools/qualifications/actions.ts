import { logEvent } from '#platform/audit/pupil-log.ts'
import { type Act, inTurn } from '../actions.ts'
import { type Outcome, refused, type Typed } from '../finding.ts'
import { whyMayChangePlace } from '../places/rules/why-may-change-place.ts'
import { regionScope } from '../places/scope.ts'
import { readQualification } from './forms.ts'
import { periodsOf, saveQualification } from './qualification.store.ts'
import { overlaps } from './qualification.ts'

/** Adds a period of validity; with `was`, the first day of an existing one, changes that. Gives the crebo. */
export async function keepQualification(
  act: Act,
  typed: Typed,
  was: { crebo: string; validFrom: string } | null = null,
): Promise<Outcome<string>> {
  const form = readQualification(was ? new Map([...typed, ['crebo', [was.crebo]], ['vanaf', [was.validFrom]]]) : typed)
  if (!form.ok) return form
  return inTurn<Outcome<string>>(act, async (trx) => {
    if (!whyMayChangePlace(act.viewer, regionScope(act.viewer.regionId))) return refused({ rule: 'not-yours', field: 'inhoud' })
    const { crebo, validFrom } = form.value
    const periods = await periodsOf(trx, crebo)
    if (was && !periods.some((one) => one.validFrom === was.validFrom)) return refused({ rule: 'gone-meanwhile', field: 'inhoud' })
    const other = periods.find((one) => one.validFrom !== was?.validFrom && overlaps(one, form.value))
    if (other) return refused({ rule: 'qualification/periods-overlap', field: 'vanaf', given: other.validFrom })
    await saveQualification(trx, form.value)
    await logEvent(trx, act.viewer, was ? 'qualification/change' : 'qualification/add', { crebo, validFrom }, act.requestId)
    return { ok: true, value: crebo }
  })
}
