import { register } from './access.ts'
import type { Access, App, AppContext } from './context.ts'

/** What went wrong, as programs read it (RFC 9457). */
export interface Problem {
  type: string
  title: string
  status: number
  detail?: string
}

/** Programs read English, as the standards do whose words these are. */
const TITLES = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
} as const

/** An answer for programs at one address, whatever the language; who may not gets a problem, never a page to sign in. */
export function apiPage(app: App, path: string, access: Access, handler: (c: AppContext) => Response | Promise<Response>): void {
  app.get(path, register(app, { method: 'GET', path, access }, problem), handler)
}

/** Whatever else is asked below an address of programs. After its pages. */
export function noOtherApi(app: App, below: string): void {
  app.get(`${below}/*`, (c) => problem(c, 404))
  app.all(`${below}/*`, (c) => {
    c.header('allow', 'GET')
    return problem(c, 405)
  })
}

export function problem(c: AppContext, status: keyof typeof TITLES, detail?: string): Response {
  const body: Problem = { type: 'about:blank', title: TITLES[status], status, ...(detail ? { detail } : {}) }
  return c.body(JSON.stringify(body), status, { 'content-type': 'application/problem+json; charset=utf-8' })
}
