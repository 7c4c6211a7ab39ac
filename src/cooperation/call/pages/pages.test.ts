import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asPerson, asSystem } from '#platform/database/database.ts'
import { TODAY } from '#schools/testing/build-region.ts'
import { openPagesWorld, type PagesWorld } from '../../place/testing/pages-world.ts'
import { listCallReminders } from '../call.store.ts'
import { addCallPages } from './index.ts'

const LIST = '/samenwerking/subsidies'
let world: PagesWorld
let path: string
let application: string
beforeAll(async () => {
  world = await openPagesWorld(addCallPages)
})
afterAll(() => world.close())

const call = { naam: 'Sterk techniek', bron: 'Provincie, provincie.example', sluit: '2026-12-15', bedrag: '20.000', 'eigen-deel': '25' }
const ask = () => ({
  titel: 'Lasplaats',
  trekker: world.region.institutions.zwaluwnest,
  scholen: world.region.institutions.roc,
  gevraagd: '7500',
})
const step = (fields: Record<string, string>) => world.ask('teamleider', application, { doe: 'stap', ...fields })

test('a call is added by who leads consultation, seen by all who sit in it', async () => {
  expect((await world.ask('docent', LIST)).html).not.toContain('Regeling toevoegen')
  const wrong = await world.ask('teamleider', `${LIST}/nieuw`, { ...call, naam: '', bedrag: 'veel' })
  expect([wrong.status, wrong.html.includes('value="veel"')]).toEqual([422, true])
  // a point is a decimal point: 20.000 has three decimals
  expect((await world.ask('teamleider', `${LIST}/nieuw`, call)).status).toBe(422)
  const made = await world.ask('teamleider', `${LIST}/nieuw`, { ...call, bedrag: '€ 20000' })
  expect(made.status).toBe(303)
  path = made.location
  const { html } = await world.ask('docent', LIST)
  for (const words of ['Sterk techniek sluit op 15 december 2026.', '€ 20.000', '25 %']) expect(html).toContain(words)
})

test('schools apply together: the one that leads takes part, and only they see it', async () => {
  const made = await world.ask('teamleider', `${path}/aanvraag/nieuw`, ask())
  expect(made.status).toBe(303)
  application = made.location
  const { html } = await world.ask('leader', application)
  // 25 % of the whole beside € 7,500
  for (const words of ['Het Zwaluwnest doet de aanvraag', 'ROC Merwestroom', '€ 7.500', '€ 2.500']) expect(html).toContain(words)
  expect((await world.ask('projectleider', application)).status).toBe(404)
  expect((await world.ask('leader', `${path}/aanvraag/nieuw`, { ...ask(), scholen: world.region.institutions.kade })).status).toBe(422)
})

test('sent in, granted and accounted for, each with its day; what was asked is fixed', async () => {
  expect((await step({ stap: 'granted', toegekend: '1' })).status).toBe(422)
  expect((await step({ stap: 'submitted', op: '2026-12-01' })).status).toBe(422)
  expect((await step({ stap: 'submitted', op: '2026-11-02' })).status).toBe(303)
  expect((await world.ask('teamleider', application, { ...ask(), gevraagd: '9999', verantwoorden: '2026-12-10' })).status).toBe(303)
  expect((await world.ask('teamleider', application)).html).toContain('€ 7.500')
  expect((await step({ stap: 'granted' })).status).toBe(422)
  expect((await step({ stap: 'granted', op: '2026-11-01', toegekend: '6000' })).status).toBe(422)
  expect((await step({ stap: 'granted', op: '2026-11-20', toegekend: '6000' })).status).toBe(303)
  const reminders = await asPerson(world.database.db, world.people.teamleider.personId, (trx) => listCallReminders(trx, TODAY), TODAY)
  expect(reminders).toMatchObject([{ kind: 'account', name: 'Lasplaats', on: '2026-12-10' }])
  expect((await step({ stap: 'accounted' })).status).toBe(303)
  const { html } = await world.ask('leader', `/en${application}`)
  for (const words of ['accounted for on 23 November 2026', '€ 6,000', '€ 2,000']) expect(html).toContain(words)
  expect((await world.ask('teamleider', application, ask())).status).toBe(403)
})

test('the database keeps what was decided', async () => {
  const change = asSystem(world.database.db, (trx) => sql`update subsidy_application set granted_cents = 1`.execute(trx))
  await expect(change).rejects.toThrow('stays so')
})

test('who only looks changes nothing', async () => {
  expect((await world.ask('docent', `${path}/wijzigen`, call)).status).toBe(403)
  expect((await world.ask('docent', `${path}/aanvraag/nieuw`)).status).toBe(403)
  expect((await world.ask('leader', `${path}/wijzigen`, { ...call, bedrag: '' })).status).toBe(303)
  expect((await world.ask('docent', `${LIST}/x`)).status).toBe(404)
})
