import type { Db } from '#platform/database/database.ts'
import { createApp, type PageModule } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Message } from '#platform/mail/mail.ts'
import type { Platform } from '#platform/platform.ts'
import { errorPage } from '#ui/error-page.tsx'
import { schoolsPages } from '../pages/index.ts'
import { TODAY, viewerFor } from './build-region.ts'

export interface SchoolsSiteOptions {
  canSend?: boolean
  folder?: string
  modules?: (platform: Platform) => PageModule[]
}

/** The pages of schools and people on a real database. `as` is the person who is signed in; null = nobody. */
export function schoolsSite(
  db: Db,
  { canSend = false, folder = '', modules = (platform) => [schoolsPages(platform)] }: SchoolsSiteOptions = {},
) {
  const sent: Message[] = []
  const mail = { canSend, send: async (message: Message) => void sent.push(message) }
  const platform: Platform = { db, now: () => new Date(`${TODAY}T12:00:00Z`), mail, folder, baseUrl: 'http://localhost:3000' }
  const app = createApp({
    assets: testAssets,
    viewerOf: async (c) => {
      const personId = c.req.header('x-person')
      return personId ? await viewerFor(db, personId) : null
    },
    site: { sections: [{ name: 'samenwerking', access: 'setup/see' }], headerLinks: [] },
    errorPage,
    modules: modules(platform),
    report: (error) => {
      throw error
    },
  })
  const headers = (personId: string | null) => ({ host: 'localhost', ...(personId ? { 'x-person': personId } : {}) })
  const get = async (path: string, personId: string | null) => app.request(path, { headers: headers(personId) })
  const post = async (path: string, personId: string | null, answers: Record<string, string | string[]> | FormData = {}) =>
    app.request(path, { method: 'POST', headers: headers(personId), body: answers instanceof FormData ? answers : formOf(answers) })
  return { app, platform, sent, get, post, text: async (path: string, personId: string | null) => (await get(path, personId)).text() }
}

function formOf(answers: Record<string, string | string[]>): URLSearchParams {
  const form = new URLSearchParams()
  for (const [name, values] of Object.entries(answers)) for (const value of [values].flat()) form.append(name, value)
  return form
}
