import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import pg from 'pg'
import { insertRows, makeWorld, type World } from '../../src/example/index.ts'
import { asSystem, type Database } from '../../src/platform/database/database.ts'
import { openDatabase } from '../../src/platform/database/open.ts'
import { makeReady } from '../../src/platform/database/ready.ts'
import { putAtTheDoor } from './large-route.ts'

/** Ten times the schools and routes of the example, with 500 starters a year each: about 20,000 pupils. */
const SIZE = { seed: 20_000, starters: 500, copies: 10 }

export interface BenchRegion {
  url: string
  world: World
  drop(): Promise<void>
}

/** A database of its own on the server, filled and analysed; `today` is the day it is, so that rights and years hold. */
export async function makeRegion(serverUrl: string, today: string): Promise<BenchRegion> {
  const name = `doorloop_bench_${randomBytes(4).toString('hex')}`
  await administer(serverUrl, `create database ${name}`)
  const url = new URL(serverUrl)
  url.pathname = `/${name}`
  const database = await openDatabase({ DATABASE_URL: url.href })
  try {
    await makeReady(database)
    const world = makeWorld(today, SIZE)
    putAtTheDoor(world)
    await fill(database, world)
    return { url: url.href, world, drop: () => administer(serverUrl, `drop database ${name} with (force)`) }
  } finally {
    await database.close()
  }
}

async function fill({ db }: Database, world: World): Promise<void> {
  await asSystem(db, (trx) => insertRows(trx, world.rows))
  await sql`analyze`.execute(db)
}

async function administer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}
