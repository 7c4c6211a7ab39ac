import { afterAll, beforeAll, expect, test } from 'vitest'
import { addPerson } from '#schools/testing/build-region.ts'
import { type PupilSite, pupilSite } from '../../pages/testing/pupil-site.ts'

let site: PupilSite
let base: string
const who: Record<string, string> = {}
beforeAll(async () => {
  site = await pupilSite()
  const { world, database } = site
  base = `/leerlingen/${world.pupils.inRoute.pupilId}`
  for (const [name, { personId }] of Object.entries(world.people)) who[name] = personId
  const own = { family: 'van Dijk', scopeKind: 'pupil', scopeId: world.pupils.inRoute.pupilId } as const
  who.pupil = (await addPerson(database.db, world.regionId, { given: 'Jesse', role: 'leerling', ...own })).personId
  who.parent = (await addPerson(database.db, world.regionId, { given: 'Ans', role: 'ouder', ...own })).personId
}, 60_000)
afterAll(() => site.close())

const read = async (name: string, path: string) => (await site.get(who[name] ?? '', path)).text()
const post = async (name: string, path: string, fields: Record<string, string | string[]>) => {
  const response = await site.post(who[name] ?? '', path, fields)
  return { status: response.status, to: response.headers.get('location') ?? '', html: await response.text() }
}
let talk = ''

test('the mentor plans a talk, and its agenda asks for what is open', async () => {
  expect(await read('mentor', `${base}/gesprekken`)).toContain('Nog geen gesprekken')
  const wrong = await post('mentor', `${base}/gesprekken/nieuw`, { soort: 'coach', dag: '2026-11-22', wie: who.mentor ?? '' })
  expect([wrong.status, wrong.html.includes('Deze dag is voorbij.')]).toEqual([422, true])
  const done = await post('mentor', `${base}/gesprekken/nieuw`, { soort: 'coach', dag: '2026-11-23', wie: who.mentor ?? '' })
  expect(done.status).toBe(303)
  talk = done.to
  const page = await read('mentor', talk)
  for (const words of [
    'Gepland op 23 november 2026, met Anouk Visser.',
    'Hoe gaat het, op school en daarbuiten?',
    'Er staan nog geen eigen woorden',
  ])
    expect(page).toContain(words)
  expect(await read('mentor', '/leerlingen/gesprekken')).toContain('Jesse van Dijk')
  // the pupil reads that it is planned, not the agenda
  expect(await read('pupil', talk)).not.toContain('Waarover gaat het')
})

test('it is written down with who was there, agreements and the next talk', async () => {
  const none = await post('mentor', `${talk}/gehouden`, {
    dag: '2026-11-24',
    verslag: '',
    'wat-1': 'Belt de smederij',
    'wie-1': 'ander',
    'voor-1': '2026-11-01',
  })
  expect(none.status).toBe(422)
  for (const words of [
    'Deze dag moet nog komen.',
    'Zeg wie erbij was',
    'Vul de naam in van wie dit doet.',
    'Verslag: ',
    'Belt de smederij',
  ])
    expect(none.html).toContain(words)
  const done = await post('mentor', `${talk}/gehouden`, {
    ...{ dag: '2026-11-23', erbij: ['leerling', 'ouder'], verslag: 'Wil leren lassen.', collegas: 'Els Kuiper' },
    ...{
      'wat-1': 'Belt de smederij',
      'wie-1': 'leerling',
      'voor-1': '2026-12-04',
      'wat-2': 'Regelt een proefles',
      'wie-2': who.decaan ?? '',
      'voor-2': '2026-12-11',
    },
    ...{ 'volgende-soort': 'portfolio', 'volgende-dag': '2027-01-11' },
  })
  expect([done.status, done.to]).toEqual([303, talk])
  const page = await read('teamleider', talk)
  for (const words of [
    'Gehouden op 23 november 2026. Aanwezig: leerling, ouder, Anouk Visser, Els Kuiper.',
    'Wil leren lassen.',
    'Regelt een proefles',
    'Els Kuiper',
  ])
    expect(page).toContain(words)
  expect(await read('mentor', `${base}/gesprekken`)).toContain('Volgende: portfoliogesprek, 11 januari 2027.')
  expect((await post('mentor', `${talk}/gehouden`, { dag: '2026-11-23', erbij: 'leerling', verslag: 'Nog eens' })).html).toContain(
    'al opgeschreven',
  )
})

test('a promise is done, with a line that stays', async () => {
  const at = (await read('mentor', talk)).match(/\/leerlingen\/[^"]+\/afspraak\/[0-9a-f-]+/)?.[0] ?? ''
  expect((await post('mentor', at, { stand: 'lapsed', toelichting: '' })).html).toContain('Toelichting: ')
  expect((await post('mentor', at, { stand: 'done', toelichting: 'Mag komen kijken' })).status).toBe(303)
  expect(await read('mentor', at)).toContain('23 november 2026: gedaan. Mag komen kijken (Anouk Visser)')
  expect((await site.get(who.pupil ?? '', at)).status).toBe(403)
})

test('pupil and parents read it until it is marked', async () => {
  expect(await read('parent', talk)).toContain('Wil leren lassen.')
  expect((await post('mentor', `${talk}/merken`, {})).status).toBe(303)
  expect((await site.get(who.pupil ?? '', talk)).status).toBe(404)
  expect(await read('pupil', `${base}/gesprekken`)).not.toContain('Belt de smederij')
  expect(await read('mentor', talk)).toContain('lezen dit gesprek niet')
  expect((await post('mentor', `${talk}/delen`, {})).status).toBe(303)
  expect(await read('pupil', `${base}/gesprekken`)).toContain('Belt de smederij')
})

test('the pupil writes own words, which stand on top of the pupil’s page', async () => {
  expect((await post('pupil', `${base}/woorden`, { wil: '', helpt: '' })).html).toContain('Schrijf wat je wilt, of wat je helpt.')
  expect((await post('pupil', `${base}/woorden`, { wil: 'Lassen', helpt: 'Een rustige plek' })).status).toBe(303)
  expect((await post('parent', `${base}/woorden`, { wil: 'Iets anders' })).status).toBe(404)
  expect(await read('mentor', base)).toContain('Een rustige plek')
  expect(await read('docent', base)).not.toContain('Een rustige plek')
  expect(await read('pupil', '/mijn')).toContain('23 november 2026, zelf geschreven')
})

test('before and after always say that they prove nothing', async () => {
  const page = await read('mentor', `${base}/gesprekken?rond=2026-11-23`)
  for (const words of ['Rond 23 november 2026', 'De vier weken erna lopen nog tot en met 20 december 2026.', 'geen bewijs'])
    expect(page).toContain(words)
  expect(await read('mentor', `${base}/gesprekken`)).toContain('geen bewijs')
  expect(await read('pupil', `${base}/gesprekken?rond=2026-11-23`)).not.toContain('Vier weken ervoor')
})

test('the team leader sets the rhythm; a talk is called off or withdrawn', async () => {
  expect(await read('mentor', '/leerlingen/gesprekken/instelling')).toContain('U leidt geen school')
  const voor = `school:${site.world.institutions.zwaluwnest}`
  expect((await post('teamleider', '/leerlingen/gesprekken/instelling', { voor, weken: '0', dagen: '3' })).html).toContain(
    'ten minste 1 week',
  )
  expect((await post('teamleider', '/leerlingen/gesprekken/instelling', { voor, weken: '6', dagen: '3' })).status).toBe(303)
  expect(await read('mentor', `${base}/gesprekken`)).toContain('elke 6 weken')
  const next = (await read('mentor', '/leerlingen/gesprekken')).match(/\/leerlingen\/[0-9a-f-]+\/gesprekken\/[0-9a-f-]+/)?.[0] ?? ''
  expect((await post('mentor', `${next}/afzeggen`, { reden: '' })).status).toBe(422)
  expect((await post('mentor', `${next}/afzeggen`, { reden: 'Ziek' })).status).toBe(303)
  expect(await read('mentor', next)).toContain('Afgezegd: Ziek')
  expect((await post('mentor', `${next}/intrekken`, {})).to).toBe(`${base}/gesprekken`)
  expect((await site.get(who.mentor ?? '', next)).status).toBe(404)
})

test('in English', async () => {
  expect(await read('mentor', `/en${talk}`)).toContain('Held on 23 November 2026. Present: pupil, parent')
})

test('on the own page the pupil says that a promise is done; the mentor sees whose word it is, and confirms it', async () => {
  const url = /action="(\/mijn\/afspraken\/[0-9a-f-]{36}\/gedaan)"/
  const mentor = who.mentor ?? ''
  const planned = (await post('mentor', `${base}/gesprekken/nieuw`, { soort: 'coach', dag: '2026-11-23', wie: mentor })).to
  await post('mentor', `${planned}/gehouden`, {
    ...{
      dag: '2026-11-23',
      erbij: ['leerling'],
      verslag: 'Kort.',
      'wat-1': 'Brengt de pas mee',
      'wie-1': 'leerling',
      'voor-1': '2026-11-27',
    },
  })
  const at = url.exec((await read('pupil', planned)) ?? '')?.[1] ?? ''
  expect(await read('pupil', '/mijn')).toContain(`action="${at}"`)
  expect(await read('parent', '/mijn')).not.toContain('/mijn/afspraken/')
  expect(await read('mentor', base)).not.toContain('/mijn/afspraken/')
  for (const name of ['parent', 'mentor']) expect((await post(name, at, {})).status).toBe(403)
  expect((await post('pupil', at.replace(/.{8}-/, '00000000-'), {})).status).toBe(404)
  for (const time of ['first', 'again']) expect([time, (await post('pupil', at, {})).to]).toEqual([time, '/mijn'])
  expect(await read('pupil', '/mijn')).not.toContain(`action="${at}"`)
  for (const page of [base, `${base}/gesprekken`]) expect(await read('mentor', page)).toContain('gedaan, zegt de leerling')
  const follow = at.replace('/mijn/afspraken', `${base}/gesprekken/afspraak`).replace('/gedaan', '')
  expect((await post('mentor', follow, { stand: 'done' })).status).toBe(303)
  expect(await read('mentor', base)).not.toContain('Brengt de pas mee')
  expect((await post('mentor', follow, { stand: 'done' })).status).toBe(422)
})
