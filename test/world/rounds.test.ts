import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '../../src/platform/database/database.ts'
import { schemesPages } from '../../src/schemes/pages/index.ts'
import { type OpenWorld, openWorld } from './open-world.ts'
import { type Visit, visit } from './visit.ts'

let open: OpenWorld
let site: Visit
/** a vakmanschaproute of 2015 and a vm2-route of 2009, of the partners of the first route of the example */
let routes: { metaal: string; vm2: string }
beforeAll(async () => {
  open = await openWorld()
  site = visit([schemesPages(open.platform)])
  routes = {
    metaal: await addRoute('Metaalroute', 'vakmanschaproute', '2015-08-01'),
    vm2: await addRoute('VM2 Metaal', 'vm2', '2009-08-01'),
  }
})
afterAll(() => open.close())

async function addRoute(name: string, scheme: string, startsOn: string): Promise<string> {
  const like = open.world.rows.route[0]?.id
  const { rows } = await asSystem(open.platform.db, (trx) =>
    sql<{ id: string }>`with made as (insert into route (region_id, name, scheme, leerweg, niveau, starts_on)
        select region_id, ${name}, ${scheme}, 'bb', 2, ${startsOn}::date from route where id = ${like} returning id),
      partners as (insert into route_partner (route_id, site_id, side) select made.id, site_id, side from made, route_partner where route_id = ${like})
      select id from made`.execute(trx),
  )
  return rows[0]?.id ?? ''
}

const besluit: [string, string][] = Object.entries({
  naam: 'Ronde 2015',
  regeling: 'besluit-2014',
  soort: 'round',
  begin: '2015-08-01',
  open: '2014-10-01',
  dicht: '2014-10-31',
  besluit: '2015-02-01',
})

/** As a coördinator: a round with an application; its address. */
async function begin(round: [string, string][], routeId: string): Promise<string> {
  const who = await open.viewer('coördinator')
  const made = await site.post('/programma/rondes', round, who)
  expect(made.status).toBe(303)
  const begun = await site.post(made.location ?? '', [['route', routeId]], who)
  expect(begun.status).toBe(303)
  return begun.location ?? ''
}

describe('a round', () => {
  test('a known one fills the form', async () => {
    const { html } = await site.get('/programma/rondes/nieuw?voorbeeld=besluit-2016', await open.viewer('coördinator'))
    for (const day of ['2016-08-01', '2015-10-01', '2015-11-30', '2016-03-01']) expect(html).toContain(`value="${day}"`)
  })

  test('what is wrong is said, and what was typed stays', async () => {
    const { status, html, text } = await site.post('/programma/rondes', [['naam', 'Ronde <X>']], await open.viewer('coördinator'))
    expect(status).toBe(422)
    expect(text).toContain('Er is nog niets bewaard')
    expect(html).toContain('value="Ronde &lt;X&gt;"')
  })

  test.each(['/programma/rondes/geen-id', '/programma/rondes/geen-id/geld', '/programma/rondes/geen-id/aanvraag/geen-id/stap/status'])(
    'that is not there is not found: %s',
    async (path) => expect((await site.get(path, await open.viewer('docent'))).status).toBe(404),
  )
})

describe('an application on its pages', () => {
  let at: string
  beforeAll(async () => {
    at = await begin(besluit, routes.metaal)
  })
  const post = async (step: string, fields: Record<string, string>) =>
    site.post(`${at}/stap/${step}`, Object.entries(fields), await open.viewer('coördinator'))

  test('says what has to be done, in both languages', async () => {
    const who = await open.viewer('docent')
    const nl = await site.get(at, who)
    expect(nl.text).toContain('Nu te doen: routes omschrijven.')
    expect(nl.text).toContain('Metaalroute: in de omschrijving ontbreekt nog: sector, opleidingsdomein, crebo.')
    const en = await site.get(`/en${at}`, who)
    expect(en.text).toContain('To do now: describe the routes.')
    expect(en.text).not.toMatch(/undefined|null/)
  })

  test('each step opens for who may write and for who may only look', async () => {
    const steps = [
      'routes',
      'omschrijving',
      'projectplan',
      'documenten',
      'adviezen',
      'ondertekening',
      'indienen',
      'beoordeling',
      'besluit',
      'status',
    ]
    for (const step of steps) {
      const writer = await site.get(`${at}/stap/${step}`, await open.viewer('coördinator'))
      const reader = await site.get(`${at}/stap/${step}`, await open.viewer('financieel'))
      expect([writer.status, reader.status], step).toEqual([200, 200])
      expect(reader.html, step).not.toContain('<form method="post" action="/programma')
    }
    expect((await site.get(`${at}/stap/anders`, await open.viewer('coördinator'))).status).toBe(404)
  })

  test('a step with a mistake keeps what was typed', async () => {
    const { status, html } = await post('omschrijving', { 'crebos-0': '1234', 'domein-0': 'Techniek' })
    expect(status).toBe(422)
    expect(html).toContain('value="1234"')
    expect(html).toContain('value="Techniek"')
  })

  test('handed in late is said with its article; then decided, stopped, revoked', async () => {
    expect((await post('indienen', { dag: '2014-11-03' })).status).toBe(303)
    const who = await open.viewer('coördinator')
    const { text } = await site.get(at, who)
    expect(text).toContain('te laat ingediend. De laatste dag was 31 oktober 2014. Zo’n aanvraag wordt afgewezen.')
    expect(text).toContain('artikel 2, lid 7')
    expect((await post('omschrijving', { 'domein-0': 'Techniek' })).status).toBe(403)
    expect((await post('besluit', { route: routes.metaal, uitkomst: 'granted', dag: '2015-01-20' })).status).toBe(303)
    const stopped = await post('status', { route: routes.metaal, jaar: '2016', stand: 'gestopt' })
    expect([stopped.status, stopped.text.includes('Kruis aan waarom het is gestopt.')]).toEqual([422, true])
    const revoke = `${at}/intrekken/${routes.metaal}`
    expect((await site.get(revoke, await open.viewer('projectleider'))).status).toBe(403)
    expect((await site.post(revoke, [['dag', '2017-03-01']], who)).status).toBe(422)
    const done = await site.post(
      revoke,
      [
        ['dag', '2017-03-01'],
        ['grond', '13-1'],
        ['zeker', 'ja'],
      ],
      who,
    )
    expect([done.status, done.location]).toEqual([303, `${at}/terug/${routes.metaal}`])
    expect((await site.get(done.location ?? '', who)).text).toContain('0 leerlingen')
    expect((await site.get('/programma/rondes', who)).text).toContain('Ingetrokken')
  })
})

describe('money', () => {
  let round: string
  beforeAll(async () => {
    const vm2: [string, string][] = Object.entries({ naam: 'VM2 2009', regeling: 'vm2', soort: 'tranche', begin: '2009-08-01' })
    const at = await begin(vm2, routes.vm2)
    round = at.replace(/\/aanvraag.*/, '')
    const who = await open.viewer('coördinator')
    await site.post(`${at}/stap/indienen`, [['dag', '2009-04-01']], who)
    const decision: [string, string][] = Object.entries({ route: routes.vm2, uitkomst: 'granted', dag: '2009-06-20', leerlingen: '20' })
    await site.post(`${at}/stap/besluit`, decision, who)
    await asSystem(open.platform.db, (trx) =>
      sql`insert into route_enrolment (record_id, route_id, phase, valid_from) select id, ${routes.vm2}, 'VO', '2009-08-01' from school_record
        order by id limit 1`.execute(trx),
    )
  })

  // 18 × 8,500 = 153,000 and 12 × 8,500 = 102,000
  test('from typed numbers', async () => {
    const { text } = await site.get(`${round}/geld?leerlingen=18&toegekend=20&diplomas=12`, await open.viewer('financieel'))
    expect(text).toMatch(/Subsidie €\s153\.000,00/)
    expect(text).toMatch(/hoogstens €\s102\.000,00/)
  })

  test('from records for who sees the pupils, and as a file', async () => {
    const who = await open.viewer('coördinator')
    expect((await site.get(`${round}/geld`, who)).text).toContain('Telt mee op de teldatum.')
    const { status, html } = await site.get(`${round}/geld.csv`, who)
    expect(status).toBe(200)
    expect(html).toMatch(/VM2 Metaal;.*;Subsidie;8500,00;Telt mee op de teldatum\.;/)
  })

  test('who sees no pupils gets neither list nor file', async () => {
    for (const role of ['financieel', 'bestuurder', 'onderzoeker', 'beheerder'] as const) {
      const who = await open.viewer(role)
      expect((await site.get(`${round}/geld`, who)).text, role).toContain('Routes waarvan u de leerlingen niet kunt zien: 1.')
      expect((await site.get(`${round}/geld.csv`, who)).status, role).toBe(403)
    }
  })
})
