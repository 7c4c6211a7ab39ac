import { createHash } from 'node:crypto'
import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

/** What hangs on the record of the pupil: one to change and one to take back; and what the pupil collected. */
export interface ProgressRecords {
  result: string
  hours: string
  proposal: string
  otherProposal: string
  programme: string
  otherProgramme: string
  ownPart: string
  entry: string
  otherEntry: string
  file: string
  otherFile: string
  list: string
  /** what came to the school, not answered yet */
  batch: string
  batchLine: string
  /** with one result that it brought */
  resultFile: string
  /** how a result is converted, that nobody ended */
  rule: string
}

export interface ProgressPlace {
  regionId: string
  record: string
  pupil: string
  route: string
  institution: string
  person: string
}

export async function addProgress(
  insert: Insert,
  { regionId, record, pupil, route, institution, person }: ProgressPlace,
): Promise<ProgressRecords> {
  const line = { record_id: record, recorded_by: person }
  const of = { ...line, route_id: route }
  const pace = { ...of, kind: 'extend', half_years: 1, reason: 'Was ziek', proposed_by: 'De mentor', proposed_on: '2026-11-02' }
  const own = { ...of, starts_on: '2026-08-24', reason: 'Kwam na vmbo 4' }
  const programme = await insert('own_programme', own)
  const entry = { pupil_id: pupil, happened_on: '2026-11-02' }
  const [kept, gone] = [
    await insert('portfolio_entry', { ...entry, title: 'Stage' }),
    await insert('portfolio_entry', { ...entry, title: 'Weg' }),
  ]
  const content = Buffer.from('%PDF-1.7')
  const sha256 = createHash('sha256').update(content).digest('hex')
  const file = { entry_id: kept, name: 'x.pdf', media_type: 'application/pdf', bytes: content.length, sha256, content }
  const part = { part_kind: 'block', part_id: 'b1' }
  const made = { ...of, ...part, outcome: 'passed', achieved_on: '2026-11-02', made_at: institution }
  const batch = await insert('result_batch', { region_id: regionId, to_id: institution, recorded_by: person })
  const delivered = { batch_id: batch, nr: 1, record_id: record, target_id: record, to_id: institution, to_part: 'B1', written_as: 'goed' }
  const fileOf = { region_id: regionId, file_name: 'cijfers.csv', sha256: sha256, state: 'applied', rows_read: 1, kept: 1, added: 1 }
  const resultFile = await insert('progress_import', { ...fileOf, recorded_by: person, applied_at: '2026-11-02T10:00:00Z' })
  await insert('part_result', { ...made, import_id: resultFile })
  const rule = { region_id: regionId, route_id: route, made_at: institution, to_id: institution, ...part, to_part: 'B1' }
  return {
    resultFile,
    rule: await insert('result_rule', { ...rule, valid_from: '2026-08-01', set_by: person }),
    batch,
    batchLine: await insert('result_batch_line', { ...delivered, result_id: await insert('part_result', made) }),
    result: await insert('part_result', made),
    hours: await insert('part_hours', { ...of, ...part, hours: 4, from_day: '2026-11-02', until_day: '2026-11-02' }),
    ...{ proposal: await insert('pace_proposal', pace), otherProposal: await insert('pace_proposal', pace) },
    ...{ programme, otherProgramme: await insert('own_programme', own) },
    ownPart: await insert('own_programme_part', { ...line, programme_id: programme, what: 'added', name: 'Rekenen' }),
    ...{ entry: kept, otherEntry: gone, file: await insert('portfolio_file', file), otherFile: await insert('portfolio_file', file) },
    list: await insert('competence_list', { region_id: regionId, name: 'Zorg', side: 'vmbo', route_id: route, set_by: person }),
  }
}

const progress = (r: Records) => `/leerlingen/${r.pupil}/voortgang`
const own = (r: Records) => `/mijn/portfolio/${r.progress.entry}`
const resultFile = (r: Records) => `/leerlingen/resultaten/inlezen/${r.progress.resultFile}`
const WHY = () => ({ reden: 'Verkeerd' })
const FORMS = ['resultaat', 'uren', 'voorstel', 'programma']

const both = (name: string, at: (r: Records) => string, form: NonNullable<RecordPage['form']>): Record<string, RecordPage> => ({
  [`GET ${name}`]: { at },
  [`POST ${name}`]: { at, form },
})

export const PROGRESS_PAGES: Record<string, RecordPage> = {
  'GET /leerlingen/:id/voortgang': { at: progress },
  ...Object.assign(
    {},
    ...FORMS.map((one) =>
      both(
        `/leerlingen/:id/voortgang/${one}`,
        (r) => `${progress(r)}/${one}`,
        () => ({}),
      ),
    ),
  ),
  ...both(
    '/leerlingen/:id/voortgang/voorstel/:proposal',
    (r) => `${progress(r)}/voorstel/${r.progress.proposal}`,
    () => ({ besluit: 'agreed', reden: 'Nodig', met: 'Ouders en mentor' }),
  ),
  ...both(
    '/leerlingen/:id/voortgang/programma/:programme',
    (r) => `${progress(r)}/programma/${r.progress.programme}`,
    () => ({ wat: 'added', naam: 'Anders' }),
  ),
  'POST /leerlingen/:id/voortgang/programma/:programme/:part/weg': {
    at: (r) => `${progress(r)}/programma/${r.progress.programme}/${r.progress.ownPart}/weg`,
    form: () => ({}),
  },
  'POST /leerlingen/:id/voortgang/resultaat/:line/intrekken': {
    at: (r) => `${progress(r)}/resultaat/${r.progress.result}/intrekken`,
    form: WHY,
  },
  'POST /leerlingen/:id/voortgang/uren/:line/intrekken': { at: (r) => `${progress(r)}/uren/${r.progress.hours}/intrekken`, form: WHY },
  'POST /leerlingen/:id/voortgang/voorstel/:line/intrekken': {
    at: (r) => `${progress(r)}/voorstel/${r.progress.otherProposal}/intrekken`,
    form: WHY,
  },
  'POST /leerlingen/:id/voortgang/programma/:line/intrekken': {
    at: (r) => `${progress(r)}/programma/${r.progress.otherProgramme}/intrekken`,
    form: WHY,
  },
  ...both(
    '/leerlingen/resultaten/groep/:team',
    (r) => `/leerlingen/resultaten/groep/${r.group}`,
    () => ({}),
  ),
  ...both(
    '/leerlingen/resultaten/route/:team',
    (r) => `/leerlingen/resultaten/route/${r.route}`,
    () => ({}),
  ),
  'GET /leerlingen/resultaten/groep/:team/invulblad.csv': { at: (r) => `/leerlingen/resultaten/groep/${r.group}/invulblad.csv` },
  'GET /leerlingen/resultaten/inlezen/:file': { at: resultFile },
  ...Object.fromEntries(
    ['kolommen', 'toepassen', 'stoppen', 'terugdraaien'].map((one) => [
      `POST /leerlingen/resultaten/inlezen/:file/${one}`,
      { at: (r: Records) => `${resultFile(r)}/${one}`, form: WHY },
    ]),
  ),
  'POST /leerlingen/resultaten/omrekenen/:rule/einde': {
    at: (r) => `/leerlingen/resultaten/omrekenen/${r.progress.rule}/einde`,
    form: (r) => ({ [`laatste-dag-${r.progress.rule}`]: '2027-07-31' }),
  },
  'GET /leerlingen/resultaten/levering/:batch': { at: (r) => `/leerlingen/resultaten/levering/${r.progress.batch}` },
  'POST /leerlingen/resultaten/levering/:batch/:line': {
    at: (r) => `/leerlingen/resultaten/levering/${r.progress.batch}/${r.progress.batchLine}`,
    form: () => ({ reden: 'Niet bij ons' }),
  },
  'GET /leerlingen/:id/portfolio': { at: (r) => `/leerlingen/${r.pupil}/portfolio` },
  'GET /leerlingen/:id/portfolio/bestand/:file': { at: (r) => `/leerlingen/${r.pupil}/portfolio/bestand/${r.progress.file}` },
  'POST /leerlingen/:id/portfolio/:entry/reactie': {
    at: (r) => `/leerlingen/${r.pupil}/portfolio/${r.progress.entry}/reactie`,
    form: () => ({ reactie: 'Mooi' }),
  },
  'GET /mijn/portfolio/bestand/:file': { at: (r) => `/mijn/portfolio/bestand/${r.progress.file}` },
  ...both('/mijn/portfolio/:entry', own, () => ({ titel: 'Anders' })),
  'POST /mijn/portfolio/:entry/weg': { at: (r) => `/mijn/portfolio/${r.progress.otherEntry}/weg`, form: () => ({}) },
  'POST /mijn/portfolio/:entry/bestand': { at: (r) => `${own(r)}/bestand`, form: () => ({}) },
  'POST /mijn/portfolio/:entry/bestand/:file/weg': { at: (r) => `${own(r)}/bestand/${r.progress.otherFile}/weg`, form: () => ({}) },
  'POST /leerlingen/competenties/:list/einde': { at: (r) => `/leerlingen/competenties/${r.progress.list}/einde`, form: () => ({}) },
}

/** The pupil of the own school is in no route, and a file comes in another way: both are tried in src/pupils/progress and portfolio. */
export const PROGRESS_WITHOUT_EFFECT = [
  ...FORMS.map((one) => `POST /leerlingen/:id/voortgang/${one}`),
  'POST /leerlingen/resultaten/groep/:team',
  'POST /leerlingen/resultaten/route/:team',
  // it was added already; what comes before is tried in src/pupils/progress/pages/file
  ...['kolommen', 'toepassen', 'stoppen'].map((one) => `POST /leerlingen/resultaten/inlezen/:file/${one}`),
  'POST /mijn/portfolio/:entry/bestand',
]

const same = (letters: string, ...who: (keyof Open)[]): Open => Object.fromEntries(who.map((one) => [one, letters]))
const READS: Open = {
  ...same('op', 'docent', 'decaan', 'zorgcoördinator', 'teamleider'),
  ...same('o', 'mentor', 'stagebegeleider'),
  projectleider: 'p',
}
const WRITES: Open = { ...same('op', 'docent', 'teamleider'), mentor: 'o' }
const GUIDES: Open = { ...same('op', 'decaan', 'zorgcoördinator', 'teamleider'), mentor: 'o' }
const PUPIL: Open = { leerling: 'o' }

export const PROGRESS_OPEN: Record<string, Open> = {
  'GET /leerlingen/:id/voortgang': READS,
  ...Object.fromEntries(
    [...FORMS, 'voorstel/:proposal', 'programma/:programme'].map((one) => [`GET /leerlingen/:id/voortgang/${one}`, WRITES]),
  ),
  'GET /leerlingen/resultaten/groep/:team': same('o', 'docent', 'mentor', 'teamleider'),
  'GET /leerlingen/resultaten/groep/:team/invulblad.csv': same('o', 'docent', 'mentor', 'teamleider'),
  'GET /leerlingen/resultaten/inlezen/:file': WRITES,
  'GET /leerlingen/resultaten/route/:team': same('op', 'docent', 'teamleider'),
  'GET /leerlingen/resultaten/levering/:batch': WRITES,
  'GET /leerlingen/:id/portfolio': GUIDES,
  'GET /leerlingen/:id/portfolio/bestand/:file': GUIDES,
  'GET /mijn/portfolio/bestand/:file': PUPIL,
  'GET /mijn/portfolio/:entry': PUPIL,
}

export const progressMakes = (designs: Open): Record<string, Open> => ({
  ...Object.fromEntries(
    ['programma/:programme/:part/weg', ...FORMS.map((one) => `${one}/:line/intrekken`)].map((one) => [
      `POST /leerlingen/:id/voortgang/${one}`,
      WRITES,
    ]),
  ),
  'POST /leerlingen/:id/portfolio/:entry/reactie': GUIDES,
  ...Object.fromEntries(['weg', 'bestand', 'bestand/:file/weg'].map((one) => [`POST /mijn/portfolio/:entry/${one}`, PUPIL])),
  ...Object.fromEntries(
    ['kolommen', 'toepassen', 'stoppen', 'terugdraaien'].map((one) => [`POST /leerlingen/resultaten/inlezen/:file/${one}`, WRITES]),
  ),
  'POST /leerlingen/resultaten/omrekenen/:rule/einde': designs,
  // only the school that receives it answers
  'POST /leerlingen/resultaten/levering/:batch/:line': same('o', 'docent', 'mentor', 'teamleider'),
  'POST /leerlingen/competenties/:list/einde': designs,
})
