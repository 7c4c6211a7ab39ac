import type { FormBrowser } from '../by-hand/form-browser.ts'
import type { Around } from './people.ts'

/** The team as the morning list names it in its address: `groep=…` or `route=…`. */
export type Team = string

export async function notesLadder(who: FormBrowser, institutionId: string): Promise<void> {
  await who.open(`/leerlingen/verzuim/ladder/${institutionId}`)
  const counts = {
    'Bellen na zoveel keer': '1',
    'Gesprek na zoveel keer': '2',
    'Brief na zoveel keer': '3',
    'Huisbezoek na zoveel keer': '4',
  }
  await who.press('Leg vast', { Vanaf: '2026-08-01', ...counts, Uren: '16', 'In zoveel weken': '4', 'Uren van een dag': '4' })
}

export async function notesNumbers({ mentor, at }: Around, numbers: readonly [name: string, number: string][]): Promise<void> {
  for (const [index, [name, number]] of numbers.entries()) {
    await mentor.open(`${at}/bereikbaar`)
    const kind = { Relatie: 'Ouder', 'Soort nummer': 'Mobiel', Volgorde: String(index + 1) }
    await mentor.press('Bewaar', { Naam: name, Nummer: number, ...kind })
  }
}

/** One tap in the morning. */
export async function taps(who: FormBrowser, team: Team, tap: 'Er' | 'Te laat' | 'Ziek' | 'Mist', name: string): Promise<void> {
  await who.open(`/leerlingen/vandaag?${team}`)
  await who.press(`${tap} ${name}`)
}

export interface Call {
  whom: string
  went: 'Niet bereikt' | 'Bereikt, wist van niets' | 'Bereikt, met uitleg'
  said?: string
  next: string
}

/** From the call list of the morning. */
export async function calls(who: FormBrowser, team: Team, { whom, went, said, next }: Call): Promise<void> {
  await who.open(`/leerlingen/vandaag/bellen?${team}`)
  await who.follow('Noteer het telefoongesprek')
  const answers = { 'Wie is gebeld': whom, 'Hoe ging het': went, Vervolg: next }
  await who.press('Bewaar het gesprek', { ...answers, ...(said ? { 'Wat is gezegd': said } : {}) })
}

export async function closes(who: FormBrowser, { at }: Around, why: string): Promise<void> {
  await who.open(`${at}/verzuim`)
  await who.press('Sluit af', { 'Waarom kan het dicht': why })
}

/** A day by its form, with the hours when somebody knows them. */
export async function marksDay(
  who: FormBrowser,
  { at }: Around,
  day: string,
  what: 'Ziek' | 'Mist' | 'Verlof',
  hours: string,
): Promise<void> {
  await who.open(`${at}/verzuim`)
  await who.press('Bewaar', { Dag: day, Wat: what, Uren: hours })
}

/** A step of the ladder that was taken. */
export async function steps(who: FormBrowser, { at }: Around, step: string, day: string, note = ''): Promise<void> {
  await who.open(`${at}/verzuim`)
  await who.press('Bewaar', { Stap: step, 'Gedaan op': day, Toelichting: note })
}

/** What the morning’s list says of those to be called. */
export const callList = async (who: FormBrowser, team: Team): Promise<string> => (await who.open(`/leerlingen/vandaag/bellen?${team}`)).text

/** The lines of the report as a file, without its head. */
export async function reportLines(who: FormBrowser, { at }: Around): Promise<string[]> {
  return (await who.fetch(`${at}/verzuim/melding.csv`)).trim().split('\r\n').slice(1)
}
