import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '../../src/platform/database/database.ts'
import { openTestDatabase } from '../../src/platform/database/testing/test-database.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { pupilWords } from '../../src/pupils/pages/words.ts'
import { TODAY } from '../../src/schools/testing/build-region.ts'
import { regionParts } from '../../src/server/index.ts'
import { ACTIVITY_SAME_AS, ACTIVITY_WITHOUT_EFFECT } from './records/activities.ts'
import { NO_RECORD, RECORD_PAGES, TRIED_ELSEWHERE } from './records/addresses.ts'
import { CONSULTATION_PLANS, CONSULTATION_SAME_AS, PLANS } from './records/consultation.ts'
import { DESIGN_FORMS, DESIGN_WITHOUT_EFFECT } from './records/design-pages.ts'
import { fingerprint } from './records/fingerprint.ts'
import { INTAKE_WITHOUT_EFFECT } from './records/intake.ts'
import { INVOICE_SAME_AS } from './records/invoices.ts'
import { OVER_SAME_AS, OVER_WITHOUT_EFFECT } from './records/over.ts'
import { PROGRESS_WITHOUT_EFFECT } from './records/progress.ts'
import { buildTwoRegions, RELATIONS, type TwoRegions, type Who } from './records/two-regions.ts'
import { MAKES, MAKES_AGREEMENTS, MAKES_ROUTES, OPEN } from './records/who-may-open.ts'
import { type Visit, visit } from './visit.ts'

/** Every role at every kind of record that an address can name: of the own school, of a partner, of a stranger, of another region. */
const folder = mkdtempSync(join(tmpdir(), 'doorloop-records-'))
let database: Database
let regions: TwoRegions
let site: Visit
let everybody: Who[]

beforeAll(async () => {
  database = await openTestDatabase()
  regions = await buildTwoRegions(database.db)
  everybody = Object.keys(regions.viewers) as Who[]
  const mail = { canSend: false, send: async () => undefined }
  const platform: Platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`), mail, folder, baseUrl: 'http://localhost' }
  const { modules, start } = regionParts(platform, { kind: 'embedded' })
  site = visit([...(start ? [start] : []), ...modules])
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true, force: true })
})

const entries = (method: string) => Object.entries(RECORD_PAGES).filter(([name]) => name.startsWith(`${method} `))

test('every page that names a record is tried, and every page that is tried exists', () => {
  const names = site.pages.map(({ method, path }) => `${method} ${path}`)
  expect(
    names.filter((name) => name.includes(':') && !NO_RECORD.test(name) && !TRIED_ELSEWHERE.test(name) && !(name in RECORD_PAGES)),
  ).toEqual([])
  expect(Object.keys(RECORD_PAGES).filter((name) => !names.includes(name))).toEqual([])
  expect(Object.keys(OPEN).sort()).toEqual(
    entries('GET')
      .map(([name]) => name)
      .sort(),
  )
})

describe('is open to exactly whom the table says', () => {
  test.each(Object.keys(OPEN))('%s', async (name) => {
    const opened: Record<string, string> = {}
    for (const who of everybody) {
      for (const relation of RELATIONS) {
        const { status } = await site.get(RECORD_PAGES[name]?.at(regions.world[relation]) ?? '', regions.viewers[who])
        expect([200, 403, 404], `${who}, ${relation}`).toContain(status)
        if (status === 200) opened[who] = `${opened[who] ?? ''}${relation === 'elsewhere' ? ' ELSEWHERE' : relation[0]}`
      }
    }
    const expected = Object.entries(OPEN[name] ?? {}).filter(([, letters]) => letters !== '')
    expect(opened).toEqual(Object.fromEntries(expected))
  })
})

/** A form with no page of its own is held against the page it stands on. */
const SAME_AS: Record<string, string> = {
  // it is offered there: by who writes it
  'POST /samenwerking/overeenkomsten/:id': 'GET /samenwerking/overeenkomsten/:id/wijzigen',
  // no page shows its last day to others than who moves it: who writes agreements
  'POST /samenwerking/zelfevaluatie/:id/laatste-dag': 'GET /samenwerking/overeenkomsten/:id/wijzigen',
  // it takes an offer, and the agreement of this world is a draft
  'POST /samenwerking/overeenkomsten/:id/op-papier': 'GET /samenwerking/overeenkomsten/:id',
  'POST /samenwerking/overeenkomsten/:id/bijlagen/:file/weg': 'GET /samenwerking/overeenkomsten/:id/bijlagen',
  'POST /samenwerking/afrekening/:id': 'GET /samenwerking/afrekening/regels/:rule',
  'POST /samenwerking/afrekening/nieuw': 'GET /samenwerking/afrekening/regels/:rule',
  'POST /samenwerking/afrekening/invoer': 'GET /samenwerking/afrekening/regels/:rule',
  'POST /samenwerking/mensen/:id/terug': 'GET /samenwerking/mensen/:id/wijzigen',
  'POST /samenwerking/mensen/:id/uitnodigen': 'GET /samenwerking/mensen/:id/wijzigen',
  'POST /samenwerking/mensen/:id/uitnodiging-intrekken': 'GET /samenwerking/mensen/:id/wijzigen',
  'POST /samenwerking/mensen/:id/rollen/nieuw': 'GET /samenwerking/mensen/:id/wijzigen',
  'POST /programma/:id': 'GET /programma/:id/wijzigen',
  // the routes of this world have pupils
  'POST /programma/:id/partners': 'GET /programma/:id/wijzigen',
  'POST /programma/keuzeaanbod': 'GET /programma/keuzeaanbod/:id/wijzigen',
  'POST /programma/keuzeaanbod/:id': 'GET /programma/keuzeaanbod/:id/wijzigen',
  'POST /programma/keuzeaanbod/aanvragen': 'GET /leerlingen/:id/route',
  'POST /programma/keuzeaanbod/aanvragen/:request/intrekken': 'GET /programma/keuzeaanbod/voorstel/:match',
  'POST /programma/keuzeaanbod/voorstel/:match/vaststellen': 'GET /programma/keuzeaanbod/voorstel/:match',
  'POST /programma/keuzeaanbod/voorstel/:match/terugdraaien': 'GET /programma/keuzeaanbod/voorstel/:match',
  'POST /programma/keuzeaanbod/:id/link': 'GET /programma/keuzeaanbod/voorstel/:match',
  'POST /programma/keuzeaanbod/:id/link-einde': 'GET /programma/keuzeaanbod/voorstel/:match',
  'POST /programma/keuzeaanbod/:id/deelnemers/:place/bevestigen': 'GET /programma/keuzeaanbod/voorstel/:match',
  'POST /programma/keuzeaanbod/:id/deelnemers/:place/eraf': 'GET /programma/keuzeaanbod/voorstel/:match',
  ...CONSULTATION_SAME_AS,
  ...ACTIVITY_SAME_AS,
  ...INVOICE_SAME_AS,
  ...OVER_SAME_AS,
  ...Object.fromEntries(DESIGN_FORMS.map((name) => [name, 'GET /programma/:id/ontwerp/rij/:part/:key'])),
  'POST /bewaartermijnen/lijst/:id/:nr/toch-vernietigen': 'GET /bewaartermijnen/lijst/:id',
  'POST /bewaartermijnen/lijst/:id/goedkeuren': 'GET /bewaartermijnen/lijst/:id',
  'POST /bewaartermijnen/opheffen/:id': 'GET /bewaartermijnen/vasthouden/:id',
  'POST /leerlingen/groepen/:id/erbij': 'GET /leerlingen/:id/route',
  'POST /leerlingen/groepen/:id/eruit': 'GET /leerlingen/:id/route',
  'POST /leerlingen/zelfde/:id/terug': 'GET /leerlingen/zelfde/:one/:other',
  'POST /leerlingen/:id/zorg/:note/intrekken': '',
  'POST /leerlingen/:id/toegang/leerling': 'GET /leerlingen/:id/toegang',
  'POST /leerlingen/:id/toegang/ouder': 'GET /leerlingen/:id/toegang',
  'POST /leerlingen/:id/toegang/:rol/link': 'GET /leerlingen/:id/toegang',
  'POST /leerlingen/:id/toegang/:rol/terugnemen': 'GET /leerlingen/:id/toegang',
  'POST /samenwerking/instellingen/nieuw': 'GET /samenwerking/besturen/:id/wijzigen',
  'POST /inrichten/scholen': 'GET /samenwerking/besturen/:id/wijzigen',
  'POST /samenwerking/vestigingen/nieuw': 'GET /samenwerking/instellingen/:id/wijzigen',
  'POST /inrichten/vestigingen': 'GET /samenwerking/instellingen/:id/wijzigen',
  'POST /samenwerking/mensen/nieuw': 'GET /samenwerking/mensen/:id/wijzigen',
  'POST /inrichten/mensen': 'GET /samenwerking/mensen/:id/wijzigen',
  'POST /leerlingen/groepen': 'GET /leerlingen/:id/route',
}

/** Whoever may do this with a record of their own, by the page on which it is done. */
function letters(name: string, who: Who): string {
  if (name === 'POST /samenwerking/overeenkomsten/nieuw') return MAKES_AGREEMENTS[who] ?? ''
  if (MAKES[name]) return MAKES[name][who] ?? ''
  if (CONSULTATION_PLANS.includes(name)) return PLANS[who] ?? ''
  if (name === 'POST /programma') return MAKES_ROUTES[who] ?? ''
  const pageOf =
    SAME_AS[name] ?? (name.startsWith('POST /leerlingen/inlezen/') ? 'GET /leerlingen/inlezen/:id' : name.replace('POST', 'GET'))
  if (pageOf && !(pageOf in OPEN)) throw new Error(`say on which page ${name} is done`)
  return OPEN[pageOf]?.[who] ?? ''
}

describe('a form with the id of a record that is not theirs changes nothing', () => {
  test.each(entries('POST'))('%s', async (name, { at, form }) => {
    const before = await fingerprint(database.db)
    for (const who of everybody) {
      for (const relation of RELATIONS.filter((one) => one === 'elsewhere' || !letters(name, who).includes(one[0] ?? ''))) {
        const records = regions.world[relation]
        const { status } = await site.post(at(records), Object.entries(form?.(records) ?? {}), regions.viewers[who])
        expect([303, 403, 404, 409, 422], `${who}, ${relation}`).toContain(status)
      }
    }
    expect(await fingerprint(database.db)).toEqual(before)
  })
})

/** The import of this world is over: there is nothing left to choose, apply or stop. Undoing it can be done. */
const OVER = ['kolommen', 'keuzes', 'toepassen', 'stoppen'].map((verb) => `POST /leerlingen/inlezen/:id/${verb}`)
/** A line is changed in one way: then another has taken its place. A place where somebody is stays. */
const NOT_AFTER = ['einde', 'verbeteren'].map((verb) => `POST /leerlingen/:id/route/:line/${verb}`)
const INHABITED = ['besturen', 'instellingen', 'vestigingen'].map((what) => `POST /samenwerking/${what}/:id/verwijderen`)
/** The school it names takes part already; that others can be asked in, and by whom: programme/partners.test.ts. */
const IN_ALREADY = ['POST /programma/:id/partners']
/** A file comes in another way than the fields of this test: src/cooperation/agreement/pages/more-pages.test.ts. */
const WITH_FILE = ['bijlagen', 'op-papier'].map((form) => `POST /samenwerking/overeenkomsten/:id/${form}`)
/** These send along what was on the screen, and what is not that is refused: count-list and contact test them. */
const SEEN_BEFORE = ['overeenkomsten/:id/weggooien', 'tellijst/:year/:route', 'tellijst/:year/:route/correcties', 'contacten/:id'].map(
  (more) => `POST /samenwerking/${more}`,
)
/** A preview keeps nothing: src/pupils/letter. */
const LOOKED_AT = ['POST /leerlingen/:id/brieven/nieuw']
const WITHOUT_EFFECT = [
  ...LOOKED_AT,
  ...OVER_WITHOUT_EFFECT,
  ...ACTIVITY_WITHOUT_EFFECT,
  ...INTAKE_WITHOUT_EFFECT,
  ...PROGRESS_WITHOUT_EFFECT,
  ...SEEN_BEFORE,
  ...WITH_FILE,
  ...IN_ALREADY,
  ...OVER,
  ...NOT_AFTER,
  ...INHABITED,
  ...DESIGN_WITHOUT_EFFECT,
]
/** What takes away what another form needs comes last. */
const LAST = [
  '/onjuist',
  '/:contact/weg',
  '/eruit',
  '/beeindigen',
  '/:other',
  '/goedkeuren',
  '/vertrek',
  '/terug',
  '/ontwerp/versies',
  '/regels/:rule',
]

test('each of these forms does something when it is sent by who may', async () => {
  const useless: string[] = []
  const isLast = (name: string): boolean => LAST.some((end) => name.endsWith(end))
  const sorted = [...entries('POST').filter(([name]) => !isLast(name)), ...entries('POST').filter(([name]) => isLast(name))]
  for (const [name, { at, form }] of sorted.filter(([one]) => !WITHOUT_EFFECT.includes(one))) {
    const who = everybody.find((one) => letters(name, one).includes('o'))
    if (!who) continue
    const before = JSON.stringify(await fingerprint(database.db))
    const { status, text } = await site.post(at(regions.world.own), Object.entries(form?.(regions.world.own) ?? {}), regions.viewers[who])
    if (JSON.stringify(await fingerprint(database.db)) === before) useless.push(`${name} ${status} ${text.slice(0, 600)}`)
  }
  expect(useless).toEqual([])
})

test('whatever somebody looked at or changed here has words for who reads along', async () => {
  const { rows } = await asSystem(database.db, (trx) => sql<{ what: string }>`select distinct what from pupil_log`.execute(trx))
  const { what, area } = pupilWords('nl').looks
  const nameless = rows.filter((one) => !(one.what in what) && !((one.what.split('/')[0] ?? '') in area))
  expect(rows.length).toBeGreaterThan(50)
  expect(nameless).toEqual([])
})
