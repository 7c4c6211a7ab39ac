import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { MonitorOutput } from '../../output.ts'
import { resultPages } from '../index.ts'
import { sampleRun } from './sample-run.ts'

/** The result pages of an invented run at `/resultaten`, and what they answer. An error inside a page fails the test. */
export function sampleSite(change: Partial<MonitorOutput> = {}) {
  const run = sampleRun(change)
  const app = createApp({
    assets: testAssets,
    site: { sections: [{ name: 'resultaten', access: 'public' }], headerLinks: [] },
    errorPage,
    modules: [
      (one) => resultPages(one, '/resultaten', 'public', async () => ({ run, base: '/resultaten', name: { nl: 'Proef', en: 'Trial' } })),
    ],
    report: (error) => {
      throw error
    },
  })
  const get = (path: string) => Promise.resolve(app.request(path, { headers: { host: 'localhost' } }))
  return { run, get, text: async (path: string) => (await get(path)).text() }
}
