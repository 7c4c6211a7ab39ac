import { type PageModule, page } from '#platform/http/app.ts'
import { verificationFile } from './download.ts'
import { verificationPage } from './page.tsx'
import type { VerificationSource } from './source.ts'

/** `/resultaten/verificatie`, and the same as CSV and XLSX. */
export function verificationPages(source: VerificationSource): PageModule {
  return (app) => {
    page(app, source.path, 'public', (c) => verificationPage(c, source))
    for (const kind of ['csv', 'xlsx'] as const) page(app, `${source.path}.${kind}`, 'public', (c) => verificationFile(c, source, kind))
  }
}
