import { setTimeout as wait } from 'node:timers/promises'
import { schoolDay, schoolNow } from './school-day.ts'

/** A mentor taps about this often: reads a name, looks up, taps. */
const BETWEEN_TAPS = 1500
const TAP_BUDGET = 100
const LIST_BUDGET = 60

/**
 * Half past eight: every mentor opens the morning list of the own group within some seconds, and then taps pupil after pupil
 * as the script of the page does. Gives lines of a table with what list and tap took, from asking to the last byte.
 */
export async function driveMorning(url: string, cookies: readonly string[], seconds: number): Promise<string> {
  const lists: number[] = []
  const taps: number[] = []
  const until = Date.now() + seconds * 1000
  await Promise.all(
    cookies.map(async (cookie) => {
      await wait(Math.random() * Math.min(5000, seconds * 500))
      const page = await timed(lists, () => fetch(`${url}/leerlingen/vandaag?dag=${schoolDay()}`, { headers: { cookie } }))
      for (const pupil of pupilsOf(page)) {
        if (Date.now() > until) return
        await timed(taps, () => sendTap(url, cookie, pupil))
        await wait(BETWEEN_TAPS * (0.5 + Math.random()))
      }
    }),
  )
  const row = (name: string, all: number[], budget: number): string => {
    const p99 = at(all, 0.99)
    return `| ${name} | ${all.length} | ${at(all, 0.5).toFixed(0)} ms | ${p99.toFixed(0)} ms${p99 > budget ? ' !' : ''} |`
  }
  return [
    `| ${cookies.length} mentors at 8:30 | asked | p50 | p99 |`,
    '| --- | ---: | ---: | ---: |',
    row('the morning list of the own group', lists, LIST_BUDGET),
    row('a tap, kept', taps, TAP_BUDGET),
  ].join('\n')
}

async function timed(all: number[], ask: () => Promise<Response>): Promise<string> {
  const start = performance.now()
  const answer = await ask()
  const text = await answer.text()
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status}`)
  all.push(performance.now() - start)
  return text
}

function sendTap(url: string, cookie: string, pupil: string): Promise<Response> {
  const body = new URLSearchParams({ tik: `${pupil}.present.0`, dag: schoolDay(), op: schoolNow().toISOString(), nr: crypto.randomUUID() })
  return fetch(`${url}/leerlingen/vandaag/tik`, { method: 'POST', body, headers: { cookie, accept: 'application/json' } })
}

const pupilsOf = (page: string): string[] => [...page.matchAll(/data-pupil="([0-9a-f-]{36})"/g)].map(([, id]) => id ?? '')

const at = (all: readonly number[], share: number): number =>
  all.toSorted((one, other) => one - other)[Math.max(0, Math.ceil(all.length * share) - 1)] ?? Number.NaN
