import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { addPerson, addRole, TODAY } from '#schools/testing/build-region.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { listContactFindings } from '../findings.store.ts'
import { addContactPages } from './index.ts'

const LIST = '/samenwerking/contacten'
let world: PagesWorld
let path: string
beforeAll(async () => {
  world = await openPagesWorld(addContactPages)
})
afterAll(() => world.close())

const mbo = () => ({
  ...{ soort: 'contact', school: world.region.institutions.roc, naam: 'Karin Post', profielen: ['PIE', 'M&T'], crebos: '25655, 25656' },
  ...{ begin: '2026-08-01', bereik: 'k.post@example.org' },
})
/** What this page shows of a contact, as its form sends it. */
const gezien = async (at = path) => /name="gezien" value="(\w+)"/.exec((await world.ask('leader', at)).html)?.[1] ?? ''
const findings = (months?: number) =>
  asPerson(world.database.db, world.people.teamleider.personId, (trx) => listContactFindings(trx, TODAY, months ? { months } : {}), TODAY)
const change = (query: ReturnType<typeof sql>) => asSystem(world.database.db, (trx) => query.execute(trx))

test('who stands opposite whom: at first nobody', async () => {
  const { status, html } = await world.ask('docent', LIST)
  expect(status).toBe(200)
  for (const words of ['Produceren, installeren en energie', 'Niemand aan de overkant', 'Niemand staat er als oliemannetje tussen'])
    expect(html).toContain(words)
  expect(html).not.toContain('Contact toevoegen')
})

test('a contact of the own school, for profiles and crebos', async () => {
  const wrong = await world.ask('leader', `${LIST}/nieuw`, { ...mbo(), crebos: '123', naam: '' })
  expect([wrong.status, wrong.html.includes('Crebo’s: Vul een getal in, bijvoorbeeld 12.')]).toEqual([422, true])
  expect((await world.ask('teamleider', `${LIST}/nieuw`, mbo())).html).toContain('Voor deze school kunt u dit niet doen.')
  const made = await world.ask('leader', `${LIST}/nieuw`, mbo())
  expect(made.status).toBe(303)
  path = made.location
  const { html } = await world.ask('docent', LIST)
  expect(html.match(/Karin Post/g)).toHaveLength(2)
  expect((await findings()).flatMap((one) => (one.finding === 'nobody-opposite' ? [one.profiel] : []))).not.toContain('PIE')
})

test('a go-between of two schools, by either side or by who leads their route', async () => {
  const { roc, zwaluwnest } = world.region.institutions
  const between = { soort: 'go-between', school: zwaluwnest, 'andere-school': roc, wie: world.people.docent.personId, begin: '2026-08-01' }
  expect((await world.ask('leader', `${LIST}/nieuw`, { ...between, 'andere-school': zwaluwnest })).status).toBe(422)
  expect((await world.ask('projectleider', `${LIST}/nieuw`, between)).status).toBe(303)
  expect((await findings()).some((one) => one.finding === 'no-go-between')).toBe(false)
  expect((await world.ask('coördinator', `/en${LIST}`)).html).toContain('Het Zwaluwnest – ROC Merwestroom')
})

test('who leaves without a successor is a finding, and who has left', async () => {
  const { personId } = world.people.docent
  await change(sql`update person set left_on = '2027-01-31' where id = ${personId}`)
  const of = async () =>
    (await findings()).flatMap((one) => ('contactId' in one && one.kind === 'go-between' ? [[one.finding, one.on]] : []))
  expect(await of()).toEqual([['leaves', '2027-01-31']])
  await change(sql`update person set left_on = '2026-11-01' where id = ${personId}`)
  expect(await of()).toEqual([['left', '2026-11-01']])
  expect((await world.ask('coördinator', LIST)).html).toContain('Saskia Vos is weg bij Het Zwaluwnest')
})

test('the successor takes over with the same profiles', async () => {
  expect((await world.ask('leader', path, { doe: 'overdragen', gezien: await gezien() })).status).toBe(422)
  const next = { ...mbo(), 'opvolger-naam': 'Piet Bal', overdracht: TODAY }
  expect((await world.ask('leader', path, { ...next, gezien: await gezien() })).status).toBe(303)
  // twice at once: one successor
  const hand = { doe: 'overdragen', gezien: await gezien() }
  const both = await Promise.all([world.ask('leader', path, hand), world.ask('leader', path, hand)])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const [done, refused] = both[0].status === 303 ? both : [both[1], both[0]]
  expect(refused.html).toContain('Dit is intussen veranderd.')
  expect(done.location).not.toBe(path)
  const { html } = await world.ask('mentor', done.location)
  for (const words of ['Piet Bal', 'Mobiliteit en transport', '25655, 25656']) expect(html).toContain(words)
  expect((await world.ask('mentor', path)).html).toContain('22 november 2026')
})

test('who saved meanwhile is not overwritten; who looked again saves', async () => {
  const other = (await world.ask('leader', `${LIST}/nieuw`, { ...mbo(), naam: 'Ria Kok', profielen: [] })).location
  const seen = await gezien(other)
  const form = (waarover: string) => ({ ...mbo(), naam: 'Ria Kok', profielen: [], waarover, gezien: seen })
  const both = await Promise.all([world.ask('leader', other, form('Stages')), world.ask('leader', other, form('Roosters'))])
  expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422])
  const refused = both.find(({ status }) => status === 422)
  const again = /name="gezien" value="(\w+)"/.exec(refused?.html ?? '')?.[1] ?? ''
  expect((await world.ask('leader', other, { ...form('Allebei'), gezien: again })).status).toBe(303)
  expect((await world.ask('leader', other)).html).toContain('Allebei')
})

test('a coordinator who goes is named with who came, or with nobody; not after the months that were asked', async () => {
  const { db } = world.database
  const { regionId, routeId } = world.region
  const role = { role: 'projectleider', scopeKind: 'route', scopeId: routeId } as const
  await addPerson(db, regionId, { given: 'Oud', family: 'Leider', ...role, until: '2026-09-30' })
  const changed = async (months?: number) => (await findings(months)).filter((one) => one.finding === 'coordinator-changed')
  expect(await changed()).toMatchObject([{ person: 'Oud Leider', successor: 'Joris Blom', scopeId: routeId, on: '2026-09-30' }])
  expect(await changed(1)).toEqual([])
  await change(sql`update role_assignment set valid_until = '2026-11-22' where id = ${world.people.projectleider.assignmentId}`)
  expect((await changed()).map((one) => 'successor' in one && one.successor)).toEqual([null, null])
  await addRole(db, world.people.projectleider.personId, { ...role, from: '2026-11-23' })
  expect(await changed()).toMatchObject([{ person: 'Oud Leider', successor: 'Joris Blom' }])
})

test('who only looks changes nothing', async () => {
  expect((await world.ask('docent', path, mbo())).status).toBe(403)
  expect((await world.ask('teamleider', path, { ...mbo(), school: world.region.institutions.zwaluwnest })).status).toBe(403)
  expect((await world.ask('mentor', `${LIST}/x`)).status).toBe(404)
})
