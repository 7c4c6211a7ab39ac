import type { FormBrowser } from '../by-hand/form-browser.ts'
import type { Around } from './people.ts'

/** A part that was done, at the vmbo. */
export async function passes(who: FormBrowser, { at }: Around, part: string, day: string, mark = ''): Promise<void> {
  await who.open(`${at}/voortgang/resultaat`)
  await who.press('Bewaren', { Deel: part, Uitslag: 'behaald', Cijfer: mark, Dag: day, 'Gemaakt bij': 'Het Zwaluwnest' })
}

export async function proposes(who: FormBrowser, { at, name }: Around, kind: string, howMuch: string, why: string): Promise<void> {
  await who.open(`${at}/voortgang/voorstel`)
  await who.press('Bewaren', { Voorstel: kind, Hoeveel: howMuch, 'Voorgesteld door': name, Reden: why })
}

/** Planned and held on this day, with one promise of the pupil. */
export async function talks(who: FormBrowser, { at }: Around, kind: string, day: string, told: string, promise: string): Promise<void> {
  await who.open(`${at}/gesprekken/nieuw`)
  await who.press('Plan', { Soort: kind, Dag: day })
  const agreed = { 'Wat is er afgesproken (1)': promise, 'Wie doet het (1)': 'de leerling', 'Voor welke dag (1)': day }
  await who.press('Bewaar het gesprek', { Dag: day, leerling: 'ja', ouder: 'ja', Verslag: told, ...agreed })
}

/** On the proposal that waits. */
export async function decides(who: FormBrowser, { at }: Around, answers: Record<string, string>): Promise<void> {
  await who.open(`${at}/voortgang`)
  await who.follow('Besluit vastleggen')
  await who.press('Bewaren', answers)
}
