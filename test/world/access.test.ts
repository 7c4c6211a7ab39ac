import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES, type Role } from '../../src/platform/access/rights.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { type RegisteredPage, registeredPages } from '../../src/platform/http/access.ts'
import { createApp } from '../../src/platform/http/app.ts'
import { testAssets } from '../../src/platform/http/testing/test-app.ts'
import { regionParts } from '../../src/server/index.ts'
import { errorPage } from '../../src/ui/error-page.tsx'
import { type OpenWorld, openWorld } from './open-world.ts'
import { PAGES, type Who, whoMay } from './who-may.ts'

/** Every role at every page there is: only where the table in who-may.ts says so. */
let open: OpenWorld
let app: ReturnType<typeof createApp>
let looking: Viewer | null = null
const viewers = new Map<Role, Viewer>()

beforeAll(async () => {
  open = await openWorld()
  const { modules, start, sections = [] } = regionParts(open.platform, { kind: 'embedded' })
  app = createApp({
    assets: testAssets,
    site: { sections, headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [...(start ? [start] : []), ...modules],
    report: (error) => {
      throw error
    },
  })
  for (const role of ROLES) {
    const person = await open.viewer(role)
    // somebody may stand in for another: here each role by itself
    viewers.set(role, { ...person, grants: person.grants.filter((one) => one.role === role) })
  }
})
afterAll(() => open.close())

const nameOf = ({ method, path }: Pick<RegisteredPage, 'method' | 'path'>): string => `${method} ${path}`
const dutch = (): RegisteredPage[] => registeredPages(app).filter(({ path }) => path !== '/en' && !path.startsWith('/en/'))

test('every page stands in the table, and everything in the table is a page', () => {
  expect(dutch().map(nameOf).sort()).toEqual(Object.keys(PAGES).sort())
})

test('a page has the same access in both languages', () => {
  const english = registeredPages(app).filter(({ path }) => path === '/en' || path.startsWith('/en/'))
  // an identity provider knows one address, whatever the language
  const inBoth = dutch().filter(({ path }) => !path.startsWith('/api/'))
  const asDutch = english.map((one) => `${one.method} ${one.path.slice(3) || '/'} ${one.access}`)
  expect(asDutch.sort()).toEqual(inBoth.map((one) => `${nameOf(one)} ${one.access}`).sort())
})

async function statusFor(viewer: Viewer | null, name: string): Promise<number> {
  const [method = '', path = ''] = name.split(' ')
  looking = viewer
  const response = await app.request(addressOf(path), {
    method,
    headers: { host: 'localhost:3000' },
    ...(method === 'POST' ? { body: new URLSearchParams() } : {}),
  })
  await response.text()
  return response.status
}

/** Ids of things that are there, so that a page is not missing for want of its subject. */
function addressOf(path: string): string {
  const { rows } = open.world
  const ids: [RegExp, string | undefined][] = [
    [/^\/programma\/:id/, rows.route[0]?.id],
    [/^\/programma\/regelingen\/:scheme/, 'dlr'],
    [/^\/leerlingen\/:\w+/, rows.pupil[0]?.id],
    [/^\/samenwerking\/besturen\/:\w+/, rows.board[0]?.id],
    [/^\/samenwerking\/(scholen|instellingen)\/:\w+/, rows.institution[0]?.id],
    [/^\/samenwerking\/vestigingen\/:\w+/, rows.site[0]?.id],
    [/^\/samenwerking\/mensen\/:\w+/, rows.person[0]?.id],
  ]
  const found = ids.find(([pattern]) => pattern.test(path))?.[1]
  return path.replace(/:\w+/, found ?? NO_ID).replaceAll(/:\w+/g, NO_ID)
}

const NO_ID = '00000000-0000-4000-8000-000000000009'
/** Opening these as one of the allowed would change the world for the others, or end a session that is none. */
/** Pages of one's own account ask for a session of their own, which src/account tests. */
const isOpened = (name: string, who: Who): boolean => name.startsWith('GET ') && !name.startsWith('GET /account') && who !== 'public'

describe.each([...ROLES])('%s', (role) => {
  const viewer = (): Viewer => viewers.get(role) as Viewer

  test.each(Object.entries(PAGES).filter(([, who]) => !whoMay(who, role)))('may not: %s', async (name) => {
    expect(await statusFor(viewer(), name)).toBe(403)
  })

  test('may open what the table gives', async () => {
    const refused: string[] = []
    for (const [name, who] of Object.entries(PAGES))
      if (isOpened(name, who) && whoMay(who, role) && [401, 500].includes(await statusFor(viewer(), name))) refused.push(name)
    expect(refused).toEqual([])
  })
})

describe('nobody', () => {
  test.each(Object.entries(PAGES).filter(([, who]) => who !== 'public'))('is sent to sign in: %s', async (name) => {
    // a program is told so: it cannot sign in on a page
    expect(await statusFor(null, name)).toBe(name.includes(' /api/') ? 401 : 303)
  })
})

test('somebody without any role has only what belongs to everybody', async () => {
  const without: Viewer = { ...(viewers.get('mentor') as Viewer), grants: [] }
  for (const [name, who] of Object.entries(PAGES)) {
    if (who === 'public' || who === 'signed-in') continue
    expect([name, await statusFor(without, name)]).toEqual([name, 403])
  }
})
