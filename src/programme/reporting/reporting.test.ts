import { parse } from 'csv-parse/sync'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { isDay } from '#schools/index.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { programmePages } from '../pages/index.ts'
import { type DesignedRegion, designedRegion } from '../testing/designed-region.ts'
import { glrDesign } from '../testing/designs.ts'
import { visitAs } from '../testing/visit-as.ts'
import { noteReport, seeReports, takeReportBack } from './actions.ts'
import { dayMistake, hintsOf, schoolsOf } from './report.ts'

let world: DesignedRegion
let site: ReturnType<typeof visitAs>
/** runs the set-up of the vmbo school, and of nothing else */
let vmboBuilder: string
beforeAll(async () => {
  world = await designedRegion()
  site = visitAs(programmePages(world.platform))
  const { zwaluwnest } = world.institutions
  const builder = { given: 'Ger', family: 'Smit', role: 'beheerder', scopeKind: 'institution', scopeId: zwaluwnest } as const
  vmboBuilder = (await addPerson(world.database.db, world.regionId, builder)).personId
  await world.begin({ ...glrDesign(), statements: { 'reported-by-mbo': true } })
})
afterAll(() => world.database.close())

const coordinator = () => world.as(world.people.coördinator.personId)
const statusOf = async (institutionId: string) =>
  (await seeReports(await coordinator())).reports[0]?.schools.find((one) => one.institutionId === institutionId)?.report

// the day of the report lies behind us: below, on, above
test.each([
  ['2026-11-22', null],
  ['2026-11-23', null],
  ['2026-11-24', 'date-to-come'],
  ['2026-02-29', 'date-wrong'],
  ['', 'date-wrong'],
])('%j on 23 November 2026: %s', (day, mistake) => expect(dayMistake(day, TODAY, isDay)).toBe(mistake))

describe('a school reports for itself', () => {
  test('by who runs its set-up, and nobody in its place', async () => {
    const act = await world.as(vmboBuilder)
    expect(await noteReport(act, world.routeId, world.institutions.zwaluwnest, '2026-10-01')).toEqual({ ok: true })
    expect(await noteReport(act, world.routeId, world.institutions.roc, '2026-10-01')).toEqual({ ok: false, why: 'not-yours' })
    expect(await statusOf(world.institutions.zwaluwnest)).toMatchObject({ reportedOn: '2026-10-01', notedBy: 'Ger Smit' })
    expect(await statusOf(world.institutions.roc)).toBeNull()
  })

  test('once: another day asks to take the first back', async () => {
    const act = await world.as(vmboBuilder)
    const { zwaluwnest } = world.institutions
    expect(await noteReport(act, world.routeId, zwaluwnest, '2026-10-02')).toEqual({ ok: false, mistake: 'already-reported' })
    expect(await takeReportBack(act, world.routeId, zwaluwnest)).toEqual({ ok: true })
    expect(await statusOf(zwaluwnest)).toBeNull()
    expect(await noteReport(act, world.routeId, zwaluwnest, '2026-10-02')).toEqual({ ok: true })
    const { rows } = await asSystem(world.database.db, (trx) =>
      sql`select withdrawn_at is null as holds from route_report order by noted_at, holds`.execute(trx),
    )
    expect(rows).toHaveLength(2)
  })

  test('not for a school outside the route, or a route that is not reported', async () => {
    const plain = await world.addRoute('Gewone route', { scheme: 'regulier', partners: true })
    expect(await noteReport(await coordinator(), world.routeId, world.institutions.kade, '2026-10-01')).toEqual({
      ok: false,
      why: 'not-there',
    })
    expect(await noteReport(await coordinator(), plain, world.institutions.roc, '2026-10-01')).toEqual({ ok: false, why: 'not-there' })
  })

  test.each(['docent', 'projectleider', 'teamleider', 'bestuurder', 'onderzoeker', 'mentor', 'financieel'] as const)(
    'not by a %s',
    async (role) => {
      const act = await world.as(world.people[role].personId)
      expect(await noteReport(act, world.routeId, world.institutions.roc, '2026-10-01')).toEqual({ ok: false, why: 'not-yours' })
    },
  )

  test.each(['docent', 'projectleider', 'teamleider', 'mentor'] as const)(
    'and the database refuses a %s too, whatever the program asks',
    async (role) => {
      const { personId } = world.people[role]
      const forged = asPerson(
        world.database.db,
        personId,
        (trx) =>
          sql`insert into route_report (route_id, institution_id, reported_on, noted_by)
        values (${world.routeId}, ${world.institutions.roc}, '2026-10-01', ${personId})`.execute(trx),
        TODAY,
      )
      await expect(forged).rejects.toThrow('row-level security')
    },
  )

  test('in nobody else’s name', async () => {
    const forged = asPerson(
      world.database.db,
      vmboBuilder,
      (trx) =>
        sql`insert into route_report (route_id, institution_id, reported_on, noted_by)
        values (${world.routeId}, ${world.institutions.zwaluwnest}, '2026-10-01', ${world.people.docent.personId})`.execute(trx),
      TODAY,
    )
    await expect(forged).rejects.toThrow('row-level security')
  })
})

describe('the page', () => {
  const page = async (role: 'coördinator' | 'docent' = 'coördinator', path = '/programma/melden') =>
    site.text(path, await world.viewer(world.people[role].personId))
  const post = async (fields: Record<string, string>, personId = world.people.coördinator.personId) =>
    site.post('/programma/melden', await world.viewer(personId), { route: world.routeId, ...fields })

  test('says per school whether, when and by whom', async () => {
    const { text } = await page()
    expect(text).toContain('1 van 2 meldingen zijn gedaan.')
    expect(text).toContain('Het Zwaluwnest vmbo ja, op 2 okt 2026 Ger Smit Neem terug')
    expect(text).toContain('ROC Merwestroom mbo nog niet')
  })

  test('shows where list and design differ, and changes neither', async () => {
    const { text } = await page()
    expect(text).toContain('elke school van het vmbo gemeld. Het ontwerp zegt dat nog niet')
    expect(text).toContain('Het ontwerp zegt dat het mbo heeft gemeld. In deze lijst staat dat nog niet van ROC Merwestroom')
  })

  test('gives no buttons to who may not', async () => expect((await page('docent')).text).not.toMatch(/Noteer|Neem terug/))

  test('keeps what was typed when it is wrong', async () => {
    const answer = await post({ school: world.institutions.roc, dag: '2099-01-01' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Deze dag moet nog komen.')
  })

  test('notes and takes back', async () => {
    expect(await post({ school: world.institutions.roc, dag: '2026-11-01' })).toMatchObject({
      status: 303,
      location: `/programma/melden#route-${world.routeId}`,
    })
    expect((await page()).text).toContain('2 van 2 meldingen')
    expect((await page()).text).not.toContain('Het ontwerp zegt dat het mbo')
    expect((await post({ school: world.institutions.roc, doe: 'terug' })).status).toBe(303)
  })

  test('refuses another, and what is not there', async () => {
    expect((await post({ school: world.institutions.roc, dag: '2026-11-01' }, world.people.docent.personId)).status).toBe(403)
    expect((await post({ school: 'x', dag: '2026-11-01' })).status).toBe(404)
    expect((await post({ route: 'x', school: 'y' })).status).toBe(404)
  })

  test('is there in English', async () => expect((await page('docent', '/en/programma/melden')).text).toContain('1 of 2 reports are done.'))
})

describe('the file', () => {
  const read = async () => {
    const answer = await site.ask('/programma/melden.csv', await world.viewer(world.people.docent.personId))
    const bytes = Buffer.from(await answer.arrayBuffer())
    return { bytes, rows: parse(bytes, { bom: true, delimiter: ';', columns: true }) as Record<string, string>[] }
  }

  test('has a row per partner site with the names of the register', async () => {
    const { bytes, rows } = await read()
    expect(bytes.subarray(0, 3).toString('hex')).toBe('efbbbf')
    const ofSchool = (brin: string) =>
      rows.filter(({ ROUTE, INSTELLINGSCODE }) => ROUTE === 'Techniek in één lijn' && INSTELLINGSCODE === brin)
    expect(ofSchool('92RM')).toMatchObject([
      { VESTIGINGSCODE: '00', KANT: 'mbo', SAMENWERKENDE_INSTELLINGSCODES: '90ZN', GEMELD: 'nee', DATUM_GEMELD: '' },
    ])
    expect(ofSchool('90ZN')).toMatchObject([{ KANT: 'vo', GEMELD: 'ja', DATUM_GEMELD: '2026-10-02', GENOTEERD_DOOR: 'Ger Smit' }])
  })

  test('runs nothing in a spreadsheet', async () => {
    await world.addRoute('=cmd|calc;"x"', { partners: true })
    expect((await read()).rows.map(({ ROUTE }) => ROUTE)).toContain('\'=cmd|calc;"x"')
  })
})

describe('hints', () => {
  const school = (name: string, side: 'vo' | 'mbo', done: boolean) =>
    ({ institutionId: name, institutionName: name, sides: [side], report: done ? ({} as never) : null, mayNote: false }) as const

  test.each([
    [[true], true, []],
    [[true], null, ['design-says-no']],
    [[true], false, ['design-says-no']],
    [[true, false], true, ['list-says-no']],
    [[true, false], null, []],
    [[], true, []],
  ])('schools %j and the design %s: %j', (done, said, differs) => {
    const schools = done.map((one, at) => school(`s${at}`, 'vo', one))
    expect(hintsOf({ schools, stated: { vo: said, mbo: null } }).map((hint) => hint.differs)).toEqual(differs)
  })

  test('a school on both sides reports once', () => {
    const at = { siteId: 's', siteName: 's', institutionId: 'i', institutionName: 'Verticaal', boardId: 'b' }
    expect(
      schoolsOf({
        partners: [
          { ...at, side: 'vo' },
          { ...at, side: 'mbo' },
        ],
      }),
    ).toEqual([{ institutionId: 'i', institutionName: 'Verticaal', sides: ['vo', 'mbo'] }])
  })
})
