import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import autocannon from 'autocannon'
import { dayOf } from '../../src/platform/platform.ts'
import { makeRegion } from './region.ts'
import { type Driven, report } from './report.ts'

const USERS = 200
const CONNECTIONS = 16
const SECONDS = Number(process.env.BENCH_SECONDS ?? 10)
const SERVER = process.env.TEST_DATABASE_URL
if (!SERVER) throw new Error('Which PostgreSQL may it fill? Set TEST_DATABASE_URL to a login that may make databases.')

console.error('making a region of 20,000 pupils …')
const region = await makeRegion(SERVER, dayOf(new Date()))
const child = fork(fileURLToPath(new URL('serve.ts', import.meta.url)), {
  env: { ...process.env, DATABASE_URL: region.url },
  execArgv: ['--import', 'tsx'],
})
try {
  const [{ port }] = (await once(child, 'message')) as [{ port: number }]
  const url = `http://localhost:${port}`
  const { cast, rows } = region.world
  const mentors = rows.role_assignment.filter(({ role }) => role === 'mentor').map(({ person_id }) => person_id)
  const signedIn = await Promise.all([...new Set(mentors)].slice(0, USERS).map((id) => signIn(url, id)))
  const coordinator = [await signIn(url, cast[0]?.personId ?? '')]
  const results: Driven[] = []
  results.push(await drive('yardstick: a mentor’s page with a fixed answer', '/vast', ['']))
  results.push(await drive('Vandaag of a mentor', '/vandaag', signedIn))
  for (const path of ['/programma', '/samenwerking', '/samenwerking/mensen'])
    results.push(await drive(`${path} of a mentor`, path, signedIn))
  for (const path of ['/vandaag', '/programma', '/zoeken?q=jansen'])
    results.push(await drive(`${path} of a coordinator`, path, coordinator))
  console.log(report(results))

  async function drive(name: string, path: string, cookies: string[]): Promise<Driven> {
    const requests = cookies.map((cookie) => ({ method: 'GET' as const, path, headers: { cookie } }))
    await autocannon({ url, connections: CONNECTIONS, duration: 2, requests })
    const { requests: made, latency, non2xx, errors } = await autocannon({ url, connections: CONNECTIONS, duration: SECONDS, requests })
    if (non2xx + errors > 0) throw new Error(`${path}: ${non2xx} other answers, ${errors} errors`)
    const memory = once(child, 'message') as Promise<[{ megabytes: number }]>
    child.send('memory')
    const [{ megabytes }] = await memory
    console.error(`${name}: ${made.average.toFixed(0)} a second`)
    return { name, perSecond: made.average, p50: latency.p50, p99: latency.p99, megabytes }
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
