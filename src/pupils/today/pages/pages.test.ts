import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { glrDesign } from '#programme/index.ts'
import { addPerson, viewerFor } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../../pages/testing/pupil-site.ts'
import { listMyMissing } from '../list/missing.actions.ts'

// Monday 23 November 2026, 11:00 in the Netherlands
const DAY = '2026-11-23'
let site: PupilSite
let partner: string
let stranger: string
beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  const docent = (scopeId: string, given: string) =>
    addPerson(database.db, world.regionId, { given, family: 'Docent', role: 'docent', scopeKind: 'site', scopeId })
  partner = (await docent(world.sites.rocHaven, 'Mbo')).personId
  stranger = (await docent(world.sites.kade, 'Vreemde')).personId
  // a test builds its world before anybody is signed in
  await asSystem(database.db, (trx) =>
    sql`insert into route_version (route_id, number, state, design) values (${world.routeId}, 1, 'running', ${JSON.stringify(glrDesign())}::jsonb)`.execute(
      trx,
    ),
  )
}, 60_000)
afterAll(() => site.close())

const mentor = (): string => site.world.people.mentor.personId
const jesse = (): string => site.world.pupils.inRoute.pupilId
const milan = (): string => site.world.pupils.atBothSchools.pupilId
const show = async (who: string, path: string): Promise<string> => (await site.get(who, path)).text()
const route = (): string => `/leerlingen/vandaag?route=${site.world.routeId}`
const tap = (who: string, kind: string, seen: number, more: Record<string, string> = {}) =>
  site.post(who, '/leerlingen/vandaag/tik', { tik: `${jesse()}.${kind}.${seen}`, dag: DAY, route: site.world.routeId, ...more })
const missingOf = async (who: string) => {
  const viewer = await viewerFor(site.database.db, who)
  return asPerson(site.database.db, who, (trx) => listMyMissing(trx, { viewer, day: DAY, now: new Date('2026-11-23T10:00:00Z') }), DAY)
}
const counts = (page: string): Record<string, number> =>
  Object.fromEntries([...page.matchAll(/data-count="(\w+)">(\d+)/g)].map(([, name, count]) => [name ?? '', Number(count)]))
const asked = async <T>(text: string): Promise<T[]> =>
  (await asSystem(site.database.db, (trx) => sql<T>`${sql.raw(text)}`.execute(trx))).rows

describe('the morning list', () => {
  test('has the pupils of a route, whoever’s roof it is, with where they are expected and why', async () => {
    for (const who of [site.world.people.teamleider.personId, partner]) {
      const page = await show(who, route())
      expect(page).toContain('Jesse van Dijk')
      expect(page).toContain('Milan de Groot')
      expect(page).not.toContain('Fenna Bakker')
      expect(page).toContain('Algemene vakken, Zorg en welzijn, Wat past bij mij')
      expect(page).toContain('de scholen noemen verschillende leerjaren')
      expect(counts(page)).toEqual({ unmarked: 2, present: 0, late: 0, ill: 0, missing: 0 })
    }
  })

  test('a group of the mentor comes first, and its choice is a link', async () => {
    const page = await show(mentor(), '/leerlingen/vandaag')
    expect(page).toContain('Vandaag: 3T (Het Zwaluwnest)')
    expect(page).toContain('Fenna Bakker')
    expect(page).toContain(`?groep=${site.world.groups.derde}`)
  })

  test('is not there for a stranger, and the choices of others are not taken', async () => {
    expect((await site.get(stranger, route())).status).toBe(404)
    expect(await show(stranger, '/leerlingen/vandaag')).not.toContain('Jesse')
  })

  test('who has a role at the school finds its other routes and groups on a page, by name', async () => {
    const { derde, eerste } = site.world.groups
    const lead = site.world.people.teamleider.personId
    expect(await show(lead, route())).toContain('/leerlingen/vandaag/teams?voor=')
    const all = await show(lead, '/leerlingen/vandaag/teams')
    expect(all).toContain(`?groep=${derde}`)
    expect(all).not.toContain(`?groep=${eerste}`)
    const found = await show(lead, `/leerlingen/vandaag/teams?zoek=3t&voor=${encodeURIComponent('/leerlingen/verzuim')}`)
    expect(found).toContain(`/leerlingen/verzuim?groep=${derde}`)
    expect(found).not.toContain(`?route=${site.world.routeId}`)
    expect(await show(lead, '/leerlingen/vandaag/teams?zoek=100%25_')).toContain('Geen route of groep met deze naam.')
    expect(await show(mentor(), '/leerlingen/vandaag')).not.toContain('/leerlingen/vandaag/teams')
  })

  test('whoever looked stands in the log', async () => {
    const [row] = await asked<{ n: number }>(
      `select count(*)::int as n from pupil_log where what = 'attendance/list' and pupil_id = '${jesse()}' and person_id = '${partner}'`,
    )
    expect(row?.n).toBeGreaterThan(0)
  })
})

describe('one tap', () => {
  test('without script: kept, and back at the pupil', async () => {
    const answer = await tap(mentor(), 'late', 0)
    expect(answer.status).toBe(303)
    expect(answer.headers.get('location')).toBe(`${route()}&dag=${DAY}#l-${jesse()}`)
    expect(counts(await show(partner, route()))).toMatchObject({ unmarked: 1, late: 1 })
  })

  test('is a line: the next one does not overwrite it', async () => {
    await tap(mentor(), 'present', 1)
    expect(await asked(`select kind from attendance_mark order by recorded_at`)).toEqual([{ kind: 'late' }, { kind: 'present' }])
  })

  test('that went against what somebody else marked meanwhile shows both', async () => {
    await tap(partner, 'missing', 1)
    const page = await show(partner, route())
    expect(page).toContain('Twee keer anders ingevuld: Er, 11:00, ')
    expect(page).toContain('Mist, 11:00, Mbo Docent')
    await tap(partner, 'missing', 3)
    expect(await show(partner, route())).not.toContain('Twee keer anders')
  })

  test('sent later keeps its own time, and sent twice is kept once', async () => {
    const later = { op: '2026-11-23T07:31:00.000Z', nr: '00000000-0000-4000-8000-00000000abcd' }
    for (const _ of [1, 2]) expect((await tap(mentor(), 'missing', 4, later)).status).toBe(303)
    expect(
      await asked(
        `select to_char(tapped_at at time zone 'Europe/Amsterdam', 'HH24:MI') as at from attendance_mark where tap_id is not null`,
      ),
    ).toEqual([{ at: '08:31' }])
  })

  test('a time to come is not taken over', async () => {
    await tap(mentor(), 'missing', 5, { op: '2026-11-24T07:31:00.000Z' })
    expect(await asked(`select 1 from attendance_mark where tapped_at > '2026-11-23T10:00:00Z'`)).toEqual([])
  })

  test('of a stranger, a pupil or nobody is not taken', async () => {
    expect((await tap(stranger, 'ill', 0)).status).toBe(404)
    expect((await tap(site.world.people.coördinator.personId, 'ill', 0)).status).toBe(403)
    expect((await site.post(mentor(), '/leerlingen/vandaag/tik', { tik: 'x.ill.0', dag: DAY })).status).toBe(404)
  })
})

describe('who is missing is called', () => {
  const call = (fields: Record<string, string>) =>
    site.post(mentor(), `/leerlingen/${jesse()}/verzuim/bellen`, {
      ...{
        ander: 'Ria van Dijk',
        soort: 'mobile',
        uitkomst: 'reached-did-not-know',
        gezegd: '',
        vervolg: 'Zoeken bij de bushalte',
        eigenaar: mentor(),
      },
      ...fields,
    })

  test('nobody is on the list before somebody is missing there', async () => {
    expect(await show(partner, `/leerlingen/vandaag/bellen?route=${site.world.routeId}`)).toContain('nog bellen')
  })

  test('a call says how it went and what comes next', async () => {
    const wrong = await (await call({ uitkomst: 'reached-explained', vervolg: '' })).text()
    expect(wrong).toContain('Schrijf op wat de uitleg was.')
    expect(wrong).toContain('Schrijf op wat er nu gebeurt')
    expect((await call({})).status).toBe(303)
  })

  test('that a guardian did not know is an alarm, at the other school too', async () => {
    const page = await show(partner, `/leerlingen/vandaag/bellen?route=${site.world.routeId}`)
    expect(page).toContain('thuis wist van niets')
    expect(await show(partner, `/leerlingen/${jesse()}/verzuim`)).toContain('Zoeken bij de bushalte')
  })

  test('a call closes nothing; somebody does, and says why', async () => {
    await call({ uitkomst: 'reached-explained', gezegd: 'Verslapen' })
    expect(await show(mentor(), `/leerlingen/${jesse()}/verzuim`)).toContain('uitgelegd, nog open')
    const close = (waarom: string) => site.post(mentor(), `/leerlingen/${jesse()}/verzuim/afsluiten`, { waarom })
    expect((await close('')).status).toBe(422)
    await close('Is er sinds het tweede uur')
    expect(await show(partner, `/leerlingen/vandaag/bellen?route=${site.world.routeId}`)).toContain('afgesloten')
  })

  test('numbers: added, replaced, checked, ended; the line before stays', async () => {
    const at = `/leerlingen/${jesse()}/bereikbaar`
    const fields = { naam: 'Ria van Dijk', relatie: 'parent', nummer: '06 00000001', soort: 'mobile', volgorde: '1' }
    expect((await site.post(mentor(), at, { ...fields, nummer: 'geen' })).status).toBe(422)
    await site.post(mentor(), at, fields)
    const [first] = await asked<{ id: string }>(`select id from pupil_contact`)
    await site.post(mentor(), at, { ...fields, nummer: '06 00000009', vervangt: first?.id ?? '' })
    const page = await show(mentor(), at)
    expect(page).toContain('06 00000009')
    expect(page).not.toContain('06 00000001')
    expect(await asked(`select 1 from pupil_contact`)).toHaveLength(2)
    const [last] = await asked<{ id: string }>(`select id from pupil_contact where ended_at is null`)
    expect((await site.post(mentor(), `${at}/${last?.id}/klopt`, {})).status).toBe(303)
    expect((await site.post(mentor(), `${at}/${last?.id}/weg`, {})).status).toBe(303)
    expect((await site.post(mentor(), `${at}/${last?.id}/weg`, {})).status).toBe(404)
    expect((await site.get(stranger, at)).status).toBe(404)
  })
})

describe('a day that goes otherwise', () => {
  test('is entered by who marks in the team, and goes before the design', async () => {
    const team = { route: site.world.routeId }
    expect((await site.post(partner, '/leerlingen/vandaag/rooster', { ...team, van: DAY, plek: 'mbo', reden: '' })).status).toBe(422)
    expect((await site.post(partner, '/leerlingen/vandaag/rooster', { ...team, van: DAY, plek: 'mbo', reden: 'Proefdag' })).status).toBe(
      303,
    )
    expect(await show(partner, route())).toContain('title="Proefdag">mbo')
    const [row] = await asked<{ id: string }>('select id from timetable_exception')
    expect((await site.post(stranger, `/leerlingen/vandaag/rooster/${row?.id}/intrekken`, team)).status).toBe(404)
    await site.post(partner, `/leerlingen/vandaag/rooster/${row?.id}/intrekken`, team)
    expect(await show(partner, route())).not.toContain('Proefdag')
  })

  test('who calls and when is agreed by who may change the route', async () => {
    const agreed = { route: site.world.routeId, voor: '09:15', kant: 'vo' }
    const by = site.world.people.coördinator.personId
    expect((await site.post(mentor(), '/leerlingen/vandaag/belafspraak', agreed)).status).toBe(403)
    expect((await site.post(by, '/leerlingen/vandaag/belafspraak', { ...agreed, voor: 'vroeg' })).status).toBe(422)
    expect((await site.post(by, '/leerlingen/vandaag/belafspraak', agreed)).status).toBe(303)
    expect(await show(partner, `/leerlingen/vandaag/bellen?route=${site.world.routeId}`)).toContain(
      'Afgesproken: het vmbo belt vóór 09:15.',
    )
    // it is 11:00: of who was missed and not called, the list of the group says so too
    await site.post(mentor(), '/leerlingen/vandaag/tik', { tik: `${milan()}.missing.0`, dag: DAY, groep: site.world.groups.derde })
    const late = 'Had vóór 09:15 gebeld moeten zijn, door het vmbo.'
    const calls = '/leerlingen/vandaag/bellen'
    expect(await show(mentor(), `${calls}?groep=${site.world.groups.derde}`)).toContain(late)
    expect(await show(partner, `${calls}?route=${site.world.routeId}`)).toContain(late)
    await site.post(mentor(), `/leerlingen/${milan()}/verzuim/dag`, { op: DAY, wat: 'present', uren: '' })
    expect(await show(partner, `${calls}?route=${site.world.routeId}`)).not.toContain('Had vóór')
  })
})

describe('steps at absence', () => {
  const ladder = (fields: Record<string, string>) =>
    site.post(site.world.people.teamleider.personId, `/leerlingen/verzuim/ladder/${site.world.institutions.zwaluwnest}`, {
      vanaf: '2026-08-01',
      ...fields,
    })
  const day = (op: string, wat: string, uren = '') => site.post(mentor(), `/leerlingen/${jesse()}/verzuim/dag`, { op, wat, uren })

  test('looser than the norm is refused with a sentence', async () => {
    const answer = await ladder({ uren: '20', weken: '4' })
    expect(answer.status).toBe(422)
    expect(await answer.text()).toContain('Dit is ruimer dan de norm. Strenger mag, ruimer niet.')
    expect((await ladder({ uren: '12', weken: '4', bellen: '1', gesprek: '3', 'laat-bellen': '2', 'laat-brief': '1' })).status).toBe(422)
    expect((await ladder({ uren: '12', weken: '4', bellen: '1', gesprek: '3', 'laat-bellen': '1' })).status).toBe(303)
  })

  test('what is due is said with the school, and that the article is to be entered', async () => {
    await day('2026-11-20', 'missing', '8')
    await day('2026-11-19', 'missing', '5,5')
    await day('2026-11-18', 'ill', '8')
    const page = await show(mentor(), `/leerlingen/verzuim?groep=${site.world.groups.derde}`)
    expect(page).toContain('3 keer afwezig. Bij Het Zwaluwnest is nu de stap: gesprek.')
    expect(page).toContain('13,5 uur afwezig vanaf 24 oktober 2026: bij Het Zwaluwnest vanaf 12 uur in 4 weken. Beslis of u meldt')
  })

  test('a step that was taken is over; it can be taken back', async () => {
    const at = `/leerlingen/${jesse()}/verzuim`
    expect((await site.post(mentor(), `${at}/stap`, { stap: 'talk', gedaan: '2026-11-24' })).status).toBe(422)
    await site.post(mentor(), `${at}/stap`, { stap: 'talk', gedaan: DAY })
    expect(await show(mentor(), at)).not.toContain('is nu de stap')
    const [step] = await asked<{ id: string }>('select id from absence_step')
    expect((await site.post(partner, `${at}/stap/${step?.id}/terugnemen`, {})).status).toBe(403)
    await site.post(mentor(), `${at}/stap/${step?.id}/terugnemen`, {})
    expect(await show(mentor(), at)).toContain('is nu de stap: gesprek')
  })

  test('the overview for a report is made by a person, and that is noted', async () => {
    const csv = await (await site.get(mentor(), `/leerlingen/${jesse()}/verzuim/melding.csv`)).text()
    expect(csv).toContain('19 november 2026;;Mist;5,50;')
    expect(csv).not.toContain('18 november')
    // 8 and 5.5 hours in week 47, and today in week 48, of which nobody typed the hours
    expect(csv).toContain('Totaal zonder bericht;;3 dagen;13,50;"2 weken: week 47 tot en met 48; 1 dag zonder uren telt niet mee"')
    expect(csv).toContain('Meest in 4 weken;;;13,50;"24 oktober 2026 tot en met 20 november 2026; de norm is 16,00 uur"')
    const [row] = await asked<{ n: number }>(
      `select count(*)::int as n from pupil_log where what = 'absence/export' and pupil_id = '${jesse()}'`,
    )
    expect(row?.n).toBe(1)
    expect((await site.get(partner, `/leerlingen/${jesse()}/verzuim/melding`)).status).toBe(403)
  })

  test('coming late has steps of its own, also of who was never missing', async () => {
    const { pupilId } = site.world.pupils.onlyVmbo
    await site.post(mentor(), `/leerlingen/${pupilId}/verzuim/dag`, { op: '2026-11-19', wat: 'late', uren: '' })
    const page = await show(mentor(), `/leerlingen/verzuim?groep=${site.world.groups.derde}`)
    expect(page).toContain('<span>1 keer te laat</span>')
    expect(page).toContain('1 keer te laat. Bij Het Zwaluwnest is nu de stap: bellen.')
    expect(page).toContain('bellen na 1 keer te laat')
    expect(await show(mentor(), `/leerlingen/${pupilId}/verzuim`)).toContain('0 keer afwezig zonder bericht; 1 keer te laat.')
  })

  test('with the article it is a hard finding', async () => {
    const norm = { artikel: 'Artikel X', normuren: '16', normweken: '4', normvanaf: '2026-08-01' }
    expect((await site.post(mentor(), '/leerlingen/verzuim/norm', norm)).status).toBe(403)
    expect((await site.post(site.world.people.coördinator.personId, '/leerlingen/verzuim/norm', norm)).status).toBe(303)
    expect(await show(mentor(), `/leerlingen/${jesse()}/verzuim`)).toContain('melden bij leerplicht (Artikel X)')
  })

  test('longer ago than a month, and days to come, are not filled in', async () => {
    expect((await day('2026-11-24', 'ill')).status).toBe(422)
    expect((await day('2026-10-22', 'ill')).status).toBe(422)
    expect((await day('2026-10-23', 'leave')).status).toBe(303)
  })
})

describe('a day that nobody closed', () => {
  const open = async (who: string) => (await missingOf(who)).map(({ day, state, next }) => [day, state, next?.what])
  const earlier = () => `/leerlingen/${jesse()}/verzuim?dag=2026-11-20`
  const at = (verb = '') => `/leerlingen/${jesse()}/verzuim${verb}`

  test('stays in sight the days after: of the group, and of who has the next step', async () => {
    const what = { dag: '2026-11-20', ander: 'Ria van Dijk', soort: 'mobile', uitkomst: 'reached-did-not-know', vervolg: 'Langsgaan' }
    expect(await show(mentor(), at())).toContain('Nog open van andere dagen')
    expect((await site.post(mentor(), at('/bellen'), { ...what, eigenaar: partner, vervolgdag: '2026-11-24' })).status).toBe(303)
    // an alarm first, then what waits longest; the partner has no group or route of their own, and the next step
    const both = [
      ['2026-11-20', 'alarm', 'Langsgaan'],
      ['2026-11-19', 'to-call', undefined],
    ]
    expect(await open(mentor())).toEqual(both)
    expect(await open(partner)).toEqual(both)
    expect(await open(site.world.people.docent.personId)).toEqual([])
    expect(await open(stranger)).toEqual([])
    expect(await show(partner, at())).toContain('Vervolg: Langsgaan (Mbo Docent, 24 november 2026)')
  })

  test('is looked at, called about and closed as that day', async () => {
    const page = await show(mentor(), earlier())
    expect(page).toContain('<h2 id="vandaag">20 november 2026</h2>')
    expect(page).toContain('thuis wist van niets')
    const wrong = await site.post(mentor(), at('/afsluiten'), { dag: '2026-11-20', waarom: '' })
    expect(await wrong.text()).toContain('<h2 id="vandaag">20 november 2026</h2>')
    await site.post(mentor(), at('/afsluiten'), { dag: '2026-11-20', waarom: 'Was bij zijn vader' })
    expect(await show(mentor(), at())).not.toContain('?dag=2026-11-20')
    expect(await open(mentor())).toEqual([['2026-11-19', 'to-call', undefined]])
  })
})

// it is 11:00, and Milan has records at both schools
describe('by the side agreed', () => {
  const at = (verb = '') => `/leerlingen/${milan()}/verzuim${verb}`
  const list = (who: string) =>
    `/leerlingen/vandaag/bellen?${who === mentor() ? `groep=${site.world.groups.derde}` : `route=${site.world.routeId}`}`
  // one agreement at a time: here every moment is the same
  const agree = (before: string) =>
    asSystem(site.database.db, async (trx) => {
      await sql`delete from call_setting`.execute(trx)
      await sql`insert into call_setting (route_id, call_before, side) values (${site.world.routeId}, ${before}, 'vo')`.execute(trx)
    })
  const missing = () => site.post(mentor(), at('/dag'), { op: DAY, wat: 'missing', uren: '' })
  const call = (who: string, more: Record<string, string> = {}) =>
    site.post(who, at('/bellen'), {
      ...{ ander: 'Bas de Groot', soort: 'mobile', uitkomst: 'not-reached', vervolg: 'Om twaalf uur weer', eigenaar: who, ...more },
    })
  beforeAll(async () => {
    await agree('15:00')
    await missing()
  })

  test('each is told who calls, and whether that is their school', async () => {
    const told: [string, string][] = [
      [mentor(), 'Uw school belt: Het Zwaluwnest (vmbo), vóór 15:00.'],
      [partner, 'Het Zwaluwnest (vmbo) belt vóór 15:00, niet uw school.'],
      [site.world.people.coördinator.personId, 'Het Zwaluwnest (vmbo) belt vóór 15:00.'],
    ]
    for (const [who, sentence] of told) for (const path of [at(), list(who)]) expect(await show(who, path)).toContain(sentence)
  })

  test('the form stands open for whose turn it is; for the other side it is behind what came of it', async () => {
    expect(await show(mentor(), at())).toContain('<h2 id="bellen">')
    const page = await show(partner, at())
    expect(page).not.toContain('<h2 id="bellen">')
    expect(page).toContain('Er is nog niet gebeld.')
    expect(page).toMatch(/<details id="bellen" class="no-print"><summary>Toch gebeld/)
    expect(await show(partner, list(partner))).not.toContain('Noteer het telefoongesprek')
    expect(await show(mentor(), list(mentor()))).toContain('Noteer het telefoongesprek')
  })

  test('who calls all the same says why, and that stays with the call', async () => {
    const wrong = await call(partner)
    expect(wrong.status).toBe(422)
    const page = await wrong.text()
    expect(page).toContain('Schrijf op waarom u zelf belde: afgesproken is dat de andere school belt.')
    expect(page).toMatch(/<details id="bellen" class="no-print" open/)
    expect((await call(partner, { 'buiten-beurt': 'Vader belde mij' })).status).toBe(303)
    expect(await show(mentor(), at())).toContain('Gebeld terwijl de andere school aan de beurt was: Vader belde mij')
    expect(await show(partner, at())).toContain('Gebeld: niet bereikt; 23 november 2026, 11:00; Mbo Docent.')
  })

  test('on Vandaag it stands after the own ones', async () => {
    const mine = await missingOf(site.world.people.mboMentor.personId)
    expect(mine.map(({ name, duty }) => [name, duty?.whose])).toEqual([['Milan de Groot', 'other']])
    expect((await missingOf(mentor())).map(({ duty }) => duty?.whose)).toEqual(['own', 'own'])
  })

  test('from the agreed time on, with nobody who called, the other side may without saying why', async () => {
    await site.post(mentor(), at('/afsluiten'), { waarom: 'Is er' })
    await missing()
    expect(await show(partner, at())).not.toContain('U mag nu ook bellen')
    await agree('11:00')
    for (const path of [at(), list(partner)]) {
      const page = await show(partner, path)
      expect(page).toContain('Had vóór 11:00 gebeld moeten zijn, door het vmbo.')
      expect(page).toContain('Niemand heeft gebeld. U mag nu ook bellen.')
    }
    expect((await call(partner, { eigenaar: mentor() })).status).toBe(303)
    // somebody called: the turn is the vmbo's again
    expect((await call(partner)).status).toBe(422)
  })

  test('the next step can be of who guides the pupil at the other school; then, and of that day, they answer for it', async () => {
    const { regionId, sites } = site.world
    const guide = (given: string, scopeId: string) =>
      addPerson(site.database.db, regionId, { given, family: 'Zorg', role: 'zorgcoördinator', scopeKind: 'site', scopeId })
    const [care, elsewhere] = [(await guide('Imke', sites.rocHaven)).personId, (await guide('Vera', sites.kade)).personId]
    expect((await call(care)).status).toBe(404)
    expect(await show(care, at())).not.toContain('id="bellen"')
    const owners = await show(mentor(), at())
    expect(owners).toContain('Imke Zorg')
    expect(owners).not.toContain('Vera Zorg')
    expect(await missingOf(care)).toEqual([])
    const alarm = { uitkomst: 'reached-did-not-know', vervolg: 'Langsgaan', eigenaar: care }
    expect((await call(mentor(), alarm)).status).toBe(303)
    expect(await missingOf(care)).toMatchObject([{ name: 'Milan de Groot', state: 'alarm', next: { what: 'Langsgaan', ownerId: care } }])
    expect(await show(care, at())).toContain('<h2 id="bellen">')
    expect((await call(care, { dag: '2026-11-20' })).status).toBe(404)
    expect((await call(elsewhere)).status).toBe(404)
    expect((await call(care, { uitkomst: 'reached-explained', gezegd: 'Is bij opa', vervolg: 'Morgen praten' })).status).toBe(303)
    expect((await site.post(care, at('/afsluiten'), { waarom: 'Is thuis' })).status).toBe(303)
    expect(await missingOf(care)).toEqual([])
    expect(await show(mentor(), at())).toContain('afgesloten')
    // who answers for the step is not noted as refused; Vera, who has nothing to do with the pupil, is
    const { rows } = await asSystem(site.database.db, (trx) =>
      sql<{
        id: string
      }>`select distinct person_id as id from event_log where what = 'pupil/refused' and person_id in (${care}, ${elsewhere})`.execute(trx),
    )
    expect(rows).toEqual([{ id: elsewhere }])
  })
})

test('in English too', async () => {
  expect(await show(partner, `/en${route()}`)).toContain('How the morning stands')
  expect(await show(mentor(), `/en/leerlingen/${jesse()}/verzuim`)).toContain('Attendance of Jesse van Dijk')
})
