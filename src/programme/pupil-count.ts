/** A number of pupils; `few` is 1 to 4, which who may not see the pupils does not get to know. */
export type PupilCount = number | 'few'

/** Pupils of a route on a day, by phase. There is no total: beside a hidden cell it would give that away. */
export interface PhaseCounts {
  VO: PupilCount
  MBO: PupilCount
}

export interface CountLine {
  routeId: string
  day: string
  phase: 'VO' | 'MBO'
  pupils: number
}

/** From 1 to 4 it could tell who they are. */
const FEW = 4

/** `seesPupils`: who looks may see every pupil behind the number, and so gets it as it is. */
export function phaseCounts(lines: readonly CountLine[], routeId: string, day: string, seesPupils: boolean): PhaseCounts {
  const of = (phase: 'VO' | 'MBO'): PupilCount => {
    const { pupils = 0 } = lines.find((one) => one.routeId === routeId && one.day === day && one.phase === phase) ?? {}
    return pupils > 0 && pupils <= FEW && !seesPupils ? 'few' : pupils
  }
  return { VO: of('VO'), MBO: of('MBO') }
}

/** 1 October of the school years from the first day up to this one, the latest first; at most six. */
export function countDays(startsOn: string, today: string): string[] {
  const last = Number(today.slice(0, 4)) - (today.slice(5) >= '10-01' ? 0 : 1)
  const first = Number(startsOn.slice(0, 4)) + (startsOn.slice(5) > '10-01' ? 1 : 0)
  const years = Math.min(6, Math.max(0, last - first + 1))
  return Array.from({ length: years }, (_, ago) => `${last - ago}-10-01`)
}
