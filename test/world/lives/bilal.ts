import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Life, type OpenDatabase, openLife } from './life.ts'
import { callList, calls, closes, marksDay, notesLadder, notesNumbers, reportLines, steps, taps } from './missing.ts'
import { type Around, reads, startsAtVmbo } from './people.ts'

/** Bilal, older than his class, is called every morning he is missing. */
export function bilal(open: OpenDatabase): void {
  let life: Life
  let bilal: Around
  const group = () => `groep=${life.world.groups.derde}`
  const route = () => `route=${life.world.routeId}`
  const [mother, father] = ['Samira Haddad, ouder, 06 11111111', 'Karim Haddad, ouder, 06 22222222']
  beforeAll(async () => {
    life = await openLife(await open())
    life.on('2026-11-02')
    bilal = await startsAtVmbo(life, 'Bilal', 'Haddad', { birthDate: '2010-05-09' })
    await notesLadder(bilal.teamleider, life.world.institutions.zwaluwnest)
    await notesNumbers(bilal, [
      ['Samira Haddad', '06 11111111'],
      ['Karim Haddad', '06 22222222'],
    ])
  })
  afterAll(() => life.close())

  test('Monday 2 November: called in order, not reached, then explained; a call never closes it', async () => {
    await taps(bilal.mentor, group(), 'Mist', bilal.name)
    const list = await callList(bilal.mentor, group())
    expect(list).toContain('nog bellen')
    expect(list.indexOf('06 11111111')).toBeLessThan(list.indexOf('06 22222222'))
    await calls(bilal.mentor, group(), { whom: mother, went: 'Niet bereikt', next: 'Ik bel vader' })
    expect(await callList(bilal.mentor, group())).toContain('niet bereikt')
    life.on('2026-11-02', '08:20')
    await calls(bilal.mentor, group(), { whom: father, went: 'Bereikt, met uitleg', said: 'Verslapen', next: 'Hij komt om elf uur' })
    expect(await callList(bilal.mentor, group())).toContain('uitgelegd, nog open')
    await closes(bilal.mentor, bilal, 'Hij zit in de klas')
    expect(await callList(bilal.mentor, group())).toContain('afgesloten')
    await steps(bilal.mentor, bilal, 'Bellen', '2026-11-02')
  })

  test('Tuesday: mother did not know; the alarm stays until somebody has it explained', async () => {
    life.on('2026-11-03')
    await taps(bilal.mentor, group(), 'Mist', bilal.name)
    await calls(bilal.mentor, group(), { whom: mother, went: 'Bereikt, wist van niets', next: 'Zij belt hem' })
    expect(await callList(bilal.mbo, route())).toContain('thuis wist van niets')
    await calls(bilal.mentor, group(), { whom: father, went: 'Niet bereikt', next: 'Over een kwartier weer' })
    expect(await callList(bilal.mentor, group())).toContain('thuis wist van niets')
    await calls(bilal.mentor, group(), { whom: mother, went: 'Bereikt, met uitleg', said: 'Bij zijn oma', next: 'Gesprek op donderdag' })
    expect(await callList(bilal.mbo, route())).toContain('uitgelegd, nog open')
    // 2 absences: the second step
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).toContain('2 keer afwezig. Bij Het Zwaluwnest is nu de stap: gesprek.')
    await steps(bilal.mentor, bilal, 'Gesprek', '2026-11-03', 'Wekker bij oma')
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).not.toContain('is nu de stap')
  })

  test('the days that nobody closed stay on Vandaag, of who calls there; closing is of a day', async () => {
    life.on('2026-11-04')
    const open = 'Nog open van eerdere dagen'
    const said = 'Vervolg: Gesprek op donderdag (Anouk Visser)'
    expect(await reads(bilal.mentor, '/vandaag')).toMatch(new RegExp(`${open}.*${bilal.name}.*3 november 2026`))
    expect(await reads(bilal.mentor, '/vandaag')).toContain(said)
    await bilal.mentor.open(`${bilal.at}/verzuim?dag=2026-11-03`)
    await bilal.mentor.press('Sluit af', { 'Waarom kan het dicht': 'Wekker staat nu bij oma' })
    expect(await reads(bilal.mentor, '/vandaag')).not.toContain(open)
  })

  test('Friday at the mbo: its team marks and calls, the vmbo reads what came of it', async () => {
    life.on('2026-11-06')
    await taps(bilal.mbo, route(), 'Mist', bilal.name)
    await marksDay(bilal.mbo, bilal, '2026-11-06', 'Mist', '2,5')
    await calls(bilal.mbo, route(), { whom: father, went: 'Bereikt, met uitleg', said: 'Bus gemist', next: 'Hij komt om half twaalf' })
    const page = await reads(bilal.mentor, `${bilal.at}/verzuim`)
    expect(page).toContain('Bereikt, met uitleg: Karim Haddad (mobiel)Bus gemist')
    expect(page).toContain('Hij komt om half twaalf (Mo Kaya)')
    expect(page).toContain('3 keer afwezig. Bij Het Zwaluwnest is nu de stap: brief.')
    await steps(bilal.mentor, bilal, 'Brief', '2026-11-06')
  })

  test('ill and on leave do not count, nor does a day that was put right', async () => {
    life.on('2026-11-09')
    await taps(bilal.mentor, group(), 'Ziek', bilal.name)
    life.on('2026-11-10')
    await marksDay(bilal.mentor, bilal, '2026-11-10', 'Verlof', '4')
    life.on('2026-11-11')
    await taps(bilal.mentor, group(), 'Mist', bilal.name)
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).toContain('4 keer afwezig')
    await marksDay(bilal.mentor, bilal, '2026-11-11', 'Ziek', '')
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).toContain('3 keer afwezig zonder bericht; 0 keer te laat.')
  })

  test('the fourth absence asks for a home visit; 14,5 hours are not reported, 16 are', async () => {
    life.on('2026-11-12')
    await taps(bilal.mentor, group(), 'Mist', bilal.name)
    // 2 and 3 November 4 hours each, 6 November 2.5 as typed, 12 November 4: 14.5, below 16
    const before = await reads(bilal.mentor, `${bilal.at}/verzuim`)
    expect(before).toContain('4 keer afwezig. Bij Het Zwaluwnest is nu de stap: huisbezoek.')
    expect(before).not.toContain('leerplicht (')
    expect(before).not.toContain('Beslis of u meldt')
    await steps(bilal.teamleider, bilal, 'Huisbezoek', '2026-11-12')
    life.on('2026-11-24')
    await marksDay(bilal.mentor, bilal, '2026-11-24', 'Mist', '1,5')
    // 28 days to 24 November begin on 28 October: 14.5 + 1.5 = 16
    const due = '16 uur afwezig vanaf 28 oktober 2026: bij Het Zwaluwnest vanaf 16 uur in 4 weken. Beslis of u meldt bij leerplicht'
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).toContain(due)
    expect(await reads(bilal.mbo, `${bilal.at}/verzuim`)).toContain(due)
    expect(await reads(bilal.teamleider, `/leerlingen/verzuim?${route()}`)).toContain(due)
  })

  test('what is handed out for the report: days, calls and steps in the order in which they happened', async () => {
    const byDefault = 'standaard van een dag bij Het Zwaluwnest: niemand vulde de uren in'
    expect(await reportLines(bilal.mentor, bilal)).toEqual([
      `2 november 2026;09:00;Mist;4,00;${byDefault}`,
      '2 november 2026;09:00;Niet bereikt;;"Samira Haddad; Ik bel vader"',
      '2 november 2026;09:20;Bereikt, met uitleg;;"Karim Haddad; Verslapen; Hij komt om elf uur"',
      '2 november 2026;09:20;Afgesloten;;Hij zit in de klas',
      '2 november 2026;;Bellen;;',
      `3 november 2026;09:00;Mist;4,00;${byDefault}`,
      '3 november 2026;09:00;Bereikt, wist van niets;;"Samira Haddad; Zij belt hem"',
      '3 november 2026;09:00;Niet bereikt;;"Karim Haddad; Over een kwartier weer"',
      '3 november 2026;09:00;Bereikt, met uitleg;;"Samira Haddad; Bij zijn oma; Gesprek op donderdag"',
      // closed on the 4th: no time of the 3rd
      '3 november 2026;;Afgesloten;;Wekker staat nu bij oma',
      '3 november 2026;;Gesprek;;Wekker bij oma',
      '6 november 2026;09:00;Mist;2,50;',
      '6 november 2026;09:00;Bereikt, met uitleg;;"Karim Haddad; Bus gemist; Hij komt om half twaalf"',
      '6 november 2026;;Brief;;',
      `12 november 2026;09:00;Mist;4,00;${byDefault}`,
      '12 november 2026;;Huisbezoek;;',
      '24 november 2026;09:00;Mist;1,50;',
      // 3 days of 4 hours, 2.5 and 1.5; 2 November is in week 45, 24 November in week 48
      'Totaal zonder bericht;;5 dagen;16,00;"4 weken: week 45 tot en met 48; 3 dagen tellen als standaarddag"',
      'Meest in 4 weken;;;16,00;"28 oktober 2026 tot en met 24 november 2026; de norm is 16,00 uur"',
    ])
  })

  test('once reported, hours count anew', async () => {
    await steps(bilal.teamleider, bilal, 'Melden bij leerplicht', '2026-11-24')
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).not.toContain('Beslis of u meldt')
    life.on('2026-11-30')
    await taps(bilal.mentor, group(), 'Mist', bilal.name)
    // 4 hours since; a home visit was made this school year
    expect(await reads(bilal.mentor, `${bilal.at}/verzuim`)).toMatch(/6 keer afwezig zonder bericht(?!.*Beslis of u meldt)/)
  })

  test('his mother reads that he was missing, another school nothing', async () => {
    expect(await reads(bilal.parent, '/mijn')).toContain('30 nov 2026Mist')
    await expect(reads(bilal.stranger, `${bilal.at}/verzuim`)).rejects.toThrow('404')
    await expect(bilal.stranger.fetch(`${bilal.at}/verzuim/melding.csv`)).resolves.not.toContain('Mist')
  })
}
