import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { errorPage } from '#ui/error-page.tsx'
import type { VerifiedFigure } from '../../verify/figure.ts'
import { plannedOutput } from '../../verify/testing/planned-output.ts'
import { verify } from '../../verify/verify.ts'
import { verificationPages } from '../index.ts'

const verified = verify(plannedOutput())

/** The page at `/resultaten/verificatie` with the figures of the plan, or those that `change` makes of them. */
export function verificationSite(change: (figures: VerifiedFigure[]) => VerifiedFigure[] = (figures) => figures) {
  const figures = change(verified)
  const tabs = () => [{ label: 'Overzicht', href: '/resultaten', current: false }]
  const app = createApp({
    assets: testAssets,
    site: { sections: [{ name: 'resultaten', access: 'public' }], headerLinks: [] },
    errorPage,
    modules: [verificationPages({ figures: () => figures, path: '/resultaten/verificatie', name: { nl: 'Proef', en: 'Trial' }, tabs })],
    report: (error) => {
      throw error
    },
  })
  const get = (path: string) => Promise.resolve(app.request(path, { headers: { host: 'localhost' } }))
  return { figures, get, text: async (path: string) => (await get(path)).text() }
}
