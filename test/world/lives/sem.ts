import { afterAll, beforeAll, expect, test } from 'vitest'
import { answersQuestions, asks, leaves } from './leaving.ts'
import { type Life, type OpenDatabase, openLife } from './life.ts'
import { bindings } from './monitor.ts'
import { type Around, goesOn, reads, startsAtVmbo } from './people.ts'

/** Sem switches, and has a startkwalificatie outside. */
export function sem(open: OpenDatabase): void {
  let life: Life
  let sem: Around
  const cohort = () => `/leerlingen/vervolg/${life.world.routeId}/2026`
  beforeAll(async () => {
    life = await openLife(await open())
    life.on('2026-11-23')
    sem = await startsAtVmbo(life, 'Sem', 'Wolf')
    // in the route with him, and still there when he is counted
    const iris = await startsAtVmbo(life, 'Iris', 'Bakema')
    await goesOn(life, iris, [4])
    await goesOn(life, sem, [])
  })
  afterAll(() => life.close())

  test('the way back opens with what can be reached in year 3', async () => {
    await sem.teamleider.open(`${sem.at}/vertrek`)
    await sem.teamleider.follow('Overstap naar iets anders')
    expect(sem.teamleider.text).toContain('vmbo-bb; Lindecollege; Het hele examen in leerjaar 4')
    expect(sem.teamleider.text).toContain('mbo-2; Mbo Oeverdam; Wat nog niet is behaald')
  })

  test('he switches to another sector; his mentor reads where to, and what is asked later is planned', async () => {
    await leaves(sem.teamleider, sem, 'Overstap naar iets anders', {
      ...{ 'Laatste dag in de route': '2026-11-20', Reden: 'Andere sector', Waarheen: 'Mbo, bol' },
      ...{ 'Welke school, opleiding of welk werk': 'Horeca', 'Is de terugweg gebruikt?': 'Ja' },
    })
    const page = await reads(sem.mentor, `${sem.at}/vertrek`)
    for (const words of ['Laatste dag 20 november 2026', 'Reden: Andere sector', 'Mbo, bol: Horeca', 'De terugweg is gebruikt.'])
      expect(page).toContain(words)
    const planned = await reads(sem.teamleider, cohort())
    // 3 and 12 months after 20 November 2026
    expect(planned).toContain('na 3 maanden sinds het vertreklatervanaf 20 feb 2027')
    expect(planned).toContain('na 12 maanden sinds het vertreklatervanaf 20 nov 2027')
  })

  test.each([
    ['2027-02-19', 'later', 'later'],
    ['2027-02-20', 'nu te vragen', 'later'],
    ['2027-11-19', 'nu te vragen', 'later'],
    ['2027-11-20', 'nu te vragen', 'nu te vragen'],
  ])('on %s after 3 months: %s, after 12: %s', async (day, three, twelve) => {
    life.on(day)
    const page = await reads(sem.teamleider, cohort())
    expect(page).toContain(`na 3 maanden sinds het vertrek${three}`)
    expect(page).toContain(`na 12 maanden sinds het vertrek${twelve}`)
  })

  test('he answers after 3 months by a link, without an account; without consent nothing is kept', async () => {
    life.on('2027-02-22')
    const him = life.as(null)
    await him.open(await asks(sem.teamleider, life.world.routeId, 2026))
    expect(him.title).toBe('Hoe gaat het, Sem?')
    await expect(answersQuestions(him, 'Nee', false)).rejects.toThrow('Zonder toestemming')
    await answersQuestions(him, 'Nee', true)
    expect(him.title).toBe('Dank je wel')
    expect(await reads(sem.teamleider, cohort())).toContain('na 3 maanden sinds het vertrekheeft geantwoord')
  })

  test('and after 12', async () => {
    life.on('2027-11-22')
    const him = life.as(null)
    await him.open(await asks(sem.teamleider, life.world.routeId, 2026))
    await answersQuestions(him, 'Een beetje', true)
    expect(await reads(sem.teamleider, '/leerlingen/vervolg')).toContain('2 van 2 antwoordden')
    // counted from five answers on
    expect(await reads(sem.teamleider, cohort())).toContain('Nog geen vijf antwoorden.')
  })

  test('his diploma of mbo 2 outside the route is a startkwalificatie', async () => {
    life.on('2028-07-10')
    const where = { 'Waar gehaald': 'buiten de route', 'Laatste dag in de route': '', Waarheen: 'Werk' }
    await leaves(sem.teamleider, sem, 'Diploma gehaald', { 'Welk diploma': 'mbo 2', 'Datum van het diploma': '2028-07-07', ...where })
    const page = await reads(sem.mentor, `${sem.at}/vertrek`)
    expect(page).toContain('mbo 2, 7 juli 2028, buiten de route')
    expect(page).toContain('Startkwalificatie')
  })

  test('the monitor counts him gebonden, not gebonden-binnen', async () => {
    // two starters on 1 October 2026; on 1 October 2027 Iris is in the route and Sem nowhere that is told; a year later he has his diploma
    expect(await bindings(life, '2028-10-02')).toEqual({
      '2026-10-01': { gebonden: '2 of 2', 'gebonden-binnen': '2 of 2' },
      '2027-10-01': { gebonden: '1 of 2', 'gebonden-binnen': '1 of 2' },
      '2028-10-01': { gebonden: '2 of 2', 'gebonden-binnen': '1 of 2' },
    })
  })
}
