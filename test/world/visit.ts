import type { Viewer } from '../../src/platform/access/viewer.ts'
import { type RegisteredPage, registeredPages } from '../../src/platform/http/access.ts'
import { type AppOptions, createApp, type PageModule } from '../../src/platform/http/app.ts'
import { testAssets } from '../../src/platform/http/testing/test-app.ts'
import { errorPage } from '../../src/ui/error-page.tsx'

export interface Visit {
  /** every page there is, at its Dutch address */
  pages: readonly RegisteredPage[]
  get(path: string, viewer?: Viewer | null): Promise<Answer>
  post(path: string, fields: [string, string][], viewer?: Viewer | null): Promise<Answer>
  /** sends one file under this name of a field */
  upload(path: string, field: string, file: File, viewer?: Viewer | null): Promise<Answer>
}

export interface Answer {
  status: number
  location: string | null
  headers: Headers
  html: string
  /** what stands on the page, without tags */
  text: string
}

const HOST = { host: 'localhost:3000' }

/** Looks at pages as somebody, without a server or a sign-in: `viewer` is who looks. */
export function visit(modules: PageModule[], extra: Partial<AppOptions['site']> = {}): Visit {
  let looking: Viewer | null = null
  const sections = [{ name: 'vandaag', access: 'signed-in' } as const, { name: 'programma', access: 'route/see' } as const]
  const app = createApp({
    assets: testAssets,
    site: { sections, headerLinks: [], ...extra },
    viewerOf: async () => looking,
    errorPage,
    modules,
    report: (error) => {
      throw error
    },
  })
  const ask = async (path: string, viewer: Viewer | null, init?: RequestInit): Promise<Answer> => {
    looking = viewer
    const response = await app.request(path, { ...init, headers: { ...HOST, ...init?.headers } })
    const html = await response.text()
    return { status: response.status, location: response.headers.get('location'), headers: response.headers, html, text: textOf(html) }
  }
  return {
    pages: registeredPages(app).filter(({ path }) => path !== '/en' && !path.startsWith('/en/')),
    get: (path, viewer = null) => ask(path, viewer),
    post: (path, fields, viewer = null) => ask(path, viewer, { method: 'POST', body: new URLSearchParams(fields) }),
    upload: (path, field, file, viewer = null) => {
      const body = new FormData()
      body.append(field, file)
      return ask(path, viewer, { method: 'POST', body })
    },
  }
}

function textOf(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}
