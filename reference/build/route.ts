import type { Experiment } from './experiments.ts'
import type { Pupil } from './pupils.ts'
import { isVmbo, mboYear, type Schooling, type Step, vmboYear } from './schooling.ts'

/** By sector, the running experiment of 2009 that takes in the pupils of a stopped one of 2008. */
export type TakeOver = Map<string, Experiment>

export function takeOvers(experiments: readonly Experiment[]): TakeOver {
  const running = experiments.filter((experiment) => experiment.tranche === '2009' && experiment.status === 'lopend')
  return new Map(running.map((experiment) => [experiment.sector, experiment]))
}

/**
 * A year in the route: vmbo-bb 3 and 4, then mbo-2-bol; some are enrolled at the mbo in their second year. Who still is in the route
 * when his experiment of 2008 has stopped goes on in one of 2009, which counts as in the route as well.
 */
export function nextInRoute({ random, pupil, last, year, qualifies }: Step, takeOver: TakeOver): Schooling {
  const experiment = runningExperiment(pupil, year, takeOver)
  if (year === 1 && !qualifies && random() < 0.88) return vmboYear(pupil, 4, experiment)
  const leerjaar = isVmbo(last) ? 1 : Math.min(last.leerjaar + 1, 4)
  return { ...mboYear(pupil, 'mbo-2-bol', leerjaar), brin: experiment.mbo, experiment: experiment.id }
}

function runningExperiment(pupil: Pupil, year: number, takeOver: TakeOver): Experiment {
  const own = pupil.experiment
  if (!own) throw new Error(`${pupil.id} is in no experiment`)
  const stopped = own.status === 'gestopt' && own.start === 2008 && year >= 2
  return stopped ? (takeOver.get(own.sector) ?? own) : own
}
