import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { addPerson, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { findAgreement } from '../../agreement/agreement.store.ts'
import { offerDraft, printOf, signOffer } from '../../agreement/life.actions.ts'
import { addAgreementPages } from '../../agreement/pages/index.ts'
import { seeAgreement } from '../../agreement/see.actions.ts'
import { emptyText, newClause } from '../../agreement/text.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { addExtensionPages } from './index.ts'

let world: PagesWorld
let kade: Viewer
let roc: Viewer
const id = randomUUID()
const path = `/samenwerking/overeenkomsten/${id}`

beforeAll(async () => {
  world = await openPagesWorld((app, platform) => {
    addAgreementPages(app, platform, async () => null)
    addExtensionPages(app, platform)
  })
  const { database, region, people } = world
  const { boards, institutions, regionId, routeId } = region
  const leader = async (family: string, scopeId: string) =>
    viewerFor(
      database.db,
      (await addPerson(database.db, regionId, { given: 'Bas', family, role: 'bestuurder', scopeKind: 'institution', scopeId })).personId,
    )
  ;[kade, roc] = [await leader('Kaai', institutions.kade), await leader('Roos', institutions.roc)]
  const text = { ...emptyText('Techniek samen'), startsOn: '2026-08-01', clauses: [{ ...newClause('c1', 'own', 'Samen'), text: 'Samen' }] }
  // what was signed before the test begins
  await asSystem(database.db, async (trx) => {
    await sql`insert into agreement (id, region_id, kind, state, text, offered_on, offered_at, created_by)
      values (${id}, ${regionId}, 'convenant', 'signed', ${JSON.stringify(text)}::jsonb, '2026-06-01', now(), ${people.coördinator.personId})`.execute(
      trx,
    )
    await sql`insert into agreement_party (agreement_id, board_id, institution_id) values
      (${id}, ${boards.waterkant}, ${institutions.zwaluwnest}), (${id}, ${boards.merwestroom}, ${institutions.roc})`.execute(trx)
    await sql`insert into agreement_route (agreement_id, route_id) values (${id}, ${routeId})`.execute(trx)
  })
})
afterAll(() => world.close())

const act = async (viewer: Viewer) => ({ ...(await world.act('coördinator')), viewer })
const school = (more: Record<string, string> = {}) => ({
  ...{
    wat: 'school',
    partij: world.region.institutions.kade,
    route: world.region.routeId,
    hoeveel: '12 plaatsen',
    afspraak: 'De Kade doet mee.',
  },
  ...{ ingang: '2027-08-01', waarom: 'Meer leerlingen', ...more },
})
const sees = async (viewer: Viewer) => (await seeAgreement(await act(viewer), id)) !== null

test('says what has to happen, and what is missing when it is written down', async () => {
  const { html } = await world.ask('coördinator', `${path}/uitbreiden`)
  expect(html).toContain('Schrijf op wie er meedoet')
  // a school that is a party already cannot join
  expect(html).not.toContain('Het Zwaluwnest (Stichting')
  const wrong = await world.ask('coördinator', `${path}/uitbreiden`, school({ partij: '', ingang: '', waarom: 'Daarom' }))
  expect(wrong.status).toBe(422)
  for (const words of ['School: Vul dit in.', 'Vanaf welke dag: Vul dit in.', 'value="Daarom"']) expect(wrong.html).toContain(words)
  const early = await world.ask('coördinator', `${path}/uitbreiden`, school({ ingang: '2026-07-31' }))
  expect([early.status, early.html.includes('Op deze dag geldt de overeenkomst niet.')]).toEqual([422, true])
  expect((await world.ask('teamleider', `${path}/uitbreiden`)).status).toBe(403)
})

test('a school is put in an amendment, which it does not see before it is offered', async () => {
  expect((await world.ask('coördinator', `${path}/uitbreiden`, school())).status).toBe(303)
  const { html } = await world.ask('coördinator', `${path}/uitbreiden`)
  for (const words of ['Er komt bij: De Kade (Stichting Waterkant).', 'De Kade: Techniek in één lijn']) expect(html).toContain(words)
  expect(await sees(kade)).toBe(false)
  const partyId = html.match(/name="weg" value="([^"]+)"/)?.[1] ?? ''
  expect((await world.ask('coördinator', `${path}/uitbreiden`, { weg: partyId })).status).toBe(303)
  expect((await world.ask('coördinator', `${path}/uitbreiden`)).html).not.toContain('Er komt bij')
  expect((await world.ask('coördinator', `${path}/uitbreiden`, school())).status).toBe(303)
})

test('a profile and a target group are clauses in the same amendment', async () => {
  expect((await world.ask('coördinator', `${path}/uitbreiden`, school({ wat: 'profiel', profiel: 'M&T' }))).status).toBe(303)
  expect((await world.ask('coördinator', `${path}/uitbreiden`, school({ wat: 'doelgroep', doelgroep: '' }))).status).toBe(422)
  expect((await world.ask('coördinator', `${path}/uitbreiden`, school({ wat: 'doelgroep', doelgroep: 'Leerlingen bb' }))).status).toBe(303)
  expect((await world.ask('coördinator', path)).html).toContain('Mobiliteit en transport: Techniek in één lijn')
})

test('it is signed by all parties and by the one that joins; that is a party from the day it takes effect', async () => {
  expect(await offerDraft(await world.act('coördinator'), id)).toEqual({ ok: true })
  expect(await sees(kade)).toBe(true)
  expect((await world.ask('coördinator', `${path}/uitbreiden`, school())).status).toBe(403)
  const vo = await world.viewer('bestuurder')
  for (const viewer of [vo, roc, kade]) {
    const agreement = (await seeAgreement(await act(viewer), id))?.agreement
    if (!agreement) throw new Error('not seen')
    expect(agreement.amendments[0]?.state).toBe('offered')
    const everybody = [...agreement.parties, ...(agreement.joining ?? [])]
    const scope = viewer.grants[0]?.scopeId
    const partyId = everybody.find(({ institutionId }) => institutionId === scope)?.id ?? ''
    expect(await signOffer(await act(viewer), id, { partyId, seen: printOf(agreement), elsewhere: null })).toEqual({ ok: true })
  }
  const signed = (await seeAgreement(await act(kade), id))?.agreement
  expect(signed?.amendments[0]?.state).toBe('signed')
  expect(signed?.parties.map(({ institutionName }) => institutionName)).not.toContain('De Kade')
  expect(signed?.joining?.map(({ institutionName }) => institutionName)).toEqual(['De Kade'])
  const { database, region } = world
  const writer = await addPerson(database.db, region.regionId, {
    ...{ given: 'Cas', family: 'Kaai', role: 'coördinator', scopeKind: 'institution', scopeId: region.institutions.kade },
  })
  const partiesOn = async (day: string) =>
    asPerson(
      database.db,
      writer.personId,
      async (trx) => {
        const found = await findAgreement(trx, id)
        const may = await sql<{ id: string }>`select my_agreements('agreement/change') as id`.execute(trx)
        const isOne = found?.parties.some(({ institutionId }) => institutionId === region.institutions.kade)
        return { isOne, reads: found !== null, changes: may.rows.some((one) => one.id === id) }
      },
      day,
    )
  // before the day it reads, and changes nothing
  expect(await partiesOn('2027-07-31')).toEqual({ isOne: false, reads: true, changes: false })
  expect(await partiesOn('2027-08-01')).toEqual({ isOne: true, reads: true, changes: true })
  expect(await partiesOn('2027-08-02')).toEqual({ isOne: true, reads: true, changes: true })
  const { html } = await world.ask('coördinator', `/en${path}/uitbreiden`)
  expect(html).toContain('Add the site to the partners of the route')
})

test('who was not asked stays outside, and who joined is not taken out again', async () => {
  const remove = asSystem(world.database.db, (trx) =>
    sql`delete from agreement_party where agreement_id = ${id} and joins_by is not null`.execute(trx),
  )
  await expect(remove).rejects.toThrow('is not changed')
  const sneak = asPerson(
    world.database.db,
    world.people.coördinator.personId,
    (trx) =>
      sql`insert into agreement_party (agreement_id, board_id, joins_by)
        select ${id}::uuid, ${world.region.boards.waterkant}::uuid, w.id from agreement_amendment w where w.agreement_id = ${id}`.execute(
        trx,
      ),
    TODAY,
  )
  await expect(sneak).rejects.toThrow(/row-level security/)
})
