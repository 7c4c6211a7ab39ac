import { describe, expect, test } from 'vitest'
import { type Entry, entryOf, printOf } from './differences.ts'
import { CHECK_NAMES } from './finding.ts'
import { lineOf } from './line.ts'
import type { CountedRoute, CreboPeriod, Enrolled, Known, SaidPupil } from './pupil.ts'
import { checkWords } from './words.ts'
import { frozenWork, workList } from './work.ts'

const DAY = '2026-10-01'
const VO = { institutionId: 'vmbo', name: 'Het Zwaluwnest', brin: '90ZN', sides: ['vo'], siteIds: ['vmbo-00'] } as const
const MBO = { institutionId: 'roc', name: 'ROC Merwestroom', brin: '92RM', sides: ['mbo'], siteIds: ['roc-00'] } as const
const route = (more: Partial<CountedRoute> = {}): CountedRoute => ({
  ...{ routeId: 'techniek', regionId: 'regio', name: 'Techniek', scheme: 'dlr', crebo: null, niveau: 3, schools: [VO, MBO] },
  ...more,
})
const period = (more: Partial<CreboPeriod> = {}): CreboPeriod => ({ crebo: '25251', niveau: 3, from: '2016-08-01', until: null, ...more })
const known = (periods: CreboPeriod[] | null = [period()], placing: string[] = []): Known => {
  const crebos = new Map<string, CreboPeriod[]>()
  for (const one of periods ?? []) crebos.set(one.crebo, [...(crebos.get(one.crebo) ?? []), one])
  return { teldatum: DAY, crebos: periods && crebos, placing: new Set(placing) }
}
const atVmbo = (more: Partial<Enrolled> = {}): Enrolled => ({
  ...{
    recordId: 'v',
    institutionId: 'vmbo',
    siteId: 'vmbo-00',
    kind: 'vo',
    opleiding: 'vmbo-kb',
    leerjaar: 3,
    crebo: null,
    from: '2025-08-01',
  },
  ...more,
})
const atRoc = (more: Partial<Enrolled> = {}): Enrolled => ({
  ...{
    recordId: 'm',
    institutionId: 'roc',
    siteId: 'roc-00',
    kind: 'mbo',
    opleiding: 'mbo-3-bol',
    leerjaar: 1,
    crebo: '25251',
    from: '2026-08-01',
  },
  ...more,
})
const vmboSays = (phase: 'VO' | 'MBO') => ({ recordId: 'v', institutionId: 'vmbo', phase })
const rocSays = (phase: 'VO' | 'MBO') => ({ recordId: 'm', institutionId: 'roc', phase })
const record = { vmbo: { recordId: 'v', institutionId: 'vmbo' }, roc: { recordId: 'm', institutionId: 'roc' } }
const pupil = (more: Partial<SaidPupil>): SaidPupil => ({
  ...{ routeId: 'techniek', pupilId: 'p', said: [], enrolled: [], elsewhere: [], placed: [], kept: [], startYear: 2025, isAlike: false },
  ...more,
})
/** in the vo phase, known at the vmbo alone */
const inVo = (more: Partial<SaidPupil> = {}) => pupil({ said: [vmboSays('VO')], enrolled: [atVmbo()], kept: [record.vmbo], ...more })
/** in the mbo phase, known at both, enrolled at the mbo */
const inMbo = (more: Partial<SaidPupil> = {}) =>
  pupil({ said: [vmboSays('MBO'), rocSays('MBO')], enrolled: [atRoc()], kept: [record.vmbo, record.roc], ...more })
const found = (one: SaidPupil, of = route(), what = known()) => entryOf(one, of, what).findings
const rules = (...asked: Parameters<typeof found>) => found(...asked).map(({ rule }) => rule)

describe('what DUO checks', () => {
  test('who is in the vo phase at the vmbo alone, or in the mbo phase at both, is right', () => {
    expect([rules(inVo()), rules(inMbo())]).toEqual([[], []])
  })

  test('leerroutefase equal at both', () => {
    const one = inMbo({ said: [rocSays('MBO'), vmboSays('VO')], enrolled: [atVmbo(), atRoc()] })
    expect(found(one)).toEqual([
      {
        rule: 'phase-differs',
        says: [
          { institutionId: 'vmbo', phase: 'VO' },
          { institutionId: 'roc', phase: 'MBO' },
        ],
        schools: ['roc', 'vmbo'],
      },
    ])
  })

  test('leerroute equal at both: the kind, and for the schools the route', () => {
    const other = (scheme: string) => inMbo({ said: [rocSays('MBO')], elsewhere: [{ ...vmboSays('MBO'), routeId: 'zorg', scheme }] })
    expect(found(other('glr'))).toContainEqual({ rule: 'kind-differs', routeIds: ['zorg'], schools: ['roc', 'vmbo'] })
    expect(rules(other('dlr'))).toContain('route-differs')
    const twice = inMbo({ elsewhere: [{ ...rocSays('MBO'), routeId: 'zorg', scheme: 'glr' }] })
    expect(found(twice)).toEqual([{ rule: 'two-routes', routeIds: ['zorg'], schools: ['roc'] }])
  })

  test('an mbo enrolment on 1 October when the phase is MBO, a vo enrolment when it is VO', () => {
    expect(found(inMbo({ enrolled: [] }))).toEqual([{ rule: 'no-mbo-enrolment', schools: ['roc'] }])
    expect(found(inVo({ enrolled: [] }))).toEqual([{ rule: 'no-vo-enrolment', schools: ['vmbo'] }])
    // one at the vmbo does not count for the mbo, and no enrolment at the roc is asked for in the vo phase
    expect(rules(inMbo({ enrolled: [atVmbo()] }))).toEqual(['no-mbo-enrolment'])
  })

  test.each([
    // begins, last day of the register, found
    ['2026-08-01', '2026-07-31', ['crebo-not-valid']],
    ['2026-07-31', '2026-07-31', []],
    ['2026-08-01', '2026-09-30', []],
    ['2026-10-01', '2026-09-30', ['crebo-not-valid']],
    ['2026-10-01', '2026-10-01', []],
    ['2026-10-01', null, []],
  ])('a crebo begun on %s, of which the last day is %s', (from, until, expected) =>
    expect(rules(inMbo({ enrolled: [atRoc({ from })] }), route(), known([period({ until })]))).toEqual(expected),
  )
  test('a crebo that is valid from the day after is not valid', () =>
    expect(rules(inMbo(), route(), known([period({ from: '2026-10-02' })]))).toEqual(['crebo-not-valid']))

  test('a crebo that is there, known, and of the route', () => {
    expect(rules(inMbo({ enrolled: [atRoc({ crebo: null })] }))).toEqual(['crebo-missing'])
    expect(rules(inMbo({ enrolled: [atRoc({ crebo: '99999' })] }))).toEqual(['crebo-unknown'])
    expect(rules(inMbo(), route({ crebo: '25255' }))).toEqual(['crebo-not-of-route'])
    expect(rules(inMbo(), route({ niveau: 2 }))).toEqual(['crebo-not-of-route'])
    expect(rules(inMbo(), route({ niveau: null }))).toEqual([])
    // without a register nothing can be told, but the crebo of the route is known
    expect(rules(inMbo(), route(), known(null))).toEqual([])
    expect(rules(inMbo(), route({ crebo: '25255' }), known(null))).toEqual(['crebo-not-of-route'])
  })

  test('a vestiging of the route', () =>
    expect(found(inVo({ enrolled: [atVmbo({ siteId: 'vmbo-01' })] }))).toEqual([
      { rule: 'site-not-of-route', siteId: 'vmbo-01', schools: ['vmbo'] },
    ]))
})

describe('a placement', () => {
  const placed = (more: object = {}) => ({
    institutionId: 'roc',
    agreed: '2026-09-01',
    company: '100000001',
    from: '2026-09-01',
    until: '2027-01-31',
    ...more,
  })
  const of = (opleiding: string, ...all: ReturnType<typeof placed>[]) =>
    rules(inMbo({ enrolled: [atRoc({ opleiding })], placed: all }), route(), known([period()], ['roc']))

  test('whoever works has an agreement that holds on the day', () => {
    expect(of('mbo-3-bbl', placed())).toEqual([])
    expect(of('mbo-3-bbl')).toEqual(['bpv-agreement-missing'])
    expect(of('mbo-3-bbl', placed({ agreed: null }))).toEqual(['bpv-agreement-missing'])
  })
  test.each([
    ['2026-09-30', ['bpv-agreement-missing']],
    ['2026-10-01', []],
  ])('one that ends on %s', (until, expected) => expect(of('mbo-3-bbl', placed({ until }))).toEqual(expected))
  test.each([
    ['2026-10-01', []],
    ['2026-10-02', ['bpv-agreement-missing']],
  ])('one that was agreed on %s', (agreed, expected) => expect(of('mbo-3-bbl', placed({ agreed }))).toEqual(expected))
  test('in bol it may come later in the year', () => {
    expect(of('mbo-3-bol')).toEqual([])
    expect(of('mbo-3-bol', placed({ agreed: null }))).toEqual(['bpv-agreement-missing'])
  })
  test('has a company', () => expect(of('mbo-3-bol', placed({ company: null }))).toEqual(['bpv-company-missing']))
  test('cannot be told when nothing was read in, nor is it asked in the vo phase', () => {
    expect(rules(inMbo({ enrolled: [atRoc({ opleiding: 'mbo-3-bbl' })] }))).toEqual([])
    expect(rules(inVo(), route(), known([period()], ['vmbo', 'roc']))).toEqual([])
  })
})

describe('known at both', () => {
  test('a school where the pupil is enrolled says the route too', () =>
    expect(found(inVo({ enrolled: [atVmbo(), atRoc()], kept: [record.vmbo, record.roc] }))).toEqual([
      { rule: 'known-at-one-school', schools: ['roc'] },
    ]))
  test('in the mbo phase the mbo does, whoever said so', () =>
    expect(found(pupil({ said: [vmboSays('MBO')], enrolled: [], kept: [record.vmbo] }))).toEqual([
      { rule: 'known-at-one-school', schools: ['roc'] },
      { rule: 'no-mbo-enrolment', schools: ['roc'] },
    ]))
  test('one pupil whom nobody matched is counted twice', () => expect(rules(inVo({ isAlike: true }))).toEqual(['not-matched']))
})

describe('the line', () => {
  test('counts where the pupil is enrolled in that phase; where schools differ, at the mbo when enrolled there', () => {
    const line = (one: SaidPupil) => lineOf(one, route(), known())
    expect(line(inVo())).toMatchObject({
      phase: 'VO',
      institutionId: 'vmbo',
      partnerId: 'roc',
      level: 'kb',
      recordId: 'v',
      otherRecordId: null,
    })
    expect(line(inMbo())).toMatchObject({
      phase: 'MBO',
      institutionId: 'roc',
      partnerId: 'vmbo',
      level: 'mbo-3',
      recordId: 'm',
      otherRecordId: 'v',
    })
    const both = inMbo({ said: [vmboSays('VO'), rocSays('MBO')], enrolled: [atVmbo()] })
    expect(line(both)).toMatchObject({ phase: 'VO', institutionId: 'vmbo' })
    expect(line({ ...both, enrolled: [atVmbo(), atRoc()] })).toMatchObject({ phase: 'MBO', institutionId: 'roc' })
  })
  test('without an enrolment at the school that says so, or the only one of that side', () => {
    expect(lineOf(inVo({ enrolled: [] }), route(), known())).toMatchObject({ institutionId: 'vmbo', siteId: null, level: null })
    expect(lineOf(pupil({ said: [vmboSays('MBO')], kept: [record.vmbo] }), route(), known())).toMatchObject({
      institutionId: 'roc',
      recordId: null,
    })
  })
  test('level by the crebo when the enrolment does not say', () =>
    expect(lineOf(inMbo({ enrolled: [atRoc({ opleiding: null })] }), route(), known()).level).toBe('mbo-3'))
  test('of two mbo’s nobody knows the partner of a pupil in the vo phase', () =>
    expect(lineOf(inVo(), route({ schools: [VO, MBO, { ...MBO, institutionId: 'aoc' }] }), known()).partnerId).toBeNull())
})

describe('the print', () => {
  const entries = (...pupils: SaidPupil[]): Entry[] => pupils.map((one) => entryOf(one, route(), known()))
  const print = (...pupils: SaidPupil[]) => printOf(route(), DAY, entries(...pupils))
  test('is the same whatever the order', () => {
    const [one, other] = [inVo(), inMbo({ pupilId: 'q' })]
    expect(print(one, other)).toBe(print(other, one))
  })
  test('is another when a fact, a finding, a school or the day is', () => {
    const all = [
      print(inVo()),
      print(inVo({ enrolled: [atVmbo({ leerjaar: 4 })] })),
      print(inVo({ isAlike: true })),
      print(inVo(), inMbo({ pupilId: 'q' })),
      printOf(route({ schools: [VO] }), DAY, entries(inVo())),
      printOf(route(), '2025-10-01', entries(inVo())),
    ]
    expect(new Set(all).size).toBe(6)
  })
  test('of nobody there is none', () => expect(print()).toBeNull())
})

describe('the work list', () => {
  const entries = [entryOf(inMbo({ enrolled: [] }), route(), known())]
  const [facts = ''] = workList(entries, []).map((one) => one.facts)
  const item = (more: object = {}) => ({
    ...({
      pupilId: 'p',
      rule: 'no-mbo-enrolment',
      facts,
      state: 'accepted',
      ownerId: null,
      ownerName: null,
      note: '',
      reason: 'Komt',
      returned: 0,
    } as const),
    ...more,
  })
  const states = (...asked: Parameters<typeof workList>) => workList(...asked).map(({ rule, state }) => `${rule} ${state}`)

  test('is what the records say, and what people did about it', () => {
    expect(states(entries, [])).toEqual(['no-mbo-enrolment open'])
    expect(states(entries, [item()])).toEqual(['no-mbo-enrolment accepted'])
    expect(states(entries, [item({ facts: 'other' })])).toEqual(['no-mbo-enrolment open'])
    expect(states([], [item()])).toEqual(['no-mbo-enrolment solved'])
    expect(workList(entries, [item({ state: 'solved' })])).toMatchObject([{ state: 'open', returned: 1, reason: null }])
  })
  test('of a frozen list is what was let be', () => {
    expect(frozenWork(workList([], [item()]), [item(), item({ rule: 'crebo-missing', state: 'solved' })])).toMatchObject([
      { rule: 'no-mbo-enrolment', state: 'accepted', finding: null, reason: 'Komt' },
    ])
  })
})

test.each(['nl', 'en'] as const)('every check has its words: %s', (language) =>
  expect(Object.keys(checkWords(language).check)).toEqual(CHECK_NAMES),
)
