import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { asSystem } from '../database/database.ts'
import { migrate } from '../database/migrate.ts'
import { openBareDatabase } from '../database/testing/test-database.ts'
import { MIGRATIONS } from './index.ts'
import { fillWithSamples } from './testing/fill.ts'

test('what was billed before there was a place for it keeps its rule', async () => {
  const database = await openBareDatabase({ fresh: true })
  const before = MIGRATIONS.findIndex(({ name }) => name === '0023-billed-rows')
  await migrate(database.db, MIGRATIONS.slice(0, before))
  await fillWithSamples(database.db)
  await migrate(database.db)
  const { rows } = await asSystem(database.db, (trx) =>
    sql`select b.row_id as row, r.name as rule from billed_row b join money_rule r on r.id = b.rule_id`.execute(trx),
  )
  // the one line of the samples is of hours h1, by the rule of leerjaar 3
  expect(rows).toEqual([{ row: 'h1', rule: 'Leerjaar 3' }])
  await database.close()
})
