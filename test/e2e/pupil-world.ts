import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import type { Viewer } from '#platform/access/viewer.ts'
import { asSystem } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import type { Platform } from '#platform/platform.ts'
import { glrDesign } from '#programme/index.ts'
import { pupilPages } from '#pupils/pages/index.ts'
import { buildSmallWorld } from '#pupils/testing/small-world.ts'
import { addPerson, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { openSite } from './browser.ts'

/** Two schools that share a route with a running version, and a boy in it with a parent and an account of his own. */
export async function openPupilWorld() {
  const database = await openTestDatabase()
  const { db } = database
  const world = await buildSmallWorld(db)
  const own = { family: 'Dijk', scopeKind: 'pupil', scopeId: world.pupils.inRoute.pupilId } as const
  const child = await addPerson(db, world.regionId, { ...own, given: 'Jesse', role: 'leerling' })
  const parent = await addPerson(db, world.regionId, { ...own, given: 'Sandra', role: 'ouder' })
  // a test builds its world before anybody is signed in
  await asSystem(db, (trx) =>
    sql`insert into route_version (route_id, number, state, design) values (${world.routeId}, 1, 'running', ${JSON.stringify(glrDesign())}::jsonb)`.execute(
      trx,
    ),
  )
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-pupil-e2e-'))
  const mail = { canSend: false, send: async () => undefined }
  const platform: Platform = { db, now: () => new Date(`${TODAY}T09:00:00Z`), folder, baseUrl: 'http://localhost', mail }
  const reported: unknown[] = []
  let looking: Viewer = await viewerFor(db, world.people.mentor.personId)
  const site = await openSite({
    modules: [pupilPages(platform)],
    viewerOf: async () => looking,
    sections: [{ name: 'leerlingen', access: 'pupil/see' }],
    report: (error) => void reported.push(error),
  })
  return {
    site,
    world,
    reported,
    /** from now on this person looks */
    as: async (who: keyof typeof world.people | 'leerling' | 'ouder') => {
      const { personId } = who === 'leerling' ? child : who === 'ouder' ? parent : world.people[who]
      looking = await viewerFor(db, personId)
    },
    close: async () => {
      await site.close()
      await database.close()
      rmSync(folder, { recursive: true })
    },
  }
}
