import type { App } from '#platform/http/app.ts'
import { page } from '#platform/http/app.ts'
import { testApp } from '#platform/http/testing/test-app.ts'
import { type AccountOptions, type AccountSite, createAccounts } from '../pages/index.ts'
import type { World } from './account-world.ts'

export interface TestSite {
  app: App
  accounts: AccountSite
  reported: Error[]
}

/** The pages of signing in, and one page `/leerlingen` for who may see pupils. */
export function accountSite(world: World, options: AccountOptions = {}): TestSite {
  const reported: Error[] = []
  const accounts = createAccounts(world.platform, { proxies: 1, report: (error) => reported.push(error), ...options })
  const { app } = testApp({
    viewerOf: accounts.viewerOf,
    modules: [accounts.pages, (one) => page(one, '/leerlingen', 'pupil/see', (c) => c.text(`leerlingen voor ${c.var.viewer?.name}`))],
    report: (error) => reported.push(error),
  })
  return { app, accounts, reported }
}

/** A browser without script: keeps cookies, sends forms, does not follow redirects by itself. */
export class Browser {
  readonly cookies = new Map<string, string>()
  readonly #app: App
  readonly #headers: Record<string, string>

  constructor(app: App, { address = nextAddress(), agent = 'Mozilla/5.0 (Windows NT 10.0) Firefox/130.0' } = {}) {
    this.#app = app
    this.#headers = { host: 'localhost:3000', 'x-forwarded-for': address, 'user-agent': agent }
  }

  get(path: string, headers: Record<string, string> = {}): Promise<Response> {
    return this.#send(path, { headers })
  }

  post(path: string, fields: Record<string, string> = {}): Promise<Response> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://localhost:3000' }
    return this.#send(path, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
  }

  async #send(path: string, init: RequestInit): Promise<Response> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = { ...this.#headers, ...(cookie ? { cookie } : {}), ...(init.headers as Record<string, string>) }
    const answer = await this.#app.request(`http://localhost:3000${path}`, { ...init, headers })
    for (const line of answer.headers.getSetCookie()) this.#take(line)
    return answer
  }

  #take(line: string): void {
    const [pair = '', ...rest] = line.split(';')
    const [name = '', ...value] = pair.split('=')
    if (/max-age=0/i.test(rest.join(';'))) this.cookies.delete(name.trim())
    else this.cookies.set(name.trim(), value.join('='))
  }
}

let count = 0
/** Each browser stands somewhere else, so that the tries of one test do not count for the next. */
function nextAddress(): string {
  count += 1
  return `192.0.${count >> 8}.${count & 255}`
}

export const whereTo = (answer: Response): [status: number, location: string | null] => [answer.status, answer.headers.get('location')]
