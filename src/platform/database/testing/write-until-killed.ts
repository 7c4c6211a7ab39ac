import { sql } from 'kysely'
import { asSystem } from '../database.ts'
import { openEmbedded } from '../embedded.ts'
import { migrate } from '../migrate.ts'

/** A process of its own that adds rows until it is killed, and says the number of each once it has been kept. */
const [folder = '', start = '0'] = process.argv.slice(2)
const { db } = await openEmbedded(folder)
await migrate(db)
for (let n = Number(start); ; n += 1) {
  await asSystem(db, async (trx) => {
    await sql`insert into event_log (what, subject) values ('written', jsonb_build_object('n', ${n}::int))`.execute(trx)
    await sql`insert into event_log (what, subject) values ('its-pair', jsonb_build_object('n', ${n}::int))`.execute(trx)
  })
  process.stdout.write(`${n}\n`)
}
