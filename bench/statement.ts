import { sql } from 'kysely'
import { asPerson, asSystem, type Db } from '#platform/database/database.ts'
import { drawUp, recomputeDraft } from '../src/cooperation/statement/draw-up.actions.ts'
import { listPupilDays } from '../src/cooperation/statement/gather.store.ts'
import { listStatements } from '../src/cooperation/statement/statement.store.ts'
import { addMoneyRule, type MoneyWorld, openMoneyWorld, YEAR } from '../src/cooperation/statement/testing/money-world.ts'
import { TODAY } from '../src/schools/testing/build-region.ts'

/**
 * A statement from the database: 5,000 pupils of one school and 40 rules by their days, from the question to the kept draft,
 * beside reading the pupils' days alone. `npx tsx bench/statement.ts [PUPILS] [RULES]`, on a server with TEST_DATABASE_URL.
 */
const pupils = Number(process.argv[2] ?? 5000)
const rules = Number(process.argv[3] ?? 40)
const RUNS = 5

const world = await openMoneyWorld()
await addPupils(world.database.db, world, pupils)
for (let at = 0; at < rules; at += 1) {
  const payers = [world.region.institutions.zwaluwnest]
  await addMoneyRule(world, { name: `Regel ${at}`, terms: { payers, share: { of: 1, over: rules }, measure: 'pupil-days' } })
}
// as the server does by itself after a while
await sql`analyze`.execute(world.database.db)
const { zwaluwnest, roc } = world.region.institutions
const asked = { ...YEAR, payerId: zwaluwnest, payeeId: roc }
const act = await world.as(world.money.roc)

const yardstick = await medianOf(() => asSystem(world.database.db, (trx) => listPupilDays(trx, asked, [zwaluwnest, roc])))
const drawn = await drawUp(act, { ...YEAR, one: zwaluwnest, other: roc })
if (!drawn.ok) throw new Error(drawn.why)
const all = await medianOf(() => recomputeDraft(act, drawn.ids[0] ?? ''))
const [statement] = await asPerson(world.database.db, world.money.roc, listStatements, TODAY)
if (!statement?.isBillable || statement.lines.length !== rules) throw new Error(JSON.stringify(statement?.findings.slice(0, 3)))
const times = (all / yardstick).toFixed(1)
console.log(
  `${pupils} pupils, ${rules} rules, ${world.database.kind}: their days ${ms(yardstick)}, drawn up and kept ${ms(all)}, ${times} × the days`,
)
await world.database.close()
process.exit(0)

async function addPupils(db: Db, { region: { regionId, institutions, sites, routeId } }: MoneyWorld, size: number): Promise<void> {
  await asSystem(db, async (trx) => {
    const made = sql`select gen_random_uuid() as pupil, gen_random_uuid() as record, n from generate_series(1, ${size}::int) n`
    await sql`create temporary table made on commit drop as ${made}`.execute(trx)
    await sql`insert into pupil (id, region_id) select pupil, ${regionId}::uuid from made`.execute(trx)
    await sql`insert into school_record (id, pupil_id, institution_id, key, given_name, family_name)
      select record, pupil, ${institutions.zwaluwnest}::uuid, n::text, 'Leerling', n::text from made`.execute(trx)
    await sql`insert into enrolment (record_id, site_id, kind, opleiding, leerjaar, valid_from)
      select record, ${sites.zwaluwnest}::uuid, 'vo', 'vmbo-kb', 3 + n % 2, date '2025-08-01' + n % 90 from made`.execute(trx)
    await sql`insert into route_enrolment (record_id, route_id, phase, valid_from)
      select record, ${routeId}::uuid, 'VO', date '2025-08-01' from made`.execute(trx)
  })
}

async function medianOf(work: () => Promise<unknown>): Promise<number> {
  const found: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const start = performance.now()
    await work()
    found.push(performance.now() - start)
  }
  return found.sort((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0
}

function ms(time: number): string {
  return `${time.toFixed(0)} ms`
}
