import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { forecast } from '../forecast/forecast.ts'
import { aDesign } from '../testing/designs.ts'
import { clusterProposals } from './cluster-proposals.ts'
import { type Cluster, type ClusterOptions, clusterOf, type Group, leftOver, weightOf } from './group.ts'
import { groupsOf, schoolsOf } from './groups-of.ts'

const aGroup = (id: string, pupils: number, given: Partial<Group> = {}): Group => ({
  id,
  label: id,
  qualification: '25001',
  routeYear: 1,
  school: 'De Wetering',
  pupils,
  isRegular: false,
  ...given,
})

const ROOM = { least: 15, most: 24 }
const idsOf = (clusters: readonly Cluster[]) => clusters.map(({ groups }) => groups.map(({ id }) => id).join('+'))

describe('small groups', () => {
  test('are joined with another year, a regular group or another school, whatever helps', async () => {
    const groups = [aGroup('year-1', 9), aGroup('year-2', 7, { routeYear: 2 }), aGroup('elsewhere', 8, { school: 'Noorderpoort' })]
    const { tooSmall, proposals } = await clusterProposals(groups, ROOM)
    expect(tooSmall.map(({ id }) => id)).toEqual(['year-1', 'year-2', 'elsewhere'])
    // all three together are 24, and use two ways; each pair helps but leaves the third alone
    expect(proposals.map(({ joins, clusters, pupilsLeftOver }) => [joins, idsOf(clusters), pupilsLeftOver])).toEqual([
      [['across-years', 'between-schools'], ['year-1+year-2+elsewhere'], 0],
      [['between-schools'], ['year-1+elsewhere'], 7],
      [['across-years'], ['year-1+year-2'], 8],
    ])
  })

  test.each([
    [15, 0],
    [14, 1],
  ])('of %d pupils: %d too small', async (pupils, small) => {
    expect((await clusterProposals([aGroup('a', pupils)], ROOM)).tooSmall).toHaveLength(small)
  })

  test.each([
    [24, 1],
    [23, 0],
  ])('need room: with %d places %d can be joined', async (most, joined) => {
    const { proposals } = await clusterProposals([aGroup('a', 12), aGroup('b', 12, { routeYear: 2 })], { least: 15, most })
    expect(proposals).toHaveLength(joined)
  })

  test('join one regular group, never two, and never another qualification', async () => {
    const regular = (id: string, given: Partial<Group> = {}) => aGroup(id, 14, { isRegular: true, ...given })
    const { proposals } = await clusterProposals(
      [aGroup('a', 5), regular('r1'), regular('r2', { school: 'Noorderpoort' }), aGroup('b', 5, { qualification: '25002' })],
      ROOM,
    )
    expect(proposals.map(({ joins, clusters, leftOver }) => [joins, idsOf(clusters), leftOver.map(({ id }) => id)])).toEqual([
      [['with-regular'], ['a+r1'], ['b']],
    ])
  })

  test('that cannot be helped stay as they are', async () => {
    expect((await clusterProposals([aGroup('a', 5), aGroup('b', 5, { routeYear: 2 })], ROOM)).proposals).toEqual([])
    expect(await clusterProposals([], ROOM)).toEqual({ tooSmall: [], proposals: [], isComplete: true })
  })

  test('what a person would rather not do weighs more', async () => {
    const groups = [aGroup('a', 9), aGroup('year', 9, { routeYear: 2 }), aGroup('school', 9, { school: 'Noorderpoort' })]
    const weights = { 'across-years': 5, 'with-regular': 1, 'between-schools': 1 }
    const [best] = (await clusterProposals(groups, { ...ROOM, weights })).proposals
    expect(idsOf(best?.clusters ?? [])).toEqual(['a+school'])
  })
})

/** Every way to divide a list into clusters of at most four, one by one: slow, and nothing of the solver. */
function divisions(groups: readonly Group[]): Group[][][] {
  const [first, ...rest] = groups
  if (!first) return [[]]
  return divisions(rest).flatMap((parts) => [
    [[first], ...parts],
    ...parts.flatMap((part, at) => (part.length < 4 ? [parts.map((one, other) => (other === at ? [first, ...one] : one))] : [])),
  ])
}

function bestByHand(groups: readonly Group[], options: ClusterOptions): [left: number, weight: number] {
  const possible = divisions(groups).flatMap((parts) => {
    const clusters = parts.map((part) => clusterOf(part, options))
    return clusters.every((one): one is Cluster => one !== null) ? [clusters] : []
  })
  const told = possible.map((clusters): [number, number] => [
    clusters.reduce((sum, one) => sum + leftOver(one, options.least), 0),
    clusters.reduce((sum, one) => sum + weightOf(one, options), 0),
  ])
  return told.sort(([a, x], [b, y]) => a - b || x - y)[0] ?? [0, 0]
}

const anyGroup = fc.record({
  pupils: fc.integer({ min: 1, max: 20 }),
  routeYear: fc.integer({ min: 1, max: 3 }),
  school: fc.constantFrom('De Wetering', 'Noorderpoort'),
  qualification: fc.constantFrom('25001', '25001', '25002'),
  isRegular: fc.boolean(),
})

test('the first proposal is as good as the best of all divisions', async () => {
  const weights = fc.record({ 'across-years': fc.nat(3), 'with-regular': fc.nat(3), 'between-schools': fc.nat(3) })
  await fc.assert(
    fc.asyncProperty(fc.array(anyGroup, { maxLength: 6 }), weights, async (some, weights) => {
      const groups = some.map(({ pupils, ...given }, at) => aGroup(`g${at}`, pupils, given))
      const options = { ...ROOM, weights }
      const { tooSmall, proposals } = await clusterProposals(groups, options)
      const alone = tooSmall.reduce((sum, { pupils }) => sum + pupils, 0)
      const [best] = proposals
      expect(best ? [best.pupilsLeftOver, best.weight] : [alone, 0]).toEqual(bestByHand(groups, options))
    }),
    { numRuns: 60 },
  )
})

test('without time to look there is nothing to propose, and that is said', async () => {
  const groups = Array.from({ length: 14 }, (_, at) =>
    aGroup(`g${at}`, 4 + (at % 9), { routeYear: 1 + (at % 3), school: `school ${at % 5}` }),
  )
  expect(await clusterProposals(groups, { ...ROOM, seconds: 0 })).toMatchObject({ proposals: [], isComplete: false })
})

test('forty groups in four qualifications are divided in time, and say when they are not', async () => {
  const groups = Array.from({ length: 40 }, (_, at) =>
    aGroup(`g${at}`, 4 + (at % 9), {
      qualification: `2500${at % 4}`,
      routeYear: 1 + (at % 3),
      school: `school ${at % 5}`,
      isRegular: at % 10 === 0,
    }),
  )
  const { tooSmall, proposals } = await clusterProposals(groups, { ...ROOM, seconds: 0.2 })
  const small = new Set(tooSmall.map(({ id }) => id))
  for (const { clusters, leftOver } of proposals) {
    const helped = clusters.flatMap((one) => (one.pupils >= ROOM.least || one.groups.some(({ isRegular }) => isRegular) ? one.groups : []))
    expect(new Set([...helped.filter(({ isRegular }) => !isRegular), ...leftOver].map(({ id }) => id))).toEqual(small)
    for (const one of clusters) expect(one.pupils).toBeLessThanOrEqual(ROOM.most)
  }
})

test('the groups of a forecast are one for each year and qualification', () => {
  const qualification = (crebo: string) => ({ crebo, name: crebo, niveau: 2, leertraject: 'bol', extended: null }) as const
  const one = aDesign({ qualifications: [qualification('25001')], intake: { pool: 100, share: 0.2, retention: [0.5, 0.25, 0] } })
  const two = { ...one, qualifications: [qualification('25001'), qualification('25002')] }
  const sizes = (design: typeof one) => groupsOf(design, forecast(design, 1), 'De Wetering').map(({ id, pupils }) => [id, pupils])
  expect(sizes(one)).toEqual([
    ['De Wetering/v3/0', 20],
    ['De Wetering/v4/0', 10],
    ['De Wetering/m1/0', 5],
  ])
  expect(sizes(two).slice(0, 2)).toEqual([
    ['De Wetering/v3/0', 10],
    ['De Wetering/v3/1', 10],
  ])
})

test('pupils sit at the partners of the side where they are enrolled: two routes of one school need no journey', () => {
  const partners = [
    { name: 'ROC Lindestreek', side: 'mbo' as const, board: null },
    { name: 'De Wetering', side: 'vo' as const, board: null },
    { name: 'De Zwaan', side: 'vo' as const, board: null },
  ]
  const years = [
    { id: 'v3', stage: 'vmbo' as const, leerjaren: [3], enrolledAt: 'vo' as const, weeks: null, note: null },
    { id: 'm1', stage: 'mbo' as const, leerjaren: [1], enrolledAt: null, weeks: null, note: null },
  ]
  const one = { name: 'Techniek', years, partners }
  const other = { name: 'Zorg', years, partners }
  expect(schoolsOf(one, 'v3')).toBe('De Wetering, De Zwaan')
  expect(schoolsOf(other, 'v3')).toBe('De Wetering, De Zwaan')
  expect(schoolsOf(one, 'm1')).toBe('ROC Lindestreek')
  expect(schoolsOf({ name: 'Zorg', years, partners: [] }, 'v3')).toBe('Zorg')
})
