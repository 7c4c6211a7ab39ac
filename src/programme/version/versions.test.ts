import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { type Act, saveRoute } from '../actions.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newYear } from '../design/new-parts.ts'
import { saveRow } from '../designer/edit.ts'
import { findListPart } from '../designer/parts.ts'
import { findRoute } from '../route.store.ts'
import { agree, closeVersion, startCohort, takeBack } from './agree.actions.ts'
import { beginDraft, changeDraft, draftFromLast, dropDraft, offer } from './edit.actions.ts'
import { type OpenDesign, openDesign } from './see.actions.ts'

let database: Database
let region: TestRegion
/** leads the roc; the region's own people lead the vmbo school */
let rocLeader: string
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { roc } = region.institutions
  const leader = { given: 'Bas', family: 'Roos', role: 'teamleider', scopeKind: 'institution', scopeId: roc } as const
  rocLeader = (await addPerson(database.db, region.regionId, leader)).personId
})
afterAll(() => database.close())

async function as(personId: string): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, personId), requestId: randomUUID() }
}
const docent = () => as(region.people.docent.personId)
const vmboLeader = () => as(region.people.teamleider.personId)
const design = { ...emptyDesign('Techniek in één lijn', 'dlr'), years: [newYear('y1', 'vmbo', [3])] }
const years = findListPart('jaren')
if (!years) throw new Error('jaren')
const addYear = async (act: Act, typed = 'stage=mbo&leerjaren=1') =>
  changeDraft(act, region.routeId, 'jaren', (one) => saveRow(one, years, null, '', new URLSearchParams(typed)))
async function opened(act: Act): Promise<OpenDesign> {
  const seen = await openDesign(act, region.routeId, null)
  if (!seen || seen.version === null) throw new Error('no design')
  return seen
}

describe('a teacher', () => {
  test('begins a design, and not a second beside it', async () => {
    const act = await docent()
    expect(await openDesign(act, region.routeId, null)).toMatchObject({ version: null, mayDesign: true })
    expect(await beginDraft(act, region.routeId, design)).toMatchObject({ ok: true })
    expect(await beginDraft(act, region.routeId, design)).toEqual({ ok: false, why: 'draft-exists' })
    expect(await opened(act)).toMatchObject({
      mayEdit: true,
      version: { number: 1, state: 'draft', revision: 1 },
      design: { years: [{ id: 'y1' }] },
    })
  })

  test('changes it, and each change has a number', async () => {
    const act = await docent()
    expect(await addYear(act)).toEqual({ ok: true, key: 'y2' })
    expect(await opened(act)).toMatchObject({ version: { revision: 2 }, design: { years: [{ id: 'y1' }, { id: 'y2', stage: 'mbo' }] } })
  })

  test('keeps what stands when an answer is wrong', async () => {
    const act = await docent()
    expect(await addYear(act, 'stage=mbo')).toMatchObject({ ok: false, mistakes: [{ field: 'leerjaren', mistake: 'missing' }] })
    expect((await opened(act)).version.revision).toBe(2)
  })

  test('agrees to nothing', async () => expect(await agree(await docent(), region.routeId, 2)).toEqual({ ok: false, why: 'not-yours' }))
})

test.each(['mentor', 'stagebegeleider', 'financieel', 'onderzoeker', 'beheerder', 'bestuurder'] as const)(
  'a %s changes nothing',
  async (role) => {
    const act = await as(region.people[role].personId)
    const changed = await addYear(act)
    expect(['not-yours', 'not-there']).toContain('why' in changed ? changed.why : 'done')
  },
)

test('a school outside the route changes nothing, whatever the program asks', async () => {
  const elsewhere = { given: 'Ada', family: 'Kok', role: 'docent', scopeKind: 'site', scopeId: region.sites.kade } as const
  const { personId } = await addPerson(database.db, region.regionId, elsewhere)
  expect(await addYear(await as(personId))).toEqual({ ok: false, why: 'not-yours' })
  // the second wall
  const touched = await asPerson(
    database.db,
    personId,
    (trx) => sql`update route_version set revision = 99 returning 1`.execute(trx),
    TODAY,
  )
  expect(touched.rows).toEqual([])
})

describe('both sides agree', () => {
  test('to what they saw, and to nothing else', async () => {
    expect(await agree(await vmboLeader(), region.routeId, 1)).toEqual({ ok: false, why: 'seen-another' })
    expect(await agree(await vmboLeader(), region.routeId, 2)).toEqual({ ok: true, all: false })
    expect((await opened(await docent())).version.consents).toMatchObject([
      { institutionId: region.institutions.zwaluwnest, personName: 'Peter Vonk' },
    ])
  })

  test('and a change takes the word of whoever agreed with it', async () => {
    await addYear(await docent(), 'stage=mbo&leerjaren=2')
    expect((await opened(await docent())).version.consents).toEqual([])
  })

  test('a word can be taken back', async () => {
    await agree(await as(rocLeader), region.routeId, 3)
    expect(await takeBack(await as(rocLeader), region.routeId)).toEqual({ ok: true })
    expect((await opened(await docent())).version.consents).toEqual([])
  })

  test('with the last one it is agreed, and nobody changes it any more', async () => {
    expect(await agree(await vmboLeader(), region.routeId, 3)).toEqual({ ok: true, all: false })
    expect(await agree(await as(rocLeader), region.routeId, 3)).toEqual({ ok: true, all: true })
    expect(await addYear(await docent())).toEqual({ ok: false, why: 'no-draft' })
    const hand = asSystem(database.db, (trx) => sql`update route_version set design = '{}'::jsonb`.execute(trx))
    await expect(hand).rejects.toThrow('an agreed design is not changed')
  })

  test('nobody agrees in the name of another school', async () => {
    const { personId } = region.people.teamleider
    const forged = asPerson(
      database.db,
      personId,
      (trx) =>
        sql`insert into route_consent (version_id, institution_id, revision, person_id)
        select id, ${region.institutions.roc}, 1, ${personId} from route_version`.execute(trx),
      TODAY,
    )
    await expect(forged).rejects.toThrow('row-level security')
  })
})

describe('a cohort', () => {
  const coördinator = () => as(region.people.coördinator.personId)
  test('begins on an agreed version, once, and the route says what it says', async () => {
    expect(await startCohort(await docent(), region.routeId, 1, 2026)).toEqual({ ok: false, why: 'not-yours' })
    expect(await startCohort(await coördinator(), region.routeId, 1, 2026)).toEqual({ ok: true })
    expect(await startCohort(await coördinator(), region.routeId, 1, 2026)).toEqual({ ok: false, why: 'cohort-taken' })
    expect(await startCohort(await coördinator(), region.routeId, 1, 1926)).toEqual({ ok: false, why: 'no-year' })
    expect(await opened(await docent())).toMatchObject({ version: { state: 'running', cohorts: [2026] }, mayEdit: false })
    const route = await asSystem(database.db, (trx) => findRoute(trx, region.routeId))
    // what the design leaves open stays as the route had it
    expect(route).toMatchObject({ name: 'Techniek in één lijn', scheme: 'dlr', leerweg: 'kb', niveau: 3 })
  })

  test('stays on its version when there is another', async () => {
    expect(await draftFromLast(await docent(), region.routeId)).toMatchObject({ ok: true })
    expect(await startCohort(await coördinator(), region.routeId, 2, 2027)).toEqual({ ok: false, why: 'not-agreed' })
    const { versions, version } = await opened(await docent())
    expect(version).toMatchObject({ number: 2, state: 'draft' })
    expect(versions.find(({ number }) => number === 1)?.cohorts).toEqual([2026])
  })

  test('a draft can be thrown away, an agreed version only closed', async () => {
    expect(await dropDraft(await docent(), region.routeId)).toEqual({ ok: true })
    expect(await dropDraft(await docent(), region.routeId)).toEqual({ ok: false, why: 'no-draft' })
    expect(await closeVersion(await coördinator(), region.routeId, 1)).toEqual({ ok: true })
    expect(await startCohort(await coördinator(), region.routeId, 1, 2028)).toEqual({ ok: false, why: 'not-agreed' })
    expect((await opened(await docent())).version).toMatchObject({ number: 1, state: 'closed', cohorts: [2026] })
  })
})

describe('what others can do to it at the same moment', () => {
  test('two who begin at once make one draft', async () => {
    const act = await docent()
    const done = await Promise.all([beginDraft(act, region.routeId, design), beginDraft(act, region.routeId, design)])
    expect(done.filter(({ ok }) => ok)).toHaveLength(1)
    expect(done.find(({ ok }) => !ok)).toEqual({ ok: false, why: 'draft-exists' })
  })

  test('laid before the schools until it changes', async () => {
    const act = await docent()
    expect(await offer(act, region.routeId)).toEqual({ ok: true })
    expect((await opened(act)).version.offeredAt).not.toBeNull()
    await addYear(act)
    expect((await opened(act)).version.offeredAt).toBeNull()
  })

  test('another partner takes the word of whoever agreed, and stands in the design', async () => {
    const leader = await vmboLeader()
    await agree(leader, region.routeId, (await opened(leader)).version.revision)
    const coördinator = await as(region.people.coördinator.personId)
    const { sites } = region
    const typed = {
      naam: 'Techniek in één lijn',
      regeling: 'dlr',
      profiel: 'PIE',
      leerweg: 'kb',
      niveau: '3',
      leertraject: 'bol',
      crebo: '',
      begin: '2025-08-01',
      einde: '',
    }
    const partners = { 'partners-vo': [sites.zwaluwnest, sites.kade], 'partners-mbo': [sites.rocHaven] }
    expect(await saveRoute(coördinator, region.routeId, { ...typed, ...partners })).toMatchObject({ ok: true })
    const seen = await opened(leader)
    expect(seen.version.consents).toEqual([])
    expect(seen.design.partners.map(({ name }) => name).sort()).toEqual(['De Kade', 'Het Zwaluwnest', 'ROC Merwestroom Haven'])
  })

  test('a docent closes nothing that both sides agreed to', async () => {
    expect(await closeVersion(await docent(), region.routeId, 1)).toEqual({ ok: false, why: 'not-yours' })
  })
})

test('two who save at once come after each other: both changes stand', async () => {
  const route = await asSystem(database.db, async (trx) => {
    const id = randomUUID()
    await sql`insert into route (id, region_id, name, scheme, starts_on) values (${id}, ${region.regionId}, 'Zorg', 'glr', '2026-08-01')`.execute(
      trx,
    )
    await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${region.sites.zwaluwnest}, 'vo')`.execute(trx)
    return id
  })
  const act = await docent()
  await beginDraft(act, route, design)
  const add = (leerjaar: number) =>
    changeDraft(act, route, 'jaren', (one) => saveRow(one, years, null, '', new URLSearchParams(`stage=mbo&leerjaren=${leerjaar}`)))
  const done = await Promise.all([add(1), add(2), add(3)])
  expect(done.map((one) => one.ok)).toEqual([true, true, true])
  const seen = await openDesign(act, route, null)
  expect(seen && 'design' in seen && seen.design.years.map(({ id }) => id)).toEqual(['y1', 'y2', 'y3', 'y4'])
})
