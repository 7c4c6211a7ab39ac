import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { sampleRun } from '#monitor/pages/testing/sample-run.ts'
import { type ServerOptions, startServer } from '../../src/server.ts'

const CHROMIUM = process.env.CHROMIUM ?? '/usr/bin/chromium'
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export const WIDE = { width: 1280, height: 900 }
export const NARROW = { width: 360, height: 740 }

export interface Site {
  url: string
  /** a page in a context of its own; what the browser complains of is gathered in `complaints` */
  open(path: string, options?: BrowserContextOptions): Promise<Visit>
  /** a page that goes from address to address, for tests that only look: its context is made once */
  walk(options?: BrowserContextOptions): Promise<Walk>
  close(): Promise<void>
}

export interface Visit {
  page: Page
  complaints: string[]
  close(): Promise<void>
}

export interface Walk {
  page: Page
  /** goes there, and gives what the browser complains of from then on */
  to(path: string): Promise<string[]>
}

/** The server on a free port with an invented run, `more` parts of the product, and a browser beside it. */
export async function openSite(more: Partial<ServerOptions> = {}): Promise<Site> {
  const run = sampleRun()
  const server = await startServer({ port: 0, runs: { reference: async () => run }, ...more })
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: FLAGS })
  const close = async () => {
    await browser.close()
    await server.close()
  }
  const open: Site['open'] = (path, options) => visit(browser, server.url + path, options)
  return { url: server.url, open, walk: (options) => walk(browser, server.url, options), close }
}

async function walk(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Walk> {
  const { page, complaints } = await visit(browser, 'about:blank', options)
  const to = async (path: string) => {
    complaints.splice(0)
    await page.setViewportSize(WIDE)
    await page.goto(url + path)
    return complaints
  }
  return { page, to }
}

async function visit(browser: Browser, address: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: WIDE, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.goto(address)
  return { page, complaints, close: () => context.close() }
}
