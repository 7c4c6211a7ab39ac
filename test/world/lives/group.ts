import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Life, type OpenDatabase, openLife } from './life.ts'
import { bindings, experiments } from './monitor.ts'
import { type Around, goesOn, reads, startsAtVmbo } from './people.ts'

/** The experiment of four pupils stops. */
export function group(open: OpenDatabase): void {
  let life: Life
  let all: Around[]
  const stop = () => `/leerlingen/stoppen?route=${life.world.routeId}`
  beforeAll(async () => {
    life = await openLife(await open())
    life.on('2027-01-29')
    all = []
    for (const family of ['Aalders', 'Blom', 'Cox', 'Dam']) all.push(await startsAtVmbo(life, 'Dex', family))
    for (const one of all) await goesOn(life, one, [4])
  })
  afterAll(() => life.close())
  const first = () => all[0] as Around
  const GO = { 'Laatste dag in de route': '2027-01-29', 'Waarom stopt de route': 'Te weinig leerlingen' }

  test('who has no destination keeps everybody where they are', async () => {
    const { teamleider } = first()
    await teamleider.open(stop())
    await expect(teamleider.press('Leid alle 4 leerlingen eruit', { ...GO, 'Dex Aalders': 'Gewoon vmbo' })).rejects.toThrow('422')
    for (const one of all) expect(await reads(one.mentor, `${one.at}/vertrek`)).toContain('De leerling heeft geen route verlaten.')
  })

  test('all of them in one go, each to a destination of their own', async () => {
    const { teamleider } = first()
    await teamleider.open(stop())
    const each = {
      'Dex Aalders': 'Gewoon vmbo',
      'Dex Blom': 'Gewoon vmbo',
      'Dex Cox': 'Andere doorlopende route',
      'Dex Dam': 'Niet bekend',
    }
    await teamleider.press('Leid alle 4 leerlingen eruit', { ...GO, ...each })
    const told = await Promise.all(all.map((one) => reads(one.mentor, `${one.at}/vertrek`)))
    for (const page of told) {
      expect(page).toContain('Laatste dag 29 januari 2027')
      expect(page).toContain('De route stopte')
      expect(page).toContain('Te weinig leerlingen')
    }
    expect(told.map((page) => /Waarheen: (Gewoon vmbo|Andere doorlopende route|Niet bekend)/.exec(page)?.[1])).toEqual(Object.values(each))
    expect(await reads(teamleider, stop())).toContain('Er is geen route met leerlingen van u.')
  })

  test('each is asked after 3 and 12 months', async () => {
    const page = await reads(first().teamleider, `/leerlingen/vervolg/${life.world.routeId}/2026`)
    // 29 April 2027 and 29 January 2028
    expect(page.match(/na 3 maanden sinds het vertreklatervanaf 29 apr 2027/g)).toHaveLength(4)
    expect(page.match(/na 12 maanden sinds het vertreklatervanaf 29 jan 2028/g)).toHaveLength(4)
  })

  test('nobody of them is on the morning list of the route any more, nor does the mbo read of them', async () => {
    life.on('2027-02-01')
    const { mbo, at } = first()
    expect(await reads(mbo, `/leerlingen/vandaag?route=${life.world.routeId}`)).not.toContain('Dex')
    await expect(reads(mbo, at)).rejects.toThrow('404')
  })

  test('the monitor says that the experiment stopped: of four starters nobody is bound a year later', async () => {
    expect(await experiments(life, '2027-10-04')).toEqual(['gestopt'])
    expect(await bindings(life, '2027-10-05')).toEqual({
      '2026-10-01': { gebonden: '4 of 4', 'gebonden-binnen': '4 of 4' },
      '2027-10-01': { gebonden: '0 of 4', 'gebonden-binnen': '0 of 4' },
    })
  })
}
