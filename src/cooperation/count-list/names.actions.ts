import { logPupils } from '#platform/audit/pupil-log.ts'
import type { Act, Turn } from '../turn.actions.ts'
import { findNames, findPlaces, type RecordName } from './names.store.ts'
import { whyMayName } from './why-may.ts'

/** Whose name could be on a page: for choosing which to show. Nothing of it is shown before it is noted. */
export const whoCanBeNamed = ({ trx }: Turn, recordIds: readonly (string | null)[]): Promise<RecordName[]> =>
  findNames(
    trx,
    recordIds.flatMap((id) => id ?? []),
  )

/** The names among these that may be shown, by record; each pupil noted as looked at, with the reason. */
export async function noteNames(
  { trx, today }: Turn,
  { viewer, requestId }: Act,
  what: string,
  names: readonly RecordName[],
): Promise<Map<string, RecordName>> {
  const places = await findPlaces(
    trx,
    names.map(({ pupilId }) => pupilId),
    today,
  )
  const reasons = new Map(
    names.flatMap(({ pupilId }) => {
      const place = places.get(pupilId)
      const why = place && whyMayName(viewer, place)
      return why ? [[pupilId, { pupilId, why }] as const] : []
    }),
  )
  await logPupils(trx, viewer, { action: 'look', what, requestId }, [...reasons.values()])
  return new Map(names.filter(({ pupilId }) => reasons.has(pupilId)).map((name) => [name.recordId, name]))
}
