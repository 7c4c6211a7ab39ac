import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { registeredPages } from '#platform/http/access.ts'
import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newYear } from '../design/new-parts.ts'
import { programmePages } from '../pages/index.ts'
import { type DesignedRegion, designedRegion } from '../testing/designed-region.ts'
import { dlrDesign, glrDesign } from '../testing/designs.ts'
import { visitAs } from '../testing/visit-as.ts'
import { programmeOf } from './programme-of.ts'

let world: DesignedRegion
let site: ReturnType<typeof visitAs>
beforeAll(async () => {
  world = await designedRegion()
  site = visitAs(programmePages(world.platform))
})
afterAll(() => world.database.close())

const AT = '/api/ooapi/v6/programmes'
async function ask(path: string, personId: string | null = world.people.financieel.personId, method = 'GET') {
  const response = await site.ask(path, personId === null ? null : await world.viewer(personId), { method })
  const text = await response.text()
  return { status: response.status, type: response.headers.get('content-type') ?? '', body: text ? JSON.parse(text) : null }
}

/** The published description, as a reader of its own: what the answers must fit is read from there, not from our types. */
async function schemaFor(path: string, status: number) {
  const { body } = await ask('/api/openapi.json', null)
  const content = body.paths[path].get.responses[status].content as Record<string, { schema: { $ref: string } }>
  const [[media, { schema }] = ['', { schema: { $ref: '' } }]] = Object.entries(content)
  const defs = JSON.parse(JSON.stringify(body.components.schemas).replaceAll('#/components/schemas/', '#/$defs/'))
  const $ref = schema.$ref.replace('#/components/schemas/', '#/$defs/')
  return { media, schema: z.fromJSONSchema({ $schema: 'https://json-schema.org/draft/2020-12/schema', $defs: defs, $ref }) }
}
async function expectFits(answer: Awaited<ReturnType<typeof ask>>, path: string) {
  const { media, schema } = await schemaFor(path, answer.status)
  expect(answer.type.startsWith(media)).toBe(true)
  expect(schema.safeParse(answer.body).error).toBeUndefined()
}

describe('before anybody agreed', () => {
  test('the offer is empty, and a draft is not in it', async () => {
    await world.begin(glrDesign())
    const answer = await ask(AT)
    expect(answer.body).toEqual({ pageSize: 10, pageNumber: 1, hasPreviousPage: false, hasNextPage: false, totalPages: 0, items: [] })
    await expectFits(answer, AT)
    expect((await ask(`${AT}/${world.routeId}`)).status).toBe(404)
  })
})

describe('an agreed route', () => {
  beforeAll(() => world.agreed())

  test('is in it, in the words of the standard', async () => {
    const answer = await ask(AT)
    await expectFits(answer, AT)
    expect(answer.body).toMatchObject({ totalPages: 1, hasNextPage: false })
    expect(answer.body.items).toMatchObject([
      {
        programmeId: world.routeId,
        name: [{ language: 'nl-NL', value: 'Zorg in één lijn' }],
        otherCodes: [{ codeType: 'programme_code', code: '95002' }],
        level: 'secondary_vocational_education_2',
        modeOfStudy: 'full_time',
        duration: 'P3Y',
        firstStartDateTime: '2026-08-01T00:00:00+02:00',
        ext: {
          state: 'agreed',
          scheme: 'glr',
          cohorts: [],
          partners: [
            { side: 'vo', institutionCode: '90ZN' },
            { side: 'mbo', institutionCode: '92RM' },
          ],
        },
      },
    ])
  })

  test('is there by itself too, and says its cohorts once they run', async () => {
    await world.started(2026)
    const answer = await ask(`${AT}/${world.routeId}`)
    await expectFits(answer, `${AT}/{programmeId}`)
    expect(answer.body.ext).toMatchObject({ state: 'running', cohorts: [2026] })
  })
})

describe('pages', () => {
  test.each([
    ['?pageSize=1&pageNumber=1', { pageSize: 1, pageNumber: 1, hasPreviousPage: false, hasNextPage: false }],
    ['?pageSize=250&pageNumber=9', { pageNumber: 9, hasPreviousPage: true, hasNextPage: false, items: [] }],
  ])('%s', async (query, body) => {
    const answer = await ask(AT + query)
    expect(answer.body).toMatchObject(body)
    await expectFits(answer, AT)
  })

  test.each(['pageSize=0', 'pageSize=251', 'pageSize=-1', 'pageSize=1e2', 'pageNumber=0', 'pageNumber=x', 'pageNumber='])(
    '%s cannot be',
    async (query) => {
      const answer = await ask(`${AT}?${query}`)
      expect(answer.status).toBe(400)
      await expectFits(answer, AT)
    },
  )
})

describe('what is refused is a problem, not a page', () => {
  test.each([
    ['nobody', AT, null, 401],
    ['nobody', `${AT}/{programmeId}`, null, 401],
    ['a route that is not there', `${AT}/{programmeId}`, undefined, 404],
  ])('%s: %s', async (_, path, personId, status) => {
    const answer = await ask(path.replace('{programmeId}', '00000000-0000-4000-8000-000000000000'), personId)
    expect(answer).toMatchObject({ status, body: { status, type: 'about:blank' } })
    await expectFits(answer, path)
  })

  test('an id that is none, another address, another verb', async () => {
    expect(await ask(`${AT}/x'; drop table route`)).toMatchObject({ status: 404, type: 'application/problem+json; charset=utf-8' })
    expect((await ask('/api/ooapi/v6/persons')).body.status).toBe(404)
    expect((await ask(AT, undefined, 'POST')).body.status).toBe(405)
  })
})

test('the published schemas refuse what does not fit', async () => {
  const { schema } = await schemaFor(AT, 200)
  const { body } = await ask(AT)
  const [item] = body.items
  for (const wrong of [
    { ...body, pageNumber: 0 },
    { ...body, more: 1 },
    { ...body, items: [{ ...item, level: 'mbo 2' }] },
    { ...body, items: [{}] },
  ])
    expect(schema.safeParse(wrong).success).toBe(false)
})

test('the description names each address that there is', async () => {
  const { body } = await ask('/api/openapi.json', null)
  const there = registeredPages(site.app)
    .map(({ path }) => path)
    .filter((path) => path.startsWith('/api/ooapi/'))
  expect(
    Object.keys(body.paths)
      .map((path) => path.replace('{programmeId}', ':id'))
      .sort(),
  ).toEqual([...there].sort())
  expect(body.openapi).toBe('3.1.0')
})

// worked out by hand: 40 + 40 + 20 school weeks are two and a half years; a design in January lies in winter time
test.each<[string, Partial<RouteDesign>, object]>([
  [
    'half a year',
    { years: [newYear('a', 'vmbo', [3]), newYear('b', 'vmbo', [4]), newYear('c', 'mbo', [1], { weeks: 20 })] },
    { duration: 'P2Y6M' },
  ],
  ['nothing known', {}, { duration: null, level: null, modeOfStudy: null, firstStartDateTime: null, otherCodes: [] }],
  ['winter', { startsOn: '2027-01-04' }, { firstStartDateTime: '2027-01-04T00:00:00+01:00' }],
  [
    'two levels',
    { qualifications: [2, 3].map((niveau) => ({ crebo: null, name: 'x', niveau: niveau as 2 | 3, leertraject: 'bbl', extended: null })) },
    { level: null, modeOfStudy: 'dual_training' },
  ],
])('a design with %s', (_, more, told) => {
  const route = { id: world.routeId, regionId: world.regionId, name: 'x', partners: [] } as unknown as Parameters<typeof programmeOf>[0]
  const version = { number: 1, state: 'agreed', cohorts: [], design: { ...emptyDesign('x', 'dlr'), ...more } } as const
  expect(programmeOf(route, version, new Map())).toMatchObject(told)
  expect(programmeOf(route, { ...version, design: dlrDesign() }, new Map()).ext.scheme).toBe('dlr')
})
