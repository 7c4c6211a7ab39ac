import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { type PupilSite, pupilSite } from './testing/pupil-site.ts'

/** Which pupils and groups stand on a list is remembered (platform/database/remember.ts): nobody may notice. */
let site: PupilSite
beforeAll(async () => {
  site = await pupilSite()
}, 60_000)
afterAll(() => site.close())

type Who = keyof PupilSite['world']['people']
const idOf = (who: Who): string => site.world.people[who].personId
const show = async (who: Who, path: string): Promise<string> => (await site.get(idOf(who), path)).text()
const run = (query: ReturnType<typeof sql>) => asSystem(site.database.db, (trx) => query.execute(trx))

test('the groups of a school year stand on pages of fifty', async () => {
  const { sites, regionId } = site.world
  await run(sql`insert into pupil_group (region_id, site_id, name, school_year)
    select ${regionId}, ${sites.zwaluwnest}, 'P' || lpad(n::text, 2, '0'), 2026 from generate_series(1, 55) n`)
  const first = await show('decaan', '/leerlingen/groepen')
  expect(first).toContain('P01')
  expect(first).not.toContain('P55')
  expect(first).toContain('href="/leerlingen/groepen?pagina=2"')
  const second = await show('decaan', '/leerlingen/groepen?pagina=2')
  expect(second).toContain('P55')
  expect(second).not.toContain('P01')
  expect(second).toContain('href="/leerlingen/groepen"')
  expect(second).not.toContain('pagina=3')
})

test('what one changes oneself stands on one’s own next page', async () => {
  expect(await show('decaan', '/leerlingen/groepen')).not.toContain('>4Z<')
  const { sites } = site.world
  expect((await site.post(idOf('decaan'), '/leerlingen/groepen', { vestiging: sites.zwaluwnest, naam: '4Z' })).status).toBe(303)
  const pages = [await show('decaan', '/leerlingen/groepen'), await show('decaan', '/leerlingen/groepen?pagina=2')]
  expect(pages.join('')).toContain('>4Z<')
})

test('what somebody else changes stands on the next page of who looked before', async () => {
  expect(await show('mentor', '/leerlingen')).not.toContain('Tess Hendriks')
  const { groups, pupils } = site.world
  const record = pupils.onlyVmbo.recordIds[0] ?? ''
  expect((await site.post(idOf('decaan'), `/leerlingen/groepen/${groups.derde}/eruit`, { leerlingen: record })).status).toBe(303)
  expect(await show('mentor', '/leerlingen')).not.toContain('Fenna Bakker')
  expect((await site.post(idOf('decaan'), `/leerlingen/groepen/${groups.derde}/erbij`, { leerlingen: record })).status).toBe(303)
  expect(await show('mentor', '/leerlingen')).toContain('Fenna Bakker')
  await run(sql`update school_record set given_name = 'Femke' where id = ${record}`)
  const renamed = await show('mentor', '/leerlingen')
  expect(renamed).toContain('Femke Bakker')
  expect(renamed).not.toContain('Fenna')
})

test('a role that ended or was narrowed opens nothing that was remembered', async () => {
  expect(await show('mentor', '/leerlingen')).toContain('Jesse van Dijk')
  await run(sql`update role_assignment set valid_until = '2026-11-22' where person_id = ${idOf('mentor')} and scope_kind = 'group'`)
  expect(await show('mentor', '/leerlingen')).not.toContain('Jesse van Dijk')
})
