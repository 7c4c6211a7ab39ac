import { describe, expect, test } from 'vitest'
import type { EnrolmentDelivery } from './readers/delivery.ts'
import type { TbgiEnrolment } from './readers/tbgi/types.ts'
import { stagePupil } from './stage-pupil.ts'
import { stageTbgi } from './stage-tbgi.ts'
import type { DeliveringSchool } from './staged.ts'
import { delivered, vo } from './testing/deliver.ts'

const SCHOOL: DeliveringSchool = {
  institutionId: 'school',
  brin: '90ZN',
  kind: 'vo',
  name: 'Het Zwaluwnest',
  sites: [
    { id: 'noord', vestiging: '00', name: 'Het Zwaluwnest' },
    { id: 'zuid', vestiging: '01', name: 'Zwaluwnest Zuid' },
  ],
  routes: [
    { id: 'techniek', name: 'Techniek in één lijn', scheme: 'dlr', crebo: '25251', niveau: 3 },
    { id: 'zorg', name: 'Zorg door', scheme: 'dlr', crebo: '25655', niveau: 3 },
    { id: 'samen', name: 'Samen', scheme: 'glr', crebo: null, niveau: 2 },
  ],
}
const site = (change: Partial<EnrolmentDelivery['site']>) => ({
  brin: null,
  vestiging: null,
  location: null,
  ownKey: null,
  name: null,
  ...change,
})
const stage = (enrolment: EnrolmentDelivery, school = SCHOOL) => stagePupil(delivered('1', { enrolments: [enrolment] }), school)
const problems = (staged: ReturnType<typeof stagePupil>) => staged.problems.map(({ problem }) => problem.problem)
const mbo = (change: object): EnrolmentDelivery =>
  ({ ...vo(), kind: 'mbo', crebo: '25251', leertraject: 'bol', niveau: 3, ...change }) as EnrolmentDelivery

describe('a site', () => {
  const found = (...args: Parameters<typeof stage>) => {
    const { siteId, siteWord } = stage(...args).lines.find(({ what }) => what === 'enrolment') ?? {}
    return [siteId, siteWord]
  }

  test('is found by its number, else by its name', () => {
    expect(found(vo({ site: site({ vestiging: '01' }) }))).toEqual(['zuid', null])
    expect(found(vo({ site: site({ ownKey: '7', name: 'ZWALUWNEST-zuid' }) }))).toEqual(['zuid', null])
  })
  test('that is none of ours keeps the word of the file, for a person to say which it is', () => {
    expect(found(vo({ site: site({ vestiging: '02' }) }))).toEqual([null, '02'])
    expect(found(vo({ site: site({ name: 'Elders' }) }))).toEqual([null, 'Elders'])
    expect(found(vo({ site: site({ location: '101X591' }) }))).toEqual([null, '101X591'])
    expect(found(vo({ site: site({}) }))).toEqual([null, ''])
  })
  test('that the file does not say is the only one there is', () => {
    expect(found(vo({ site: site({}) }), { ...SCHOOL, sites: SCHOOL.sites.slice(1) })).toEqual(['zuid', null])
  })
  test('of another school is refused with the whole person', () => {
    const staged = stage(vo({ site: site({ brin: '99ZZ', vestiging: '00' }) }))
    expect([staged.row, problems(staged)]).toEqual([null, ['other-institution']])
  })
})

describe('an opleiding', () => {
  const opleiding = (enrolment: EnrolmentDelivery) => stage(enrolment).lines[0]?.opleiding

  test.each([
    [{ niveau: 1, leertraject: null }, 'mbo-1'],
    [{ niveau: 3, leertraject: 'bol' }, 'mbo-3-bol'],
    [{ niveau: 2, leertraject: 'bol-dt' }, 'mbo-2-bol'],
    [{ niveau: 4, leertraject: 'bbl' }, 'mbo-4-bbl'],
    [{ niveau: 3, leertraject: null }, null],
    [{ niveau: null, leertraject: 'bol' }, null],
    [{ niveau: 3, leertraject: 'ex' }, null],
  ])('of the mbo: %j is %s', (change, expected) => expect(opleiding(mbo(change))).toBe(expected))
  test('of the vo stays what it is, unknown too', () => {
    expect(opleiding(vo({ opleiding: 'vmbo-bb' }))).toBe('vmbo-bb')
    expect(opleiding(vo({ opleiding: null }))).toBeNull()
  })
})

describe('a route', () => {
  const route = (enrolment: EnrolmentDelivery) => stage(enrolment).lines.find(({ what }) => what === 'route')

  test('is found by its name', () => {
    expect(route(vo({ leerroute: 'techniek in een lijn', leerroutefase: 'VO' }))).toMatchObject({
      routeId: 'techniek',
      phase: 'VO',
      validFrom: '2025-08-01',
    })
  })
  test('is found by its kind when only one fits crebo and level', () => {
    expect(route(mbo({ leerroute: 'DLR', leerroutefase: 'MBO' }))).toMatchObject({ routeId: 'techniek' })
    expect(route(mbo({ leerroute: 'DLP', leerroutefase: 'MBO', crebo: '25655' }))).toMatchObject({ routeId: 'zorg' })
  })
  test.each([
    ['several routes fit', vo({ leerroute: 'DLR', leerroutefase: 'VO' }), 'route-not-certain'],
    ['no route fits', mbo({ leerroute: 'DLR', leerroutefase: 'MBO', crebo: '99999' }), 'route-not-certain'],
    ['the name is not known', vo({ leerroute: 'Groen', leerroutefase: 'VO' }), 'route-unknown'],
    ['there is no phase', vo({ leerroute: 'Samen' }), 'phase-missing'],
  ])('stays out when %s, and the enrolment comes in', (_why, enrolment, problem) => {
    const staged = stage(enrolment)
    expect(problems(staged)).toEqual([problem])
    expect(staged.lines.map(({ what }) => what)).toEqual(['enrolment'])
  })
})

describe('enrolments that cannot be told apart', () => {
  const two = (one: object, other: object) => problems(stagePupil(delivered('1', { enrolments: [vo(one), vo(other)] }), SCHOOL))

  test('are refused when they overlap without numbers', () => {
    expect(two({ until: '2025-10-01' }, { from: '2025-10-01' })).toEqual(['enrolments-overlap'])
    expect(two({ until: '2025-09-30' }, { from: '2025-10-01' })).toEqual([])
    expect(two({ from: null }, { from: '2025-10-01' })).toEqual(['enrolments-overlap'])
  })
  test('come in with a number each', () => expect(two({ number: '1' }, { number: '2' })).toEqual([]))
})

test('a person with nothing but a BSN is refused', () => {
  expect(problems(stagePupil(delivered('', { key: null, keyKind: 'none' }), SCHOOL))).toEqual(['no-key'])
})

test('a group is that of the site, each name once', () => {
  const groups = ['3A', ' 3A', '3B'].map((name) => ({ key: name, name, kind: 'stamgroep' as const }))
  const lines = stagePupil(delivered('1', { groups }), SCHOOL).lines.filter(({ what }) => what === 'group')
  expect(lines.map(({ groupName, siteId }) => [groupName, siteId])).toEqual([
    ['3A', 'noord'],
    ['3B', 'noord'],
  ])
})

describe('what DUO counts', () => {
  const teldatum = {
    line: 4,
    teldatum: '2025-10-01',
    status: 'D' as const,
    crebo: '25251',
    niveau: 3 as const,
    leertraject: 'bol' as const,
  }
  const counted = {
    leerroutefase: null,
    asked: true,
    funded: true,
    bblBolFactor: '1.0',
    priceFactor: '1.3',
    contribution: '1.3',
    signals: [],
  }
  const enrolment: TbgiEnrolment = {
    kind: 'enrolment',
    line: 3,
    brin: '90ZN',
    number: '55',
    from: null,
    plannedUntil: null,
    until: null,
    teldata: [{ ...teldatum, ...counted }],
  }

  test('stands under the number of the enrolment, a line for each teldatum', () => {
    const { row, lines } = stageTbgi(enrolment, SCHOOL)
    expect(row).toMatchObject({ key: '55', keyKind: 'inschrijvingvolgnummer', familyName: null })
    expect(lines).toMatchObject([{ what: 'funding', ref: '55', fields: { number: '55 2025-10-01', contribution: '1.3' } }])
  })
  test('for another school is refused', () => {
    expect(stageTbgi({ ...enrolment, brin: '99ZZ' }, SCHOOL).problems).toMatchObject([
      { refused: true, problem: { problem: 'other-institution' } },
    ])
  })
})
