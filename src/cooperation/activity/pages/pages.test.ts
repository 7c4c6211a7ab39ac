import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { listActivityCosts } from '../costs.store.ts'
import { addActivityPages } from './index.ts'

const LIST = '/samenwerking/activiteiten'
let world: PagesWorld
beforeAll(async () => {
  world = await openPagesWorld(addActivityPages)
})
afterAll(() => world.close())

describe('hours', () => {
  let path: string
  const task = () => ({
    ...{ wie: '', naam: 'Routecontact bouw', functie: 'routecontact', school: world.region.institutions.roc },
    ...{ voor: world.region.institutions.zwaluwnest, route: world.region.routeId, schooljaar: '2026', uren: '100' },
  })

  test('without hours the page says what to do', async () => {
    const { status, html } = await world.ask('leader', `${LIST}/uren`)
    expect([status, html.includes('Voeg een taak toe')]).toEqual([200, true])
    expect((await world.ask('docent', `${LIST}/uren`)).html).toContain('uw eigen uren')
  })

  test('a mistake is said with its field, and what was typed stays', async () => {
    const { status, html } = await world.ask('leader', `${LIST}/uren/nieuw`, { ...task(), functie: '', uren: 'veel' })
    expect(status).toBe(422)
    expect(html).toContain('Wat deze persoon doet: Vul dit in.')
    expect(html).toContain('value="veel"')
  })

  test('a task, its hours, and what remains', async () => {
    const made = await world.ask('leader', `${LIST}/uren/nieuw`, task())
    expect(made.status).toBe(303)
    path = made.location
    expect((await world.ask('leader', path, { doe: 'gegeven', dag: '2026-11-02', tot: '2026-11-06', uren: '12,25' })).status).toBe(303)
    expect((await world.ask('leader', path, { doe: 'gegeven', dag: 'straks', uren: '1' })).status).toBe(422)
    // 100 − 12,25
    expect((await world.ask('leader', path)).html).toContain('<dd>87,75</dd>')
    const { html } = await world.ask('coördinator', `/en${LIST}/uren?per=school`)
    expect(html).toContain('87.75')
    expect(html).toContain('ROC Merwestroom')
  })

  test('goes out as a table, and back in without doubling', async () => {
    const { html: csv } = await world.ask('leader', `${LIST}/uren.csv?schooljaar=2026`)
    expect(csv).toContain(
      'Routecontact bouw;routecontact;ROC Merwestroom;Het Zwaluwnest;Techniek in één lijn;;2026-2027;2026-11-02;2026-11-06;12,25',
    )
    const send = (text: string) => {
      const body = new FormData()
      body.append('bestand', new Blob([text]), 'uren.csv')
      return world.ask('leader', `${LIST}/uren/inlezen`, body)
    }
    expect((await send(csv)).html).toContain('deze uren van Routecontact bouw staan er al')
    const read = await send(
      'persoon;van;uren\nRoutecontact bouw;9-11-2026;3,5\nNiemand;9-11-2026;2\nRoutecontact bouw;9-13-2026;2\nRoutecontact bouw;1-1-2027;2',
    )
    expect(read.status).toBe(200)
    for (const words of ['1 regel past, 3 niet', 'geen taak van Niemand', '‘9-13-2026’ is geen dag', '2027-01-01 moet nog komen'])
      expect(read.html).toContain(words)
    const rows = read.html.match(/name="uren" value="([^"]+)"/)?.[1]?.replaceAll('&quot;', '"') ?? ''
    const apply = () => world.ask('leader', `${LIST}/uren/inlezen/toepassen`, { uren: rows })
    const both = await Promise.all([apply(), apply()])
    expect([...both, await apply()].map(({ status }) => status)).toEqual([303, 303, 303])
    // 100 − 12,25 − 3,5, also when the form came twice at once, and once more
    expect((await world.ask('leader', path)).html).toContain('<dd>84,25</dd>')
    expect((await send('naam;dag\nx;y')).status).toBe(422)
    const docent = new FormData()
    docent.append('bestand', new Blob(['persoon;van;uren\nRoutecontact bouw;10-11-2026;3']), 'uren.csv')
    expect((await world.ask('docent', `${LIST}/uren/inlezen`, docent)).html).toContain('geen taak van')
  })

  test('what is not there, or not to be seen, is not found', async () => {
    expect((await world.ask('leader', `${LIST}/uren/x`)).status).toBe(404)
    expect((await world.ask('mentor', path)).status).toBe(404)
  })
})

describe('activities', () => {
  let path: string
  const head = () => ({
    ...{
      soort: 'pupils',
      titel: 'Restaurantavond',
      begin: '2026-11-19',
      scholen: [world.region.institutions.zwaluwnest, world.region.institutions.roc],
    },
    routes: world.region.routeId,
  })

  test('one is planned for one’s own school and others', async () => {
    const { kade } = world.region.institutions
    const foreign = await world.ask('teamleider', `${LIST}/nieuw`, { ...head(), scholen: kade, routes: [] })
    expect([foreign.status, foreign.html.includes('Kies ook een school of route waar u dit voor doet.')]).toEqual([422, true])
    const made = await world.ask('teamleider', `${LIST}/nieuw`, head())
    expect(made.status).toBe(303)
    path = made.location
    expect((await world.ask('docent', LIST)).html).toContain('zeg of het doorging')
    expect((await world.ask('mboMentor', path)).status).toBe(200)
  })

  test('people and costs, planned and made', async () => {
    const { zwaluwnest, roc } = world.region.institutions
    const person = { doe: 'persoon', wie: '', naam: 'Kok', functie: 'instructeur', school: roc, voor: zwaluwnest, uren: '4' }
    expect((await world.ask('teamleider', path, person)).status).toBe(303)
    const cost = { doe: 'kosten', waarvoor: 'Inkoop', bedrag: '€ 125,50', betaalt: zwaluwnest, 'kosten-voor': roc }
    expect((await world.ask('teamleider', path, { ...cost, stand: 'planned', bedrag: '150' })).status).toBe(303)
    expect((await world.ask('teamleider', path, { ...cost, stand: 'made' })).status).toBe(303)
    expect((await world.ask('teamleider', path, { ...cost, stand: 'made', betaalt: world.region.institutions.kade })).status).toBe(422)
    const { html } = await world.ask('teamleider', path)
    for (const words of ['€ 125,50', '€ 150,00', 'Kok']) expect(html).toContain(words)
  })

  test('costs are corrected by a line, and go to the settlement as corrected', async () => {
    const post = (await world.ask('teamleider', path)).html.match(/<select name="post"[^>]*><option value="([^"]+)"/)?.[1] ?? ''
    const fix = { doe: 'kosten-verbeter', post, 'bedrag-wordt': '120' }
    expect((await world.ask('teamleider', path, fix)).status).toBe(422)
    expect((await world.ask('teamleider', path, { ...fix, 'kosten-reden': 'Statiegeld' })).status).toBe(303)
    const made = await asPerson(
      world.database.db,
      world.people.financieel.personId,
      (trx) => listActivityCosts(trx, { from: '2026-11-01', to: '2026-11-30' }),
      TODAY,
    )
    const names = { kind: 'pupils', name: 'Restaurantavond: Inkoop', routeName: 'Techniek in één lijn', date: '2026-11-19' }
    expect(made).toMatchObject([{ ...names, institutionId: world.region.institutions.zwaluwnest, cents: 12_000 }])
  })

  test('when it is done, who was in it is fixed, and their hours go to the hours once, by their own school', async () => {
    expect((await world.ask('teamleider', path, { doe: 'gedaan' })).status).toBe(303)
    expect((await world.ask('teamleider', `${path}/wijzigen`)).status).toBe(403)
    const { html } = await world.ask('leader', path)
    const who = html.match(/name="van-wie" value="([^"]+)"/)?.[1] ?? ''
    const hours = { doe: 'uren', 'van-wie': who, [`gegeven-${who}`]: '4,5' }
    expect((await world.ask('leader', path, { ...hours, [`gegeven-${who}`]: '' })).status).toBe(422)
    expect((await world.ask('leader', path, hours)).status).toBe(303)
    expect((await world.ask('leader', path, hours)).status).toBe(404)
    expect((await world.ask('leader', `${LIST}/uren`)).html).toContain('instructeur')
    expect((await world.ask('leader', path)).html).toContain('4,5')
  })

  test('one that does not take place says why', async () => {
    const { location } = await world.ask('coördinator', `${LIST}/nieuw`, { ...head(), titel: 'Oplaadpunt', begin: '2027-01-10' })
    expect((await world.ask('coördinator', location, { doe: 'gedaan' })).status).toBe(422)
    expect((await world.ask('coördinator', location, { doe: 'afgelast', 'waarom-niet': '' })).status).toBe(422)
    expect((await world.ask('coördinator', location, { doe: 'afgelast', 'waarom-niet': 'Sneeuw' })).status).toBe(303)
    expect((await world.ask('coördinator', location)).html).toContain('Sneeuw')
    expect((await world.ask('coördinator', `${LIST}?stand=cancelled`)).html).not.toContain('Restaurantavond')
  })

  test('another school sees nothing of it, and who only looks changes nothing', async () => {
    expect((await world.ask('docent', path, { doe: 'gedaan' })).status).toBe(403)
    expect((await world.ask('leader', `${LIST}/x`)).status).toBe(404)
  })
})
