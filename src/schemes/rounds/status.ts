/** How an experiment stands in a spring (VM2-monitor); `ingetrokken` ends it (Besluit art. 13). */
export const STATUSES = ['afgerond', 'lopend', 'gestopt', 'onbekend', 'ingetrokken'] as const
export type Status = (typeof STATUSES)[number]

/** Why experiments stopped, as the VM2 monitor found. */
export const CAUSES = [
  'too-few-pupils',
  'falling-bb-numbers',
  'demographic-decline',
  'pupils-moving-up',
  'switchers',
  'technology-wants-bbl',
  'narrow-offer',
  'own-motivation',
  'too-little-support',
  'few-teachers',
  'mbo-sees-competition',
  'no-financial-agreements',
  'change-of-policy',
] as const
export type Cause = (typeof CAUSES)[number]

/** One spring of one route. Never overwritten: the last line of a year counts. */
export interface StatusLine {
  routeId: string
  /** 2012 = spring of 2012 */
  year: number
  status: Status
  causes: readonly Cause[]
  note: string
}

/** 'Zoals beoogd' of the VM2 monitor: done, or still going on as intended. */
export const isAsIntended = ({ status }: Pick<StatusLine, 'status'>): boolean => status === 'afgerond' || status === 'lopend'

/** After these nothing follows any more. */
const FINAL: readonly Status[] = ['afgerond', 'gestopt', 'ingetrokken']

/** The last line of each year, the years in order. */
export function byYear(lines: readonly StatusLine[], routeId: string): StatusLine[] {
  const last = new Map(lines.filter((one) => one.routeId === routeId).map((one) => [one.year, one]))
  return [...last.values()].sort((a, b) => a.year - b.year)
}

/** Springs of which the status has to be known: from the first of the route to this one, up to where it ended. */
export function springsMissing(lines: readonly StatusLine[], routeId: string, startsOn: string, today: string): number[] {
  const known = byYear(lines, routeId)
  const end = known.find(({ status }) => FINAL.includes(status))?.year
  const first = springAfter(startsOn)
  const last = end ?? springBefore(today)
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return years.filter((year) => !known.some((one) => one.year === year))
}

/** Spring begins on 1 March. */
const springAfter = (day: string): number => Number(day.slice(0, 4)) + (day.slice(5) >= '03-01' ? 1 : 0)
const springBefore = (day: string): number => Number(day.slice(0, 4)) - (day.slice(5) >= '03-01' ? 0 : 1)
