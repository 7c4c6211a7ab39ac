import type { Trx } from '#platform/database/database.ts'
import { type Act, inTurn } from '../actions.ts'
import { type Finding, type Outcome, refused } from '../finding.ts'
import { whyMayChangePlace } from '../places/rules/why-may-change-place.ts'
import { regionScope } from '../places/scope.ts'

export interface TakenOver {
  added: number
  changed: number
}

/** One transaction, for who may change what is the region's. */
export function takeOver(act: Act, chosen: number, work: (trx: Trx) => Promise<Outcome<TakenOver>>): Promise<Outcome<TakenOver>> {
  if (chosen === 0) return Promise.resolve(refused({ rule: 'intake/nothing-chosen', field: 'keuze' }))
  if (!whyMayChangePlace(act.viewer, regionScope(act.viewer.regionId)))
    return Promise.resolve(refused({ rule: 'not-yours', field: 'inhoud' }))
  return inTurn(act, work)
}

/** One sentence a question is enough: the same is wrong with the others. */
export function firstPerField(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ field }, index) => findings.findIndex((one) => one.field === field) === index)
}
