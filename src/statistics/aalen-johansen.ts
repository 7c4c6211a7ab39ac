/** `n` persons seen until `time`; then `event` happened, or with `null` they were lost from sight (censored). */
export interface Observation {
  time: number
  event: string | null
  n: number
}

export interface Incidence {
  time: number
  event: string
  probability: number
  standardError: number
}

/**
 * Cumulative incidence of competing events from one initial state, at every time seen, per event in the order given.
 * At a tie events come first: who is censored at that time was still at risk. Empty input gives an empty answer; an event
 * that is not in `events` throws, as leaving it out would quietly turn it into survival.
 * Aalen & Johansen (1978), Scandinavian Journal of Statistics 5: 141–150. Standard error: infinitesimal jackknife, the root
 * of the summed squared influence of each person (Therneau, Crowson & Atkinson, vignette 'Multi-state models' of R survival).
 */
export function aalenJohansen(observations: Observation[], events: string[]): Incidence[] {
  assertObservations(observations, events)
  const seen = observations.filter(({ n }) => n > 0)
  const times = [...new Set(seen.map(({ time }) => time))].sort((a, b) => a - b)
  const state = start(seen, events)
  return times.flatMap((time) => {
    advance(state, time)
    return state.curves.map(({ event, probability, influence }) => ({
      time,
      event,
      probability,
      standardError: Math.sqrt(influence.reduce((total, value, i) => total + (seen[i] as Observation).n * value * value, 0)),
    }))
  })
}

interface Curve {
  event: string
  probability: number
  /** derivative of `probability` to the weight of one person, per observation */
  influence: number[]
}

interface State {
  seen: Observation[]
  curves: Curve[]
  survival: number
  survivalInfluence: number[]
}

function start(seen: Observation[], events: string[]): State {
  const none = () => seen.map(() => 0)
  return {
    seen,
    curves: events.map((event) => ({ event, probability: 0, influence: none() })),
    survival: 1,
    survivalInfluence: none(),
  }
}

/** Moves the curves and the influences over one time: the product rule on S(t−)·hazard, and on S(t−)·(1 − all hazards). */
function advance(state: State, time: number): void {
  const { seen, curves, survival, survivalInfluence } = state
  const atRisk = persons(seen.filter((observation) => observation.time >= time))
  const now = seen.filter((observation) => observation.time === time)
  const hazards = curves.map(({ event }) => persons(now.filter((observation) => observation.event === event)) / atRisk)
  const leaving = hazards.reduce((total, hazard) => total + hazard, 0)

  seen.forEach((observation, i) => {
    const before = survivalInfluence[i] as number
    let lost = before * leaving
    curves.forEach((curve, k) => {
      const hazard = hazards[k] as number
      const happened = observation.time === time && observation.event === curve.event ? 1 : 0
      const onHazard = observation.time >= time ? (happened - hazard) / atRisk : 0
      curve.influence[i] = (curve.influence[i] as number) + before * hazard + survival * onHazard
      lost += survival * onHazard
    })
    survivalInfluence[i] = before - lost
  })
  curves.forEach((curve, k) => {
    curve.probability += survival * (hazards[k] as number)
  })
  state.survival = survival * (1 - leaving)
}

function persons(observations: Observation[]): number {
  return observations.reduce((total, { n }) => total + n, 0)
}

function assertObservations(observations: Observation[], events: string[]): void {
  for (const { time, event, n } of observations) {
    if (!Number.isFinite(time)) throw new RangeError(`invalid time: ${time}`)
    if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`invalid n: ${n}`)
    if (event !== null && !events.includes(event)) throw new RangeError(`invalid event: ${event} is not one of ${events.join(', ')}`)
  }
}
