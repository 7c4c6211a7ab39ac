import { afterAll, beforeAll, expect, test } from 'vitest'
import type { FormBrowser } from '../by-hand/form-browser.ts'
import { type Life, type OpenDatabase, openLife } from './life.ts'
import { type Around, reads, startsAtVmbo } from './people.ts'
import { accepts, begins, countsOf, refuses, sends, tells } from './sent.ts'

/** Without a hand-over in sight the page has nothing to choose from. */
const NOTHING = '- - - -'

/** Milan’s dossier was refused and came back. */
export function milan(open: OpenDatabase): void {
  let life: Life
  let him: Around
  let desk: FormBrowser
  let handOver: string
  beforeAll(async () => {
    life = await openLife(await open())
    life.on('2027-06-01')
    him = await startsAtVmbo(life, 'Milan', 'Post')
    desk = life.as(life.world.people.coördinator.personId)
  })
  afterAll(() => life.close())
  const everybody = async () => [await countsOf(him.mentor), await countsOf(him.mboMentor), await countsOf(desk)]

  test('begun for the mentor who is named, first day 23 August: to be sent four weeks before', async () => {
    handOver = await begins(him.mentor, him, life.world.sites.rocHaven, 'Karim Idrissi', '2027-08-23')
    // 23 August less 28 days
    expect(him.mentor.text).toContain('Versturen voor 26 jul 2027')
    // what was not sent the other school does not see
    await expect(reads(him.mboMentor, handOver)).rejects.toThrow('404')
  })

  test.each([
    // mine, overdue, desk, all; a day late from 27 July, the desk from more than 7 days late
    ['2027-07-26', '1 0 0 1', '0 0 0 1'],
    ['2027-07-27', '1 1 0 1', '0 1 0 1'],
    ['2027-08-02', '1 1 0 1', '0 1 0 1'],
    ['2027-08-03', '1 1 1 1', '0 1 1 1'],
  ])('not sent on %s: the sender has %s, the desk %s, the mbo nothing', async (day, sender, regional) => {
    life.on(day)
    expect(await everybody()).toEqual([sender, NOTHING, regional])
  })

  test('sent: from then on it waits for the mbo', async () => {
    life.on('2027-08-04')
    const page = await sends(him.mentor, handOver, {
      ...{ 'In eigen woorden van de leerling': 'Op de garage gaat het vanzelf.', 'Wat werkt bij deze leerling?': 'Eerst doen' },
      ...{ 'Wat lukt goed?': 'Sleutelen', 'Wat is met wie afgesproken, en geldt nog?': 'Hij belt zelf als hij ziek is' },
      ...{ 'Wie kan de andere school bellen?': 'Anouk Visser', 'Ouders ingelicht op': '2027-08-03', 'Hoe ingelicht': 'Gesprek' },
    })
    expect(page).toContain('Vingerafdruk')
    expect(await everybody()).toEqual(['0 0 0 1', '1 0 0 1', '0 0 0 1'])
    expect(await reads(him.mboMentor, handOver)).toContain('Sleutelen')
  })

  test.each([
    // to be answered within 7 days: by 11 August
    ['2027-08-11', '0 0 0 1', '1 0 0 1', '0 0 0 1'],
    ['2027-08-12', '0 1 0 1', '1 1 0 1', '0 1 0 1'],
    ['2027-08-18', '0 1 0 1', '1 1 0 1', '0 1 0 1'],
    ['2027-08-19', '0 1 1 1', '1 1 1 1', '0 1 1 1'],
  ])('no answer on %s: both schools see it late, then the desk', async (day, ...counts) => {
    life.on(day)
    expect(await everybody()).toEqual(counts)
  })

  test('refused with what is missing: it is the vmbo’s turn again, within 7 days', async () => {
    life.on('2027-08-20')
    expect(await refuses(him.mboMentor, handOver, 'Welk deel van het cspe is af?')).toContain('Geweigerd')
    const page = await reads(him.mentor, handOver)
    expect(page).toContain('Welk deel van het cspe is af?')
    expect(page).toContain('Verbeteren en opnieuw sturen voor 27 aug 2027')
    expect(await everybody()).toEqual(['1 0 0 1', '0 0 0 1', '0 0 0 1'])
    life.on('2027-08-28')
    expect(await everybody()).toEqual(['1 1 0 1', '0 1 0 1', '0 1 0 1'])
  })

  test('mended and sent again; both versions stay, and the second is accepted', async () => {
    life.on('2027-08-30')
    expect(await sends(him.mentor, handOver, { 'Wat lukt goed?': 'Onderdeel A en B van het cspe zijn af' })).toContain('Versie 2')
    expect(await reads(him.mboMentor, handOver)).toContain('Onderdeel A en B van het cspe zijn af')
    expect(await accepts(him.mboMentor, handOver)).toContain('Aangenomen')
    expect(him.mboMentor.text).toContain('Sleutelen')
    // his first day is behind: whether he came is asked at once, since 23 August
    expect(await everybody()).toEqual(['0 1 0 1', '1 1 0 1', '0 1 0 1'])
  })

  test('he arrives; a talk within two weeks of his first day', async () => {
    expect(await tells(him.mboMentor, handOver, 'Is er')).toContain('Is er')
    life.on('2027-09-06')
    expect(await everybody()).toEqual(['0 0 0 1', '1 0 0 1', '0 0 0 1'])
    // 23 August and 14 days is 6 September
    life.on('2027-09-07')
    expect(await everybody()).toEqual(['0 1 0 1', '1 1 0 1', '0 1 0 1'])
    await tells(him.mboMentor, handOver, 'Gesprek gevoerd')
    expect(await everybody()).toEqual(['0 0 0 1', '1 0 0 1', '0 0 0 1'])
  })

  test('word back to who sent him, within six weeks; then the chain is done', async () => {
    // 23 August and 42 days is 4 October
    life.on('2027-10-05')
    expect(await everybody()).toEqual(['0 1 0 1', '1 1 0 1', '0 1 0 1'])
    life.on('2027-10-12')
    expect(await everybody()).toEqual(['0 1 1 1', '1 1 1 1', '0 1 1 1'])
    await tells(him.mboMentor, handOver, 'Teruggemeld', { Toelichting: 'Hij zit op zijn plek' })
    expect(await reads(him.mentor, handOver)).toContain('Hij zit op zijn plek')
    expect(await everybody()).toEqual(['0 0 0 1', '0 0 0 1', '0 0 0 1'])
  })
}
