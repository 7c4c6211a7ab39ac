import fc from 'fast-check'
import { SECTORS } from '#monitor/rows.ts'
import { SITES } from './sites.ts'
import type { DiplomaRow, EnrolmentRow, ExperimentRow, PupilRow } from './source-rows.ts'

const OTHER_PROGRAMMES = [
  'vmbo-kb',
  'vmbo-gl',
  'vmbo-tl',
  'havo',
  'vwo',
  'pro',
  'vso',
  'mbo-1',
  'mbo-2-bol',
  'mbo-2-bbl',
  'mbo-3-bol',
  'mbo-4-bbl',
  'ho',
]
const DIPLOMAS = ['mbo-2', 'mbo-2', 'mbo-3', 'mbo-4', 'havo', 'vwo', 'mbo-1', 'vmbo-bb', 'vmbo-tl']
/** The days around the count date, and one far from it. */
const DAYS = ['09-30', '10-01', '10-02', '07-08']
const BIRTHS = ['1992-02-29', '1993-09-30', '1993-10-01', '1993-10-02', '1988-06-15', '1996-12-31']

const enrolmentDraft = fc.record({
  programme: fc.oneof(
    { weight: 5, arbitrary: fc.constant({ opleiding: 'vmbo-bb', leerjaar: '3' }) },
    { weight: 1, arbitrary: fc.constantFrom('2', '4').map((leerjaar) => ({ opleiding: 'vmbo-bb', leerjaar })) },
    { weight: 3, arbitrary: fc.record({ opleiding: fc.constantFrom(...OTHER_PROGRAMMES), leerjaar: fc.constantFrom('1', '2', '3', '9') }) },
  ),
  site: fc.integer({ min: 0, max: SITES.length - 1 }),
  withoutSite: fc.boolean(),
  sector: fc.constantFrom(...SECTORS, ''),
  crebo: fc.constantFrom('95100', ''),
  experiment: fc.option(fc.nat(), { freq: 3 }),
})

const diplomaDraft = fc.record({
  year: fc.integer({ min: 2004, max: 2015 }),
  day: fc.constantFrom(...DAYS),
  diploma: fc.constantFrom(...DIPLOMAS),
  brin: fc.constantFrom('25LU', '00AA'),
  experiment: fc.option(fc.nat(), { freq: 2 }),
  /** a second diploma on that day, outside when this one is within and the other way round */
  twin: fc.option(fc.constantFrom(...DIPLOMAS), { freq: 4 }),
})

/** What happens to a pupil: per count date what he is enrolled in (nothing too), and diplomas. */
export function pupilDraft() {
  const perDate = fc.oneof(
    { weight: 2, arbitrary: fc.array(enrolmentDraft, { maxLength: 0 }) },
    { weight: 6, arbitrary: fc.array(enrolmentDraft, { minLength: 1, maxLength: 1 }) },
    { weight: 2, arbitrary: fc.array(enrolmentDraft, { minLength: 2, maxLength: 3 }) },
  )
  return fc.record({
    geslacht: fc.constantFrom('m', 'v', 'm', 'v', ''),
    geboortedatum: fc.constantFrom(...BIRTHS),
    dates: fc.tuple(perDate, perDate, perDate, perDate, perDate),
    diplomas: fc.oneof(
      { weight: 2, arbitrary: fc.array(diplomaDraft, { maxLength: 0 }) },
      { weight: 2, arbitrary: fc.array(diplomaDraft, { minLength: 1, maxLength: 3 }) },
    ),
  })
}

type Draft<T> = T extends fc.Arbitrary<infer Value> ? Value : never
export type PupilDraft = Draft<ReturnType<typeof pupilDraft>>

/** The rows of one pupil; `index` names him. Rows that would contradict or repeat one another are left out. */
export function pupilRows(draft: PupilDraft, index: number, years: number[], experiments: ExperimentRow[]) {
  const leerling = idOf(index)
  const nameOf = (experiment: number | null): string =>
    experiment === null ? '' : (experiments[experiment % experiments.length]?.experiment ?? '')
  const inschrijvingen = years.flatMap((year, at) =>
    (draft.dates[at] ?? []).map((one) => enrolmentRow(leerling, year, one, nameOf(one.experiment))),
  )
  const diplomas = draft.diplomas.flatMap((one) => diplomaRows(leerling, one, nameOf))
  const pupil: PupilRow = { leerling, geslacht: draft.geslacht, geboortedatum: draft.geboortedatum }
  return {
    leerling: pupil,
    inschrijvingen: firstOfEach(inschrijvingen, (row) => [row.teldatum, row.brin, row.vestiging, row.opleiding].join('|')),
    diplomas: firstOfEach(diplomas, (row) => Object.values(row).join('|')),
  }
}

/** Names that differ only in a leading zero, and names that need quotes. */
function idOf(index: number): string {
  const number = Math.floor(index / 4)
  return [`${number}`, `0${number}`, `a,b;"${number}"`, `É ${number}\nO'Neil`][index % 4] as string
}

function enrolmentRow(leerling: string, year: number, draft: PupilDraft['dates'][number][number], experiment: string): EnrolmentRow {
  const { opleiding, leerjaar } = draft.programme
  const site = SITES[draft.site] as (typeof SITES)[number]
  const vestiging = draft.withoutSite && opleiding.startsWith('mbo') ? '' : site.vestiging
  return {
    leerling,
    teldatum: `${year}-10-01`,
    brin: site.brin,
    vestiging,
    opleiding,
    leerjaar,
    sector: draft.sector,
    crebo: draft.crebo,
    experiment,
  }
}

function diplomaRows(leerling: string, draft: PupilDraft['diplomas'][number], nameOf: (experiment: number | null) => string): DiplomaRow[] {
  const one = {
    leerling,
    datum: `${draft.year}-${draft.day}`,
    diploma: draft.diploma,
    brin: draft.brin,
    experiment: nameOf(draft.experiment),
  }
  if (draft.twin === null) return [one]
  return [one, { ...one, diploma: draft.twin, experiment: draft.experiment === null ? nameOf(0) : '' }]
}

function firstOfEach<T>(rows: T[], key: (row: T) => string): T[] {
  return rows.filter((row, index) => rows.findIndex((other) => key(other) === key(row)) === index)
}
