import type { Rows } from '../rows.ts'

export interface Leaver {
  pupilId: string
  lineId: string
  phase: 'VO' | 'MBO'
  /** the first day in the route */
  from: string
}

/** Somebody who was in the route on that 1 October and left it later that school year; the vmbo goes first. */
export function leaverOf({ route_enrolment, school_record }: Rows, routeId: string, teldatum: string): Leaver {
  const lastDay = `${Number(teldatum.slice(0, 4)) + 1}-07-30`
  const left = route_enrolment.filter(
    ({ route_id, valid_from, valid_until }) =>
      route_id === routeId &&
      valid_from < teldatum.replace('-10-', '-09-') &&
      valid_until !== null &&
      valid_until > teldatum &&
      valid_until <= lastDay,
  )
  const line = left.find(({ phase }) => phase === 'VO') ?? left[0]
  const record = school_record.find(({ id }) => id === line?.record_id)
  if (!line || !record) throw new Error(`nobody of the example left the route after ${teldatum}`)
  return { pupilId: record.pupil_id, lineId: line.id, phase: line.phase, from: line.valid_from }
}
