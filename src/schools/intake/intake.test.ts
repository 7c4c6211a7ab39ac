import { describe, expect, test } from 'vitest'
import type { Qualification } from '../qualifications/qualification.ts'
import { knownOf, standingOfCompany, standingOfQualification, standingOfSchool, standingOfSite } from './compare.ts'
import { Gathering } from './gather.ts'
import { kindOfStructure } from './kind-of-structure.ts'
import type { OfferedQualification, OfferedSchool } from './offer.ts'

test.each([
  ['VBO/MAVO/HAVO/VWO', 'vo'],
  ['PRO/VBO/MAVO', 'vo'],
  ['PRO', 'pro'],
  ['ROC', 'mbo'],
  ['Regionaal opleidingencentrum', 'mbo'],
  ['Agrarisch opleidingscentrum', 'aoc'],
  ['Aoc', 'aoc'],
  ['ROC/AOC', null],
  ['VBO/ROC', null],
  ['Overig', null],
  ['', null],
  [null, null],
])('what %s says of a school: %s', (structure, kind) => {
  expect(kindOfStructure(structure)).toBe(kind)
})

describe('gathering rows', () => {
  const institution = {
    line: 2,
    brin: '90ZN',
    name: 'Het Zwaluwnest',
    place: 'Merwehaven',
    boardNumber: '90001',
    boardName: null,
    structure: 'VBO',
  }

  test('a school comes once, with its sites and the name of its board from elsewhere in the file', () => {
    const all = new Gathering()
    all.institution(institution)
    all.institution({ ...institution, line: 3, name: 'Tweede regel' })
    all.board({ line: 2, number: '90001', name: 'Stichting Waterkant', place: null })
    const site = {
      line: 3,
      brin: '90ZN',
      name: 'Zuid',
      street: null,
      houseNumber: null,
      postcode: null,
      place: null,
      gemeente: null,
      structure: null,
    }
    all.site({ ...site, vestiging: '01' })
    all.site({ ...site, vestiging: '00', name: 'Noord' })
    expect(all.schools()).toEqual([
      {
        brin: '90ZN',
        name: 'Het Zwaluwnest',
        place: 'Merwehaven',
        boardNumber: '90001',
        boardName: 'Stichting Waterkant',
        kind: 'vo',
        mainSite: 'Noord',
        sites: [
          { vestiging: '00', name: 'Noord', place: null },
          { vestiging: '01', name: 'Zuid', place: null },
        ],
      },
    ])
  })

  test('rows per leertraject are one qualification; without a leertraject both are open', () => {
    const row = {
      line: 2,
      crebo: '25180',
      name: 'Kok',
      niveau: 2 as const,
      dossier: null,
      dossierName: null,
      validFrom: null,
      lastIntake: null,
      validUntil: null,
    }
    const all = new Gathering()
    all.qualification({ ...row, leertraject: 'bol' })
    expect(all.qualifications()).toMatchObject([{ bol: true, bbl: false }])
    all.qualification({ ...row, leertraject: 'bbl' })
    all.qualification({ ...row, crebo: '25181', leertraject: null })
    expect(all.qualifications().map(({ crebo, bol, bbl }) => [crebo, bol, bbl])).toEqual([
      ['25180', true, true],
      ['25181', true, true],
    ])
  })

  test('a company is recognised as long as for any crebo, and without an end when one has none', () => {
    const row = { line: 2, leerbedrijfId: '100000001', name: 'Garage', postcode: null, place: null, crebo: '25180', recognisedFrom: null }
    const until = (...days: (string | null)[]) => {
      const all = new Gathering()
      for (const recognisedUntil of days) all.company({ ...row, recognisedUntil })
      return all.companies().map((one) => one.recognisedUntil)
    }
    expect(until('2027-01-01', '2028-01-01', '2026-01-01')).toEqual(['2028-01-01'])
    expect(until('2027-01-01', null)).toEqual([null])
    expect(until(null, '2027-01-01')).toEqual([null])
  })
})

describe('what is new, changed, the same', () => {
  const here = { id: 'i', regionId: 'r', boardId: 'b', brin: '90ZN', kind: 'vo', name: 'Het Zwaluwnest' } as const
  const site = { id: 's', institutionId: 'i', vestiging: '00', name: 'Noord', place: 'Merwehaven', profielen: [] }
  const known = knownOf([], [here], [site])
  const school = (change: Partial<OfferedSchool>): OfferedSchool => ({
    brin: '90ZN',
    name: 'Het Zwaluwnest',
    place: null,
    boardNumber: null,
    boardName: null,
    kind: null,
    mainSite: null,
    sites: [],
    ...change,
  })

  test('of a school and its sites', () => {
    expect(standingOfSchool(school({}), known)).toBe('same')
    expect(standingOfSchool(school({ name: 'Zwaluwnest' }), known)).toBe('changed')
    expect(standingOfSchool(school({ brin: '91DK' }), known)).toBe('new')
    expect(standingOfSchool(school({ brin: '91DK', name: null }), known)).toBe('not-alone')
    expect(standingOfSchool(school({ brin: '91DK', name: null, mainSite: 'De Kade' }), known)).toBe('new')
    expect(standingOfSchool(school({ name: null, mainSite: 'Anders' }), known)).toBe('same')
    const offered = { vestiging: '00', name: 'Noord', place: null }
    expect(standingOfSite(school({ name: null }), offered, known)).toBe('same')
    expect(standingOfSite(school({}), { ...offered, place: 'Oudekade' }, known)).toBe('changed')
    expect(standingOfSite(school({}), { ...offered, vestiging: '01' }, known)).toBe('new')
    expect(standingOfSite(school({ brin: '91DK', name: null }), offered, known)).toBe('not-alone')
  })

  test('of a qualification: what the file does not say is no difference', () => {
    const kok: Qualification = {
      crebo: '25180',
      name: 'Kok',
      niveau: 2,
      dossier: '23090',
      dossierName: null,
      bol: true,
      bbl: true,
      validFrom: '2020-08-01',
      validUntil: '2026-07-31',
    }
    const offered: OfferedQualification = { ...kok, niveau: null, dossier: null, validFrom: null, validUntil: null }
    expect(standingOfQualification(offered, [kok])).toBe('same')
    expect(standingOfQualification({ ...offered, name: 'Kok 2' }, [kok])).toBe('changed')
    expect(standingOfQualification(offered, [])).toBe('new')
    expect(standingOfQualification({ ...offered, validFrom: '2026-08-01' }, [kok])).toBe('new')
    expect(standingOfQualification({ ...offered, validFrom: '2026-07-31' }, [kok])).toBe('overlaps')
  })

  test('of a learning company', () => {
    const garage = { leerbedrijfId: '100000001', name: 'Garage', place: 'Oudekade', recognisedUntil: null }
    expect(standingOfCompany(garage, undefined)).toBe('new')
    expect(standingOfCompany({ ...garage, place: null }, garage)).toBe('same')
    expect(standingOfCompany({ ...garage, recognisedUntil: '2028-01-01' }, garage)).toBe('changed')
  })
})
