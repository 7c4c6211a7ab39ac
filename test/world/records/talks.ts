import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

/** Two talks that are still to be held, something promised in the first, what the pupil said, and a letter. */
export interface TalkRecords {
  talk: string
  other: string
  promise: string
  /** of the pupil, to be said done */
  ownPromise: string
  words: string
  letter: string
  /** of that school */
  template: string
  /** who may lead a talk with the pupil */
  leader: string
}

export async function addTalks(
  insert: Insert,
  { record, writer, leader, institution, regionId }: Record<'record' | 'writer' | 'leader' | 'institution' | 'regionId', string>,
): Promise<TalkRecords> {
  const talk = { record_id: record, kind: 'coach', planned_on: '2026-11-20', leader_id: writer, leader_name: 'Wie', recorded_by: writer }
  const first = await insert('talk', talk)
  const promised = {
    ...{ talk_id: first, record_id: record, owner_kind: 'pupil', owner_name: 'Wie', what: 'Belt', due_on: '2026-11-20' },
    recorded_by: writer,
  }
  return {
    leader,
    template: await insert('letter_template', {
      ...{ region_id: regionId, institution_id: institution, name: 'Eigen', subject: 'Eigen', body: 'Beste {naam}', recorded_by: writer },
    }),
    talk: first,
    other: await insert('talk', talk),
    promise: await insert('talk_agreement', promised),
    ownPromise: await insert('talk_agreement', promised),
    words: await insert('own_words', {
      ...{ record_id: record, wants: 'Lassen', helps: '', said_on: '2026-11-20', by_pupil: false, recorded_by: writer },
    }),
    letter: await insert('letter', {
      ...{ record_id: record, template: 'invitation', to_kind: 'parents', way: 'print', subject: 'Gesprek', body: 'Welkom' },
      ...{ sender_name: 'Wie', recorded_by: writer },
    }),
  }
}

const talks = (r: Records) => `/leerlingen/${r.pupil}/gesprekken`
const talk = (r: Records) => `${talks(r)}/${r.talks.talk}`
const other = (r: Records) => `${talks(r)}/${r.talks.other}`
const promise = (r: Records) => `${talks(r)}/afspraak/${r.talks.promise}`
const letters = (r: Records) => `/leerlingen/${r.pupil}/brieven`
const LETTER = { sjabloon: 'invitation', aan: 'pupil', onderwerp: 'Gesprek', tekst: 'Beste {naam}' }
const words = (r: Records) => `/leerlingen/${r.pupil}/woorden`

export const TALK_PAGES: Record<string, RecordPage> = {
  'POST /leerlingen/gesprekken/instelling': {
    at: () => '/leerlingen/gesprekken/instelling',
    form: (r) => ({ voor: `school:${r.institution}`, weken: '8', dagen: '5' }),
  },
  'GET /leerlingen/:id/gesprekken': { at: talks },
  'GET /leerlingen/:id/gesprekken/nieuw': { at: (r) => `${talks(r)}/nieuw` },
  // led by the mentor of Het Zwaluwnest, the first who may
  'POST /leerlingen/:id/gesprekken/nieuw': {
    at: (r) => `${talks(r)}/nieuw`,
    form: (r) => ({ soort: 'coach', dag: '2026-12-01', wie: r.talks.leader }),
  },
  'GET /leerlingen/:id/gesprekken/afspraak/:afspraak': { at: promise },
  'POST /leerlingen/:id/gesprekken/afspraak/:afspraak': { at: promise, form: () => ({ stand: 'done' }) },
  'POST /mijn/afspraken/:afspraak/gedaan': { at: (r) => `/mijn/afspraken/${r.talks.ownPromise}/gedaan`, form: () => ({}) },
  'GET /leerlingen/:id/gesprekken/:talk': { at: talk },
  'POST /leerlingen/:id/gesprekken/:talk/gehouden': {
    at: (r) => `${talk(r)}/gehouden`,
    form: () => ({ dag: '2026-11-20', erbij: 'leerling', verslag: 'Gesproken' }),
  },
  'POST /leerlingen/:id/gesprekken/:talk/afzeggen': { at: (r) => `${other(r)}/afzeggen`, form: () => ({ reden: 'Ziek' }) },
  'POST /leerlingen/:id/gesprekken/:talk/merken': { at: (r) => `${talk(r)}/merken`, form: () => ({}) },
  'POST /leerlingen/:id/gesprekken/:talk/delen': { at: (r) => `${talk(r)}/delen`, form: () => ({}) },
  'POST /leerlingen/:id/gesprekken/:talk/intrekken': { at: (r) => `${other(r)}/intrekken`, form: () => ({}) },
  'POST /leerlingen/brieven': {
    at: () => '/leerlingen/brieven',
    form: (r) => ({ school: r.institution, naam: 'Start', onderwerp: 'Start', tekst: 'Beste {naam}' }),
  },
  'POST /leerlingen/brieven/mail': {
    at: () => '/leerlingen/brieven/mail',
    form: (r) => ({ 'voor-school': r.institution, mail: 'whole', besluit: 'Directie' }),
  },
  'POST /leerlingen/brieven/:sjabloon/weg': { at: (r) => `/leerlingen/brieven/${r.talks.template}/weg`, form: () => ({}) },
  'GET /leerlingen/:id/brieven': { at: letters },
  'GET /leerlingen/:id/brieven/nieuw': { at: (r) => `${letters(r)}/nieuw` },
  'POST /leerlingen/:id/brieven/nieuw': { at: (r) => `${letters(r)}/nieuw`, form: () => LETTER },
  'POST /leerlingen/:id/brieven/verzenden': { at: (r) => `${letters(r)}/verzenden`, form: () => ({ ...LETTER, hoe: 'print' }) },
  'GET /leerlingen/:id/brieven/:brief': { at: (r) => `${letters(r)}/${r.talks.letter}` },
  'GET /leerlingen/:id/woorden': { at: words },
  'POST /leerlingen/:id/woorden': { at: words, form: () => ({ wil: 'Lassen', helpt: 'Rust' }) },
  'POST /leerlingen/:id/woorden/:woorden/intrekken': { at: (r) => `${words(r)}/${r.talks.words}/intrekken`, form: () => ({}) },
}

/** Who guides the pupil: at the own school, or at a partner in the pupil's route. */
const GUIDES: Open = { mentor: 'o', decaan: 'op', zorgcoördinator: 'op', teamleider: 'op' }
/** and what is shared with the pupil and the parents */
const READS: Open = { ...GUIDES, leerling: 'o', ouder: 'o' }

export const TALK_OPEN: Record<string, Open> = {
  'GET /leerlingen/:id/gesprekken': READS,
  'GET /leerlingen/:id/gesprekken/nieuw': GUIDES,
  'GET /leerlingen/:id/gesprekken/afspraak/:afspraak': GUIDES,
  'GET /leerlingen/:id/gesprekken/:talk': READS,
  'GET /leerlingen/:id/woorden': READS,
  'GET /leerlingen/:id/brieven': READS,
  'GET /leerlingen/:id/brieven/nieuw': GUIDES,
  'GET /leerlingen/:id/brieven/:brief': READS,
}

export const TALK_MAKES: Record<string, Open> = {
  'POST /leerlingen/brieven': { decaan: 'o', zorgcoördinator: 'o', teamleider: 'o' },
  'POST /leerlingen/brieven/:sjabloon/weg': { decaan: 'o', zorgcoördinator: 'o', teamleider: 'o' },
  'POST /leerlingen/brieven/mail': { teamleider: 'o', bestuurder: 'o' },
  'POST /leerlingen/:id/brieven/verzenden': GUIDES,
  'POST /leerlingen/gesprekken/instelling': { decaan: 'o', zorgcoördinator: 'o', teamleider: 'o' },
  ...Object.fromEntries(
    ['gehouden', 'afzeggen', 'merken', 'delen', 'intrekken'].map((verb) => [`POST /leerlingen/:id/gesprekken/:talk/${verb}`, GUIDES]),
  ),
  'POST /mijn/afspraken/:afspraak/gedaan': { leerling: 'o' },
  'POST /leerlingen/:id/woorden': { ...GUIDES, leerling: 'o' },
  'POST /leerlingen/:id/woorden/:woorden/intrekken': GUIDES,
}
