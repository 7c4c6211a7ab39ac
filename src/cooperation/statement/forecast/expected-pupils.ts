/** What a design says of how many pupils there will be (a route file, docs/route-file.md); this part knows no more of it. */
export interface DesignNumbers {
  intake: { pool: number | null; share: number | null; retention: readonly number[] | null }
  target: { places: number | null; leerwegen: readonly string[] }
  years: readonly DesignedYear[]
  startsOn: string | null
}

interface DesignedYear {
  stage: 'vmbo' | 'mbo' | 'hbo'
  leerjaren: readonly number[]
  enrolledAt: 'vo' | 'mbo' | 'hbo' | null
}

export interface ExpectedPupils {
  phase: 'VO' | 'MBO'
  leerjaar: number
  startYear: number
  level: string | null
  pupils: number
}

/** Still in the route in its second, third and fourth year, when the design does not say: VM2-monitor, second report (2013). */
const VM2_RETENTION: readonly number[] = [0.598, 0.312, 0.103]

/**
 * Whole pupils per year of a route on 1 October of a school year that begins in `year`: the pool times the share that
 * chooses the route, at most its places, times the share that is still there. Cohorts before the first one, and years of
 * which no retention is known, are left out.
 */
export function expectedPupils({ intake, target, years, startsOn }: DesignNumbers, year: number): ExpectedPupils[] {
  if (intake.pool === null || intake.share === null) return []
  const starters = Math.min(intake.pool * intake.share, target.places ?? Number.POSITIVE_INFINITY)
  const stays = [1, ...(intake.retention ?? VM2_RETENTION)]
  const first = years.findIndex(({ stage, leerjaren }) => stage !== 'vmbo' || leerjaren.includes(3) || leerjaren.includes(4))
  const inRoute = first === -1 ? [] : years.slice(first)
  return inRoute.flatMap(({ stage, leerjaren, enrolledAt }, at) => {
    const share = stays[at]
    const startYear = year - at
    const isBefore = startsOn !== null && startYear < Number(startsOn.slice(0, 4))
    if (share === undefined || isBefore || stage === 'hbo') return []
    const phase = (enrolledAt ?? (stage === 'vmbo' ? 'vo' : 'mbo')) === 'vo' ? 'VO' : 'MBO'
    return [
      { phase, leerjaar: Math.max(...leerjaren), startYear, level: levelOf(phase, target.leerwegen), pupils: Math.round(starters * share) },
    ]
  })
}

/** With one leerweg it is that one; of several a design does not say who chooses which. */
const levelOf = (phase: 'VO' | 'MBO', leerwegen: readonly string[]): string | null =>
  phase === 'VO' && leerwegen.length === 1 ? (leerwegen[0] ?? null) : null
