import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { type App, createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { addPerson, buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { Act } from '../../turn.actions.ts'

export type Fields = Record<string, string | string[]>

/** The named region with one part's pages on it; `leader` leads the mbo as a teamleider. */
export async function openPagesWorld(addPages: (app: App, platform: Platform) => void) {
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-part-'))
  const database: Database = await openTestDatabase()
  const region: TestRegion = await buildRegion(database.db)
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`), folder } as Platform
  const leader = await addPerson(database.db, region.regionId, {
    ...{ given: 'Bas', family: 'Roos', role: 'teamleider', scopeKind: 'institution', scopeId: region.institutions.roc },
  })
  let looking: Viewer
  const app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [(one) => addPages(one, platform)],
    report: (error) => {
      throw error
    },
  })
  const people = { ...region.people, leader }
  type Name = keyof typeof people
  const viewer = (name: Name): Promise<Viewer> => viewerFor(database.db, people[name].personId)
  return {
    ...{ database, region, app, people, viewer },
    act: async (name: Name): Promise<Act> => ({ platform, viewer: await viewer(name), requestId: crypto.randomUUID() }),
    /** A page as this person, or with fields what its form does. */
    async ask(name: Name, at: string, fields?: Fields | FormData) {
      looking = await viewer(name)
      const pairs =
        fields && !(fields instanceof FormData)
          ? Object.entries(fields).flatMap(([key, value]) => [value].flat().map((one) => [key, one]))
          : []
      const body = fields instanceof FormData ? fields : new URLSearchParams(pairs)
      const response = await app.request(at, { ...(fields ? { method: 'POST', body } : {}), headers: { host: 'localhost:3000' } })
      return { status: response.status, location: response.headers.get('location') ?? '', html: await response.text() }
    },
    async close() {
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}

export type PagesWorld = Awaited<ReturnType<typeof openPagesWorld>>
