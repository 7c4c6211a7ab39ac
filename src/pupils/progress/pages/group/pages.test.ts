import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { glrDesign } from '#programme/index.ts'
import { type PupilSite, pupilSite } from '../../../pages/testing/pupil-site.ts'

let site: PupilSite
let at: string
let mentor: string
const [block] = glrDesign().blocks

beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  await asSystem(database.db, (trx) =>
    sql`insert into route_version (route_id, number, state, design) values (${world.routeId}, 1, 'running', ${JSON.stringify(glrDesign())}::jsonb)`.execute(
      trx,
    ),
  )
  mentor = world.people.mentor.personId
  at = `/leerlingen/resultaten/groep/${world.groups.derde}`
}, 600_000)
afterAll(() => site.close())

const deel = () => `${site.world.routeId}/block:${block?.id}`
const text = async (person: string, path: string) => (await site.get(person, path)).text()
const table = () => text(mentor, `${at}?${new URLSearchParams({ deel: deel() })}`)
const post = (fields: Record<string, string>, who = mentor) =>
  site.post(who, at, { deel: deel(), dag: '2026-11-02', school: site.world.institutions.roc, ...fields })
const kept = () =>
  asSystem(site.database.db, async (trx) => (await sql<{ n: number }>`select count(*) as n from part_result`.execute(trx)).rows[0]?.n)

describe('results of a group', () => {
  test('begin with the groups and routes of which one writes results', async () => {
    const page = await text(mentor, '/leerlingen/resultaten/invoeren')
    expect(page).toContain(site.world.groups.derde)
    expect(page).not.toContain(site.world.groups.eerste)
    const group = `/leerlingen/groepen/${site.world.groups.derde}`
    expect(await text(mentor, group)).toContain(`href="${at}"`)
    // who has a role at the school finds all of it by name
    const find = (zoek: string) =>
      text(site.world.people.docent.personId, `/leerlingen/resultaten/invoeren?${new URLSearchParams({ zoek })}`)
    expect(await find('3t')).toContain(`href="${at}"`)
    expect(await find('3t')).not.toContain(site.world.routeId)
    expect(await find('één lijn')).toContain(`href="/leerlingen/resultaten/route/${site.world.routeId}"`)
    expect(await find('1MT')).toContain('Geen route of groep met deze naam.')
    expect(page).not.toContain('Geen route')
    // sees the pupils of the partner in the route, and has no way to the results of its whole group
    const other = await text(site.world.people.mboMentor.personId, group)
    expect(other).not.toContain(`href="${at}"`)
  })

  test('have a row for who has the part in the route, and name who has not', async () => {
    expect(await text(mentor, at)).toContain(block?.name)
    const page = await table()
    expect(page).toContain(`uitslag-${site.world.pupils.inRoute.pupilId}`)
    expect(page).toContain(`uitslag-${site.world.pupils.atBothSchools.pupilId}`)
    expect(page).not.toContain(`uitslag-${site.world.pupils.onlyVmbo.pupilId}`)
    expect(page).toMatch(/Niet in deze lijst[\s\S]*Fenna Bakker/)
  })

  test('are all kept or none; what is wrong is named with the pupil, and what was typed stays', async () => {
    const { inRoute, atBothSchools } = site.world.pupils
    const refused = await post({
      ...{ [`uitslag-${inRoute.pupilId}`]: 'passed', [`cijfer-${inRoute.pupilId}`]: '8' },
      ...{ [`uitslag-${atBothSchools.pupilId}`]: 'failed', [`cijfer-${atBothSchools.pupilId}`]: '<b>11' },
    })
    const page = await refused.text()
    expect(refused.status).toBe(422)
    expect(page).toContain('Milan de Groot, cijfer: ')
    expect(page).toContain('value="&lt;b&gt;11"')
    expect(page).toContain('value="8"')
    expect(await kept()).toBe(0)
  })

  test('come together, each on the own pupil with a line in the log, and not twice', async () => {
    const { inRoute, atBothSchools } = site.world.pupils
    const fields = { [`uitslag-${inRoute.pupilId}`]: 'passed', [`uitslag-${atBothSchools.pupilId}`]: 'failed' }
    const done = await post(fields)
    expect(done.status).toBe(303)
    expect(await text(mentor, done.headers.get('location') ?? '')).toContain('2 resultaten bewaard.')
    expect(await text(mentor, `/leerlingen/${inRoute.pupilId}/voortgang`)).toMatch(/behaald\s*<small>/)
    const { rows } = await asSystem(site.database.db, (trx) =>
      sql<{
        pupil: string
      }>`select pupil_id as pupil from pupil_log where action = 'change' and what = 'progress/group' order by pupil_id`.execute(trx),
    )
    expect(rows.map(({ pupil }) => pupil)).toEqual([inRoute.pupilId, atBothSchools.pupilId].sort())
    expect((await post(fields)).status).toBe(422)
    expect(await kept()).toBe(2)
  })

  test('of a form sent twice at once are kept once', async () => {
    const fields = { dag: '2026-11-03', [`uitslag-${site.world.pupils.inRoute.pupilId}`]: 'passed' }
    const done = await Promise.all([post(fields), post(fields)])
    expect(done.map(({ status }) => status).sort()).toEqual([303, 422])
  })

  test('are not for the group of another, nor for who only reads, nor of a pupil outside the group', async () => {
    const { people, pupils } = site.world
    expect((await site.get(people.mboMentor.personId, at)).status).toBe(404)
    expect((await site.get(people.decaan.personId, at)).status).toBe(403)
    expect((await post({ [`uitslag-${pupils.inRoute.pupilId}`]: 'exempt' }, people.mboMentor.personId)).status).toBe(404)
    const before = await kept()
    expect((await post({ [`uitslag-${pupils.otherSchool.pupilId}`]: 'passed' })).status).toBe(422)
    expect(await kept()).toBe(before)
  })
})
