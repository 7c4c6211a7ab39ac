import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { asSystem, type Database, type Db } from '../../../src/platform/database/database.ts'
import type { App } from '../../../src/platform/http/app.ts'
import { testApp } from '../../../src/platform/http/testing/test-app.ts'
import type { Platform } from '../../../src/platform/platform.ts'
import { glrDesign, type RouteDesign } from '../../../src/programme/index.ts'
import { pupilPages } from '../../../src/pupils/pages/index.ts'
import { addPerson, buildRegion, type NewPerson, type TestRegion, viewerFor } from '../../../src/schools/testing/build-region.ts'
import { todayPages } from '../../../src/today/pages/index.ts'
import { FormBrowser } from '../by-hand/form-browser.ts'

/** A region with a route that runs, its people each behind a browser of their own, and a clock that goes from day to day. */
export interface Life {
  db: Db
  world: TestRegion
  folder: string
  today(): string
  /** puts the clock at this day, in UTC */
  on(day: string, time?: string): void
  /** somebody’s browser; without somebody that of who has no account */
  as(personId: string | null): FormBrowser
  add(person: Omit<NewPerson, 'scopeKind'> & Partial<NewPerson>): Promise<string>
  close(): Promise<void>
}

export type OpenDatabase = () => Promise<Database>

export async function openLife({ db, close }: Database, design: RouteDesign = glrDesign()): Promise<Life> {
  const world = await buildRegion(db)
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-lives-'))
  let now = new Date('2026-09-01T08:00:00Z')
  const today = (): string => now.toISOString().slice(0, 10)
  const platform: Platform = {
    ...{ db, folder, now: () => now, baseUrl: 'http://localhost:3000' },
    mail: { canSend: false, send: async () => undefined },
  }
  const { app } = testApp({
    modules: [pupilPages(platform), todayPages(platform)],
    viewerOf: async (c) => {
      const who = c.req.header('x-person')
      return who ? viewerFor(db, who, today()) : null
    },
  })
  await runVersion(db, world.routeId, design)
  return {
    ...{ db, world, folder, today },
    on: (day, time = '08:00') => {
      now = new Date(`${day}T${time}:00Z`)
    },
    as: (personId) => new FormBrowser(personId ? inName(app, personId) : app),
    add: async (person) => (await addPerson(db, world.regionId, { scopeKind: 'site', ...person })).personId,
    async close() {
      await close()
      rmSync(folder, { recursive: true })
    },
  }
}

/** Every request goes in the name of one person: signing in is tried elsewhere. */
function inName(app: App, personId: string): App {
  const request = (address: string, init: RequestInit = {}) =>
    app.request(address, { ...init, headers: { ...init.headers, 'x-person': personId } })
  return { request } as unknown as App
}

/** The route runs by this design. */
async function runVersion(db: Db, routeId: string, design: RouteDesign): Promise<void> {
  // a test builds its world before anybody is signed in
  await asSystem(db, (trx) =>
    sql`insert into route_version (route_id, number, state, design) values (${routeId}, 1, 'running', ${JSON.stringify(design)}::jsonb)`.execute(
      trx,
    ),
  )
}
