import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '../../src/account/pages/index.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { openReady } from '../../src/platform/database/ready.ts'
import { action, createApp, type PageModule, page } from '../../src/platform/http/app.ts'
import { loadAssets } from '../../src/platform/http/assets.ts'
import { listen } from '../../src/platform/http/listen.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { programmePages } from '../../src/programme/pages/index.ts'
import { schoolsPages } from '../../src/schools/pages/index.ts'
import type { Today } from '../../src/today/actions.ts'
import { todayPages } from '../../src/today/pages/index.ts'
import { todayPage } from '../../src/today/pages/today-page.tsx'
import { errorPage } from '../../src/ui/error-page.tsx'

/**
 * The pages that are measured, on the database of DATABASE_URL, with the real sign-in; and beside them the yardstick: the
 * same page with a fixed answer. Says its port, and on each message how much memory it takes.
 */
const database = await openReady()
const mail = { canSend: false, send: async () => undefined }
const folder = mkdtempSync(join(tmpdir(), 'doorloop-bench-'))
const platform: Platform = { db: database.db, now: () => new Date(), mail, folder, baseUrl: 'http://localhost' }
const accounts = createAccounts(platform)
const app = createApp({
  assets: await loadAssets(),
  site: {
    sections: ['vandaag', 'samenwerking', 'programma', 'leerlingen', 'resultaten'].map((name) => ({ name, access: 'signed-in' as const })),
    headerLinks: [],
  },
  viewerOf: (c) => (c.req.path === '/vast' ? Promise.resolve(null) : accounts.viewerOf(c)),
  errorPage,
  // what goes wrong is counted by whoever asks
  report: () => undefined,
  modules: [yardstick(), todayPages(platform), programmePages(platform), schoolsPages(platform)],
})
const server = await listen(app, { port: 0, host: '127.0.0.1' })
process.send?.({ port: server.port })
process.on('message', () => process.send?.({ megabytes: process.memoryUsage.rss() / 1024 / 1024 }))
process.on('disconnect', () => process.exit(0))

/** `/als` signs somebody in; `/vast` is drawn from what stands here, without asking the database anything. */
function yardstick(): PageModule {
  const pupils = Array.from({ length: 25 }, (_, nr) => ({
    pupilId: `00000000-0000-4000-8000-${String(nr).padStart(12, '0')}`,
    name: `Leerling van Voorbeeld ${nr}`,
    said: [{ route: 'Autotechniek in één lijn', phase: 'MBO' as const }],
    mboOnTeldatum: nr % 9 > 0,
    inMboOnTeldatum: true,
  }))
  const today: Today = {
    day: '2026-11-24',
    groups: [{ id: 'g', name: 'Voertuigtechniek 1a', site: 'ROC', pupils }],
    care: [],
    results: { ownFiles: false },
  }
  const grant = { assignmentId: 'a', role: 'mentor', scopeKind: 'group', scopeId: 'g', standsInFor: null } as const
  const viewer: Viewer = { personId: 'p', regionId: 'r', name: 'Vaste Mentor', isExample: true, grants: [grant], secondFactor: true }
  return (one) => {
    page(one, '/vast', 'public', (c) => {
      c.set('site', { ...c.var.site, viewer })
      return todayPage(c, viewer, today)
    })
    action(one, '/als', 'public', async (c) => accounts.signInAs(c, String((await c.req.parseBody()).persoon)))
  }
}
