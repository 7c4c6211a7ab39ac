import { describe, expect, test } from 'vitest'
import { judgeApplication } from './rules.ts'
import { content, description, dossier, granted, partner, route } from './testing/dossiers.ts'
import { given, said } from './testing/said.ts'

test('a complete application in time: nothing is wrong and nothing is open', () => {
  expect(judgeApplication(dossier(), '2014-12-01').filter(({ severity }) => severity !== 'fits')).toEqual([])
})

/** Uitvoeringsregeling art. 2 lid 4: open while it is written, not complete once it was handed in. */
const bothWays = (rule: string, change: Parameters<typeof dossier>[0]) => [
  said(rule, dossier({ ...change, submittedOn: null })),
  said(rule, dossier(change)),
]
const MISSING = ['needs-decision', 'not-allowed']

describe('a. agreement or interne regeling', () => {
  const none = { papers: {} }
  test('is missing', () => expect(bothWays('part-a-agreement', { content: none })).toEqual(MISSING))
  test('is there', () => expect(said('part-a-agreement', dossier())).toBe('fits'))
  test('within one aoc it is the interne regeling (Besluit art. 3 lid 5 b)', () => {
    const aoc = { institutionId: 'groen', institutionKind: 'aoc', boardId: 'groen' }
    const inside = { routes: [route({ partners: [partner('vo', aoc), partner('mbo', aoc)] })] }
    const papers = { papers: { agreement: { present: true, kept: '' } } }
    expect(said('part-a-agreement', dossier({ ...inside, content: papers }))).toBe('not-allowed')
    expect(said('part-a-agreement', dossier(inside))).toBe('fits')
  })
})

describe('b. advice of the councils', () => {
  const advice = (council: string, one: string) => {
    const { councils } = content()
    return { content: { councils: { ...councils, [council]: { advice: one, on: null } } } } as Parameters<typeof dossier>[0]
  }
  test.each(['mr', 'or', 'deelnemersraad', 'ouderraad'])('%s was asked and did not answer', (council) => {
    expect(bothWays('part-b-advice', advice(council, 'asked'))).toEqual(MISSING)
    expect(given('part-b-advice', dossier(advice(council, 'asked')))).toEqual({ missing: council })
  })
  test('a negative advice is one', () => expect(said('part-b-advice', dossier(advice('mr', 'negative')))).toBe('fits'))
  test('only an ouderraad may not exist', () => {
    expect(said('part-b-advice', dossier(advice('ouderraad', 'no-such-council')))).toBe('fits')
    expect(said('part-b-advice', dossier(advice('mr', 'no-such-council')))).toBe('not-allowed')
  })
})

describe('c. project plan', () => {
  test.each(['project-plan', 'organisation-plan'])('%s is missing', (paper) => {
    const papers = { ...content().papers, [paper]: { present: false, kept: '' } }
    expect(bothWays('part-c-plan', { content: { papers } })).toEqual(MISSING)
  })
  test('a question is not answered', () => {
    const answers = { ...content().answers, vision: '  ' }
    expect(bothWays('part-c-plan', { content: { answers } })).toEqual(MISSING)
    expect(given('part-c-plan', dossier({ content: { answers } }))).toEqual({ papers: 0, open: 1 })
  })
  test('several routes on one form: also what holds for each (lid 5 c)', () => {
    const two = [route(), route({ id: 'r2', name: 'Bouwroute' })]
    expect(said('plan-per-route', dossier({ routes: two }))).toBe('fits')
    const answers = { ...content().answers, 'per-route': '' }
    expect(bothWays('plan-per-route', { routes: two, content: { answers } })).toEqual(MISSING)
    expect(said('plan-per-route', dossier({ content: { answers } }))).toBe('')
  })
})

describe('d, e and f. what each route is about', () => {
  const about = (scheme: string, niveau: 2 | 3 | 4 | null, more: object = {}) => ({
    routes: [route({ scheme, niveau, startsOn: '2016-08-01' })],
    content: { descriptions: { r1: description({ niveau, ...more }) } },
  })
  test.each([
    ['part-d-to-mbo-2', 'vakmanschaproute', 2, { leerwegen: ['bb'] }],
    ['part-e-to-mbo-3', 'vakmanschaproute', 3, { leerwegen: ['kb'] }],
    ['part-f-beroepsroute', 'beroepsroute', 4, { leerwegen: ['gl'] }],
    ['part-f-beroepsroute', 'technologieroute', 4, { leerwegen: ['kb', 'tl'] }],
  ] as const)('%s of a %s', (rule, scheme, niveau, more) => {
    expect(said(rule, dossier(about(scheme, niveau, more)))).toBe('fits')
    for (const gone of [{ leerwegen: [] }, { sectors: [] }, { domain: '' }, { crebos: [] }])
      expect(bothWays(rule, about(scheme, niveau, { ...more, ...gone })), JSON.stringify(gone)).toEqual(MISSING)
    const others = ['part-d-to-mbo-2', 'part-e-to-mbo-3', 'part-f-beroepsroute'].filter((one) => one !== rule)
    expect(others.map((one) => said(one, dossier(about(scheme, niveau, more))))).toEqual(['', ''])
  })
  test('to mbo 3 leads only kb', () => {
    expect(given('part-e-to-mbo-3', dossier(about('vakmanschaproute', 3, { leerwegen: ['bb'] })))?.missing).toBe('leerweg')
  })
  test('the theoretische leerweg has no sector to name', () => {
    expect(said('part-f-beroepsroute', dossier(about('beroepsroute', 4, { leerwegen: ['tl'], sectors: [] })))).toBe('fits')
  })
  test('a programme across sectors takes the place of the sector', () => {
    expect(said('part-d-to-mbo-2', dossier(about('vakmanschaproute', 2, { sectors: [], programme: 'intersectoraal' })))).toBe('fits')
  })
  test('without a level nobody knows which counts', () => {
    expect(said('level-named', dossier(about('vakmanschaproute', null)))).toBe('needs-decision')
    expect(said('level-named', dossier())).toBe('')
  })
  test('a school in the pilot names its profiel (lid 6)', () => {
    const pilot = (profiel: string | null) => about('vakmanschaproute', 2, { pilot: true, profiel })
    expect(bothWays('pilot-profiel', pilot(null))).toEqual(MISSING)
    expect([said('pilot-profiel', dossier(pilot('PIE'))), said('pilot-profiel', dossier())]).toEqual(['fits', ''])
  })
})

describe('who applies', () => {
  const signed = (vo: string | null, mbo: string | null) => ({ content: { signed: { vo, mbo } } })
  test.each([
    [null, null, 'vmbo, mbo'],
    ['2014-10-01', null, 'mbo'],
    [null, '2014-10-01', 'vmbo'],
  ])('signed %s and %s: %s is missing', (vo, mbo, missing) => {
    expect(bothWays('applicants', signed(vo, mbo))).toEqual(MISSING)
    expect(given('applicants', dossier(signed(vo, mbo)))).toEqual({ missing })
  })
  test.each(['aoc', 'vertical'])('within one %s only the mbo (art. 3 lid 5 a)', (institutionKind) => {
    const inside = { institutionId: 'groen', institutionKind, boardId: 'groen' }
    const routes = [route({ partners: [partner('vo', inside), partner('mbo', inside)] })]
    expect(said('applicants', dossier({ routes, ...signed(null, '2014-10-01') }))).toBe('fits')
    expect(said('applicants', dossier({ routes, ...signed('2014-10-01', null) }))).toBe('not-allowed')
  })
})

/** Besluit art. 3 lid 4; the technologieroute is a beroepsroute. */
describe('one experiment on a form, several routes', () => {
  const form = (...schemes: string[]) =>
    said('one-experiment', dossier({ routes: schemes.map((scheme, at) => route({ id: `r${at}`, scheme, niveau: 4 })) }))
  test.each([
    [['vakmanschaproute', 'vakmanschaproute'], 'fits'],
    [['beroepsroute', 'technologieroute'], 'fits'],
    [['vakmanschaproute', 'beroepsroute'], 'not-allowed'],
  ])('%s: %s', (schemes, severity) => expect(form(...schemes)).toBe(severity))
})

describe('the offer', () => {
  const with_ = (more: object, register = dossier().register) => dossier({ content: { descriptions: { r1: description(more) } }, register })
  test.each([
    [['25251'], 'fits', undefined],
    [['25251', '99999'], 'needs-decision', 'unknown'],
    [['25252'], 'needs-decision', 'level'],
  ])('crebos %s: %s', (crebos, severity, why) => {
    expect(said('crebo-known', with_({ crebos }))).toBe(severity)
    if (why) expect(given('crebo-known', with_({ crebos }))?.why).toBe(why)
  })
  test('without a register nothing was checked', () => {
    expect(given('crebo-known', with_({}, { hasAny: false, niveauOf: {} }))?.why).toBe('no-list')
  })
  test.each([
    ['PIE', 'fits'],
    ['BWI', 'needs-decision'],
    [null, ''],
  ])('profiel %s: %s', (profiel, severity) => expect(said('profiel-offered', with_({ profiel }))).toBe(severity))
})

describe('the criteria', () => {
  const judged = (verdict: 'fits' | 'needs-decision' | 'not-allowed', round = {}) => {
    const before = dossier({ round })
    const [first, ...rest] = before.assessments
    return { ...before, assessments: [...rest, ...(first ? [{ ...first, verdict }] : [])] }
  }
  test.each([
    ['fits', 'fits'],
    ['needs-decision', 'needs-decision'],
    ['not-allowed', 'not-allowed'],
  ] as const)('one of them %s: %s', (verdict, severity) => expect(said('criteria-met', judged(verdict))).toBe(severity))
  test('the last line of a criterion counts', () => {
    const before = judged('not-allowed')
    const last = before.assessments.at(-1)
    if (!last) throw new Error('no line')
    expect(said('criteria-met', { ...before, assessments: [...before.assessments, { ...last, verdict: 'fits' }] })).toBe('fits')
  })
  test('nothing is judged before it was handed in', () => expect(said('criteria-met', dossier({ submittedOn: null }))).toBe(''))
  test('of VM2 no text at hand forbids it', () => {
    expect(said('criteria-met', judged('not-allowed', { regime: 'vm2' }))).toBe('needs-decision')
  })
})

/** Uitvoeringsregeling art. 4 lid 2. */
describe('what a permission names', () => {
  const names = (more: object) => {
    const line = granted('2015-01-15')
    return dossier({ decisions: [{ ...line, names: { ...line.names, ...more } }] })
  }
  test.each([
    [{}, undefined],
    [{ sector: null }, 'sector'],
    [{ leerwegen: ['tl'], sector: null }, undefined],
    [{ domain: '' }, 'opleidingsdomein'],
    [{ niveau: null }, 'niveau'],
  ])('%o: %s', (more, missing) => {
    expect(said('decision-names', names(more))).toBe(missing ? 'needs-decision' : 'fits')
    expect(given('decision-names', names(more))?.missing).toBe(missing)
  })
})
