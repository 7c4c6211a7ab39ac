import { fork } from 'node:child_process'
import { once } from 'node:events'
import autocannon from 'autocannon'
import { buildServe } from './build.ts'
import { driveMorning } from './morning.ts'
import { type BenchPage, mentorsOf, pagesOf, personFor, type Who } from './pages.ts'
import { makeRegion } from './region.ts'
import { type Driven, report } from './report.ts'
import { schoolDay } from './school-day.ts'
import { weigh } from './weight.ts'

const USERS = 200
const CONNECTIONS = 16
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const WARM_UP_SECONDS = 2
const ONLY = new RegExp(process.env.BENCH_PAGES ?? '')
const SERVER = process.env.TEST_DATABASE_URL
if (!SERVER) throw new Error('Which PostgreSQL may it fill? Set TEST_DATABASE_URL to a login that may make databases.')

console.error('making a region of 20,000 pupils …')
const region = await makeRegion(SERVER, schoolDay())
const child = fork(await buildServe(), { env: { ...process.env, DATABASE_URL: region.url } })
try {
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const url = `http://localhost:${port}`
  const mentors = await Promise.all(
    mentorsOf(region.world)
      .slice(0, USERS)
      .map((id) => signIn(url, id)),
  )
  const cookies: Record<Who, string[]> = {
    mentor: mentors,
    docent: [await signIn(url, personFor(region.world, 'docent'))],
    coördinator: [await signIn(url, personFor(region.world, 'coördinator'))],
    bestuurder: [await signIn(url, personFor(region.world, 'bestuurder'))],
  }
  const results: Driven[] = [await drive({ who: 'mentor', path: '/vast', name: 'yardstick: a mentor’s page with a fixed answer' }, [''])]
  for (const one of pagesOf(region.world).filter(({ path, name }) => ONLY.test(name ?? path))) {
    const all = cookies[one.who]
    // a page of one pupil or group is the first mentor's
    results.push(await drive({ ...one, name: `${one.who}: ${one.name ?? one.path}` }, one.name ? all.slice(0, 1) : all))
  }
  console.log(report(results))
  if (ONLY.test('morning')) console.log(`\n${await driveMorning(url, mentors, SECONDS * 2)}`)

  async function drive({ path, name = path, connections = CONNECTIONS }: BenchPage, as: string[]): Promise<Driven> {
    const requests = as.map((cookie) => ({ method: 'GET' as const, path, headers: { cookie, 'accept-encoding': 'gzip, deflate, br' } }))
    await autocannon({ url, connections, duration: WARM_UP_SECONDS, requests })
    const { requests: made, latency, non2xx, errors } = await autocannon({ url, connections, duration: SECONDS, requests })
    if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} other answers, ${errors} errors`)
    const bytes = await weigh(await (await fetch(url + path, { headers: { cookie: as[0] ?? '' } })).text())
    const memory = once(child, 'message') as Promise<[{ megabytes: number }]>
    child.send('memory')
    const [{ megabytes }] = await memory
    console.error(`${name}: ${made.average.toFixed(0)} a second`)
    return { name, perSecond: made.average, p50: latency.p50, p99: latency.p99, megabytes, bytes }
  }
} finally {
  child.kill()
  await once(child, 'exit')
  await region.drop()
}

async function signIn(url: string, personId: string): Promise<string> {
  const response = await fetch(`${url}/als`, { method: 'POST', body: new URLSearchParams({ persoon: personId }), redirect: 'manual' })
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  if (cookie === '') throw new Error(`no session for ${personId}: ${response.status}`)
  return cookie
}
