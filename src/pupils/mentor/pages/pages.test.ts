import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { addRole, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../../pages/testing/pupil-site.ts'
import { insertAgreement } from '../../talk/agreement.store.ts'
import { insertSetting } from '../../talk/setting.store.ts'
import { insertOutcome, insertTalk } from '../../talk/talk.store.ts'
import { seeOverdue } from '../overdue.actions.ts'

let site: PupilSite
const who: Record<string, string> = {}
beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  for (const [name, { personId }] of Object.entries(world.people)) who[name] = personId
  const by = who.mentor ?? ''
  const record = (name: 'inRoute' | 'onlyVmbo') => world.pupils[name].recordIds[0] ?? ''
  const plan = { kind: 'coach', leaderId: by, leader: 'Anouk Visser', shared: true, followsId: null } as const
  const held = { pupilThere: true, parentThere: false, staff: '', notes: 'Gesproken' }
  await asPerson(
    database.db,
    by,
    async (trx) => {
      const [one, late] = [randomUUID(), randomUUID()]
      await insertTalk(trx, { ...plan, id: one, recordId: record('inRoute'), plannedOn: '2026-11-02' }, by)
      await insertOutcome(trx, { id: one, recordId: record('inRoute') }, { ...held, heldOn: '2026-11-02' }, by)
      const promise = { ownerKind: 'pupil', ownerId: null, owner: 'Jesse', what: 'Belt de smederij', dueOn: '2026-11-20' } as const
      await insertAgreement(trx, { id: one, recordId: record('inRoute') }, promise, by)
      // a week ago and a day: the team leader hears of it
      await insertTalk(trx, { ...plan, id: late, recordId: record('onlyVmbo'), plannedOn: '2026-11-15' }, by)
    },
    TODAY,
  )
}, 60_000)
afterAll(() => site.close())

const read = async (name: string, path: string) => (await site.get(who[name] ?? '', path)).text()
const overdue = async (name: string, day = TODAY) => {
  const request = { viewer: await viewerFor(site.database.db, who[name] ?? ''), day, requestId: 'test' }
  const { shown } = await asPerson(site.database.db, request.viewer.personId, (trx) => seeOverdue(trx, request), TODAY)
  return shown.map(({ kind, name: of }) => [kind, of])
}

/** Of 3T and 1MT. Without it, ten weeks after 1 August everybody waits for one. */
async function everybodyHasPortfolioTalk(heldOn: string) {
  const { inRoute, atBothSchools, onlyVmbo, onlyMbo } = site.world.pupils
  // a test builds its world before anybody is signed in
  await asSystem(site.database.db, async (trx) => {
    for (const { recordIds } of [inRoute, atBothSchools, onlyVmbo, onlyMbo]) {
      const [id, by, recordId = ''] = [randomUUID(), who.mentor ?? '', recordIds[0]]
      const talk = {
        id,
        recordId,
        kind: 'portfolio',
        plannedOn: heldOn,
        leaderId: by,
        leader: 'Anouk Visser',
        shared: true,
        followsId: null,
      } as const
      await insertTalk(trx, talk, by)
      await insertOutcome(trx, talk, { heldOn, pupilThere: true, parentThere: false, staff: '', notes: 'Gesproken' }, by)
    }
  })
}

test('a mentor sees with whom nobody talked, by weeks that are links', async () => {
  const page = await read('mentor', '/leerlingen/mentor')
  // of 3T: Jesse with a talk three weeks ago, Milan and Fenna with none
  expect(page).toContain('3 leerlingen; met 2 was er 4 weken geen contact.')
  expect(await read('mentor', '/leerlingen/mentor?weken=2')).toContain('met 3 was er 2 weken geen contact')
  expect(page).toContain('href="/leerlingen/mentor?weken=8"')
  for (const words of [
    'Jesse zou dit doen voor 20 november 2026: Belt de smederij',
    'Coachgesprek was gepland op 15 november 2026',
    'Er is niemand genoemd die u vervangt',
  ])
    expect(page).toContain(words)
})

test('work is told of oneself, and by name to who leads the team', async () => {
  expect(await read('mentor', '/leerlingen/mentor')).not.toContain('Karim Idrissi')
  expect(await read('teamleider', '/leerlingen/mentor')).toContain('Anouk Visser')
  expect(await read('decaan', '/leerlingen/mentor')).toContain('U bent van geen groep de mentor')
  const loads = (name: string) =>
    asPerson(
      site.database.db,
      who[name] ?? '',
      async (trx) => (await sql`select name, pupils, held, mean_pupils from mentor_load(${TODAY}, '2026-09-14')`.execute(trx)).rows,
      TODAY,
    )
  expect(await loads('mentor')).toEqual([{ name: 'Anouk Visser', pupils: 3, held: 1, mean_pupils: null }])
  for (const name of ['docent', 'coördinator', 'decaan', 'zorgcoördinator', 'bestuurder'])
    expect([name, await loads(name)]).toEqual([name, []])
})

test('what is overdue is heard by the mentor at once, by the team leader after a week, and by nobody else', async () => {
  await everybodyHasPortfolioTalk('2026-10-05')
  expect(await overdue('mentor')).toEqual([
    ['talk', 'Fenna Bakker'],
    ['promise', 'Jesse van Dijk'],
  ])
  expect(await overdue('teamleider')).toEqual([['talk', 'Fenna Bakker']])
  for (const name of ['mboMentor', 'decaan', 'coördinator', 'docent']) expect([name, await overdue(name)]).toEqual([name, []])
})

test('a portfolio talk of which the day has passed is heard likewise, until it is planned', async () => {
  const { regionId, institutions, pupils } = site.world
  const two = [
    ['portfolio', 'Fenna Bakker'],
    ['portfolio', 'Jesse van Dijk'],
  ]
  const onDay = async (name: string, day: string) =>
    (await overdue(name, day)).filter(([kind, of]) => kind === 'portfolio' && two.some(([, name]) => name === of))
  // every six weeks after 5 October is 16 November; the team leader hears of it five days later
  const setting = { validFrom: '2026-08-01', portfolioWeeks: 6, overdueDays: 5, institutionId: institutions.zwaluwnest, routeId: null }
  const by = { regionId, personId: who.teamleider ?? '' }
  await asPerson(site.database.db, by.personId, (trx) => insertSetting(trx, { id: randomUUID(), ...setting }, by), TODAY)
  expect(await onDay('mentor', '2026-11-16')).toEqual([])
  expect(await onDay('mentor', '2026-11-17')).toEqual(two)
  expect(await onDay('teamleider', '2026-11-21')).toEqual([])
  expect(await onDay('teamleider', '2026-11-22')).toEqual(two)
  // what was promised and what was planned goes before them, however long they wait
  expect((await overdue('mentor', '2026-11-23')).slice(0, 2).map(([kind]) => kind)).toEqual(['talk', 'promise'])
  const plan = { id: randomUUID(), recordId: pupils.inRoute.recordIds[0] ?? '', kind: 'portfolio', plannedOn: '2026-12-01' } as const
  const talk = { ...plan, leaderId: who.mentor ?? '', leader: 'Anouk Visser', shared: true, followsId: null }
  await asPerson(site.database.db, talk.leaderId, (trx) => insertTalk(trx, talk, talk.leaderId), TODAY)
  for (const name of ['mentor', 'teamleider']) expect(await onDay(name, TODAY)).toEqual(two.slice(0, 1))
  for (const name of ['decaan', 'coördinator', 'docent', 'beheerder']) expect([name, await overdue(name)]).toEqual([name, []])
})

test('the group’s page shows contact to who guides the group', async () => {
  const group = `/leerlingen/groepen/${site.world.groups.derde}`
  for (const name of ['mentor', 'teamleider']) expect(await read(name, group)).toContain('Contact en afspraken')
  expect(await read('docent', group)).not.toContain('Contact en afspraken')
})

test('who stands in is named', async () => {
  const { database, world } = site
  const role = { role: 'mentor', scopeKind: 'group', scopeId: world.groups.derde, standsInFor: world.people.mentor.assignmentId } as const
  await addRole(database.db, who.docent ?? '', { ...role, from: '2026-11-01', until: '2026-12-31' })
  expect(await read('mentor', '/leerlingen/mentor')).toContain(
    'Saskia Vos vervangt u in 3T van 1 november 2026 tot en met 31 december 2026.',
  )
  expect(await read('docent', '/leerlingen/mentor')).toContain('3 leerlingen')
})
