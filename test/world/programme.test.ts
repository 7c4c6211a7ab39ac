import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runMonitor, writePlatformSource } from '../../src/monitor/index.ts'
import { COLUMNS } from '../../src/monitor/testing/source-rows.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { asSystem } from '../../src/platform/database/database.ts'
import { programmePages } from '../../src/programme/pages/index.ts'
import { newPerson, type OpenWorld, openEmptyWorld, openWorld, viewerFor } from './open-world.ts'
import { ownFigures, theirFigures } from './own-figures.ts'
import { ownList } from './own-list.ts'
import { type Visit, visit } from './visit.ts'

let open: OpenWorld
let site: Visit
beforeAll(async () => {
  open = await openWorld()
  site = visit([programmePages(open.platform)])
})
afterAll(() => open.close())

const routeNamed = (name: string): string => open.world.rows.route.find((one) => one.name === name)?.id ?? ''
const siteNamed = (name: string): string => open.world.rows.site.find((one) => one.name === name)?.id ?? ''

/** Pupils of the route in a phase on a day, counted from what was put in. */
function countByHand(routeId: string, phase: string, day: string): number {
  const pupilOf = new Map(open.world.rows.school_record.map(({ id, pupil_id }) => [id, pupil_id]))
  const last = new Map<string, { phase: string; valid_from: string }>()
  for (const line of open.world.rows.route_enrolment) {
    if (line.route_id !== routeId || line.valid_from > day || (line.valid_until !== null && line.valid_until < day)) continue
    const pupil = pupilOf.get(line.record_id) ?? ''
    if ((last.get(pupil)?.valid_from ?? '') < line.valid_from) last.set(pupil, line)
  }
  return [...last.values()].filter((line) => line.phase === phase).length
}

const form = (change: Record<string, string> = {}): [string, string][] =>
  Object.entries({ naam: 'Horecaroute', regeling: 'dlr', begin: '2027-08-01', leerweg: 'kb', niveau: '3', ...change })

describe('the list', () => {
  test('names every route with its direction, partners and pupils', async () => {
    const { status, text } = await site.get('/programma', await open.viewer('coördinator'))
    expect(status).toBe(200)
    const auto = routeNamed('Autotechniek in één lijn')
    // of each phase one left in what was played afterwards: a switch in August, a diploma in November
    const [vo, mbo] = [countByHand(auto, 'VO', '2026-11-24') - 1, countByHand(auto, 'MBO', '2026-11-24') - 1]
    expect(vo).toBeGreaterThan(20)
    expect(text).toContain(
      `Autotechniek in één lijn Doorlopende leerroute kb → mbo 3 bol ROC Lindestreek, De Wetering vmbo ${vo} · mbo ${mbo}`,
    )
    for (const { name } of open.world.rows.route) expect(text).toContain(name)
  })

  test('is there in English', async () => {
    const { text } = await site.get('/en/programma', await open.viewer('mentor'))
    expect(text).toContain('6 routes in your region.')
    expect(text).not.toContain('New route')
  })

  test('is not for a pupil', async () => {
    expect((await site.get('/programma', await open.viewer('leerling'))).status).toBe(403)
  })
})

describe('a route', () => {
  test('counts its pupils per 1 October and phase', async () => {
    const auto = routeNamed('Autotechniek in één lijn')
    const { text } = await site.get(`/programma/${auto}`, await open.viewer('projectleider'))
    // played afterwards (src/example/played): one switched in August 2026; one was taken off the list of 2025, gone before it
    for (const [year, left] of [
      [2026, 1],
      [2025, 1],
      [2024, 0],
    ] as const) {
      const counted = [countByHand(auto, 'VO', `${year}-10-01`) - left, countByHand(auto, 'MBO', `${year}-10-01`)]
      expect(text).toContain(`1 oktober ${year} ${counted.join(' ')}`)
    }
  })

  test('of one board needs no agreement, and says so', async () => {
    const { text } = await site.get(`/programma/${routeNamed('Groen lyceum')}`, await open.viewer('docent'))
    expect(text).toContain('een interne regeling volstaat')
  })

  test.each(['geen-id', '00000000-0000-4000-8000-000000000000'])('that is not there is not found: %s', async (id) => {
    expect((await site.get(`/programma/${id}`, await open.viewer('docent'))).status).toBe(404)
  })
})

describe('small cells', () => {
  let few: string
  beforeAll(async () => {
    few = await asSystem(open.platform.db, async (trx) => {
      const { rows } = await sql<{ id: string }>`insert into route (region_id, name, scheme, starts_on)
        select id, 'Kleine route', 'dlr', '2026-08-01' from region returning id`.execute(trx)
      const id = rows[0]?.id ?? ''
      const { rows: records } = await sql<{ id: string }>`select r.id from school_record r join institution i on i.id = r.institution_id
        where i.name = 'De Hoge Ven' limit 3`.execute(trx)
      for (const record of records) {
        await sql`insert into route_enrolment (record_id, route_id, phase, valid_from) values (${record.id}, ${id}, 'VO', '2026-08-01')`.execute(
          trx,
        )
      }
      await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${siteNamed('De Hoge Ven')}, 'vo')`.execute(trx)
      return id
    })
  })

  test('are hidden from who may not see the pupils, on list and page', async () => {
    for (const role of ['bestuurder', 'financieel', 'onderzoeker', 'beheerder', 'mentor'] as const) {
      const who = await open.viewer(role)
      expect((await site.get('/programma', who)).text, role).toContain('vmbo <5 · mbo 0')
      expect((await site.get(`/programma/${few}`, who)).text, role).toContain('Vandaag <5 0')
    }
  })

  test('are shown to who may see each of them', async () => {
    expect((await site.get(`/programma/${few}`, await open.viewer('coördinator'))).text).toContain('Vandaag 3 0')
  })
})

describe('making and changing', () => {
  test('a new route has its partners, and stands in the log', async () => {
    const who = await open.viewer('coördinator')
    const partners: [string, string][] = [
      ['partners-vo', siteNamed('Het Veerhuis')],
      ['partners-vo', siteNamed('De Hoge Ven')],
      ['partners-mbo', siteNamed('ROC Lindestreek')],
    ]
    const { status, location } = await site.post('/programma', [...form(), ...partners], who)
    expect(status).toBe(303)
    // a new route leads to its design
    expect(location).toMatch(/^\/programma\/[0-9a-f-]{36}\/ontwerp$/)
    const { text } = await site.get((location ?? '').replace('/ontwerp', ''), who)
    expect(text).toContain('Vmbo De Hoge Ven Het Veerhuis (Scholengroep De Wetering) Mbo ROC Lindestreek')
    const { rows } = await asSystem(open.platform.db, (trx) =>
      sql<{ n: number }>`select count(*) as n from event_log where what = 'route/add'`.execute(trx),
    )
    expect(rows[0]?.n).toBe(1)
  })

  test('what is wrong is said, and what was typed stays', async () => {
    const { status, html, text } = await site.post('/programma', form({ naam: '', crebo: '12' }), await open.viewer('coördinator'))
    expect(status).toBe(422)
    expect(text).toContain('Geef de route een naam. Een crebo heeft vijf cijfers.')
    expect(html).toContain('value="12"')
  })

  test('what is odd is kept, and said on the page', async () => {
    const who = await open.viewer('coördinator')
    const { location } = await site.post('/programma', form({ naam: 'Vreemde route', regeling: 'glr' }), who)
    const { text } = await site.get((location ?? '').replace('/ontwerp', ''), who)
    expect(text).toContain('Niet toegestaan')
    expect(text).toContain('De geïntegreerde leerroute is niet voor kb.')
    expect(text).toContain('Er zijn nog geen partners.')
  })

  test('a project leader changes the own route, and no other', async () => {
    const who = await open.viewer('projectleider')
    const [own, other] = [routeNamed('Autotechniek in één lijn'), routeNamed('Zorgroute')]
    const typed = form({ naam: 'Autotechniek in één lijn', begin: '2021-08-01' })
    const partners: [string, string][] = [
      ['partners-vo', siteNamed('De Wetering')],
      ['partners-mbo', siteNamed('ROC Lindestreek')],
    ]
    expect((await site.post(`/programma/${own}`, [...typed, ...partners], who)).status).toBe(303)
    expect((await site.get(`/programma/${own}`, who)).text).toContain('sinds 1 augustus 2021')
    expect((await site.post(`/programma/${other}`, typed, who)).status).toBe(403)
    expect((await site.get(`/programma/${other}/wijzigen`, who)).status).toBe(403)
    expect((await site.get('/programma/nieuw', who)).status).toBe(403)
  })

  test('a coordinator of one school makes routes with that school, and with that only', async () => {
    const who = await coordinatorOf('De Hoge Ven')
    const alien = await site.post('/programma', [...form({ naam: 'Van een ander' }), ['partners-vo', siteNamed('De Wetering')]], who)
    expect([alien.status, alien.text.includes('Uw eigen school staat niet bij de partners')]).toEqual([422, true])
    const own: [string, string][] = [
      ['partners-vo', siteNamed('De Hoge Ven')],
      ['partners-mbo', siteNamed('ROC Lindestreek')],
    ]
    const made = await site.post('/programma', [...form({ naam: 'Van de Hoge Ven' }), ...own], who)
    expect(made.status).toBe(303)
    expect((await site.get((made.location ?? '').replace('/ontwerp', ''), who)).text).toContain('Mbo ROC Lindestreek')
  })

  test('nobody of one school lets it into a route of others, whatever is asked of the database', async () => {
    const who = await coordinatorOf('De Hoge Ven')
    const { asPerson } = await import('../../src/platform/database/database.ts')
    const join = asPerson(open.platform.db, who.personId, (trx) =>
      sql`insert into route_partner (route_id, site_id, side) values (${routeNamed('Zorgroute')}, ${siteNamed('De Hoge Ven')}, 'vo')`.execute(
        trx,
      ),
    )
    await expect(join).rejects.toThrow(/row-level security/)
  })
})

describe('the cohort monitor of the example', () => {
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-example-monitor-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  test('counts every figure as a count by hand of what the schools wrote', async () => {
    await writePlatformSource(open.platform.db, folder, '2026-11-24')
    const own = await ownList(open.platform.db, '2026-11-24')
    const answer = await runMonitor({ folder })
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem))
    const { source, rows } = answer.output
    expect(source.rejected).toBe(0)
    for (const table of ['leerlingen', 'experimenten', 'inschrijvingen', 'diplomas'] as const) {
      const lines = parse(readFileSync(join(folder, `${table}.csv`)), { columns: true }) as object[]
      const inOrder = (list: readonly object[]): string[] => list.map((line) => JSON.stringify(line, COLUMNS[table])).toSorted()
      expect(inOrder(lines), table).toEqual(inOrder(own[table]))
    }
    expect(theirFigures(rows)).toEqual(ownFigures(own))
    // nobody is missing from this world: who stayed, who has a startkwalificatie, who went on elsewhere, who left
    const last = rows.filter(
      (row) => row.table === 'positions' && row.cohort === 'tranche-2023' && row.group === 'traject' && row.teldatum === '2026-10-01',
    )
    for (const position of ['startkwalificatie-binnen', 'in-traject', 'overig-onderwijs', 'onbekend'])
      expect(
        last.some((row) => row.table === 'positions' && row.position === position && Number(row.n) > 0),
        position,
      ).toBe(true)
    const crossed = own.inschrijvingen.filter(({ opleiding, experiment }) => opleiding.startsWith('mbo-') && experiment !== '')
    expect(crossed.length).toBeGreaterThan(0)
  }, 120_000)
})

test('an empty region says what to do first', async () => {
  const empty = await openEmptyWorld()
  const manager = await newPerson(empty.platform.db, 'beheerder')
  const pages = visit([programmePages(empty.platform)])
  expect((await pages.get('/programma', manager)).text).toContain('Zodra een coördinator een route vastlegt, staat die hier.')
  const coordinator = await newPerson(empty.platform.db, 'coördinator')
  expect((await pages.get('/programma', coordinator)).text).toContain('Er zijn nog geen scholen.')
  expect((await pages.get('/programma/nieuw', coordinator)).text).toContain('Er zijn nog geen scholen van deze kant.')
  await empty.close()
})

async function coordinatorOf(institution: string): Promise<Viewer> {
  const { personId } = await open.viewer('financieel')
  const id = open.world.rows.institution.find(({ name }) => name === institution)?.id
  await asSystem(open.platform.db, (trx) =>
    sql`insert into role_assignment (person_id, role, scope_kind, scope_id, valid_from) values (${personId}, 'coördinator', 'institution', ${id}, '2026-08-01')`.execute(
      trx,
    ),
  )
  return viewerFor(open.platform.db, personId)
}
