import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { PageModule } from '#platform/http/app.ts'
import { testApp } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { viewerFor } from '#schools/testing/build-region.ts'
import { buildSmallWorld, type SmallWorld } from '../../testing/small-world.ts'
import { pupilPages } from '../index.ts'

export interface PupilSite {
  database: Database
  world: SmallWorld
  folder: string
  get(who: string, path: string): Promise<Response>
  post(who: string, path: string, fields: Record<string, string | string[]> | FormData): Promise<Response>
  close(): Promise<void>
}

/** The pages over the small world, and `more` of other modules; `who` is the id of the person who looks. */
export async function pupilSite(more: (platform: Platform) => PageModule[] = () => []): Promise<PupilSite> {
  const database = await openTestDatabase()
  const world = await buildSmallWorld(database.db)
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-pupils-'))
  const { db } = database
  const mail = { isSet: false, send: () => Promise.reject(new Error('no mail here')) }
  const platform = {
    db,
    now: () => new Date('2026-11-23T10:00:00Z'),
    mail,
    folder,
    baseUrl: 'http://localhost:3000',
  } as unknown as Platform
  const { app } = testApp({
    modules: [pupilPages(platform), ...more(platform)],
    viewerOf: async (c) => {
      const who = c.req.header('x-person')
      return who ? await viewerFor(db, who) : null
    },
  })
  const headers = (who: string): Record<string, string> => ({ host: 'localhost:3000', origin: 'http://localhost:3000', 'x-person': who })
  return {
    database,
    world,
    folder,
    get: async (who, path) => await app.request(path, { headers: headers(who) }),
    post: async (who, path, fields) => await app.request(path, { method: 'POST', headers: headers(who), body: bodyOf(fields) }),
    async close() {
      await database.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function bodyOf(fields: Record<string, string | string[]> | FormData): FormData | URLSearchParams {
  if (fields instanceof FormData) return fields
  return new URLSearchParams(Object.entries(fields).flatMap(([name, value]) => [value].flat().map((one) => [name, one])))
}
