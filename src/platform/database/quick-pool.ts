import type { Duplex } from 'node:stream'
import type { PostgresPool, PostgresPoolClient } from 'kysely'
import type pg from 'pg'

/** What begins so is not waited for by itself: it goes along with the next question, or with the end, and when it fails that fails. */
export const ALONG = '/* along */ '

/** What a transaction of ours begins with, whoever it is for (database.ts). */
export const TAKE_ROLE = `${ALONG}select set_config('app.person', $1, true), set_config('app.today', $2, true), set_config('role', $3, true)`

type Answer = pg.QueryResult
interface Question {
  text: string
  values: unknown[]
}

/**
 * The pool as Kysely uses it, with two things that a page of a few short questions is made of. What nobody waits for goes
 * along with the next question in one message, `begin` too (the pool must have `pipeline`). And what is asked again and
 * again is planned once for each connection: with the policies around it, planning takes longer than finding. What is
 * asked side by side (`Promise.all`) goes in one message as well.
 */
export function quickPool(pool: pg.Pool): PostgresPool {
  const clients = new WeakMap<pg.PoolClient, PostgresPoolClient>()
  const nameOf = statementNames()
  return {
    async connect() {
      const client = await pool.connect()
      const known = clients.get(client) ?? quickClient(client, nameOf)
      clients.set(client, known)
      return known
    },
    end: () => pool.end(),
  }
}

function quickClient(client: pg.PoolClient, nameOf: NameOf): PostgresPoolClient {
  const gather = gathering(client)
  const ask = ({ text, values }: Question) => {
    gather()
    const asked = client.query({ text, values, ...nameOf(text) })
    asked.catch((error: { code?: string }) => error.code === STALE_PLAN && nameOf.renew(text))
    return asked
  }
  let held: Question[] = []
  async function query(text: string, values: readonly unknown[]): Promise<Answer> {
    held.push({ text, values: [...values] })
    if (text === BEGIN || text.startsWith(ALONG)) return NOTHING
    const isUnsent = held[0]?.text === BEGIN
    const isIdle = isUnsent && held.every((one) => one.text === BEGIN || one.text === TAKE_ROLE || ENDS.includes(one.text))
    const questions = text === ROLLBACK ? held.slice(-1) : held
    held = []
    // nothing was asked in this transaction: there is nothing to end
    if (isIdle || (isUnsent && text === ROLLBACK)) return NOTHING
    // what comes behind a failure fails too; the first to fail is the cause
    const answers = await Promise.all(questions.map(ask))
    return answers.at(-1) ?? NOTHING
  }
  return { query: query as unknown as PostgresPoolClient['query'], release: () => client.release() }
}

/** What is asked in one turn goes out in one write: sending costs more than a short question. */
function gathering(client: pg.PoolClient): () => void {
  let isHeld = false
  return () => {
    const { stream } = (client as unknown as { connection: { stream: Duplex } }).connection
    // the embedded database has no socket behind it: nothing to gather
    if (isHeld || typeof stream.cork !== 'function') return
    isHeld = true
    stream.cork()
    process.nextTick(() => {
      isHeld = false
      stream.uncork()
    })
  }
}

const BEGIN = 'begin'
const ROLLBACK = 'rollback'
const ENDS: readonly string[] = ['commit', ROLLBACK]

const NOTHING = { command: 'SELECT', rowCount: 0, rows: [], oid: 0, fields: [] } satisfies Answer

interface NameOf {
  (text: string): { name?: string }
  /** from now on under another name: its plan no longer fits */
  renew(text: string): void
}

/** feature_not_supported, `cached plan must not change result type`: the table has other columns than when it was planned */
const STALE_PLAN = '0A000'

/** Asked so often it is worth a plan of its own; so many plans a connection keeps. */
const OFTEN = 3
const MOST_PLANS = 150
/** Texts that are counted; a text that never comes back makes way. */
const MOST_COUNTED = 1000

/** One statement: not the scripts of a migration. `begin` too, because only what has a name goes in one message with the rest. */
const PLANNED = /^\s*(?:\/\* along \*\/ )?(?:select|with|insert|update|delete|begin)\b[^;]*$/i

/** Names for the texts that come often, the same on every connection. */
export function statementNames(): NameOf {
  const named = new Map<string, { name: string }>()
  const counted = new Map<string, number>()
  let renewals = 0
  const nameOf = (text: string): { name?: string } => {
    const known = named.get(text)
    if (known) return known
    if (named.size >= MOST_PLANS || !PLANNED.test(text)) return {}
    const times = (counted.get(text) ?? 0) + 1
    counted.delete(text)
    if (times < OFTEN) counted.set(text, times)
    else named.set(text, { name: `q${named.size + 1}` })
    for (const oldest of counted.keys()) {
      if (counted.size <= MOST_COUNTED) break
      counted.delete(oldest)
    }
    return named.get(text) ?? {}
  }
  const renew = (text: string): void => {
    if (named.has(text)) named.set(text, { name: `r${++renewals}` })
  }
  return Object.assign(nameOf, { renew })
}
