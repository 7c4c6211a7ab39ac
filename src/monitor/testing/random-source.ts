import fc from 'fast-check'
import { SECTORS, STATUSES } from '#monitor/rows.ts'
import { type PupilDraft, pupilDraft, pupilRows } from './random-pupil.ts'
import { SITES } from './sites.ts'
import type { ExperimentRow, SourceRows } from './source-rows.ts'

const TRANCHES = ['2008', '2009', 'borging-2010', '1', 'borging-x']
const FIRST_YEAR = 2007

/** Two to five count years, gaps between them too. */
const countYears = fc
  .uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 2, maxLength: 5 })
  .map((offsets) => offsets.sort().map((offset) => FIRST_YEAR + offset))

const experimentDraft = fc.record({
  sites: fc.uniqueArray(fc.integer({ min: 0, max: SITES.length - 1 }), { minLength: 1, maxLength: 3 }),
  brinMbo: fc.constantFrom('25LU', ''),
  sector: fc.constantFrom(...SECTORS),
  status: fc.constantFrom(...STATUSES),
})

const trancheDraft = fc.record({
  name: fc.constantFrom(...TRANCHES),
  // now and then a year in which nobody was counted
  start: fc.oneof({ weight: 9, arbitrary: fc.nat() }, { weight: 1, arbitrary: fc.constant(null) }),
  experiments: fc.array(experimentDraft, { minLength: 1, maxLength: 3 }),
})

/** Valid sources with everything in them that a count can trip over. */
export function randomSource(): fc.Arbitrary<SourceRows> {
  return fc
    .record({
      years: countYears,
      tranches: fc.uniqueArray(trancheDraft, { minLength: 1, maxLength: 4, selector: (tranche) => tranche.name }),
      pupils: fc.array(pupilDraft(), { minLength: 5, maxLength: 60, size: 'max' }),
    })
    .map(({ years, tranches, pupils }) => sourceOf(years, tranches, pupils))
}

/** Any order of the rows of each table. */
export function shuffledRows(source: SourceRows): fc.Arbitrary<SourceRows> {
  const shuffled = <T>(rows: T[]): fc.Arbitrary<T[]> => fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length })
  return fc.record({
    leerlingen: shuffled(source.leerlingen),
    experimenten: shuffled(source.experimenten),
    inschrijvingen: shuffled(source.inschrijvingen),
    diplomas: shuffled(source.diplomas),
  })
}

type Draft<T> = T extends fc.Arbitrary<infer Value> ? Value : never

function sourceOf(years: number[], tranches: Draft<typeof trancheDraft>[], drafts: PupilDraft[]): SourceRows {
  const experimenten = tranches.flatMap((tranche) => trancheRows(tranche, years))
  const pupils = drafts.map((draft, index) => pupilRows(draft, index, years, experimenten))
  const inschrijvingen = pupils.flatMap((pupil) => pupil.inschrijvingen)
  return {
    leerlingen: pupils.map((pupil) => pupil.leerling),
    experimenten,
    inschrijvingen,
    diplomas: pupils.flatMap((pupil) => pupil.diplomas),
  }
}

function trancheRows({ name, start, experiments }: Draft<typeof trancheDraft>, years: number[]): ExperimentRow[] {
  const startjaar = start === null ? FIRST_YEAR + 7 : (years[start % years.length] as number)
  return experiments.flatMap((experiment, number) =>
    experiment.sites.map((index) => {
      const site = SITES[index] as (typeof SITES)[number]
      return {
        experiment: `${name} "nr" ${number}`,
        tranche: name,
        startjaar: String(startjaar),
        brin_vmbo: site.brin,
        vestiging_vmbo: site.vestiging,
        brin_mbo: experiment.brinMbo,
        sector: experiment.sector,
        status: experiment.status,
      }
    }),
  )
}
