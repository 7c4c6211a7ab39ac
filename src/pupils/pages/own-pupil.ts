import type { Right } from '#platform/access/rights.ts'
import { grantsWith } from '#platform/access/viewer.ts'
import type { AppContext } from '#platform/http/app.ts'
import { idOf } from '../list/filter.ts'

/** The pupil whose own page this is: who looks, or the child that a parent of several chose (`?leerling=`). Null: none, or not chosen. */
export function ownPupilIn(c: AppContext, right: Right = 'own/see'): string | null {
  const { viewer, address } = c.var
  if (!viewer) return null
  const own = grantsWith(viewer, right).filter(({ scopeKind }) => scopeKind === 'pupil')
  const ids = [...new Set(own.map(({ scopeId }) => scopeId))]
  if (ids.length === 1) return ids[0] ?? null
  return ids.find((id) => id === idOf(address.query.get('leerling') ?? undefined)) ?? null
}
