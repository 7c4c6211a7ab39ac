import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { addPerson, TODAY } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../testing/small-world.ts'
import { insertAgreement, insertAgreementLine } from './agreement.store.ts'
import { insertOwnWords, loadOwnWords } from './own-words.store.ts'
import { insertSetting } from './setting.store.ts'
import { insertOutcome, insertTalk, lastTalk, loadTalks, setShared, talksSince, withdrawTalk } from './talk.store.ts'

let database: Database
let world: SmallWorld
const who: Record<string, string> = {}
const talk = { id: randomUUID(), recordId: '', kind: 'coach' as const, plannedOn: '2026-11-02', followsId: null }
const outcome = { heldOn: '2026-11-03', pupilThere: true, parentThere: false, staff: '', notes: 'Wil naar de techniek.' }

beforeAll(async () => {
  database = await openTestDatabase()
  world = await buildSmallWorld(database.db)
  const { pupilId, recordIds } = world.pupils.inRoute
  for (const [name, { personId }] of Object.entries(world.people)) who[name] = personId
  const own = { scopeKind: 'pupil', scopeId: pupilId } as const
  const add = async (given: string, more: object) =>
    (await addPerson(database.db, world.regionId, { given, family: 'Test', ...own, ...more } as Parameters<typeof addPerson>[2])).personId
  who.pupil = await add('Jesse', { role: 'leerling' })
  who.parent = await add('Ans', { role: 'ouder' })
  who.otherPupil = await add('Fenna', { role: 'leerling', scopeId: world.pupils.onlyVmbo.pupilId })
  who.partner = await add('Piet', { role: 'teamleider', scopeKind: 'site', scopeId: world.sites.rocHaven })
  who.stranger = await add('Kees', { role: 'teamleider', scopeKind: 'institution', scopeId: world.institutions.kade })
  talk.recordId = recordIds[0] ?? ''
}, 60_000)
afterAll(() => database.close())

const as = <T>(name: string, work: Parameters<typeof asPerson<T>>[2]): Promise<T> => asPerson(database.db, who[name] ?? '', work, TODAY)
const seen = (name: string) => as(name, (trx) => loadTalks(trx, [world.pupils.inRoute.pupilId]))
const TABLES = ['talk', 'talk_outcome', 'talk_agreement', 'talk_agreement_line', 'own_words']
const EVERYBODY = ['mentor', 'teamleider', 'decaan', 'zorgcoördinator', 'partner', 'pupil', 'parent']

test('the mentor plans, holds and keeps what was agreed; a promise is a line', async () => {
  const by = who.mentor ?? ''
  await as('mentor', async (trx) => {
    await insertTalk(trx, { ...talk, leaderId: by, leader: 'Anouk Visser', shared: true }, by)
    await insertOutcome(trx, talk, outcome, by)
    const promise = { ownerKind: 'pupil', ownerId: null, owner: 'Jesse', what: 'Belt de smederij', dueOn: '2026-11-20' } as const
    await insertAgreement(trx, talk, promise, by)
    await insertOwnWords(trx, { recordId: talk.recordId, wants: 'Lassen', helps: '', saidOn: '2026-11-03', byPupil: false }, by)
  })
  const [found] = await seen('mentor')
  const [agreement] = found?.agreements ?? []
  if (!agreement) throw new Error('no agreement')
  await as('mentor', (trx) => insertAgreementLine(trx, agreement, { state: 'done', on: '2026-11-19', note: 'Gebeld' }, by))
  expect((await seen('mentor'))[0]).toMatchObject({
    ...{
      kind: 'coach',
      plannedOn: '2026-11-02',
      recordedBy: 'Anouk Visser',
      outcome: { heldOn: '2026-11-03', notes: 'Wil naar de techniek.' },
    },
    agreements: [{ owner: 'Jesse', dueOn: '2026-11-20', lines: [{ state: 'done', on: '2026-11-19', note: 'Gebeld', by: 'Anouk Visser' }] }],
  })
})

test('both schools of the route and the pupil and parents read it; who does not guide, and strangers, see no row', async () => {
  for (const name of EVERYBODY) expect([name, (await seen(name)).length]).toEqual([name, 1])
  for (const name of ['docent', 'stagebegeleider', 'coördinator', 'beheerder', 'bestuurder', 'mboMentor', 'stranger', 'otherPupil'])
    for (const table of TABLES) {
      const { rows } = await as(name, (trx) => sql`select 1 from ${sql.table(table)}`.execute(trx))
      expect([name, table, rows.length]).toEqual([name, table, 0])
    }
})

test('a marked talk is not for the pupil and the parents, with all that hangs on it; nor is one withdrawn', async () => {
  await as('mentor', (trx) => setShared(trx, talk.id, false))
  for (const name of ['pupil', 'parent'])
    for (const table of TABLES.slice(0, 4)) {
      const { rows } = await as(name, (trx) => sql`select 1 from ${sql.table(table)}`.execute(trx))
      expect([name, table, rows.length]).toEqual([name, table, 0])
    }
  expect(await seen('partner')).toHaveLength(1)
  await as('mentor', (trx) => setShared(trx, talk.id, true))
})

test('nobody writes without the right, in another’s name, or over what was written', async () => {
  const plan = (name: string, by = who[name] ?? '') =>
    as(name, (trx) => insertTalk(trx, { ...talk, id: randomUUID(), leaderId: by, leader: 'X', shared: true }, by))
  for (const name of ['docent', 'stagebegeleider', 'stranger', 'pupil', 'parent', 'coördinator'])
    await expect(plan(name)).rejects.toThrow(/row-level security/)
  await expect(plan('mentor', who.teamleider)).rejects.toThrow(/row-level security/)
  await expect(as('mentor', (trx) => sql`update talk set kind = 'parents'`.execute(trx))).rejects.toThrow(/permission denied/)
  const notes = await as('mentor', (trx) => sql`update talk_outcome set notes = 'Anders' returning 1`.execute(trx))
  expect(notes.rows).toEqual([])
  const gone = await as('mentor', (trx) => sql`delete from talk returning 1`.execute(trx))
  expect(gone.rows).toEqual([])
  const marked = await as('stranger', (trx) => sql`update talk set shared = false returning 1`.execute(trx))
  expect(marked.rows).toEqual([])
})

test('the pupil writes own words, not in the name of a colleague, and a parent writes none', async () => {
  const words = { recordId: talk.recordId, wants: '', helps: 'Een rustige plek', saidOn: TODAY }
  await as('pupil', (trx) => insertOwnWords(trx, { ...words, byPupil: true }, who.pupil ?? ''))
  const say = (name: string, byPupil: boolean) => as(name, (trx) => insertOwnWords(trx, { ...words, byPupil }, who[name] ?? ''))
  await expect(say('pupil', false)).rejects.toThrow(/row-level security/)
  await expect(say('parent', true)).rejects.toThrow(/row-level security/)
  await expect(say('mentor', true)).rejects.toThrow(/row-level security/)
  const found = await as('partner', (trx) => loadOwnWords(trx, [world.pupils.inRoute.pupilId]))
  expect(found.map(({ wants, helps, byPupil }) => [wants, helps, byPupil])).toEqual([
    ['', 'Een rustige plek', true],
    ['Lassen', '', false],
  ])
})

test('the pupil says that an own promise is done, and nothing else of it; nobody says so for the pupil', async () => {
  const by = who.mentor ?? ''
  const promise = (ownerKind: 'pupil' | 'parent') => ({ ownerKind, ownerId: null, owner: 'Wie', what: `Van ${ownerKind}`, dueOn: TODAY })
  const second = { ...talk, id: randomUUID() }
  await as('mentor', async (trx) => {
    await insertTalk(trx, { ...second, leaderId: by, leader: 'Anouk Visser', shared: true }, by)
    for (const kind of ['pupil', 'parent'] as const) await insertAgreement(trx, second, promise(kind), by)
  })
  const of = async (what: string) => (await seen('mentor')).flatMap(({ agreements }) => agreements).find((one) => one.what === what)
  const say = async (
    name: string,
    { what = 'Van pupil', ...line }: { what?: string; state?: 'done' | 'lapsed'; byPupil?: boolean } = {},
  ) => {
    const agreement = await of(what)
    if (!agreement) throw new Error(`no agreement ${what}`)
    const said = { state: 'done' as const, on: TODAY, note: '', byPupil: true, ...line }
    await as(name, (trx) => insertAgreementLine(trx, agreement, said, who[name] ?? ''))
  }
  for (const name of ['otherPupil', 'parent', 'mentor', 'stranger', 'partner', 'docent'])
    await expect(say(name), name).rejects.toThrow(/row-level security/)
  await expect(say('pupil', { what: 'Van parent' })).rejects.toThrow(/row-level security/)
  await expect(say('pupil', { byPupil: false })).rejects.toThrow(/row-level security/)
  await expect(say('pupil', { state: 'lapsed' })).rejects.toThrow(/check constraint/)
  await as('mentor', (trx) => setShared(trx, second.id, false))
  await expect(say('pupil')).rejects.toThrow(/row-level security/)
  await as('mentor', (trx) => setShared(trx, second.id, true))
  await say('pupil')
  expect((await of('Van pupil'))?.lines).toMatchObject([{ state: 'done', on: TODAY, byPupil: true }])
  await as('mentor', (trx) => withdrawTalk(trx, second.id, by, new Date()))
})

test('only who guides a whole school sets its rhythm, for itself and for its routes', async () => {
  const setting = { id: randomUUID(), validFrom: TODAY, portfolioWeeks: 6, overdueDays: 3 }
  const set = (name: string, of: { institutionId: string | null; routeId: string | null }) =>
    as(name, (trx) => insertSetting(trx, { ...setting, id: randomUUID(), ...of }, { regionId: world.regionId, personId: who[name] ?? '' }))
  await set('teamleider', { institutionId: world.institutions.zwaluwnest, routeId: null })
  await set('partner', { institutionId: null, routeId: world.routeId })
  for (const name of ['mentor', 'stranger', 'docent'])
    await expect(set(name, { institutionId: world.institutions.zwaluwnest, routeId: null })).rejects.toThrow(/row-level security/)
  await expect(set('stranger', { institutionId: null, routeId: world.routeId })).rejects.toThrow(/row-level security/)
})

test('the last talk and those since a day count what was held and not withdrawn', async () => {
  const { pupilId } = world.pupils.inRoute
  const others = [pupilId, world.pupils.onlyVmbo.pupilId]
  expect(await as('mentor', (trx) => lastTalk(trx, others))).toEqual(new Map([[pupilId, '2026-11-03']]))
  expect(await as('mentor', (trx) => talksSince(trx, pupilId, '2026-11-03'))).toHaveLength(1)
  expect(await as('mentor', (trx) => talksSince(trx, pupilId, '2026-11-04'))).toEqual([])
  await as('mentor', (trx) => withdrawTalk(trx, talk.id, who.mentor ?? '', new Date()))
  expect(await as('mentor', (trx) => lastTalk(trx, others))).toEqual(new Map())
  expect(await seen('partner')).toEqual([])
  expect(await as('pupil', async (trx) => (await sql`select 1 from talk`.execute(trx)).rows)).toEqual([])
  expect(await asSystem(database.db, async (trx) => (await sql`select 1 from talk`.execute(trx)).rows)).toHaveLength(2)
})
