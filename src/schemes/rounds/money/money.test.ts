import { describe, expect, test } from 'vitest'
import { csvOf, euroCell } from './csv.ts'
import { earnings, type MoneyProject } from './earnings.ts'
import { earningsOf, readNumbers } from './entered.ts'
import { moneyOf } from './kind.ts'
import type { RoutePupil } from './route-pupil.ts'

const COUNT = '2012-10-01'
const pupil = (more: Partial<RoutePupil> = {}): RoutePupil => ({
  pupilId: 'p',
  name: 'Sem Vos',
  key: '1',
  school: 'De Kade',
  routeId: 'r1',
  firstDay: '2009-08-01',
  countedIn: 'r1',
  diplomaOn: null,
  levelUnknown: false,
  ...more,
})
const project = (granted: number | null = 20, more: Partial<MoneyProject> = {}): MoneyProject => ({
  routeIds: ['r1'],
  granted: { r1: granted },
  isAoc: false,
  ...more,
})
const of = (pupils: RoutePupil[], { cohort = '2009-08-01', day = COUNT, projects = [project()] } = {}) =>
  earnings(cohort, day, projects, pupils)
const whys = (kind: string, ...given: Parameters<typeof of>) =>
  of(...given)
    .lines.filter((line) => line.kind === kind)
    .map(({ why, cents }) => [why, cents])

/** Experimenteerbesluit art. 5 lid 1, 2, 7. */
describe('subsidy', () => {
  test('€ 8,500 for who is at school on the count date, nothing for who is not', () => {
    const two = [pupil(), pupil({ countedIn: null })]
    expect(whys('subsidy', two)).toEqual([
      ['counted', 850_000],
      ['not-at-school', 0],
    ])
    expect(of(two).subsidyCents).toBe(850_000)
  })
  test.each([
    [1, 2, 0],
    [2, 2, 0],
    [3, 2, -850_000],
  ])('%d pupils of %d granted: %d off', (n, granted, off) => {
    const { lines, subsidyCents } = of(
      Array.from({ length: n }, () => pupil()),
      { projects: [project(granted)] },
    )
    expect(lines.find(({ why }) => why === 'above-granted')?.cents ?? 0).toBe(off)
    expect(subsidyCents).toBe(Math.min(n, granted) * 850_000)
  })
  test('without a number in the decision nobody is above it', () => {
    expect(whys('subsidy', [pupil()], { projects: [project(null)] })).toEqual([['counted', 850_000]])
  })
  test('it ends on 1 August 2013; before 1 August 2012 the Tijdelijke regeling paid', () => {
    expect(whys('subsidy', [pupil()], { day: '2013-10-01' })).toEqual([['subsidy-ended', 0]])
    expect(whys('subsidy', [pupil()], { day: '2011-10-01' })).toEqual([['regeling-not-at-hand', null]])
  })
  test('who switched to another project of the site still counts (lid 8)', () => {
    // two projects of 2: one keeps 1 of its own; the other has 2 of its own and 1 who came over: 3 are paid of 4 granted
    const both = project(2, { routeIds: ['r1', 'r2'], granted: { r1: 2, r2: 2 } })
    const own = (routeId: string, countedIn: string) => pupil({ routeId, countedIn })
    const { subsidyCents } = of([own('r1', 'r1'), own('r2', 'r2'), own('r2', 'r2'), own('r1', 'r2')], { projects: [both] })
    expect(subsidyCents).toBe(4 * 850_000)
    // without the switch the third in r2 is above what was granted for it
    const { subsidyCents: not } = of([own('r1', 'r1'), own('r2', 'r2'), own('r2', 'r2'), own('r2', 'r2')], { projects: [both] })
    expect(not).toBe(3 * 850_000)
  })
})

/** Art. 5 lid 3. */
describe('diplomabonus', () => {
  test.each([
    [{ diplomaOn: '2012-09-30' }, 'bonus', 850_000],
    [{ diplomaOn: '2012-10-01' }, 'diploma-too-late', 0],
    [{ diplomaOn: null }, 'no-diploma', 0],
    [{ diplomaOn: '2012-06-30', firstDay: '2009-08-02' }, 'not-enrolled-from-start', 0],
    [{ diplomaOn: '2012-06-30', levelUnknown: true }, 'level-unknown', null],
  ])('%o: %s', (more, why, cents) => expect(whys('bonus', [pupil(more)])).toEqual([[why, cents]]))

  test('starters of 2008: the amount is not at hand', () => {
    const early = pupil({ firstDay: '2008-08-01', diplomaOn: '2011-07-01' })
    expect(whys('bonus', [early], { cohort: '2008-08-01' })).toEqual([['regeling-not-at-hand', null]])
  })
  test('all together € 1,700,000 at most: 200 bonuses, and one goes off', () => {
    const many = (n: number) => of(Array.from({ length: n }, () => pupil({ diplomaOn: '2012-06-30' })))
    expect([many(199), many(200), many(201)].map(({ bonusCents }) => bonusCents)).toEqual([169_150_000, 170_000_000, 170_000_000])
    expect(many(201).lines.at(-1)).toMatchObject({ why: 'above-ceiling', cents: -850_000, pupil: null })
  })
})

test('later cohorts are funded as other pupils are (art. 7 and 8), and earn no bonus', () => {
  const later = pupil({ firstDay: '2010-08-01', diplomaOn: '2013-06-30' })
  expect(of([later], { cohort: '2010-08-01' }).lines).toMatchObject([{ kind: 'funding', why: 'funded-as-vmbo-bb', cents: null }])
  const aoc = { cohort: '2011-08-01', projects: [project(20, { isAoc: true })] }
  expect(of([later], aoc).lines).toMatchObject([{ why: 'funded-as-mbo-2' }])
  expect(of([later], { cohort: '2012-08-01' }).lines).toEqual([])
})

describe('from typed numbers', () => {
  test('18 of 20 granted and 12 diplomas: 18 × 8,500 and 12 × 8,500', () => {
    const query = new URLSearchParams('leerlingen=18&gewisseld=0&toegekend=20&diplomas=12')
    expect(earningsOf(readNumbers(query) as never, COUNT)).toEqual({ subsidyCents: 15_300_000, bonusCents: 10_200_000 })
  })
  test.each([
    ['', null],
    ['leerlingen=x', { wrong: 'leerlingen' }],
    ['leerlingen=12345', { wrong: 'leerlingen' }],
    ['leerlingen=3&gewisseld=4', { wrong: 'gewisseld' }],
    ['leerlingen=4&gewisseld=4', { pupils: 4, switchedIn: 4, granted: 0, diplomas: 0 }],
  ])('%s', (typed, read) => expect(readNumbers(new URLSearchParams(typed))).toEqual(read))
})

test.each([
  ['besluit-2014', '2015-08-01', 'transfer-only'],
  ['vm2', '2008-08-01', 'temporary-2008'],
  ['vm2', '2009-08-01', 'decree-2009'],
  ['vm2', '2011-08-01', 'as-other-pupils'],
  ['vm2', '2012-08-01', 'no-amounts'],
] as const)('%s of %s: %s', (regime, startsOn, kind) => expect(moneyOf({ regime, startsOn }).kind).toBe(kind))

describe('the file', () => {
  test('quotes what it must, and starts no formula', () => {
    expect(csvOf([['a;b', 'zegt "ja"', '=1+1', -3, null]])).toBe('\uFEFF"a;b";"zegt ""ja""";\'=1+1;-3;\r\n')
  })
  test.each([
    [850_000, '8500,00'],
    [-850_005, '-8500,05'],
    [0, '0,00'],
    [null, ''],
  ])('%s cents: %s', (cents, cell) => expect(euroCell(cents)).toBe(cell))
})
