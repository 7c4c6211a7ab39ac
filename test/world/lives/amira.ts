import { afterAll, beforeAll, expect, test } from 'vitest'
import { glrDesign } from '../../../src/programme/index.ts'
import { addCompany } from '../../../src/pupils/placement/testing/add-placement.ts'
import type { FormBrowser } from '../by-hand/form-browser.ts'
import { type Life, type OpenDatabase, openLife } from './life.ts'
import { type Around, comesToMbo, reads, startsAtVmbo } from './people.ts'
import { expectedAt, judges, notes, placesAt, recognises, signs } from './placed.ts'

/** Amira has two schools and a company. */
export function amira(open: OpenDatabase): void {
  let life: Life
  let her: Around
  let placement: string
  let guide: FormBrowser
  let pupil: FormBrowser
  const COMPANY = 'Zorg aan de Beek, Merwehaven'
  beforeAll(async () => {
    // the vmbo has the holidays of midden, the mbo those of noord
    const design = glrDesign()
    life = await openLife(await open(), { ...design, calendar: { ...design.calendar, vo: 'midden', mbo: 'noord' } })
    const { sites, routeId, regionId, people } = life.world
    life.on('2026-10-05')
    her = await startsAtVmbo(life, 'Amira', 'Said', {
      birthDate: '2011-05-03',
      enrolments: [
        { siteId: sites.zwaluwnest, opleiding: 'vmbo-bb', leerjaar: 3, from: '2025-08-01', until: '2026-07-31' },
        { siteId: sites.zwaluwnest, opleiding: 'vmbo-bb', leerjaar: 4, from: '2026-08-01' },
      ],
      routes: [{ routeId, from: '2025-08-01' }],
    })
    await comesToMbo(life, her, { from: '2026-08-01', isEnrolled: false })
    await addCompany(life.db, regionId, 'Zorg aan de Beek')
    guide = life.as(people.stagebegeleider.personId)
    pupil = life.as(await life.add({ given: 'Amira', family: 'Said', role: 'leerling', scopeKind: 'pupil', scopeId: her.pupilId }))
  })
  afterAll(() => life.close())
  const expected = (day: string) => expectedAt(her.mentor, life.world.groups.derde, day, her)

  test.each([
    // year 4: Monday and Tuesday at the vmbo, Wednesday and Thursday at the mbo, Friday at a company
    ['Monday', '2026-10-05', 'vmbo'],
    ['Tuesday', '2026-10-06', 'vmbo'],
    ['Wednesday', '2026-10-07', 'mbo'],
    ['Thursday', '2026-10-08', 'mbo'],
    ['Friday', '2026-10-09', 'bedrijf'],
    ['Saturday', '2026-10-10', 'vrij'],
    // autumn in noord is 10 to 18 October: only the mbo is free
    ['Monday', '2026-10-12', 'vmbo'],
    ['Wednesday', '2026-10-14', 'vrij'],
    ['Friday', '2026-10-16', 'bedrijf'],
    // in midden 17 to 25 October: the vmbo is free, and with it the Friday at a company that is in its plan
    ['Monday', '2026-10-19', 'vrij'],
    ['Wednesday', '2026-10-21', 'mbo'],
    ['Friday', '2026-10-23', 'vrij'],
  ])('before her placement: on %s %s at: %s', async (_weekday, day, place) => expect(await expected(day)).toBe(place))

  test('a placement on Thursday and Friday from 5 November on: what is not right with it is said', async () => {
    life.on('2026-11-02')
    const plan = { from: '2026-11-05', until: '2027-05-07', days: ['donderdag', 'vrijdag'], coach: 'Tom Smit' }
    placement = await placesAt(guide, her, { company: COMPANY, ...plan })
    expect(guide.text).toContain('De leerling is bij het begin jonger dan 16 (wordt 16 op 3 mei 2027). Beoordeel of dit lichte arbeid is.')
    expect(guide.text).toContain('Of het bedrijf erkend is voor crebo 95002 is niet vastgelegd.')
    expect(guide.text).toContain('Er is nog geen praktijkovereenkomst (POK).')
    expect(guide.text).toContain('Er is nog geen bezoek gepland.')
  })

  test.each([
    ['Wednesday', '2026-11-04', 'mbo'],
    ['Thursday', '2026-11-05', 'bedrijf'],
    ['Friday', '2026-11-06', 'bedrijf'],
    ['Monday', '2026-11-09', 'vmbo'],
    ['Wednesday', '2026-11-11', 'mbo'],
    // winter is 19 December to 3 January for both schools, not for a company
    ['Wednesday', '2026-12-23', 'vrij'],
    ['Thursday', '2026-12-24', 'bedrijf'],
    // 7 May is its last day; in week 19 her year has no lessons on Thursday any more
    ['Friday', '2027-05-07', 'bedrijf'],
    ['Friday', '2027-05-14', 'vrij'],
  ])('with it: on %s %s at: %s', async (_weekday, day, place) => expect(await expected(day)).toBe(place))

  test('too young for work that is not light: a finding that stays until the work is light', async () => {
    const heavy = await judges(guide, placement, 'nee')
    expect(heavy).toContain('jonger dan 16 (wordt 16 op 3 mei 2027) en dit is geen lichte arbeid.')
    expect(await judges(guide, placement, 'ja')).not.toContain('jonger dan 16')
  })

  test('recognised for her crebo', async () => {
    await recognises(her.teamleider, 'Zorg aan de Beek')
    expect(await reads(guide, placement)).not.toContain('erkend')
  })

  test('the POK is signed by the company, the school and her mother', async () => {
    await notes(guide, placement, 'Maak de overeenkomst')
    expect(guide.text).toContain('Nog te tekenen: leerling, bedrijf, school.')
    await signs(guide, placement, 'bedrijf', 'Ria Beek', '2026-11-02')
    await signs(guide, placement, 'school', 'Tom Smit', '2026-11-02')
    life.on('2026-11-04')
    expect(await signs(guide, placement, 'ouder of verzorger', 'Samira Said', '2026-11-04')).toContain('Iedereen heeft getekend.')
    expect(guide.text).not.toContain('praktijkovereenkomst of de laatste wijziging is nog niet')
  })

  test('she writes her hours, somebody else confirms them', async () => {
    life.on('2026-11-16')
    await notes(pupil, placement, 'Uren opschrijven', { 'Een dag in de week': '2026-11-05', 'Uren in die week': '15,5' })
    await notes(pupil, placement, 'Uren opschrijven', { 'Een dag in de week': '2026-11-12', 'Uren in die week': '16' })
    expect(pupil.text).toContain('0 van 180 uur bevestigd, 31,5 wacht.')
    expect(await notes(guide, placement, 'Bevestig 31,5 uur')).toContain('31,5 van 180 uur bevestigd, 0 wacht.')
  })

  test('a visit is planned, overdue, and written up', async () => {
    await notes(guide, placement, 'Bezoek plannen', { Dag: '2026-11-20', Hoe: 'bezoek' })
    expect(guide.text).not.toContain('Er is nog geen bezoek gepland.')
    life.on('2026-11-21')
    expect(await reads(guide, placement)).toContain('Een bezoek van 20 nov 2026 is nog niet opgeschreven.')
    await notes(guide, placement, 'Bezoek opschrijven', { Verslag: 'Zij doet het goed', 'Gehouden op': '2026-11-20' })
    expect(guide.text).not.toContain('nog niet opgeschreven')
  })

  test('the company says how it goes by a link, without an account; both schools and her mother read it', async () => {
    life.on('2026-11-23')
    await notes(guide, placement, 'Maak een link')
    const company = life.as(null)
    await company.open(guide.find('.panel code'))
    expect(company.title).toBe('Hoe gaat het met Amira?')
    expect(company.text).not.toContain('Said')
    await company.press('Verstuur', { 'Uw naam': 'Ria Beek', 'Hoe gaat het?': 'Op tijd en vrolijk' })
    for (const who of [guide, her.mboMentor, her.parent]) expect(await reads(who, placement)).toContain('Op tijd en vrolijk')
    await expect(reads(her.stranger, placement)).rejects.toThrow('404')
  })
}
