import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import pg from 'pg'
import type { Database } from '../database.ts'
import { openServer } from '../server.ts'

type Make = (database: Database) => Promise<void>

/** An empty database of its own on this server; dropped when it is closed. */
export async function openOnServer(url: string): Promise<Database> {
  const name = newName()
  await administer(url, (client) => client.query(`create database ${name}`))
  return opened(url, name)
}

/**
 * Likewise, but a copy of what `make` makes. That is made once per server and `kind`: copying takes a tenth of the time. One
 * test at a time makes or copies, for what is copied may have nobody in it.
 */
export async function copyOnServer(url: string, kind: string, make: Make): Promise<Database> {
  const [name, model] = [newName(), `doorloop_model_${kind}`]
  await administer(url, async (client) => {
    await client.query('select pg_advisory_lock(27, 1)')
    const { rowCount } = await client.query('select from pg_database where datname = $1', [model])
    if (!rowCount) await makeModel(url, client, model, make)
    await client.query(`create database ${name} template ${model}`)
  })
  return opened(url, name)
}

/** Under another name until it is whole: a test that is killed leaves no half model. Those of other versions go. */
async function makeModel(url: string, client: pg.Client, model: string, make: Make): Promise<void> {
  const { rows } = await client.query<{ datname: string }>("select datname from pg_database where datname like 'doorloop\\_model\\_%'")
  for (const { datname } of rows) await client.query(`drop database ${datname}`)
  const half = newName()
  await client.query(`create database ${half}`)
  const database = openServer(addressOf(url, half))
  await make(database).finally(() => database.close())
  await client.query(`alter database ${half} rename to ${model}`)
}

const newName = (): string => `doorloop_test_${randomBytes(6).toString('hex')}`

function opened(url: string, name: string): Database {
  const database = openServer(addressOf(url, name))
  return {
    ...database,
    async close() {
      await database.close()
      await drop(url, name)
    },
  }
}

function addressOf(url: string, name: string): string {
  const own = new URL(url)
  own.pathname = `/${name}`
  return own.href
}

/** The server cleans up in a database by itself now and then, as another role whose work we may not break off: it is done soon. */
async function drop(url: string, name: string): Promise<void> {
  for (let patience = 40; ; patience -= 1) {
    try {
      await administer(url, (client) => client.query(`drop database ${name} with (force)`))
      return
    } catch (error) {
      // 42501, insufficient_privilege
      if ((error as { code?: string }).code !== '42501' || patience === 0) throw error
      await setTimeout(250)
    }
  }
}

async function administer(url: string, work: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await work(client).finally(() => client.end())
}
