import { type Career, careerOf } from './career.ts'
import { allExperiments, type Experiment } from './experiments.ts'
import { pathsOf } from './paths.ts'
import type { Pupil } from './pupils.ts'
import { randomFrom } from './random.ts'
import { takeOvers } from './route.ts'
import { startersOf } from './starters.ts'
import { strata } from './strata.ts'
import { openTables, type Tables } from './tables.ts'

export interface ReferenceOptions {
  /** another seed gives other pupils and the same published figures */
  seed?: number
}

const SEED = 2008
/** Pupils between two hand-overs to the disk: keeps memory small without waiting for every row. */
const BATCH = 5000

/** Writes the four tables of VM2's cohorts and their comparison cohorts, start years 2007–2012, as CSV in `folder` (made if needed). */
export async function buildReference(folder: string, options: ReferenceOptions = {}): Promise<void> {
  const random = randomFrom(options.seed ?? SEED)
  const experiments = allExperiments()
  const takeOver = takeOvers(experiments)
  const tables = await openTables(folder)
  for (const experiment of experiments) addExperiment(tables, experiment)
  let pupils = 0
  for (const stratum of strata()) {
    for (const path of pathsOf(random, stratum, startersOf(random, stratum, experiments, pupils + 1))) {
      addPupil(tables, path.pupil, careerOf(random, path, takeOver))
      pupils++
      if (pupils % BATCH === 0) await tables.flush()
    }
  }
  await tables.close()
}

function addExperiment(tables: Tables, { id, tranche, start, sites, mbo, sector, status }: Experiment) {
  for (const site of sites) tables.add('experimenten', [id, tranche, start, site.brin, site.vestiging, mbo, sector, status])
}

function addPupil(tables: Tables, { id, sex, birth }: Pupil, career: Career) {
  tables.add('leerlingen', [id, sex, birth])
  for (const { year, schooling } of career.enrolments) {
    const { brin, vestiging, opleiding, leerjaar, sector, crebo, experiment } = schooling
    tables.add('inschrijvingen', [id, `${year}-10-01`, brin, vestiging, opleiding, leerjaar, sector, crebo, experiment])
  }
  for (const { date, diploma, brin, experiment } of career.diplomas) tables.add('diplomas', [id, date, diploma, brin, experiment])
}
