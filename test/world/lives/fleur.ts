import { afterAll, beforeAll, expect, test } from 'vitest'
import { changesPhase, leaves, putsInRoute } from './leaving.ts'
import { type Life, type OpenDatabase, openLife } from './life.ts'
import { decides, passes, proposes, talks } from './pace.ts'
import { type Around, comesToMbo, leader, leavesVmbo, reads, startsAtVmbo } from './people.ts'

/** Fleur is ahead and accelerates. */
export function fleur(open: OpenDatabase): void {
  let life: Life
  let fleur: Around
  const mboLeader = () => leader(life, life.world.sites.rocHaven)
  beforeAll(async () => {
    life = await openLife(await open())
    life.on('2027-01-18')
    fleur = await startsAtVmbo(life, 'Fleur', 'Adema')
  })
  afterAll(() => life.close())

  test('two parts done half a year before their day: ahead, and the mbo and her mother read so', async () => {
    await passes(fleur.mentor, fleur, 'Hygiënisch werken (onderdeel)', '2027-01-15', '8,5')
    await passes(fleur.mentor, fleur, 'Maatschappijleer (examen)', '2027-01-15', '8')
    // of the 19 parts 2 are dropped and 2 are done; year 3 ends on Sunday 11 July 2027, the exam was for week 25
    for (const page of [await reads(fleur.mbo, `${fleur.at}/voortgang`), await reads(fleur.parent, '/mijn/voortgang')]) {
      expect(page).toContain('15 op schema · 2 voor · 2 hoeft niet')
      expect(page).toContain('Hygiënisch werkenonderdeelvoorbehaald; gepland tot en met 11 jul 2027')
    }
  })

  test('the timeline of the plan: exams in May 2028, diploma in July 2029', async () => {
    const page = await reads(fleur.mentor, fleur.at)
    expect(page).toContain('examen in week 20 van 2028: Nederlands, Engels')
    expect(page).toContain('diploma in week 27 van 2029: Diploma mbo 2')
  })

  test('a proposal waits for a talk, and changes nothing', async () => {
    await proposes(fleur.mentor, fleur, 'Versnellen', 'een half jaar', 'Zij verveelt zich')
    const page = await reads(fleur.mentor, `${fleur.at}/voortgang`)
    expect(page).toContain('Versnellen: een half jaarZij verveelt zichVoorgesteld door Fleur Adema op 18 jan 2027.')
    expect(page).toContain('Nog geen besluit')
    expect(page).toContain('Helpendeblokop schemanog tot en met 8 jul 2029')
    expect(await reads(fleur.mentor, fleur.at)).toContain('examen in week 20 van 2028')
  })

  test('decided in the talk, with a reason, from next school year on', async () => {
    life.on('2027-01-25')
    await talks(fleur.mentor, fleur, 'Voortgangsgesprek', '2027-01-25', 'Zij wil sneller door.', 'Zij vraagt haar stagebedrijf')
    const answers = { 'Geldt vanaf': '2027-08-01', Gesprek: 'Gesprek van 25 jan 2027', 'Besloten met': 'Fleur en haar moeder' }
    await decides(fleur.mentor, fleur, { Besluit: 'Afgesproken', Dag: '2027-01-25', ...answers, Reden: 'Alles is ruim voldoende' })
    expect(await reads(fleur.mbo, `${fleur.at}/voortgang`)).toContain('Alles is ruim voldoende')
    expect(await reads(fleur.parent, '/mijn')).toContain('Voortgangsgesprek')
  })

  test('the plan moves 26 weeks from then on; what was for before that day stays', async () => {
    const page = await reads(fleur.mentor, `${fleur.at}/voortgang`)
    // before 1 August 2027
    expect(page).toContain('Zorg en welzijn (vmbo 3)blokop schemanog tot en met 11 jul 2027')
    // 7 May 2028, 21 May 2028 and 8 July 2029, each less 182 days
    expect(page).toContain('Woensdag en donderdag op het mboblokop schemanog tot en met 7 nov 2027')
    expect(page).toContain('Nederlandsexamen, in vmbo 4op schemanog tot en met 21 nov 2027')
    expect(page).toContain('Helpendeblokop schemanog tot en met 7 jan 2029')
  })

  test('so do the exams and the diploma on her timeline, for everybody who reads it', async () => {
    for (const page of [await reads(fleur.mentor, fleur.at), await reads(fleur.parent, '/mijn')]) {
      expect(page).toContain('Besloten is 0,5 jaar sneller dan het plan')
      // Sunday 21 November 2027 is in week 46, 7 January 2029 in week 1
      expect(page).toContain('examen in week 46 van 2027: Nederlands, Engels')
      expect(page).toContain('diploma in week 1 van 2029: Diploma mbo 2')
    }
  })

  test('in February 2028 she is at the mbo, half a year before her year', async () => {
    life.on('2028-02-07')
    await leavesVmbo(life, fleur, '2028-02-04')
    await comesToMbo(life, fleur, { from: '2028-02-07', isEnrolled: true })
    await changesPhase(fleur.teamleider, fleur, '2028-02-07')
    await putsInRoute(await mboLeader(), fleur, '2028-02-07')
    const page = await reads(fleur.mboMentor, fleur.at)
    expect(page).toContain('nu mbo 1; cohort 2026, versie 1 van de route. Volgens het plan zit dit cohort nu in vmbo 4.')
    // her own half year is in it once: not again because she is in a later year
    expect(page).toContain('diploma in week 1 van 2029: Diploma mbo 2')
    expect(page).not.toContain('Wat niet klopt')
  })

  test('in January 2029 she has her diploma: a startkwalificatie within the route', async () => {
    life.on('2029-01-05')
    await leaves(await mboLeader(), fleur, 'Diploma gehaald', {
      ...{ 'Welk diploma': 'mbo 2', 'Datum van het diploma': '2029-01-05', 'Waar gehaald': 'binnen de route' },
      ...{ 'Laatste dag in de route': '2029-01-05', Waarheen: 'Mbo, bol' },
    })
    const page = await reads(fleur.mboMentor, `${fleur.at}/vertrek`)
    expect(page).toContain('Startkwalificatie')
    expect(page).not.toContain('Nog geen startkwalificatie')
    expect(page).toContain('mbo 2, 5 januari 2029, binnen de route')
  })
}
