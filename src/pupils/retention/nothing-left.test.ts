import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { everything, filledDatabase } from '#platform/database/copy/testing/databases.ts'
import { asSystem, type Database } from '#platform/database/database.ts'
import { SAMPLE_ROWS } from '#platform/migrations/testing/sample-rows.ts'
import { carryOut, drawUp } from './actions.ts'

const folder = mkdtempSync(join(tmpdir(), 'doorloop-nothing-left-'))
let database: Database
beforeAll(async () => {
  database = await filledDatabase()
})
afterAll(async () => {
  await database.close()
  rmSync(folder, { recursive: true })
})

/** Tables that may still hold the random number of what went: what was decided, that it went, and who looked for as long as that is kept. */
const MAY_REMEMBER = ['destroyed', 'pupil_log', 'retention_item']

/** Every table has rows in the samples, so that a table that is added later is looked at without a word here. */
test('of a pupil whose time is up no table holds anything, whatever table it is', async () => {
  const { db } = database
  const [record] = SAMPLE_ROWS.school_record ?? []
  const { id, pupil_id, institution_id, given_name, family_name, email } = record as Record<string, string>
  const day = '2040-01-02'
  // an earlier list left the record out, and its reason would go along
  await asSystem(db, (trx) => sql`delete from retention_list`.execute(trx))
  const list = await drawUp(db, institution_id ?? '', day)
  await asSystem(db, (trx) => sql`update retention_list set approved_at = now() where id = ${list}`.execute(trx))
  await carryOut(db, list ?? '', day, folder)
  const holding = (text: string | undefined) => tablesHolding(text ?? 'nothing')
  expect(await holding(given_name)).toEqual([])
  expect(await holding(family_name)).toEqual([])
  expect(await holding(email)).toEqual([])
  expect((await holding(id)).filter((table) => !MAY_REMEMBER.includes(table))).toEqual([])
  expect((await holding(pupil_id)).filter((table) => !MAY_REMEMBER.includes(table))).toEqual([])
})

async function tablesHolding(text: string): Promise<string[]> {
  const contents = await everything(database.db)
  return Object.keys(contents).filter((table) => JSON.stringify(contents[table]).includes(text))
}
