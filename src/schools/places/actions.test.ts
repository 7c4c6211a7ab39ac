import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asPerson, type Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { actAs, typed } from '../testing/act-as.ts'
import { addPerson, buildRegion, type TestRegion, TODAY } from '../testing/build-region.ts'
import { saveBoard, saveInstitution, saveSite } from './actions.ts'
import { countPeople, findInstitution, findSite, listSites, loadPlaces } from './place.store.ts'
import { treeOf } from './place.ts'

let database: Database
let region: TestRegion
let elsewhere: TestRegion
beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  elsewhere = await buildRegion(database.db, 'Regio Elders')
})
afterAll(() => database.close())

const see = <T>(personId: string, work: Parameters<typeof asPerson<T>>[2]) => asPerson(database.db, personId, work, TODAY)
const rules = (outcome: Awaited<ReturnType<typeof saveBoard>>) => (outcome.ok ? [] : outcome.findings.map(({ rule }) => rule))

describe('what is there', () => {
  test('hangs under the region: boards, institutions, sites with profielen and people', async () => {
    const flat = await see(region.people.mentor.personId, async (trx) => loadPlaces(trx, await countPeople(trx, TODAY)))
    const tree = treeOf(flat).map(({ name, institutions }) => [
      name,
      institutions.map((one) => [one.name, one.people, one.sites.map((site) => [site.vestiging, site.profielen.join(' '), site.people])]),
    ])
    expect(tree).toEqual([
      [
        'Stichting Merwestroom',
        [
          [
            'ROC Merwestroom',
            2,
            [
              ['00', '', 1],
              ['01', '', 0],
            ],
          ],
        ],
      ],
      [
        'Stichting Waterkant',
        [
          ['De Kade', 0, [['00', 'D&P HBR', 0]]],
          [
            'Het Zwaluwnest',
            7,
            [
              ['00', 'BWI M&T PIE', 5],
              ['01', 'E&O Z&W', 0],
            ],
          ],
        ],
      ],
    ])
  })

  test('a person of another region sees nothing of it', async () => {
    const seen = await see(elsewhere.people.beheerder.personId, async (trx) => ({
      site: await findSite(trx, region.sites.kade),
      institution: await findInstitution(trx, region.institutions.roc),
      sites: (await listSites(trx)).map(({ id }) => id).sort(),
    }))
    expect(seen).toEqual({ site: null, institution: null, sites: Object.values(elsewhere.sites).sort() })
  })
})

describe('changing what is there', () => {
  test('a beheerder of the region adds board, institution and site, and the log says who', async () => {
    const act = await actAs(database.db, region.people.beheerder.personId)
    const board = await saveBoard(act, typed({ naam: 'Stichting Groen', nummer: '90003' }))
    const boardId = board.ok ? board.value : ''
    const institution = await saveInstitution(act, typed({ naam: 'De Kas', brin: '93gr', soort: 'aoc', bestuur: boardId }))
    const institutionId = institution.ok ? institution.value : ''
    const site = await saveSite(act, typed({ instelling: institutionId, vestiging: '00', naam: 'De Kas', profiel: ['groen'] }))
    const found = await see(act.viewer.personId, (trx) => findSite(trx, site.ok ? site.value : ''))
    expect(found).toMatchObject({ institutionId, name: 'De Kas', profielen: ['groen'], place: null })
    const log = await see(act.viewer.personId, async (trx) => {
      const { rows } = await sql<{ what: string }>`select what from event_log order by id`.execute(trx)
      return rows.map(({ what }) => what)
    })
    expect(log).toEqual(['board/add', 'institution/add', 'site/add'])
  })

  test('what stands only once says so itself', async () => {
    const act = await actAs(database.db, region.people.beheerder.personId)
    const { boards, institutions } = region
    expect(rules(await saveBoard(act, typed({ naam: 'Nog een', nummer: '90001' })))).toEqual(['board/number-taken'])
    const twice = typed({ naam: 'Nog een', brin: '90ZN', soort: 'vo', bestuur: boards.waterkant })
    expect(rules(await saveInstitution(act, twice))).toEqual(['institution/brin-taken'])
    const site = typed({ naam: 'Nog een', vestiging: '00', instelling: institutions.kade })
    expect(rules(await saveSite(act, site))).toEqual(['site/vestiging-taken'])
  })

  test('a beheerder of one school changes it and its sites, and nothing else', async () => {
    const { zwaluwnest, kade, roc } = region.institutions
    const own = { given: 'Bea', family: 'Eigen', role: 'beheerder', scopeKind: 'institution', scopeId: zwaluwnest } as const
    const act = await actAs(database.db, (await addPerson(database.db, region.regionId, own)).personId)
    const { waterkant, merwestroom } = region.boards
    const school = { naam: 'Het Zwaluwnest', brin: '90ZN', soort: 'vo', bestuur: waterkant }
    expect(rules(await saveInstitution(act, typed(school), zwaluwnest))).toEqual([])
    expect(rules(await saveInstitution(act, typed({ ...school, bestuur: merwestroom }), zwaluwnest))).toEqual(['not-yours'])
    expect(rules(await saveInstitution(act, typed({ ...school, brin: '91DK' }), kade))).toEqual(['not-yours'])
    expect(rules(await saveSite(act, typed({ naam: 'Nieuw', vestiging: '07', instelling: zwaluwnest })))).toEqual([])
    expect(rules(await saveSite(act, typed({ naam: 'Nieuw', vestiging: '07', instelling: roc })))).toEqual(['not-yours'])
    expect(rules(await saveBoard(act, typed({ naam: 'Nieuw' })))).toEqual(['not-yours'])
  })

  test('the second wall lets nothing through either, when the first is passed by', async () => {
    const mentor = region.people.mentor.personId
    const changed = await see(mentor, (trx) =>
      trx.updateTable('site').set({ name: 'Van mij' }).where('id', '=', region.sites.kade).executeTakeFirst(),
    )
    expect(changed.numUpdatedRows).toBe(0n)
    const adding = see(mentor, (trx) =>
      trx.insertInto('board').values({ region_id: region.regionId, name: 'Van mij', number: null }).execute(),
    )
    await expect(adding).rejects.toThrow('row-level security')
  })

  test('anything may stand in an address: what is no id is not there', async () => {
    const act = await actAs(database.db, region.people.beheerder.personId)
    expect(rules(await saveBoard(act, typed({ naam: 'Wie' }), "'; drop table board"))).toEqual(['gone-meanwhile'])
    const school = typed({ naam: 'Wie', brin: '99ZZ', soort: 'vo', bestuur: 'niets' })
    expect(rules(await saveInstitution(act, school))).toEqual(['institution/board-not-chosen'])
  })
})
