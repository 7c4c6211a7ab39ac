import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act } from '../../actions.ts'
import { isDay } from '../../day.ts'
import { answer, answers, type Finding, type Outcome, refused, type Typed } from '../../finding.ts'
import { allQualifications, saveQualification } from '../../qualifications/qualification.store.ts'
import type { Qualification } from '../../qualifications/qualification.ts'
import { firstPerField, type TakenOver, takeOver } from '../actions.ts'
import { byCrebo, periodHere, qualificationKey, standingOfQualification } from '../compare.ts'
import type { Offer, OfferedQualification } from '../offer.ts'

/** Those ticked (`opleiding`: crebo and first day), or all of `among` when `alles` was pressed. */
export function takeOverQualifications(
  act: Act,
  offer: Offer,
  typed: Typed,
  among: readonly OfferedQualification[],
): Promise<Outcome<TakenOver>> {
  const keys = new Set(answers(typed, 'opleiding'))
  const chosen = answer(typed, 'alles') ? among : offer.qualifications.filter((one) => keys.has(qualificationKey(one)))
  return takeOver(act, chosen.length, async (trx) => {
    const from = answer(typed, 'vanaf')
    const periods = byCrebo(await allQualifications(trx))
    const wanted = chosen.filter((one) => ['new', 'changed'].includes(standingOfQualification(one, periods.get(one.crebo) ?? [])))
    const findings = wanted.flatMap((one) => qualificationFinding(one, periods.get(one.crebo) ?? [], from) ?? [])
    if (findings.length > 0) return refused(...firstPerField(findings))
    const taken: TakenOver = { added: 0, changed: 0 }
    for (const one of wanted) {
      const here = periodHere(one, periods.get(one.crebo) ?? [])
      await saveQualification(trx, merged(one, here, from))
      taken[here ? 'changed' : 'added'] += 1
    }
    await logEvent(trx, act.viewer, 'intake/qualifications', { file: offer.called, ...taken }, act.requestId)
    return { ok: true, value: taken }
  })
}

function qualificationFinding(one: OfferedQualification, periods: readonly Qualification[], from: string): Finding | null {
  if (periodHere(one, periods)) return null
  if (one.niveau === null) return { rule: 'intake/niveau-missing', field: 'keuze', given: one.name }
  if (one.validFrom !== null || isDay(from)) return null
  return from === '' ? { rule: 'intake/from-needed', field: 'vanaf', given: one.name } : { rule: 'no-day', field: 'vanaf', given: from }
}

/** What the file does not say stays as it was. */
function merged(one: OfferedQualification, here: Qualification | undefined, from: string): Qualification {
  return {
    crebo: one.crebo,
    name: one.name,
    niveau: one.niveau ?? here?.niveau ?? 0,
    dossier: one.dossier ?? here?.dossier ?? null,
    dossierName: one.dossierName ?? here?.dossierName ?? null,
    bol: one.bol,
    bbl: one.bbl,
    validFrom: here?.validFrom ?? one.validFrom ?? from,
    validUntil: one.validUntil ?? here?.validUntil ?? null,
  }
}
