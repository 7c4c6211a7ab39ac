import { randomUUID } from 'node:crypto'
import { type KyselyPlugin, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { emptyText, newClause } from '../agreement/text.ts'
import '../indicators/index.ts'
import type { Act } from '../turn.actions.ts'
import { type SeenPair, seePair, seePairs } from './gather.actions.ts'
import { signalText } from './pages/words.ts'
import { readSizes } from './sizes.store.ts'

let database: Database
let region: TestRegion

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
})
afterAll(() => database.close())

async function as(who: keyof TestRegion['people']): Promise<Act> {
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  return { platform, viewer: await viewerFor(database.db, region.people[who].personId), requestId: randomUUID() }
}
const told = (pairs: readonly SeenPair[]) => pairs.map(({ vo, mbo, signals }) => [vo.name, mbo?.name, signals.map(({ kind }) => kind)])

describe('a route that nobody laid down in an agreement', () => {
  test('is a pair, with that as its signal, and no pupils yet', async () =>
    expect(told(await seePairs(await as('coördinator')))).toEqual([
      ['Het Zwaluwnest', 'ROC Merwestroom', ['no-agreement', 'group-small', 'contact-gone']],
    ]))

  test('says of what nothing was ever laid down', async () =>
    expect((await seePairs(await as('coördinator')))[0]?.unknown).toEqual([
      'need',
      'ownership',
      'levels',
      'vision',
      'time',
      'wider',
      'learning',
      'money',
    ]))

  test('is not for who has nothing to do with agreements', async () => expect(await seePairs(await as('docent'))).toEqual([]))
})

test('pupils are counted on the last two count dates, each once, whatever two schools say', async () => {
  const sizes = await asSystem(database.db, async (trx) => {
    const enrolled = async (key: string, from: string, until: string | null, schools: string[]) => {
      const pupil = await sql<{ id: string }>`insert into pupil (region_id) values (${region.regionId}) returning id`.execute(trx)
      for (const school of schools) {
        const record = await sql<{ id: string }>`insert into school_record (pupil_id, institution_id, key, given_name, family_name)
          values (${pupil.rows[0]?.id}, ${school}, ${key}, 'A', 'B') returning id`.execute(trx)
        await sql`insert into route_enrolment (record_id, route_id, phase, valid_from, valid_until)
          values (${record.rows[0]?.id}, ${region.routeId}, 'VO', ${from}, ${until})`.execute(trx)
      }
    }
    const { zwaluwnest, roc } = region.institutions
    await enrolled('1', '2025-08-01', null, [zwaluwnest, roc])
    await enrolled('2', '2025-10-01', '2026-09-30', [zwaluwnest])
    await enrolled('3', '2025-10-02', '2026-10-01', [zwaluwnest])
    return readSizes(trx, region.regionId, '2026-10-01')
  })
  // on 1 October 2025 numbers 1 and 2, a year later 1 and 3
  expect(sizes).toEqual([{ routeId: region.routeId, name: 'Techniek in één lijn', teldatum: '2026-10-01', pupils: 2, before: 2 }])
})

describe('more agreements and promises', () => {
  let queries = 0
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      queries += 1
      return node
    },
    transformResult: async ({ result }) => result,
  }
  const counted = async (work: (act: Act) => Promise<unknown>): Promise<number> => {
    const act = await as('coördinator')
    queries = 0
    await work({ ...act, platform: { ...act.platform, db: database.db.withPlugin(counter) } })
    return queries
  }
  const promise = (id: string) => ({
    ...{ id, partyId: null, what: 'Overleg', amount: 2, unit: 'overleg', from: null, until: null, priceCents: null },
    evidence: { kind: 'indicator', indicator: 'meetings-held' },
  })
  const add = (promises: number) =>
    asSystem(database.db, async (trx) => {
      const clauses = [{ ...newClause('c1', 'own', 'Samen'), promises: Array.from({ length: promises }, (_, at) => promise(`b${at + 1}`)) }]
      const text = { ...emptyText('Samen'), startsOn: '2026-08-01', clauses }
      const { rows } = await sql<{ id: string }>`insert into agreement (region_id, kind, state, text)
        values (${region.regionId}, 'convenant', 'signed', ${JSON.stringify(text)}::jsonb) returning id`.execute(trx)
      const { boards, institutions } = region
      await sql`insert into agreement_party (agreement_id, board_id, institution_id) values (${rows[0]?.id}, ${boards.waterkant}, ${institutions.zwaluwnest}),
        (${rows[0]?.id}, ${boards.merwestroom}, ${institutions.roc})`.execute(trx)
    })

  test('cost no more questions to the database', async () => {
    await add(1)
    const [all, one] = [await counted(seePairs), await counted((act) => seePair(act, 'geen_geen'))]
    for (const promises of [2, 3]) await add(promises)
    expect(await counted(seePairs)).toBe(all)
    // of a pair that is not there nothing is reckoned
    expect(one).toBeLessThan(all / 2)
  })

  test('of one pair the same is told on its page as in the overview', async () => {
    const [first] = await seePairs(await as('coördinator'))
    expect(await seePair(await as('coördinator'), first?.key ?? '')).toEqual(first)
  })
})

test('what those who started answered is a signal from five alike on, with the way to the route', async () => {
  const answer = (times: number, missed: string) =>
    asSystem(database.db, async (trx) => {
      for (let nr = 0; nr < times; nr += 1)
        await sql`with p as (insert into pupil (region_id) values (${region.regionId}) returning id),
            r as (insert into school_record (pupil_id, institution_id, key, given_name, family_name)
              select id, ${region.institutions.zwaluwnest}, ${randomUUID()}, 'A', 'B' from p returning id),
            f as (insert into follow_up (record_id, route_id, cohort, moment, counted_from, due_on)
              select id, ${region.routeId}, 2024, 3, 'start', '2024-11-01' from r returning id, record_id)
          insert into follow_up_answer (follow_up_id, record_id, answered_on, named, missed)
            select id, record_id, '2024-11-05', false, ${missed} from f`.execute(trx)
    })
  const said = async (who: keyof TestRegion['people']) =>
    (await seePairs(await as(who))).flatMap(({ signals }) =>
      signals.flatMap((one) => (one.kind === 'answers-tell' ? [[signalText('nl', one), one.path]] : [])),
    )
  await answer(4, 'guidance')
  expect(await said('coördinator')).toEqual([])
  await answer(1, 'guidance')
  await answer(6, 'nothing')
  const told = 'Techniek in één lijn: van wie begon in 2024 zeiden na 3 maanden 5 van 11: ik miste het meest begeleiding.'
  for (const who of ['coördinator', 'bestuurder'] as const)
    expect(await said(who)).toEqual([[told, `/programma/${region.routeId}#vervolg`]])
  expect(await said('docent')).toEqual([])
})
