import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { registeredPages } from '#platform/http/access.ts'
import { addPerson, addRole, buildRegion, type TestRegion } from '../testing/build-region.ts'
import { schoolsSite } from '../testing/schools-site.ts'

let database: Database
let region: TestRegion
let elsewhere: TestRegion
let site: ReturnType<typeof schoolsSite>
const id = (who: keyof TestRegion['people']): string => region.people[who].personId
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  elsewhere = await buildRegion(database.db, 'Regio Elders')
  site = schoolsSite(database.db)
})
afterAll(() => database.close())

describe('the overview', () => {
  test('shows every school to all staff, and ways to change only to who may', async () => {
    const mentor = await site.text('/samenwerking', id('mentor'))
    expect(mentor).toContain('Het Zwaluwnest Zuid')
    expect(mentor).toContain('D&amp;P, HBR')
    expect(mentor).not.toContain('/besturen/nieuw')
    expect(await site.text('/samenwerking', id('beheerder'))).toContain('/besturen/nieuw')
    expect(await site.text('/en/samenwerking', id('mentor'))).toContain('2 boards, 3 schools, 5 sites.')
  })

  test('sends who is not signed in to sign in', async () => {
    const answer = await site.get('/samenwerking', null)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/aanmelden?verder=%2Fsamenwerking'])
  })

  test('of a region without schools says what to do first', async () => {
    const empty = await buildEmpty()
    const page = await site.text('/samenwerking', empty)
    expect(page).toContain('Er staan nog geen scholen')
    expect(page).toContain('href="/samenwerking/scholen-inlezen"')
  })
})

describe('a school by hand', () => {
  test('board, school, site: each form leads to the page of what it made', async () => {
    const board = await site.post('/samenwerking/besturen/nieuw', id('beheerder'), { naam: 'Stichting Groen', nummer: '' })
    expect(board.status).toBe(303)
    const boardId = board.headers.get('location')?.split('/').at(-1) ?? ''
    const school = { bestuur: boardId, naam: 'De Kas', brin: '93GR', soort: 'aoc' }
    const institution = await site.post('/samenwerking/instellingen/nieuw', id('beheerder'), school)
    const institutionId = institution.headers.get('location')?.split('/').at(-1) ?? ''
    const form = { instelling: institutionId, vestiging: '00', naam: 'De Kas', plaats: 'Merwehaven', profiel: ['groen', 'D&P'] }
    const made = await site.post('/samenwerking/vestigingen/nieuw', id('beheerder'), form)
    expect(await site.text(made.headers.get('location') ?? '', id('mentor'))).toContain('Dienstverlening en producten')
  })

  test('what is wrong is said at the field, and what was typed stays', async () => {
    const answer = await site.post('/samenwerking/instellingen/nieuw', id('beheerder'), { naam: 'De <Kas>', brin: '1', soort: 'vo' })
    expect(answer.status).toBe(422)
    const page = await answer.text()
    expect(page).toContain('<a href="#brin">Een brin heeft vier tekens, zoals 00AB. U typte ‘1’.</a>')
    expect(page).toContain('value="De &lt;Kas&gt;"')
    expect(page).toMatch(/<option value="vo" selected/)
  })

  test('profielen that no longer start stay ticked when a site is changed', async () => {
    const path = `/samenwerking/vestigingen/${region.sites.kade}/wijzigen`
    const profiel = ['D&P', 'landbouw']
    await site.post(path, id('beheerder'), { naam: 'De Kade', vestiging: '00', profiel })
    expect(await site.text(path, id('beheerder'))).toMatch(/value="landbouw" checked/)
  })

  test('a beheerder of one school is refused at another', async () => {
    const own = { given: 'Bea', family: 'Eigen', role: 'beheerder', scopeKind: 'institution', scopeId: region.institutions.roc } as const
    const { personId } = await addPerson(database.db, region.regionId, own)
    const status = async (path: string) => (await site.get(path, personId)).status
    expect(await status(`/samenwerking/instellingen/${region.institutions.roc}/wijzigen`)).toBe(200)
    expect(await status(`/samenwerking/instellingen/${region.institutions.kade}/wijzigen`)).toBe(403)
    expect(await status(`/samenwerking/besturen/${region.boards.merwestroom}/wijzigen`)).toBe(403)
    expect(await status('/samenwerking/leerbedrijven/nieuw')).toBe(403)
    expect((await site.post('/samenwerking/opleidingen/nieuw', personId, {})).status).toBe(403)
  })
})

describe('people', () => {
  test('are found by name, school and role', async () => {
    const page = await site.text(`/samenwerking/mensen?school=${region.institutions.roc}&rol=mentor`, id('docent'))
    expect(page).toContain('Karim Idrissi')
    expect(page).not.toContain('Anouk Visser')
    expect(page).toContain('1 gevonden')
  })

  test('a new colleague comes in with a role, and is invited with a link that stands on one page only', async () => {
    const added = await site.post('/samenwerking/mensen/nieuw', id('teamleider'), {
      voornaam: 'Mila',
      achternaam: 'Berg',
      email: 'mila@merwestreek.example',
      rol: 'docent',
      plek: region.sites.zwaluwnest,
    })
    const person = added.headers.get('location') ?? ''
    expect(person).toMatch(/^\/samenwerking\/mensen\/[0-9a-f-]{36}$/)
    expect(await site.text(person, id('teamleider'))).toContain('Nog niet uitgenodigd')
    const invited = await site.post(`${person}/uitnodigen`, id('teamleider'))
    expect([invited.status, invited.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await invited.text()).toMatch(/http:\/\/localhost:3000\/uitnodiging\/[\w-]{43}</)
    const after = await site.text(person, id('teamleider'))
    expect(after).toContain('De link werkt tot en met 7 december 2026')
    expect(after).not.toContain('/uitnodiging/')
    expect((await site.post(`${person}/uitnodiging-intrekken`, id('beheerder'))).status).toBe(303)
  })

  test('who can sign in already is helped on a page of its own, with and without mail', async () => {
    const personId = id('stagebegeleider')
    const path = `/samenwerking/mensen/${personId}`
    expect(await site.text(path, id('teamleider'))).not.toContain('/account/hulp/')
    await asSystem(database.db, async (trx) => {
      await sql`insert into auth_user (id, name, email, "emailVerified") values (${personId}, '', 'tom@merwestreek.example', true)`.execute(
        trx,
      )
      await sql`insert into sign_in (user_id, person_id) values (${personId}, ${personId})`.execute(trx)
    })
    expect(await site.text(path, id('teamleider'))).toContain(`href="/account/hulp/${personId}"`)
    expect(await site.text(`/en${path}`, id('teamleider'))).toContain(`href="/en/account/hulp/${personId}"`)
    expect(await site.text(path, id('mentor'))).not.toContain('/account/hulp/')
    const again = await site.post(`${path}/uitnodigen`, id('teamleider'))
    expect([again.status, (await again.text()).includes('Help bij het aanmelden')]).toEqual([422, true])
  })

  test('with mail the link goes by mail and stands on no page', async () => {
    const mailing = schoolsSite(database.db, { canSend: true })
    const answer = await mailing.post(`/en/samenwerking/mensen/${id('docent')}/uitnodigen`, id('teamleider'))
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/en/samenwerking/mensen/${id('docent')}`])
    expect(mailing.sent[0]?.text).toContain('http://localhost:3000/en/uitnodiging/')
  })

  test('a teamleider is offered no role and no place beyond the own', async () => {
    const page = await site.text(`/samenwerking/mensen/${id('docent')}/rollen/nieuw`, id('teamleider'))
    expect(page).toContain(`value="${region.groups.derde}"`)
    expect(page).not.toContain(`value="${region.sites.kade}"`)
    expect(page).not.toMatch(/value="(beheerder|bestuurder|coördinator)"/)
  })

  test('who holds a stronger role is out of reach: pages say no, whatever is sent', async () => {
    const path = `/samenwerking/mensen/${id('beheerder')}`
    for (const below of ['/wijzigen', '/vertrek', `/rollen/${region.people.beheerder.assignmentId}/beeindigen`])
      expect((await site.get(path + below, id('teamleider'))).status, below).toBe(403)
    for (const below of ['/wijzigen', '/vertrek', '/uitnodigen', '/terug', `/rollen/${region.people.beheerder.assignmentId}/vervanging`])
      expect((await site.post(path + below, id('teamleider'), { tot: '2026-11-23' })).status, below).toBe(403)
    const crowned = await site.post(`/samenwerking/mensen/${id('docent')}/rollen/nieuw`, id('teamleider'), {
      rol: 'beheerder',
      plek: region.institutions.zwaluwnest,
    })
    expect(crowned.status).toBe(422)
    expect(await crowned.text()).toContain('uw eigen rol geldt daar niet')
  })

  test('a stand-in and an ended role show with their days', async () => {
    const assignment = region.people.stagebegeleider.assignmentId
    const path = `/samenwerking/mensen/${id('stagebegeleider')}/rollen/${assignment}`
    const standIn = { vervanger: id('decaan'), vanaf: '2026-12-01', tot: '2026-12-18' }
    expect((await site.post(`${path}/vervanging`, id('teamleider'), standIn)).status).toBe(303)
    expect(await site.text(`/samenwerking/mensen/${id('decaan')}`, id('mentor'))).toContain('vervangt Tom Smit')
    expect((await site.post(`${path}/beeindigen`, id('teamleider'), { tot: '2026-11-22' })).status).toBe(303)
    expect(await site.text(`/samenwerking/mensen/${id('stagebegeleider')}`, id('mentor'))).toContain('Eerdere rollen')
  })

  test('leaving asks who takes over each group', async () => {
    const leaving = { given: 'Lies', family: 'Weg', role: 'mentor', scopeKind: 'group', scopeId: region.groups.derde } as const
    const { personId, assignmentId } = await addPerson(database.db, region.regionId, leaving)
    await addRole(database.db, personId, { role: 'docent', scopeKind: 'site', scopeId: region.sites.zwaluwnest })
    const path = `/samenwerking/mensen/${personId}/vertrek`
    const form = await site.text(path, id('teamleider'))
    expect(form.match(/name="opvolger-/g)).toHaveLength(1)
    const answers = { tot: '2026-11-22', [`opvolger-${assignmentId}`]: id('docent') }
    expect((await site.post(path, id('teamleider'), answers)).status).toBe(303)
    expect(await site.text(`/samenwerking/mensen?wie=weg`, id('mentor'))).toContain('Lies Weg')
    expect(await site.text(`/samenwerking/mensen/${id('docent')}`, id('mentor'))).toContain('Mentor')
  })
})

describe('removing a place', () => {
  test('asks once, or says what hangs on it', async () => {
    const board = { naam: 'Stichting Per Ongeluk', nummer: '' }
    const added = (await site.post('/samenwerking/besturen/nieuw', id('beheerder'), board)).headers.get('location') ?? ''
    expect(await site.text(added, id('beheerder'))).toContain(`href="${added}/verwijderen"`)
    expect(await site.text(added, id('mentor'))).not.toContain('/verwijderen')
    expect(await site.text(`${added}/verwijderen`, id('beheerder'))).toContain('Ja, verwijder')
    const gone = await site.post(`${added}/verwijderen`, id('beheerder'))
    expect([gone.status, gone.headers.get('location')]).toEqual([303, '/samenwerking'])
    expect((await site.get(`${added}/verwijderen`, id('beheerder'))).status).toBe(404)
    const kept = `/samenwerking/vestigingen/${region.sites.zwaluwnest}/verwijderen`
    const page = await site.text(kept, id('beheerder'))
    expect(page).toContain('De vestiging is partner in een route.')
    expect(page).not.toContain('Ja, verwijder')
    expect((await site.post(kept, id('beheerder'))).status).toBe(422)
    expect(await site.text(`/en${kept}`, id('coördinator'))).toContain('Groups belong to it.')
  })
})

describe('qualifications and learning companies', () => {
  test('are valid on the day that is asked', async () => {
    const form = { crebo: '25180', naam: 'Kok', niveau: '2', leertraject: ['bol'], vanaf: '2020-08-01', tot: '2026-07-31' }
    expect((await site.post('/samenwerking/opleidingen/nieuw', id('coördinator'), form)).status).toBe(303)
    expect(await site.text('/samenwerking/opleidingen', id('mentor'))).not.toContain('Kok')
    expect(await site.text('/samenwerking/opleidingen?op=2026-07-31&niveau=2&zoek=251', id('mentor'))).toContain('Kok')
    const path = '/samenwerking/opleidingen/25180/2020-08-01/wijzigen'
    expect((await site.post(path, id('beheerder'), { ...form, naam: 'Kok (bol)' })).status).toBe(303)
    expect(await site.text('/samenwerking/opleidingen?op=&zoek=kok', id('mentor'))).toContain('Kok (bol)')
  })

  test('a company whose recognition ended says so', async () => {
    const form = { leerbedrijf: 'B1001', naam: 'Garage Van Dalen', plaats: 'Oudekade', tot: '2026-11-22' }
    await site.post('/samenwerking/leerbedrijven/nieuw', id('beheerder'), form)
    expect(await site.text('/samenwerking/leerbedrijven?zoek=oudek', id('mentor'))).toContain('verlopen op 22 nov 2026')
  })
})

describe('every page', () => {
  test('of another region is not there', async () => {
    const paths = [
      `/samenwerking/besturen/${region.boards.waterkant}`,
      `/samenwerking/instellingen/${region.institutions.kade}/wijzigen`,
      `/samenwerking/vestigingen/${region.sites.kade}`,
      `/samenwerking/mensen/${id('mentor')}`,
      `/samenwerking/mensen/${id('mentor')}/vertrek`,
    ]
    for (const path of paths) expect((await site.get(path, elsewhere.people.beheerder.personId)).status, path).toBe(404)
    expect((await site.get("/samenwerking/besturen/'--", id('beheerder'))).status).toBe(404)
  })

  test('answers in both languages, with one heading and nothing inline', async () => {
    const concrete = (path: string): string =>
      path
        .replace('besturen/:id', `besturen/${region.boards.waterkant}`)
        .replace('instellingen/:id', `instellingen/${region.institutions.roc}`)
        .replace('vestigingen/:id', `vestigingen/${region.sites.rocPlein}`)
        .replace('mensen/:id', `mensen/${id('mentor')}`)
        .replace(':rol', region.people.mentor.assignmentId)
        .replace(':crebo/:vanaf', '25180/2020-08-01')
    const paths = registeredPages(site.app).filter(
      ({ method, path }) => method === 'GET' && !/(leerbedrijven|scholen-inlezen)\/:id/.test(path),
    )
    for (const { path } of paths) {
      const answer = await site.get(concrete(path), id('beheerder'))
      const body = await answer.text()
      expect(answer.status, path).toBe(200)
      expect(body.match(/<h1>/g), path).toHaveLength(1)
      expect(body, path).toContain(path.startsWith('/en') ? '<html lang="en">' : '<html lang="nl">')
      expect(body, path).not.toMatch(/<style|style="|\son\w+="/)
    }
    expect(paths.length).toBeGreaterThan(30)
  })
})

async function buildEmpty(): Promise<string> {
  const regionId = crypto.randomUUID()
  await asSystem(database.db, (trx) => trx.insertInto('region').values({ id: regionId, name: 'Regio Leeg' }).execute())
  const beheerder = { given: 'Een', family: 'Eerste', role: 'beheerder', scopeKind: 'region', scopeId: regionId } as const
  return (await addPerson(database.db, regionId, beheerder)).personId
}
