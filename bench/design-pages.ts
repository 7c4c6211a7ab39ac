import { randomUUID } from 'node:crypto'
import { brotliCompressSync, constants } from 'node:zlib'
import type { Viewer } from '../src/platform/access/viewer.ts'
import { openTestDatabase } from '../src/platform/database/testing/test-database.ts'
import { createApp, page } from '../src/platform/http/app.ts'
import { listen } from '../src/platform/http/listen.ts'
import { testAssets } from '../src/platform/http/testing/test-app.ts'
import type { Platform } from '../src/platform/platform.ts'
import { programmePages } from '../src/programme/pages/index.ts'
import { largeDesign } from '../src/programme/testing/large-design.ts'
import { beginDraft } from '../src/programme/version/edit.actions.ts'
import { buildRegion, TODAY, viewerFor } from '../src/schools/testing/build-region.ts'
import { errorPage } from '../src/ui/error-page.tsx'
import { fixedPage } from './design-pages/fixed-page.tsx'
import { median } from './measure.ts'

const RUNS = Number(process.env.BENCH_RUNS ?? 200)
const WARM_UP = 20
/** design.md: a designer page answers within 100 ms on a route of 200 blocks. */
const BUDGET_MS = 100
const PAGES: Record<string, string> = {
  'yardstick: the frame with a fixed text': '/vast',
  timeline: '',
  gegevens: '/gegevens',
  blokken: '/blokken',
  'blokken as a table, one year': '/tabel/blokken',
  'onderdelen as a table': '/tabel/onderdelen',
  'one block': '/rij/blokken/b100',
  dekking: '/dekking',
  uren: '/uren',
  week: '/week',
  terugweg: '/terugweg',
  leerlingen: '/leerlingen',
  kosten: '/kosten',
  regels: '/regels',
  versies: '/versies',
  'for parents': '/ouders',
}

const database = await openTestDatabase()
const region = await buildRegion(database.db)
const viewer = await viewerFor(database.db, region.people.docent.personId)
const now = () => new Date(`${TODAY}T09:00:00Z`)
const mail = { canSend: false, send: async () => undefined }
const platform: Platform = { db: database.db, now, mail, folder: '/nowhere', baseUrl: 'http://localhost' }
const begun = await beginDraft({ platform, viewer, requestId: randomUUID() }, region.routeId, largeDesign())
if (!begun.ok) throw new Error(begun.why)
const server = await listen(siteFor(viewer), { port: 0, host: '127.0.0.1' })
try {
  const rows: [string, number[], number, number][] = []
  for (const [name, path] of Object.entries(PAGES)) rows.push([name, ...(await drive(addressOf(path)))])
  report(rows)
} finally {
  await server.close()
  await database.close()
}

function siteFor(looking: Viewer) {
  return createApp({
    assets: testAssets,
    site: { sections: [{ name: 'programma', access: 'route/see' }], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [(app) => page(app, '/vast', 'public', fixedPage), programmePages(platform)],
  })
}

function addressOf(path: string): string {
  return `http://localhost:${server.port}${path === '/vast' ? path : `/programma/${region.routeId}/ontwerp${path}`}`
}

/** One request after the other; milliseconds of each, of the processor for one (asking and the collector included), and bytes over the line. */
async function drive(address: string): Promise<[number[], number, number]> {
  const times: number[] = []
  let html = ''
  let before = process.cpuUsage()
  for (let at = 0; at < WARM_UP + RUNS; at += 1) {
    if (at === WARM_UP) before = process.cpuUsage()
    const start = performance.now()
    const response = await fetch(address, { headers: { 'accept-encoding': 'br' } })
    html = await response.text()
    if (!response.ok) throw new Error(`${address}: ${response.status}`)
    if (at >= WARM_UP) times.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  const processor = (user + system) / 1000 / RUNS
  return [times, processor, brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length]
}

function report(rows: readonly [string, number[], number, number][]): void {
  const yardstick = median(rows[0]?.[1] ?? [])
  console.log('| page | median | p99 | times the yardstick | processor | page |\n| --- | ---: | ---: | ---: | ---: | ---: |')
  for (const [name, times, processor, bytes] of rows) {
    const [middle, late] = [median(times), p99(times)]
    const over = late > BUDGET_MS ? ' !' : ''
    console.log(
      `| ${name} | ${middle.toFixed(1)} ms | ${late.toFixed(1)} ms${over} | ${(middle / yardstick).toFixed(1)} × | ${processor.toFixed(1)} ms | ${(bytes / 1000).toFixed(0)} KB |`,
    )
  }
}

function p99(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.ceil(times.length * 0.99) - 1] ?? Number.NaN
}
