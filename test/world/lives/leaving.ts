import type { FormBrowser } from '../by-hand/form-browser.ts'
import type { Around } from './people.ts'

/** The school says of its own line that the mbo phase begins. */
export async function changesPhase(who: FormBrowser, { at }: Around, from: string): Promise<void> {
  await who.open(at)
  await who.follow('Wijzig')
  await who.follow('Andere fase vanaf een dag')
  await who.press('Verander de fase', { 'mbo-fase': 'ja', 'Eerste dag van de nieuwe fase': from })
}

/** The mbo says that the pupil is in the route, in the mbo phase. */
export async function putsInRoute(who: FormBrowser, { at }: Around, from: string): Promise<void> {
  await who.open(`${at}/route`)
  await who.press('Bewaar', { Route: 'Techniek in één lijn', 'mbo-fase': 'ja', 'Vanaf welke dag': from })
}

/** One of the three ways out, from the page of how the pupil left. */
export async function leaves(who: FormBrowser, { at }: Around, way: string, answers: Record<string, string>): Promise<void> {
  await who.open(`${at}/vertrek`)
  await who.follow(way)
  await who.press('Schrijf op', answers)
}

/** A card with a link for who is to be asked now; gives the link. */
export async function asks(who: FormBrowser, routeId: string, cohort: number): Promise<string> {
  await who.open(`/leerlingen/vervolg/${routeId}/${cohort}`)
  await who.press('Maak een kaart')
  return who.find('.one-time-link')
}

/** Who has the link says how it goes, and whether the route fitted; `isAgreed`: with consent. */
export async function answersQuestions(who: FormBrowser, fitted: string, isAgreed: boolean): Promise<void> {
  const answers = { 'Wat doe je nu?': 'School', 'Paste de route bij jou?': fitted, 'Wat miste je het meest?': 'Niets' }
  const known = { 'Was er iemand die je kende en op je lette?': 'Ja' }
  await who.press('Verstuur', { ...(isAgreed ? { [CONSENT]: 'ja' } : {}), ...answers, ...known })
}

const CONSENT = 'Ik vind het goed dat de school mijn antwoorden bewaart. Ik ben 16 of ouder, of mijn ouders vinden het ook goed.'
