import type { FormBrowser } from '../by-hand/form-browser.ts'
import type { Around } from './people.ts'

const LIST = '/leerlingen/overdracht'

/** Begun for the mentor who is named; gives the address of the hand-over. */
export async function begins(who: FormBrowser, { at }: Around, siteId: string, receiver: string, firstDay: string): Promise<string> {
  await who.open(`${at}/overdracht/nieuw?naar=${siteId}`)
  await who.press('Begin', { 'Wie neemt daar aan': receiver, Waarheen: 'naar het mbo', 'Eerste dag daar': firstDay })
  return who.path
}

/** What the school tells; the rest as it stood. */
export async function sends(who: FormBrowser, handOver: string, told: Record<string, string>): Promise<string> {
  await who.open(handOver)
  await who.press('Verstuur', told)
  return who.text
}

export async function accepts(who: FormBrowser, handOver: string): Promise<string> {
  await who.open(handOver)
  await who.press('Antwoord', { Aannemen: 'ja' })
  return who.text
}

export async function refuses(who: FormBrowser, handOver: string, why: string): Promise<string> {
  await who.open(handOver)
  await who.press('Antwoord', { 'Weigeren: het gaat terug': 'ja', 'Reden, of wat er mist': why })
  return who.text
}

/** What happened at the school that receives: arrived, a talk, word back. */
export async function tells(who: FormBrowser, handOver: string, what: string, more: Record<string, string> = {}): Promise<string> {
  await who.open(handOver)
  await who.press('Schrijf op', { 'Wat is er gebeurd': what, ...more })
  return who.text
}

/** The four counts of the overview: mine, overdue, at the regional desk, all. */
export async function countsOf(who: FormBrowser): Promise<string> {
  const { text } = await who.open(LIST)
  return ['Aan mij', 'Te laat', 'Regio', 'Alles'].map((part) => new RegExp(`${part} \\((\\d+)\\)`).exec(text)?.[1] ?? '-').join(' ')
}
