import { logEvent } from '#platform/audit/pupil-log.ts'
import type { Act } from '../../actions.ts'
import { addCompany, allCompanies, changeCompany } from '../../companies/learning-company.store.ts'
import { answers, type Outcome, type Typed } from '../../finding.ts'
import { type TakenOver, takeOver } from '../actions.ts'
import { standingOfCompany } from '../compare.ts'
import type { Offer } from '../offer.ts'

/** Those ticked (`bedrijf`: the id of SBB). */
export function takeOverCompanies(act: Act, offer: Offer, typed: Typed): Promise<Outcome<TakenOver>> {
  const ids = new Set(answers(typed, 'bedrijf'))
  const chosen = offer.companies.filter(({ leerbedrijfId }) => ids.has(leerbedrijfId))
  return takeOver(act, chosen.length, async (trx) => {
    const known = new Map((await allCompanies(trx)).map((one) => [one.leerbedrijfId, one]))
    const taken: TakenOver = { added: 0, changed: 0 }
    for (const one of chosen) {
      const here = known.get(one.leerbedrijfId)
      if (!here) await addCompany(trx, act.viewer.regionId, one)
      else if (standingOfCompany(one, here) === 'changed')
        await changeCompany(trx, here.id, {
          ...one,
          place: one.place ?? here.place,
          recognisedUntil: one.recognisedUntil ?? here.recognisedUntil,
        })
      else continue
      taken[here ? 'changed' : 'added'] += 1
    }
    await logEvent(trx, act.viewer, 'intake/companies', { file: offer.called, ...taken }, act.requestId)
    return { ok: true, value: taken }
  })
}
