import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'
import type { Open } from './who-may-open.ts'

type Insert = (table: string, values: Record<string, unknown>, hasId?: boolean) => Promise<string>

/** Help of the pupil that the mentor of Het Zwaluwnest is named for, with a parent's consent; and a parent's request. */
export interface HelpRecords {
  help: string
  consent: string
  correction: string
}

export async function addHelp(
  insert: Insert,
  { record, writer, reader, parent }: { record: string; writer: string; reader: string; parent: string },
): Promise<HelpRecords> {
  const help = await insert('care_help', {
    ...{ record_id: record, kind: 'language', what: 'Taalles op dinsdag', by_whom: 'Taalcoach', since: '2026-09-01' },
    ...{ ground: 'consent', shared: 'pupil-and-parents', recorded_by: writer },
  })
  await insert('care_help_reader', { help_id: help, person_id: reader }, false)
  const given = { given_by: 'parent', given_on: '2026-09-01', how: 'signed', noted_by: writer }
  return {
    help,
    consent: await insert('care_consent', { help_id: help, purpose: 'help', ...given }),
    correction: await insert('correction_request', {
      ...{ record_id: record, about: 'name', text: 'De voornaam', asked_by: parent, asked_on: '2026-11-20' },
    }),
  }
}

const pupil = (r: Records) => `/leerlingen/${r.pupil}`
const help = (r: Records) => `${pupil(r)}/hulp/${r.help.help}`

export const HELP_PAGES: Record<string, RecordPage> = {
  'GET /leerlingen/:id/hulp': { at: (r) => `${pupil(r)}/hulp` },
  'GET /leerlingen/:id/hulp/nieuw': { at: (r) => `${pupil(r)}/hulp/nieuw` },
  'POST /leerlingen/:id/hulp/nieuw': {
    at: (r) => `${pupil(r)}/hulp/nieuw`,
    form: (r) => ({
      ...{ soort: 'language', wat: 'Anders', wie: 'Iemand', sinds: '2026-11-01', grond: 'consent', deel: 'nobody', lezers: r.person },
    }),
  },
  'POST /leerlingen/:id/hulp/toestemming/:toestemming/intrekken': {
    at: (r) => `${pupil(r)}/hulp/toestemming/${r.help.consent}/intrekken`,
    form: () => ({}),
  },
  'POST /leerlingen/:id/hulp/:hulp/toestemming': {
    at: (r) => `${help(r)}/toestemming`,
    form: () => ({ doel: 'pass-on', door: 'parent', op: '2026-11-20', hoe: 'signed' }),
  },
  'POST /leerlingen/:id/hulp/:hulp/einde': { at: (r) => `${help(r)}/einde`, form: () => ({ tot: '2026-11-20' }) },
  'POST /leerlingen/:id/hulp/:hulp/onjuist': { at: (r) => `${help(r)}/onjuist`, form: () => ({}) },
  'GET /leerlingen/:id/verbeteringen': { at: (r) => `${pupil(r)}/verbeteringen` },
  'POST /leerlingen/:id/verbeteringen': {
    at: (r) => `${pupil(r)}/verbeteringen`,
    form: (r) => ({ school: r.record, waarover: 'name', tekst: 'Anders' }),
  },
  'POST /leerlingen/:id/verbeteringen/:verzoek': {
    at: (r) => `${pupil(r)}/verbeteringen/${r.help.correction}`,
    form: () => ({ uitkomst: 'done', antwoord: 'Verbeterd' }),
  },
}

const CARES: Open = { mentor: 'o', zorgcoördinator: 'op' }

export const helpOpen = (sees: Open): Record<string, Open> => ({
  // what stands on it is for who is named, and for the pupil and the parents when it is shared
  'GET /leerlingen/:id/hulp': sees,
  'GET /leerlingen/:id/hulp/nieuw': CARES,
  'GET /leerlingen/:id/verbeteringen': sees,
})

/** Help is changed by who wrote it or is named; a consent is taken back by whose it is too. */
export const helpMakes = (changes: Open): Record<string, Open> => ({
  ...Object.fromEntries(['toestemming', 'einde', 'onjuist'].map((verb) => [`POST /leerlingen/:id/hulp/:hulp/${verb}`, { mentor: 'o' }])),
  'POST /leerlingen/:id/hulp/toestemming/:toestemming/intrekken': { mentor: 'o', ouder: 'o' },
  'POST /leerlingen/:id/verbeteringen': { leerling: 'o', ouder: 'o' },
  'POST /leerlingen/:id/verbeteringen/:verzoek': changes,
})
