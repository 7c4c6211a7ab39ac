import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { insertRows, makeWorld } from '../../src/example/index.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { asSystem, type Db } from '../../src/platform/database/database.ts'
import { createApp } from '../../src/platform/http/app.ts'
import { loadAssets } from '../../src/platform/http/assets.ts'
import { testAssets } from '../../src/platform/http/testing/test-app.ts'
import { dayOf, type Platform } from '../../src/platform/platform.ts'
import { drawUpMonth } from '../../src/pupils/retention/index.ts'
import { regionParts } from '../../src/server/index.ts'
import { errorPage } from '../../src/ui/error-page.tsx'
import { begin, buildByHand } from './by-hand/build.ts'
import { NOW, newPerson, openEmptyWorld, viewerFor } from './open-world.ts'
import { FIRST_WORDS, NO_LIST } from './whole/first-words.ts'
import { recordsIn } from './whole/records-in.ts'
import { longestList, oneOfEach, type Walk, walkRegion } from './whole/walk.ts'

/** Ten times the schools of the example, 500 starters a year each: about 20,000 pupils. Without a server of its own a tenth. */
const isLarge = process.env.TEST_DATABASE_URL !== undefined
const SIZE = isLarge ? { seed: 20_000, starters: 500, copies: 10 } : { seed: 20_000, starters: 250, copies: 2 }

type World = Awaited<ReturnType<typeof openEmptyWorld>>
type Viewers = Record<string, Viewer>

/** Signed in for real: nothing but pages and forms. */
function realApp(platform: Platform) {
  const { modules, start, viewerOf } = regionParts(platform, { kind: 'embedded' })
  const report = (error: Error) => {
    throw error
  }
  const site = { sections: [], headerLinks: [] }
  return createApp({
    assets: testAssets,
    site,
    errorPage,
    report,
    modules: [...(start ? [start] : []), ...modules],
    ...(viewerOf ? { viewerOf } : {}),
  })
}

/** Only the first account, and who governs, who counts: no school, no pupil, nobody else. */
async function emptyRegion({ platform }: World): Promise<Viewers> {
  await begin(realApp(platform), NOW)
  const [first] = await everybodyIn(platform.db)
  const others = { bestuurder: await newPerson(platform.db, 'bestuurder'), financieel: await newPerson(platform.db, 'financieel') }
  return { first: first as Viewer, ...others }
}

async function handMadeRegion({ platform }: World): Promise<Viewers> {
  await buildByHand(realApp(platform), NOW)
  return Object.fromEntries((await everybodyIn(platform.db)).map((viewer) => [viewer.name, viewer]))
}

async function largeRegion({ platform }: World): Promise<Viewers> {
  const world = makeWorld(dayOf(NOW), SIZE)
  await asSystem(platform.db, (trx) => insertRows(trx, world.rows))
  await sql`analyze`.execute(platform.db)
  await drawUpMonth(platform.db, dayOf(NOW))
  const viewers: Viewers = {}
  for (const { roles, personId } of world.cast) viewers[roles[0] ?? ''] ??= await viewerFor(platform.db, personId)
  return viewers
}

async function everybodyIn(db: Db): Promise<Viewer[]> {
  const { rows } = await asSystem(db, (trx) => sql<{ id: string }>`select id from person order by created_at`.execute(trx))
  return Promise.all(rows.map(({ id }) => viewerFor(db, id)))
}

test('every list of an empty region says what to do first', async () => {
  const world = await openEmptyWorld()
  const viewers = await emptyRegion(world)
  const { opened } = await walkRegion(world.platform, viewers, await recordsIn(world.platform.db))
  const lists = opened.filter(({ name, status }) => status === 200 && !name.includes(':') && !NO_LIST.test(name))
  expect([...new Set(lists.map(({ name }) => name))].sort()).toEqual(Object.keys(FIRST_WORDS).sort())
  for (const { name, who, text } of lists)
    if (who === 'first' || name === 'GET /bewaartermijnen') expect(text, name).toContain(FIRST_WORDS[name])
  await world.close()
})

/** Open by role, closed by place: who leads one route makes no other. */
const BY_PLACE: Record<string, string[]> = { 'GET /programma/nieuw': ['projectleider'] }
/** beside a region of one's own there is no example */
const NOT_HERE = ['GET /voorbeeld']

let assetBytes = 0
beforeAll(async () => {
  const { links, files } = await loadAssets()
  const sizes = Object.values(links)
    .map((path) => path.slice('/assets/'.length))
    .map((name) => (files.get(`${name}.br`) ?? files.get(name))?.length ?? Number.NaN)
  assetBytes = sizes.reduce((sum, size) => sum + size, 0)
})

describe.each([
  { title: 'an empty region', make: emptyRegion, prefixes: ['', '/en'] },
  { title: 'a region made by pages and files alone', make: handMadeRegion, prefixes: ['', '/en'] },
  { title: `a region of ${isLarge ? '20,000' : '2,000 (20,000 with TEST_DATABASE_URL)'} pupils`, make: largeRegion, prefixes: [''] },
])('$title', ({ make, prefixes }) => {
  let world: World
  let walk: Walk
  beforeAll(async () => {
    world = await openEmptyWorld()
    const viewers = await make(world)
    walk = await walkRegion(world.platform, viewers, await recordsIn(world.platform.db), prefixes)
  }, 600_000)
  afterAll(() => world.close())

  test('every page opens, or says that its record is not there', () => {
    const wrong = walk.opened.filter(({ status }) => ![200, 302, 303, 403, 404, 410].includes(status))
    expect(wrong.map(({ who, path, status }) => [who, path, status])).toEqual([])
    const closed = walk.opened.filter(
      ({ name, who, status }) =>
        !name.includes(':') && (status === 403 || status === 404) && !BY_PLACE[name]?.includes(who) && !NOT_HERE.includes(name),
    )
    expect(closed.map(({ who, path, status }) => [who, path, status])).toEqual([])
  })

  test('no page weighs more than 100 KB compressed, all included', () => {
    const heavy = walk.opened.filter(({ bytes }) => bytes + assetBytes > 100_000)
    expect(assetBytes).toBeGreaterThan(10_000)
    expect(heavy.map(({ who, path, bytes }) => [who, path, bytes + assetBytes])).toEqual([])
  })

  // the morning list is of a whole team: somebody stands with it in the hall, and looks nobody up on a second page
  test('no list is longer than a page, but that of the morning', () => {
    const lists = walk.opened.filter(({ name }) => name !== 'GET /leerlingen/vandaag')
    const long = lists.map(({ who, path, html }) => [who, path, longestList(html)] as const).filter(([, , length]) => length > 110)
    expect(long).toEqual([])
  })

  test('no link leads to a refusal', async () => {
    const dead: unknown[] = []
    for (const { who, from, path } of oneOfEach(walk.links)) {
      const { status } = await walk.get(path, who)
      if (![200, 302, 303].includes(status)) dead.push([who, from, path, status])
    }
    expect(dead).toEqual([])
  }, 600_000)
})
