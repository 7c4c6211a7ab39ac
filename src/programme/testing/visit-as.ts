import type { Viewer } from '#platform/access/viewer.ts'
import { type App, createApp, type PageModule } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { errorPage } from '#ui/error-page.tsx'

/** Looks at pages as somebody, without a server or a sign-in. */
export function visitAs(...modules: PageModule[]): {
  app: App
  ask(path: string, viewer: Viewer | null, init?: RequestInit): Promise<Response>
  text(path: string, viewer: Viewer | null): Promise<{ status: number; text: string }>
  post(
    path: string,
    viewer: Viewer | null,
    fields: Record<string, string>,
  ): Promise<{ status: number; location: string | null; text: string }>
} {
  let looking: Viewer | null = null
  const app = createApp({
    assets: testAssets,
    site: { sections: [{ name: 'programma', access: 'route/see' }], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules,
    report: (error) => {
      throw error
    },
  })
  const ask = async (path: string, viewer: Viewer | null, init: RequestInit = {}): Promise<Response> => {
    looking = viewer
    return app.request(path, { ...init, headers: { host: 'localhost:3000' } })
  }
  return {
    app,
    ask,
    text: async (path, viewer) => {
      const response = await ask(path, viewer)
      return { status: response.status, text: plain(await response.text()) }
    },
    post: async (path, viewer, fields) => {
      const response = await ask(path, viewer, { method: 'POST', body: new URLSearchParams(fields) })
      return { status: response.status, location: response.headers.get('location'), text: plain(await response.text()) }
    },
  }
}

function plain(html: string): string {
  const body = html.slice(html.indexOf('<main'), html.indexOf('</main>'))
  return body
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
}
