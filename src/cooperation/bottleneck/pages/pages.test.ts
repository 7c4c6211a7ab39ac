import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { listOpenBottlenecks } from '../bottleneck.store.ts'
import { addBottleneckPages } from './index.ts'

const LIST = '/samenwerking/knelpunten'
let world: PagesWorld
let path: string
beforeAll(async () => {
  world = await openPagesWorld(addBottleneckPages)
})
afterAll(() => world.close())

const head = () => ({
  ...{ soort: 'travel-card', titel: 'Geen reisproduct', 'wie-last': 'Leerlingen van leerjaar 4', sinds: '2026-08-24' },
  ...{ scholen: world.region.institutions.zwaluwnest, routes: world.region.routeId },
})
const open = (name: Parameters<PagesWorld['viewer']>[0]) =>
  asPerson(world.database.db, world.people[name].personId, (trx) => listOpenBottlenecks(trx), TODAY)

test('without any the page says what to do, and to whom it is not given, what others do', async () => {
  expect((await world.ask('teamleider', LIST)).html).toContain('Loopt er iets niet?')
  expect((await world.ask('docent', LIST)).html).not.toContain('Knelpunt melden')
})

test('one is reported; mistakes are said and what was typed stays', async () => {
  const wrong = await world.ask('teamleider', `${LIST}/nieuw`, { ...head(), titel: '', sinds: '2026-12-01' })
  expect(wrong.status).toBe(422)
  for (const words of ['Wat loopt er niet: Vul dit in.', 'Sinds: Deze dag moet nog komen.', 'Leerlingen van leerjaar 4'])
    expect(wrong.html).toContain(words)
  expect((await world.ask('leader', `${LIST}/nieuw`, { ...head(), routes: [] })).status).toBe(422)
  const made = await world.ask('teamleider', `${LIST}/nieuw`, head())
  expect(made.status).toBe(303)
  path = made.location
  expect((await world.ask('teamleider', path)).html).toContain('Niemand kijkt hiernaar om.')
})

test('both sides of the route see it, others do not', async () => {
  expect((await open('mboMentor')).map(({ title }) => title)).toEqual(['Geen reisproduct'])
  expect((await world.ask('onderzoeker', path)).status).toBe(403)
  expect((await world.ask('leader', path, { regel: 'tried', tekst: 'Brief' })).status).toBe(403)
})

test('what is done is a line: tried, taken higher, resolved, open again', async () => {
  const write = (fields: Record<string, string>) => world.ask('projectleider', path, fields)
  expect((await write({ regel: 'escalated', tekst: 'Brief' })).status).toBe(422)
  expect((await write({ regel: 'tried', tekst: '' })).status).toBe(422)
  expect((await write({ regel: 'tried', dag: '2026-08-23', tekst: 'Te vroeg' })).status).toBe(422)
  expect((await write({ regel: 'tried', dag: '2026-09-01', tekst: 'Kaart aangevraagd' })).status).toBe(303)
  expect((await write({ regel: 'escalated', aan: 'Stuurgroep' })).status).toBe(303)
  expect((await world.ask('mentor', path)).html).toContain('Hogerop gebracht, naar Stuurgroep')
  expect((await write({ regel: 'resolved', tekst: 'De bus rijdt' })).status).toBe(303)
  expect((await write({ regel: 'tried', tekst: 'Toch nog' })).status).toBe(422)
  expect(await open('coördinator')).toEqual([])
  expect((await write({ regel: 'reopened', tekst: 'De bus rijdt niet meer' })).status).toBe(303)
  expect(await open('coördinator')).toHaveLength(1)
})

test('its head is changed, and the filters are links', async () => {
  const owner = { wie: world.people.projectleider.personId }
  expect((await world.ask('teamleider', `${path}/wijzigen`, { ...head(), ...owner })).status).toBe(303)
  expect((await world.ask('teamleider', `${path}/wijzigen`)).html).toContain(`value="${owner.wie}" selected`)
  expect((await world.ask('coördinator', `/en${LIST}?soort=travel-card`)).html).toContain('Joris Blom')
  expect((await world.ask('coördinator', `${LIST}?soort=timetable`)).html).toContain('Geen knelpunten die hierbij passen')
  expect((await world.ask('coördinator', `${LIST}/x`)).status).toBe(404)
})

test('the database adds lines only', async () => {
  const change = asSystem(world.database.db, (trx) => sql`delete from bottleneck_line`.execute(trx))
  await expect(change).rejects.toThrow('only ever added')
})
