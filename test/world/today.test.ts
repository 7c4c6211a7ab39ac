import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ROLES } from '../../src/platform/access/rights.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { asSystem } from '../../src/platform/database/database.ts'
import { todayPages } from '../../src/today/pages/index.ts'
import { newPerson, type OpenWorld, openEmptyWorld, openWorld } from './open-world.ts'
import { type Visit, visit } from './visit.ts'

let open: OpenWorld
let site: Visit
beforeAll(async () => {
  open = await openWorld()
  site = visit([todayPages(open.platform)])
})
afterAll(() => open.close())

const today = async (viewer: Viewer, language = '') => site.get(`${language}/vandaag`, viewer)

/** The records that are in a group today, with their pupils' names. */
function membersOf(groupId: string) {
  const { group_member, school_record } = open.world.rows
  const ids = new Set(
    group_member.filter((one) => one.group_id === groupId && (one.valid_until ?? '9') >= '2026-11-24').map(({ record_id }) => record_id),
  )
  return school_record.filter(({ id }) => ids.has(id))
}

const fullName = (one: { given_name: string; infix: string | null; family_name: string }) =>
  [one.given_name, one.infix, one.family_name].filter(Boolean).join(' ')

async function looksOf(personId: string, what: string): Promise<string[]> {
  const { rows } = await asSystem(open.platform.db, (trx) =>
    sql<{ pupil_id: string }>`select distinct pupil_id from pupil_log where person_id = ${personId} and what = ${what}`.execute(trx),
  )
  return rows.map(({ pupil_id }) => pupil_id).sort()
}

describe('every role', () => {
  test.each(ROLES)('%s has a page in both languages, with the day', async (role) => {
    const viewer = await open.viewer(role)
    const [nl, en] = [await today(viewer), await today(viewer, '/en')]
    expect([nl.status, en.status]).toEqual([200, 200])
    expect(nl.text).toContain('Dinsdag 24 november')
    expect(en.text).toContain('Tuesday 24 November')
    expect(nl.html).toMatch(/<h2/)
  })
})

describe('a mentor', () => {
  test('sees each pupil of the own group, and only those, and the log knows', async () => {
    const viewer = await open.viewer('mentor')
    const groupId = viewer.grants.find(({ scopeKind }) => scopeKind === 'group')?.scopeId ?? ''
    const { html } = await today(viewer)
    const members = membersOf(groupId)
    expect(members.length).toBeGreaterThan(10)
    for (const member of members) expect(html).toContain(fullName(member))
    const linked = [...html.matchAll(/\/leerlingen\/([0-9a-f-]{36})/g)].map((match) => match[1])
    expect(new Set(linked)).toEqual(new Set(members.map(({ pupil_id }) => pupil_id)))
    expect(await looksOf(viewer.personId, 'today/groups')).toEqual(members.map(({ pupil_id }) => pupil_id).sort())
  })

  test('of the mbo is told about whom the schools differ', async () => {
    const mentors = open.world.cast.filter(({ roles }) => roles[0] === 'mentor')
    const texts = await Promise.all(mentors.map(async ({ personId }) => (await today(await open.viewerOfPerson(personId))).text))
    expect(texts.some((text) => text.includes('fase verschilt'))).toBe(true)
  })

  test('who has more than one role gets the parts of each', async () => {
    const both = open.world.cast.find(({ roles }) => roles.length > 1)
    const { text } = await today(await open.viewerOfPerson(both?.personId ?? ''))
    expect(text).toContain('mentor en docent')
    expect(text).toContain('Uw groep')
  })
})

describe('who leads', () => {
  test('a coordinator sees what waits, and every route', async () => {
    const { text } = await today(await open.viewer('coördinator'))
    expect(text).toContain('Wacht op een besluit')
    expect(text).toContain('Misschien dezelfde leerling')
    expect(text).toContain('Uitgenodigd, nog niet binnen')
    expect(text).toContain('Scholen zijn het niet eens')
    for (const { name } of open.world.rows.route) expect(text).toContain(name)
  })

  test('a project leader sees the own route and no other', async () => {
    const { text } = await today(await open.viewer('projectleider'))
    expect(text).toContain('Autotechniek in één lijn')
    expect(text).not.toContain('Zorgroute')
  })

  test('a board sees counts and no names', async () => {
    const viewer = await open.viewer('bestuurder')
    const { text, html } = await today(viewer)
    expect(text).toContain('Leerlingen per school')
    expect(text).toContain('Scholengroep De Wetering')
    expect(text).not.toContain('ROC Lindestreek 1')
    expect(html).not.toContain('/leerlingen/')
    expect(html).toContain('href="/bewaartermijnen"')
  })

  test('who does the finance sees the routes of the own school on the count dates', async () => {
    const { text } = await today(await open.viewer('financieel'))
    expect(text).toContain('1 okt 2026')
    expect(text).toContain('1 okt 2025')
    expect(text).not.toContain('Groen lyceum')
  })
})

test('a care coordinator sees that there are notes, and not what they say', async () => {
  const { text } = await today(await open.viewer('zorgcoördinator'))
  expect(text).toContain('Zorgnotities voor u')
  for (const note of open.world.rows.care_note) expect(text).not.toContain(note.text.slice(0, 20))
})

test.each(['leerling', 'ouder'] as const)('a %s sees the own route and where to see who looked', async (role) => {
  const viewer = await open.viewer(role)
  const { text, html } = await today(viewer)
  expect(text).toContain('Autotechniek in één lijn, mbo-deel')
  expect(html).toContain('href="/mijn"')
  expect(await looksOf(viewer.personId, 'today/own')).toEqual([viewer.grants[0]?.scopeId])
})

describe('a new region', () => {
  test('shows its first manager the steps, and nothing else to be puzzled by', async () => {
    const empty = await openEmptyWorld()
    const manager = await newPerson(empty.platform.db, 'beheerder')
    const pages = visit([todayPages(empty.platform)])
    const { text } = await pages.get('/vandaag', manager)
    expect(text).toContain('0 van 6 stappen gedaan.')
    expect(text).toContain('Besturen, scholen en vestigingen nog te doen')
    expect(text).toContain('Routes met hun partners wacht op een eerdere stap')
    expect(text).not.toContain('Wacht op een besluit')
    const coordinator = await newPerson(empty.platform.db, 'coördinator')
    expect((await pages.get('/vandaag', coordinator)).text).toContain('Nog geen routes waar uw school of regio bij hoort.')
    const { text: found } = await pages.get('/zoeken?q=iemand', manager)
    expect(found).toContain('Niets gevonden bij ‘iemand’.')
    await empty.close()
  })

  test('tells who has no role yet whom to ask', async () => {
    const viewer = { ...(await open.viewer('docent')), grants: [] }
    expect((await today(viewer)).text).toContain('Vraag de beheerder van uw regio')
  })
})

test('the start page and the search are for who is signed in', async () => {
  for (const path of ['/vandaag', '/zoeken?q=jansen']) {
    const { status, location } = await site.get(path)
    expect([status, location?.startsWith('/aanmelden')]).toEqual([303, true])
  }
})

describe('searching', () => {
  const search = (viewer: Viewer, q: string) => site.get(`/zoeken?q=${encodeURIComponent(q)}`, viewer)

  test('finds a pupil of the own group, and not one of another', async () => {
    const viewer = await open.viewer('mentor')
    const own = membersOf(viewer.grants[0]?.scopeId ?? '')
    const mine = own[0] ?? { given_name: '', infix: null, family_name: '', pupil_id: '' }
    const { html } = await search(viewer, fullName(mine))
    expect(html).toContain(`/leerlingen/${mine.pupil_id}`)
    const ids = new Set(own.map(({ pupil_id }) => pupil_id))
    const strangers = open.world.rows.school_record.filter(({ pupil_id }) => !ids.has(pupil_id)).slice(0, 5)
    for (const stranger of strangers) {
      expect((await search(viewer, `${stranger.given_name} ${stranger.family_name}`)).html).not.toContain(stranger.pupil_id)
    }
  })

  test('a pupil known to two schools is found once, and the look is noted', async () => {
    const viewer = await open.viewer('coördinator')
    const pupil = (await open.viewer('leerling')).grants[0]?.scopeId ?? ''
    const record = open.world.rows.school_record.find(({ pupil_id }) => pupil_id === pupil)
    const { html } = await search(viewer, `${record?.given_name} ${record?.family_name}`)
    expect(html.split(`/leerlingen/${pupil}`)).toHaveLength(2)
    expect(await looksOf(viewer.personId, 'search')).toContain(pupil)
  })

  test('shows at most twenty of a kind, and says that there are more', async () => {
    const { html, text } = await search(await open.viewer('coördinator'), 'va')
    expect(html.match(/\/leerlingen\/[0-9a-f-]{36}/g)).toHaveLength(20)
    expect(text).toContain('Er zijn er meer.')
  })

  test('finds routes, schools and colleagues by part of the name', async () => {
    const viewer = await open.viewer('docent')
    expect((await search(viewer, 'autotech')).text).toContain('Autotechniek in één lijn')
    expect((await search(viewer, 'linde')).text).toContain('ROC Lindestreek')
    const colleague = open.world.cast[0]
    expect((await search(viewer, colleague?.name ?? '')).text).toContain('Coördinator')
  })

  test('a pupil finds neither colleagues nor other pupils', async () => {
    const { text } = await search(await open.viewer('leerling'), 'an')
    expect(text).not.toMatch(/Mensen|Scholen|Routes/)
  })

  test.each(['', 'a', '%', '__', "'; drop table pupil; --", '\\'])('%j is looked for as it stands', async (q) => {
    const { status, html } = await search(await open.viewer('coördinator'), q)
    expect(status).toBe(200)
    expect(html).not.toContain('/leerlingen/')
  })
})
