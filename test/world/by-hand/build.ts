import { totpCode } from '../../../src/account/index.ts'
import type { App } from '../../../src/platform/http/app.ts'
import { FormBrowser } from './form-browser.ts'
import {
  FIRST,
  MBO,
  mboFile,
  PEOPLE,
  type PlannedPerson,
  PUPILS,
  ROUTE,
  SCHOOLS,
  schoolYearStart,
  VMBO,
  vmboFile,
  vmboMentor,
} from './plan.ts'

export type Somebody = 'first' | 'vmboMentor' | keyof typeof PEOPLE

/** The first account of an empty Doorloop, signed in. */
export async function begin(app: App, now: Date): Promise<FormBrowser> {
  const me = await new FormBrowser(app).open('/')
  await me.follow('Richt uw regio in')
  const names = { Voornaam: FIRST.given, Achternaam: FIRST.family, 'Uw e-mailadres': FIRST.email }
  const secret = { Wachtwoord: FIRST.password, 'Wachtwoord nogmaals': FIRST.password }
  const also = { 'Ik ben ook coördinator van deze regio': 'ja' }
  await me.press('Maak de regio aan', { 'Naam van de regio': FIRST.region, ...names, ...secret, ...also })
  const key = me.find('dl.pairs code').replaceAll(' ', '')
  await me.press('Stel in', { 'Code van de nieuwe instelling': totpCode(key, now) })
  return me.follow('Ik heb ze bewaard, ga verder')
}

/** A whole region by pages and files alone: no store is called, no row is put in. Gives everybody signed in. */
export async function buildByHand(app: App, now: Date): Promise<Record<Somebody, FormBrowser>> {
  const today = now.toISOString().slice(0, 10)
  const me = await begin(app, now)
  await addSchools(me)
  await me.open('/programma/nieuw')
  const route = { Naam: ROUTE, Regeling: 'Doorlopende leerroute', 'Eerste dag': schoolYearStart(today) }
  await me.press('Bewaar de route', { ...route, [VMBO.school]: 'ja', [MBO.school]: 'ja' })
  await designRoute(me)
  await readIn(me, VMBO.school, 'esdoorn.csv', vmboFile(today))
  await readIn(me, MBO.school, 'roc.csv', mboFile(today))
  await decideSame(me)
  await putInRoute(me, PUPILS.inRoute, VMBO.school, 'vmbo-fase', today)
  await putInRoute(me, PUPILS.movedOn, MBO.school, 'mbo-fase', today)
  const everybody: Partial<Record<Somebody, FormBrowser>> = { first: me }
  for (const [who, person] of Object.entries({ ...PEOPLE, vmboMentor: vmboMentor(today) })) {
    everybody[who as Somebody] = await accept(app, await invite(me, person))
  }
  return everybody as Record<Somebody, FormBrowser>
}

async function addSchools(me: FormBrowser): Promise<void> {
  for (const [index, { board, school, brin, kind }] of SCHOOLS.entries()) {
    await me.open('/inrichten/scholen')
    const own: Record<string, string> =
      index === 0 ? { 'Naam van het bestuur': board } : { Bestuur: 'Een nieuw bestuur', 'Naam van het nieuwe bestuur': board }
    await me.press('Voeg de school toe', { ...own, 'Naam van de school': school, Brin: brin, 'Soort school': kind })
  }
  for (const { profiel } of SCHOOLS) {
    await me.open('/inrichten/vestigingen')
    await me.press('Voeg de vestiging toe', profiel ? { 'PIE: Produceren, installeren en energie': 'ja' } : {})
  }
}

/** From the page to which a new route leads: two years and a block. */
async function designRoute(me: FormBrowser): Promise<void> {
  await me.press('Begin leeg')
  const design = me.path
  for (const [stage, leerjaar, enrolled] of [
    ['vmbo', '3', 'vmbo-school'],
    ['mbo', '1', 'mbo'],
  ] as const) {
    await me.open(`${design}/rij/jaren/nieuw`)
    await me.press('Bewaar', { School: stage, [leerjaar]: 'ja', 'Ingeschreven bij': enrolled, Weken: '40' })
  }
  await me.follow('Blok toevoegen')
  await me.press('Bewaar', { Naam: 'Techniek', Jaar: 'vmbo 3', Soort: 'beroepsgericht', Plek: 'vmbo', Klokuren: '400' })
}

async function readIn(me: FormBrowser, school: string, name: string, text: string): Promise<void> {
  await me.open('/leerlingen/inlezen')
  await me.press('Verstuur', { 'School die levert': school, Bestand: new File([text], name, { type: 'text/csv' }) })
  await until(me, () => me.title === 'Welke kolom is wat')
  await me.press('Lees het bestand')
  await until(me, () => me.title.startsWith('Wat '))
  await me.press('Ja, lees in')
  await until(me, () => me.text.includes('Ingelezen op'))
}

/** Reading goes on after the answer: the page says so, and is opened again. */
async function until(me: FormBrowser, isThere: () => boolean): Promise<void> {
  for (let tries = 0; !isThere(); tries += 1) {
    if (tries > 300) throw new Error(`it never came: ${me.text.slice(0, 300)}`)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await me.open(me.path.replace(/\/(kolommen|toepassen)$/, ''))
  }
}

async function decideSame(me: FormBrowser): Promise<void> {
  await me.follow('Beslis wie bij beide scholen dezelfde leerling is')
  await me.follow(`Vergelijk ${PUPILS.movedOn} en ${PUPILS.movedOn}`)
  await me.press('Dezelfde leerling')
}

async function putInRoute(me: FormBrowser, pupil: string, school: string, phase: string, today: string): Promise<void> {
  await me.open('/leerlingen')
  await me.follow(pupil)
  await me.follow('Zet in een route')
  await me.press('Bewaar', { [school]: 'ja', Route: ROUTE, [phase]: 'ja', 'Vanaf welke dag': today })
}

async function invite(me: FormBrowser, { given, family, email, role, where }: PlannedPerson): Promise<string> {
  await me.open('/inrichten/mensen')
  await me.press('Voeg toe', { Voornaam: given, Achternaam: family, 'E-mailadres': email, Rol: role, 'Waar geldt de rol': where })
  await me.press('Nodig uit')
  return me.find('.one-time-link')
}

async function accept(app: App, link: string): Promise<FormBrowser> {
  const somebody = await new FormBrowser(app).open(link)
  return somebody.press('Maak mijn account', { Wachtwoord: FIRST.password })
}
