import { afterAll, beforeAll, expect, test } from 'vitest'
import { type PupilSite, pupilSite } from '../../pages/testing/pupil-site.ts'

/** Hand-over, leaving and follow-up as they are asked for in a browser without script. */
let site: PupilSite
let at = ''
beforeAll(async () => {
  site = await pupilSite()
}, 300_000)
afterAll(() => site.close())

const who = (name: keyof PupilSite['world']['people']) => site.world.people[name].personId
const text = async (answer: Promise<Response>) => (await answer).text()
const LINK = /\/vragen\/[\w-]{43}/

test('a pupil goes over: first the site, then who accepts; what is wrong is said and what was typed stays', async () => {
  const { pupilId } = site.world.pupils.inRoute
  const start = `/leerlingen/${pupilId}/overdracht/nieuw`
  expect(await text(site.get(who('mentor'), `/leerlingen/${pupilId}/overdracht`))).toContain('Er is nog niets overgedragen.')
  expect(await text(site.get(who('mentor'), `${start}?naar=${site.world.sites.rocHaven}`))).toContain('Karim Idrissi')
  const fields = { naar: site.world.sites.rocHaven, ontvanger: who('mboMentor'), soort: 'mbo', begin: '' }
  const wrong = await site.post(who('mentor'), start, fields)
  expect([wrong.status, (await wrong.text()).includes('Eerste dag daar: Vul dit in.')]).toEqual([422, true])
  const made = await site.post(who('mentor'), start, { ...fields, begin: '2026-11-23' })
  expect(made.status).toBe(303)
  at = made.headers.get('location') ?? ''
})

test('it is written, sent, refused and answered; the receiver is told whose turn it is', async () => {
  const told = { zin: 'Ik wil “lassen” & bouwen', werkt: 'Voordoen', lukt: 'Lassen', afgesproken: 'Extra tijd', contact: 'Anouk Visser' }
  const gap = await site.post(who('mentor'), at, { ...told, doe: 'verstuur' })
  const page = await gap.text()
  expect([gap.status, page.includes('Ouders ingelicht op: Vul dit in.'), page.includes('Ik wil “lassen” &amp; bouwen')]).toEqual([
    422,
    true,
    true,
  ])
  expect((await site.get(who('mboMentor'), at)).status).toBe(404)
  expect(await text(site.get(who('projectleider'), at))).toContain('De school schrijft nog.')
  const whole = { ...told, 'ingelicht-op': '2026-11-20', 'ingelicht-hoe': 'gesprek', doe: 'verstuur' }
  expect((await site.post(who('mentor'), at, whole)).status).toBe(303)
  const received = await text(site.get(who('mboMentor'), at))
  for (const words of ['Neemt u deze leerling aan?', 'Versie 1', 'Vingerafdruk']) expect(received).toContain(words)
  expect((await site.post(who('mboMentor'), `${at}/antwoord`, { antwoord: 'refused' })).status).toBe(422)
  expect((await site.post(who('mboMentor'), `${at}/antwoord`, { antwoord: 'accepted' })).status).toBe(303)
  expect((await site.post(who('mboMentor'), `${at}/stap`, { stap: 'not-arrived' })).status).toBe(303)
  expect(await text(site.get(who('mentor'), at))).toContain('De leerling is er niet. Bel vandaag')
  expect(await text(site.get(who('coördinator'), '/leerlingen/overdracht?deel=desk'))).toContain('Niet gekomen')
  const desk = await text(site.get(who('coördinator'), at))
  expect([desk.includes('U volgt de stappen.'), desk.includes('Voordoen')]).toEqual([true, false])
  expect(await text(site.get(who('mentor'), `/en${at}`))).toContain('Did not come')
})

test('a group, terms of a route, and a route that stops', async () => {
  const { groups, sites, routeId } = site.world
  expect(await text(site.get(who('mentor'), `/leerlingen/overdracht/groep?groep=${groups.derde}&naar=${sites.rocHaven}`))).toContain(
    'Fenna Bakker',
  )
  const fields = { groep: groups.derde, naar: sites.rocHaven, ontvanger: who('mboMentor'), soort: 'mbo', begin: '2027-08-23' }
  expect((await site.post(who('mentor'), '/leerlingen/overdracht/groep', fields)).status).toBe(303)
  const terms = { sturen: 'x', antwoord: '7', verbeteren: '7', gesprek: '14', terugmelden: '42', regio: '7' }
  const wrong = await site.post(who('projectleider'), `/leerlingen/overdracht/termijnen/${routeId}`, terms)
  expect([wrong.status, (await wrong.text()).includes('Vul een getal in, bijvoorbeeld 12.')]).toEqual([422, true])
  expect((await site.post(who('projectleider'), `/leerlingen/overdracht/termijnen/${routeId}`, { ...terms, sturen: '14' })).status).toBe(
    303,
  )
  const stop = await site.post(who('projectleider'), '/leerlingen/stoppen', {
    route: routeId,
    'laatste-dag': '2026-12-18',
    waarom: 'Te klein',
  })
  expect([stop.status, (await stop.text()).includes('Milan de Groot: Kies waarheen.')]).toEqual([422, true])
})

test('a switch shows what can be reached, and is put right', async () => {
  const { pupilId } = site.world.pupils.inRoute
  const tab = `/leerlingen/${pupilId}/vertrek`
  const form = `${tab}/${site.world.routeId}/switch`
  expect(await text(site.get(who('mentor'), form))).toContain('Wat nu te halen is')
  expect((await site.post(who('mentor'), form, { 'laatste-dag': '2026-11-23' })).status).toBe(422)
  expect((await site.post(who('mentor'), form, { 'laatste-dag': '2026-11-23', reden: 'bbl', bestemming: 'regular-mbo-bbl' })).status).toBe(
    303,
  )
  const page = await text(site.get(who('mentor'), tab))
  expect(page).toContain('Wil bbl')
  const line = /vertrek\/regel\/[\w-]+/.exec(page)?.[0]
  expect(await text(site.get(who('mentor'), `/leerlingen/${pupilId}/${line}`))).toContain('value="2026-11-23"')
  expect((await site.get(who('mentor'), `${tab}/${site.world.routeId}/anders`)).status).toBe(404)
})

test('who left is asked by a card, answers without an account, and takes it back', async () => {
  expect((await site.post(who('mentor'), '/leerlingen/vervolg', {})).status).toBe(303)
  expect(await text(site.get(who('coördinator'), '/leerlingen/vervolg'))).toContain('0 van 4 antwoordden')
  const cohort = await text(site.get(who('mentor'), `/leerlingen/vervolg/${site.world.routeId}/2025`))
  const ask = /\/leerlingen\/vervolg\/vraag\/[\w-]+/.exec(cohort)?.[0] ?? ''
  const link = LINK.exec(await text(site.post(who('mentor'), ask, { doe: 'kaart' })))?.[0] ?? ''
  const questions = await text(site.get('', link))
  expect([questions.includes('Hoe gaat het, Jesse?'), questions.includes('Dijk')]).toEqual([true, false])
  expect(await text(site.get('', `/en${link}`))).toContain('How is it going, Jesse?')
  const answer = { nu: 'work', paste: 'yes', kende: 'yes', miste: 'nothing' }
  const refused = await site.post('', link, answer)
  expect([refused.status, (await refused.text()).includes('Zonder toestemming bewaart de school niets.')]).toEqual([422, true])
  expect((await site.post('', link, { ...answer, toestemming: 'ja' })).status).toBe(303)
  expect(await text(site.get('', link))).toContain('Dank je wel')
  expect(await text(site.post('', `${link}/stoppen`, {}))).toContain('Je antwoorden zijn weg')
  expect((await site.get('', link)).status).toBe(410)
})
