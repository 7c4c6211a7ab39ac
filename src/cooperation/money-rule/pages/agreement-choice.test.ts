import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { asSystem } from '#platform/database/database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { addStatementPages } from '../../statement/pages/index.ts'
import { addSignedAgreement, type MoneyWorld, openMoneyWorld } from '../../statement/testing/money-world.ts'

/** The roc has two agreements with Het Zwaluwnest; De Kade is a party of the second one only. */
const NEW = '/samenwerking/afrekening/regels/nieuw'
let world: MoneyWorld
let app: ReturnType<typeof createApp>
let second: string

beforeAll(async () => {
  world = await openMoneyWorld()
  const { db } = world.database
  const { region } = world
  second = await addSignedAgreement(db, region, 'Zorg samen')
  await asSystem(db, async (trx) => {
    await sql`insert into agreement_party (agreement_id, board_id, institution_id)
      select ${second}, board_id, id from institution where id = ${region.institutions.kade}`.execute(trx)
  })
  const viewer = await viewerFor(db, world.money.roc)
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => viewer,
    errorPage,
    modules: [(one) => addStatementPages(one, { db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform)],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => world.database.close())

async function ask(at: string, fields?: [string, string][]) {
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  return { status: response.status, html: await response.text() }
}
const schools = () => world.region.institutions
const form = (more: Record<string, string>): [string, string][] =>
  Object.entries({
    ...{ soort: 'costs', overeenkomst: world.agreementId, naam: 'Zaal', afspraak: `${world.agreementId}:c1:1`, ontvanger: schools().roc },
    ...{ betalers: schools().zwaluwnest, kostensoorten: 'zaal', deel: '', afronden: 'half-away', ...more },
  })

test('the agreement comes first, by links that keep what was chosen', async () => {
  const { html } = await ask(`${NEW}?soort=costs`)
  expect(html).toContain('Bij welke overeenkomst?')
  for (const id of [world.agreementId, second]) expect(html).toContain(`${NEW}?soort=costs&amp;overeenkomst=${id}`)
  expect((await ask(`${NEW}?overeenkomst=${second}`)).html).toContain(`soort=hour-price&amp;overeenkomst=${second}`)
})

test('the form offers clauses and schools of that agreement only', async () => {
  const first = (await ask(`${NEW}?soort=costs&overeenkomst=${world.agreementId}`)).html
  expect(first).toContain(`value="${world.agreementId}:c1:1"`)
  expect(first).not.toContain(`value="${second}:c1:1"`)
  expect(first).not.toContain(schools().kade)
  expect((await ask(`${NEW}?soort=costs&overeenkomst=${second}`)).html).toContain(schools().kade)
})

test('a template does too', async () => {
  expect((await ask(`${NEW}?sjabloon=tot-route&overeenkomst=${world.agreementId}`)).html).not.toContain(schools().kade)
})

test.each([
  ['a clause', { afspraak: () => `${second}:c1:1` }, 'Kies een afspraak uit deze overeenkomst.'],
  ['a payer', { betalers: () => schools().kade }, 'Wie betaalt?: Kies alleen scholen die partij zijn bij deze overeenkomst'],
  ['a payee', { ontvanger: () => schools().kade }, 'Wie ontvangt?: Kies alleen scholen die partij zijn bij deze overeenkomst'],
])('%s of another agreement is refused with a sentence, and what was typed stays', async (_what, more, sentence) => {
  const posted = Object.fromEntries(Object.entries(more).map(([name, value]) => [name, value()]))
  const { status, html } = await ask(NEW, form(posted))
  expect([status, html.includes(sentence), html.includes('value="Zaal"')]).toEqual([422, true, true])
})

test('a rule of no agreement that is there asks for one', async () => {
  const { status, html } = await ask(NEW, form({ overeenkomst: 'x' }))
  expect([status, html.includes('Kies een overeenkomst uit de lijst.')]).toEqual([422, true])
  expect((await ask(NEW, form({}))).status).toBe(303)
})

test('a wrong number is told with the name of its field and an example, and stays in the field', async () => {
  const hours = { soort: 'hour-price', uurprijs: 'vijftig', urenbudget: 'veel', 'budget-per': 'rule', cohort: 'nu', maximum: '1.500' }
  const { status, html } = await ask(NEW, form(hours))
  expect(status).toBe(422)
  for (const sentence of [
    'Prijs per uur in euro: Vul een bedrag in, zonder punten, bijvoorbeeld 50,00.',
    'Ten hoogste zoveel uur per schooljaar: Vul een getal in, bijvoorbeeld 7,5.',
    'Alleen voor het cohort: Vul een jaar in, bijvoorbeeld 2026.',
    'Ten hoogste in euro: Vul een bedrag in, zonder punten, bijvoorbeeld 50,00.',
  ])
    expect(html).toContain(sentence)
  for (const typed of ['vijftig', 'veel', 'nu', '1.500']) expect(html).toContain(`value="${typed}"`)
})
