import { mkdtempSync } from 'node:fs'
import { devNull, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAccounts } from '../../src/account/pages/index.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import type { Db } from '../../src/platform/database/database.ts'
import { type App, action, createApp, type PageModule, page } from '../../src/platform/http/app.ts'
import { loadAssets } from '../../src/platform/http/assets.ts'
import { gathered, makeLogger } from '../../src/platform/log/logger.ts'
import { requestLog } from '../../src/platform/log/request-log.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { programmePages } from '../../src/programme/pages/index.ts'
import { pupilPages } from '../../src/pupils/pages/index.ts'
import { retentionPages } from '../../src/pupils/retention/pages/index.ts'
import { schoolsPages } from '../../src/schools/pages/index.ts'
import type { Today } from '../../src/today/actions.ts'
import { todayPages } from '../../src/today/pages/index.ts'
import { todayPage } from '../../src/today/pages/today-page.tsx'
import { errorPage } from '../../src/ui/error-page.tsx'
import { schoolNow } from './school-day.ts'

const SECTIONS = ['vandaag', 'samenwerking', 'programma', 'leerlingen', 'resultaten'] as const

/** The pages of a region over a database, with the real sign-in and log, and beside them the yardstick. No rate limit: it is driven. */
export async function makeSite(db: Db): Promise<App> {
  const mail = { canSend: false, send: async () => undefined }
  const folder = mkdtempSync(join(tmpdir(), 'doorloop-bench-'))
  const platform: Platform = { db, now: () => schoolNow(), mail, folder, baseUrl: 'http://localhost' }
  const accounts = createAccounts(platform)
  return createApp({
    assets: await loadAssets(),
    site: { sections: SECTIONS.map((name) => ({ name, access: 'signed-in' as const })), headerLinks: [] },
    viewerOf: (c) => (c.req.path === '/vast' ? Promise.resolve(null) : accounts.viewerOf(c)),
    before: [requestLog(makeLogger({ readable: false, to: gathered(devNull) }))],
    errorPage,
    // what goes wrong is counted by whoever asks
    report: (error) => process.env.BENCH_ERRORS && console.error(error),
    modules: [
      yardstick((...person) => accounts.signInAs(...person)),
      accounts.pages,
      todayPages(platform),
      programmePages(platform),
      schoolsPages(platform),
      pupilPages(platform),
      retentionPages(platform),
    ],
  })
}

/** `/als` signs somebody in; `/vast` is drawn from what stands here, without asking the database anything. */
function yardstick(signInAs: ReturnType<typeof createAccounts>['signInAs']): PageModule {
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
    action(one, '/als', 'public', async (c) => signInAs(c, String((await c.req.parseBody()).persoon)))
  }
}
