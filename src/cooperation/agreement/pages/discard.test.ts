import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { findAgreement } from '../agreement.store.ts'
import { beginAmendment, offerDraft, takeOfferBack } from '../life.actions.ts'
import { seeAgreements } from '../see.actions.ts'
import { emptyText, newClause } from '../text.ts'
import { addAgreementPages } from './index.ts'

let world: PagesWorld
beforeAll(async () => {
  world = await openPagesWorld((app, platform) => addAgreementPages(app, platform, async () => null))
})
afterAll(() => world.close())

const LIST = '/samenwerking/overeenkomsten'
const system = <T>(query: ReturnType<typeof sql<T>>) => asSystem(world.database.db, (trx) => query.execute(trx))

async function add(state: 'draft' | 'signed', routes: readonly string[] = [world.region.routeId]): Promise<string> {
  const { boards, institutions, regionId } = world.region
  const id = randomUUID()
  const text = { ...emptyText('Techniek samen'), startsOn: '2026-08-01', clauses: [{ ...newClause('c1', 'own', 'Samen'), text: 'Samen' }] }
  await system(sql`insert into agreement (id, region_id, kind, state, text, was_offered, created_by)
    values (${id}, ${regionId}, 'convenant', ${state}, ${JSON.stringify(text)}::jsonb, ${state === 'signed'}, ${world.people.coördinator.personId})`)
  await system(sql`insert into agreement_party (agreement_id, board_id, institution_id) values
    (${id}, ${boards.waterkant}, ${institutions.zwaluwnest}), (${id}, ${boards.merwestroom}, ${institutions.roc})`)
  for (const routeId of routes) await system(sql`insert into agreement_route (agreement_id, route_id) values (${id}, ${routeId})`)
  return id
}
const seenIn = (html: string) => html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''
const discard = async (id: string, as: 'coördinator' | 'leader' = 'coördinator') => {
  const { html, status } = await world.ask(as, `${LIST}/${id}/weggooien`)
  return status === 200 ? world.ask(as, `${LIST}/${id}/weggooien`, { gezien: seenIn(html) }) : { status, html, location: '' }
}
const left = async (table: string, id: string) =>
  (await system(sql`select from ${sql.table(table)} where agreement_id = ${id}`)).rows.length

describe('a draft agreement', () => {
  test('is thrown away after a question, with its parties and routes, and that is noted', async () => {
    const id = await add('draft')
    const asked = await world.ask('coördinator', `${LIST}/${id}/weggooien`)
    expect(asked.html).toContain('Dit komt niet terug.')
    expect((await world.ask('coördinator', `${LIST}/${id}`)).html).toContain('Concept weggooien')
    expect((await world.ask('coördinator', `${LIST}/${id}/weggooien`, { gezien: 'anders' })).status).toBe(422)
    expect((await discard(id)).location).toMatch(/overeenkomsten$/)
    expect(await Promise.all([left('agreement_party', id), left('agreement_route', id)])).toEqual([0, 0])
    const log = await system<{ n: number }>(
      sql`select count(*)::int as n from event_log where what = 'agreement/discard' and subject ->> 'agreement' = ${id}`,
    )
    expect(log.rows[0]?.n).toBe(1)
  })

  test('not by who may not write it, nor after it was offered, also when it was taken back', async () => {
    const id = await add('draft')
    expect((await discard(id, 'leader')).status).toBe(403)
    expect(await offerDraft(await world.act('coördinator'), id)).toEqual({ ok: true })
    expect((await discard(id)).status).toBe(403)
    expect(await takeOfferBack(await world.act('coördinator'), id)).toEqual({ ok: true })
    expect((await discard(id)).status).toBe(403)
    expect((await world.ask('coördinator', `${LIST}/${id}`)).html).not.toContain('Concept weggooien')
    await expect(system(sql`delete from agreement where id = ${id}`)).rejects.toThrow('not thrown away')
  })

  test('stays when another agreement stands under it', async () => {
    const [id, under] = [await add('draft'), await add('draft')]
    await system(sql`update agreement set under_id = ${id} where id = ${under}`)
    const refused = await discard(id)
    expect([refused.status, refused.html.includes('Er rust een afspraak over geld')]).toEqual([422, true])
  })

  test('the database lets a stranger throw nothing away', async () => {
    const id = await add('draft')
    const take = (who: 'docent' | 'leader' | 'coördinator') =>
      asPerson(
        world.database.db,
        world.people[who].personId,
        async (trx) => (await sql`delete from agreement where id = ${id} returning id`.execute(trx)).rows.length,
        TODAY,
      )
    expect([await take('docent'), await take('leader'), await take('coördinator')]).toEqual([0, 0, 1])
  })
})

describe('an amendment', () => {
  let id: string
  const at = () => `${LIST}/${id}/dekking`
  beforeAll(async () => {
    id = await add('signed')
    await beginAmendment(await world.act('coördinator'), id, { effectiveOn: '2027-08-01', reason: 'Meer routes' })
  })
  const other = randomUUID()
  const read = (day: string) => asPerson(world.database.db, world.people.coördinator.personId, (trx) => findAgreement(trx, id), day)
  const covered = async (day: string) => (await read(day))?.routes.map(({ name, cohorts }) => [name, ...cohorts].join(' '))

  test('adds a route with its cohorts, and ends one', async () => {
    await system(sql`insert into route (id, region_id, name, scheme, starts_on)
      values (${other}, ${world.region.regionId}, 'Zorg', 'leerwerktraject', '2026-08-01')`)
    expect((await world.ask('coördinator', at(), { route: other, cohorten: 'x' })).status).toBe(422)
    expect((await world.ask('coördinator', at(), { route: other, cohorten: '2027' })).status).toBe(303)
    expect((await world.ask('coördinator', at(), { weg: world.region.routeId })).status).toBe(303)
    expect((await world.ask('coördinator', at(), { route: randomUUID(), cohorten: '' })).status).toBe(422)
    const { html } = await world.ask('coördinator', `${LIST}/${id}`)
    expect(html).toContain('Zorg')
    expect(html).toMatch(/Zorg<\/a>, [^<]*2027/)
    expect((await world.ask('leader', at())).status).toBe(403)
    // what comes to nothing is no change
    expect((await world.ask('coördinator', at(), { route: world.region.routeId, cohorten: '' })).status).toBe(303)
    expect((await read(TODAY))?.amendments[0]?.changes).toEqual([{ kind: 'cover', routeId: other, cohorts: [2027] }])
    expect((await world.ask('coördinator', at(), { weg: world.region.routeId })).status).toBe(303)
  })

  test('covers nothing of another region, whoever asks the database', async () => {
    const changes = JSON.stringify([{ kind: 'cover', routeId: randomUUID(), cohorts: [] }])
    const sneak = asPerson(
      world.database.db,
      world.people.coördinator.personId,
      (trx) => sql`update agreement_amendment set changes = ${changes}::jsonb where agreement_id = ${id}`.execute(trx),
      TODAY,
    )
    await expect(sneak).rejects.toThrow('routes of its own region')
  })

  test('counts from its day on, for what is covered, who may change it and which routes have no agreement', async () => {
    const without = async (now: string) => {
      const act = await world.act('coördinator')
      const seen = await seeAgreements({ ...act, platform: { ...act.platform, now: () => new Date(`${now}T09:00:00Z`) } })
      return seen.without.map(({ name }) => name)
    }
    expect(await without(TODAY)).toContain('Zorg')
    await system(
      sql`update agreement_amendment set state = 'offered', offered_on = ${TODAY}, offered_at = now() where agreement_id = ${id}`,
    )
    await system(sql`insert into agreement_signature (agreement_id, amendment_id, party_id, person_id, signed_by, signed_on, how)
      select w.agreement_id, w.id, p.id, ${world.people.coördinator.personId}, 'Wie', ${TODAY}, 'here' from agreement_amendment w
        join agreement_party p on p.agreement_id = w.agreement_id where w.agreement_id = ${id}`)
    await system(sql`update agreement_amendment set state = 'signed' where agreement_id = ${id}`)
    expect([await covered('2027-07-31'), await covered('2027-08-01'), await covered('2027-08-02')]).toEqual([
      ['Techniek in één lijn'],
      ['Zorg 2027'],
      ['Zorg 2027'],
    ])
    // signed, so on its way; and from the day on the other one has none
    expect(await without(TODAY)).not.toContain('Zorg')
    expect(await without('2027-08-01')).toContain('Techniek in één lijn')
    const may = (day: string) =>
      asPerson(
        world.database.db,
        world.people.projectleider.personId,
        async (trx) => {
          const { rows } = await sql<{ id: string }>`select my_agreements('agreement/change') as id`.execute(trx)
          const reads = await sql`select id from agreement where id = ${id}`.execute(trx)
          return [rows.some((one) => one.id === id), reads.rows.length]
        },
        day,
      )
    // who leads the route that ended still reads what was agreed about it
    expect([await may('2027-07-31'), await may('2027-08-01')]).toEqual([
      [true, 1],
      [false, 1],
    ])
  })

  test('that was signed is not thrown away; a draft of one is, and the agreement stays', async () => {
    expect((await discard(id)).status).toBe(403)
    expect(await beginAmendment(await world.act('coördinator'), id, { effectiveOn: '2028-08-01', reason: 'Nog meer' })).toEqual({
      ok: true,
    })
    expect((await discard(id)).location).toContain(id)
    expect((await read(TODAY))?.amendments.map(({ number, state }) => [number, state])).toEqual([[1, 'signed']])
    await expect(system(sql`delete from agreement_amendment where agreement_id = ${id}`)).rejects.toThrow('not thrown away')
  })
})
