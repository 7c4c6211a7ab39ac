import type { FormBrowser } from '../by-hand/form-browser.ts'
import type { Around } from './people.ts'

export interface Bpv {
  company: string
  from: string
  until: string
  days: readonly string[]
  coach: string
}

/** Gives the address of the placement. */
export async function placesAt(who: FormBrowser, { at }: Around, { company, from, until, days, coach }: Bpv): Promise<string> {
  await who.open(`${at}/stage/nieuw`)
  const plan = { Soort: 'Bpv', Leerbedrijf: company, Route: 'Techniek in één lijn', Crebo: '95002', 'Uren in totaal': '180' }
  const when = { 'Eerste dag': from, 'Laatste dag': until, ...Object.fromEntries(days.map((day) => [day, 'ja'])) }
  await who.press('Bewaar', { ...plan, ...when, 'Begeleider van school': coach })
  return who.path
}

/** The school’s word on whether the work is light. */
export async function judges(who: FormBrowser, placement: string, isLight: 'ja' | 'nee'): Promise<string> {
  await who.open(`${placement}/wijzigen`)
  await who.press('Bewaar', { 'Lichte arbeid van geschikte aard': isLight, 'Waarom wijzigt het': 'Wij zijn gaan kijken' })
  return who.text
}

export async function recognises(who: FormBrowser, company: string): Promise<void> {
  await who.open('/leerlingen/plaatsingen/erkenningen')
  await who.press('Erkenning opschrijven', {
    Bedrijf: company,
    Crebo: '95002',
    Vanaf: '2026-01-01',
    'Waar gelezen': 'SBB, 1 november 2026',
  })
}

export async function signs(who: FormBrowser, placement: string, party: string, name: string, day: string): Promise<string> {
  await who.open(placement)
  await who.press('Handtekening opschrijven', { 'Namens wie': party, 'Naam van wie tekende': name, 'Getekend op': day })
  return who.text
}

/** One form of the page of the placement. */
export async function notes(who: FormBrowser, placement: string, button: string, answers: Record<string, string> = {}): Promise<string> {
  await who.open(placement)
  await who.press(button, answers)
  return who.text
}

/** Where the morning list of the group says that the pupil is expected. */
export async function expectedAt(who: FormBrowser, group: string, day: string, { name }: Around): Promise<string> {
  const { text } = await who.open(`/leerlingen/vandaag?groep=${group}&dag=${day}`)
  const [, place] = new RegExp(`${name} (vmbo|mbo|bedrijf)`).exec(text) ?? []
  return place ?? (text.includes('vrij (1)') ? 'vrij' : text)
}
