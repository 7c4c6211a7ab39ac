import { findScheme } from '#schemes/index.ts'
import type { Finding, JudgedRoute } from './finding.ts'

/**
 * A scheme leads from certain leerwegen to certain levels: a glr only from bb to level 2 (Sterk beroepsonderwijs, FAQ on the
 * difference between dlr and glr, read 2026; the article itself is not at hand, so somebody has to decide).
 */
export function leadsElsewhere({ scheme, leerweg, niveau }: JudgedRoute): Finding | null {
  const leads = findScheme(scheme)?.leads
  if (!leads || leerweg === null || niveau === null) return null
  const fits = leads.some(({ from, to }) => from.includes(leerweg) && to.includes(niveau))
  return fits ? null : { rule: 'leads-elsewhere', severity: 'needs-decision', field: 'niveau', given: `${leerweg} → mbo ${niveau}` }
}
