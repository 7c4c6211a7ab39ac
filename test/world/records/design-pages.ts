import { answersOf } from '../../../src/programme/designer/edit.ts'
import { findFormPart } from '../../../src/programme/designer/parts.ts'
import { printOf } from '../../../src/programme/designer/row.ts'
import { glrDesign } from '../../../src/programme/testing/designs.ts'
import type { RecordPage } from './addresses.ts'
import type { Records } from './two-regions.ts'

/** What stands in the draft of every route of this world. */
export const DESIGN = { ...glrDesign(), statements: {} }

const at =
  (rest = '') =>
  (r: Records): string =>
    `/programma/${r.route}/ontwerp${rest}`
const TABS = ['gegevens', 'blokken', 'dekking', 'uren', 'week', 'terugweg', 'leerlingen', 'kosten', 'regels', 'versies']
const funding = findFormPart('bekostiging')
if (!funding) throw new Error('no form for the funding')
const FUNDING = { was: printOf(answersOf(DESIGN, funding)), 'funding.vo': '1', 'funding.mbo': '2' }

/** Pages that everybody of the region reads. */
export const READ_DESIGN = [
  '',
  ...['/ouders', '/ouders.pdf', '/bestand', '/vergelijken', '/clusteren'],
  ...TABS.map((tab) => `/${tab}`),
].map((rest) => `GET /programma/:id/ontwerp${rest}`)

/** Pages of who designs this route. */
export const EDIT_DESIGN = ['/rij/:part/:key', '/tabel/:part', '/invullen/:part', '/onderdelen-inlezen'].map(
  (rest) => `GET /programma/:id/ontwerp${rest}`,
)

const name = (method: string, rest: string): string => `${method} /programma/:id/ontwerp${rest}`
const posted = (rest: string, form: Record<string, string>): RecordPage => ({ at: at(rest), form: () => form })

export const DESIGN_PAGES: Record<string, RecordPage> = {
  ...Object.fromEntries(READ_DESIGN.map((one) => [one, { at: at(one.slice('GET /programma/:id/ontwerp'.length)) }])),
  [name('GET', '/rij/:part/:key')]: { at: at('/rij/blokken/v3-avo') },
  [name('GET', '/tabel/:part')]: { at: at('/tabel/blokken') },
  [name('GET', '/invullen/:part')]: { at: at('/invullen/basis') },
  [name('GET', '/onderdelen-inlezen')]: { at: at('/onderdelen-inlezen') },
  [name('POST', '/rij/:part/:key')]: posted('/rij/momenten/nieuw', { name: 'Nieuw', kind: 'intake', year: 'v3' }),
  [name('POST', '/tabel/:part')]: posted('/tabel/onderdelen', { rij: 'nieuw-1', 'nieuw-1:name': 'Nieuw' }),
  [name('POST', '/invullen/:part')]: posted('/invullen/bekostiging', FUNDING),
  [name('POST', '/antwoorden')]: posted('/antwoorden', { was: printOf(DESIGN.statements), lob: 'nee' }),
  [name('POST', '/clusteren')]: posted('/clusteren', { voorstel: '0' }),
  [name('POST', '/begin')]: posted('/begin', { met: 'leeg' }),
  [name('POST', '/bestand')]: posted('/bestand', {}),
  [name('POST', '/onderdelen-inlezen')]: posted('/onderdelen-inlezen', {}),
  [name('POST', '/onderdelen-inlezen/toepassen')]: posted('/onderdelen-inlezen/toepassen', {}),
  [name('POST', '/versies')]: posted('/versies', { doe: 'weg' }),
  'GET /programma/:id/agenda': { at: (r) => `/programma/${r.route}/agenda` },
  'GET /programma/:id/agenda.ics': { at: (r) => `/programma/${r.route}/agenda.ics` },
  'POST /programma/:id/agenda': { at: (r) => `/programma/${r.route}/agenda`, form: () => ({}) },
}

/** There is a draft already; a file is no field of a form; and one route has nothing to join groups with. */
export const DESIGN_WITHOUT_EFFECT = ['/begin', '/bestand', '/onderdelen-inlezen', '/onderdelen-inlezen/toepassen', '/clusteren'].map(
  (rest) => name('POST', rest),
)

/** Forms on a page of another name: each is of who designs the route. */
export const DESIGN_FORMS = ['/antwoorden', '/clusteren', '/begin', '/bestand', '/onderdelen-inlezen/toepassen', '/versies'].map((rest) =>
  name('POST', rest),
)
