import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { parseHTML } from 'linkedom'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import { asSystem, type Database } from '../../src/platform/database/database.ts'
import { openTestDatabase } from '../../src/platform/database/testing/test-database.ts'
import type { Platform } from '../../src/platform/platform.ts'
import type { RouteDesign } from '../../src/programme/design/design.ts'
import { writeDesign } from '../../src/programme/design/file/index.ts'
import type { Field } from '../../src/programme/designer/field.ts'
import { FORM_PARTS, LIST_PARTS } from '../../src/programme/designer/parts.ts'
import { programmePages } from '../../src/programme/pages/index.ts'
import { glrDesign } from '../../src/programme/testing/designs.ts'
import { addPerson, buildRegion, type TestRegion, TODAY } from '../../src/schools/testing/build-region.ts'
import { viewerFor } from './open-world.ts'
import { type Answer, type Visit, visit } from './visit.ts'

/** What no browser sends by itself. The answer is a page that says so, never a failure, and the design stays as it was. */
let database: Database
let region: TestRegion
let site: Visit
let docent: Viewer
let stranger: Viewer

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const mail = { canSend: false, send: async () => undefined }
  const now = () => new Date(`${TODAY}T09:00:00Z`)
  const platform: Platform = { db: database.db, now, mail, folder: '/nowhere', baseUrl: 'http://localhost:3000' }
  site = visit([programmePages(platform)])
  docent = await viewerFor(database.db, region.people.docent.personId)
  const kade = { given: 'Ada', family: 'Kok', role: 'docent', scopeKind: 'site', scopeId: region.sites.kade } as const
  stranger = await viewerFor(database.db, (await addPerson(database.db, region.regionId, kade)).personId)
})
afterAll(() => database.close())

/** A route of both schools of the small world, with a design of which everything is filled. */
async function newRoute(design: Partial<RouteDesign> = {}): Promise<string> {
  const id = randomUUID()
  const { zwaluwnest, rocHaven } = region.sites
  await asSystem(database.db, async (trx) => {
    await sql`insert into route (id, region_id, name, scheme, starts_on) values (${id}, ${region.regionId}, 'Zorg', 'glr', '2026-08-01')`.execute(
      trx,
    )
    await sql`insert into route_partner (route_id, site_id, side) values (${id}, ${zwaluwnest}, 'vo'), (${id}, ${rocHaven}, 'mbo')`.execute(
      trx,
    )
  })
  const { status } = await site.upload(
    `/programma/${id}/ontwerp/bestand`,
    'bestand',
    fileOf(writeDesign({ ...glrDesign(), ...design })),
    docent,
  )
  expect(status).toBe(303)
  return id
}

const fileOf = (text: string, name = 'ontwerp.json'): File => new File([text], name, { type: 'application/json' })

async function designOf(route: string): Promise<RouteDesign> {
  const { rows } = await asSystem(database.db, (trx) =>
    sql<{ design: RouteDesign }>`select design from route_version where route_id = ${route} order by number desc limit 1`.execute(trx),
  )
  if (!rows[0]) throw new Error('no design')
  return rows[0].design
}

/** What stands in the form of this page, as a browser would send it unchanged. */
function contentsOf({ html }: Answer, action: RegExp): [string, string][] {
  const { document } = parseHTML(html)
  const form = [...document.querySelectorAll('form')].find((one) => action.test(one.getAttribute('action') ?? ''))
  if (!form) throw new Error(`no form for ${action}`)
  return [...form.querySelectorAll('input, select, textarea')].flatMap((one): [string, string][] => {
    const [name, type] = [one.getAttribute('name') ?? '', one.getAttribute('type') ?? '']
    if (['checkbox', 'radio'].includes(type) && !one.hasAttribute('checked')) return []
    if (one.tagName === 'SELECT') return [[name, one.querySelector('option[selected]')?.getAttribute('value') ?? '']]
    return [[name, one.tagName === 'TEXTAREA' ? (one.textContent ?? '') : (one.getAttribute('value') ?? '')]]
  })
}

const withAnswers = (form: [string, string][], answers: Record<string, string>): [string, string][] => [
  ...form.filter(([name]) => !(name in answers)),
  ...Object.entries(answers),
]

describe('an address', () => {
  let route: string
  beforeAll(async () => {
    route = await newRoute()
  })
  const at = (rest: string): string => `/programma/${route}/ontwerp${rest}`

  const STRANGE = ['onbekend', '..', '.', '__proto__', 'constructor', 'toString', '%00', '%ff', '%3Cscript%3E', "' or 1=1", '-1', '1e9']
  const STRANGE_PARTS = [...STRANGE, 'x'.repeat(10_000)]

  test.each(STRANGE_PARTS)('with a part that is not there is not found: %.30s', async (part) => {
    for (const path of [`/rij/${part}/nieuw`, `/tabel/${part}`, `/invullen/${part}`, `/${part}/${part}`]) {
      expect((await site.get(at(path), docent)).status, path).toBe(404)
      expect([404, 303], path).toContain((await site.post(at(path), [['name', 'x']], docent)).status)
    }
  })

  test.each(STRANGE_PARTS)('with a row that is not there is not found, and nothing is changed: %.30s', async (key) => {
    const before = await designOf(route)
    for (const { id, byPlace } of LIST_PARTS) {
      expect((await site.get(at(`/rij/${id}/${key}`), docent)).status, id).toBe(404)
      for (const doe of ['', 'verwijder']) {
        const { status } = await site.post(at(`/rij/${id}/${key}`), [['doe', doe], ['name', 'x'], ['was', '']], docent) // biome-ignore format: one line
        expect([404, 422], `${id} ${byPlace}`).toContain(status)
      }
    }
    expect(await designOf(route)).toEqual(before)
  })

  test.each(['abc', '0', '-1', '99999', '1e3', '%00', ''])('with a version that is not there is not found: %s', async (version) => {
    expect((await site.get(at(`?versie=${version}`), docent)).status).toBe(404)
    expect((await site.get(at(`/blokken?versie=${version}`), docent)).status).toBe(404)
  })

  test.each(['../..', '__proto__', 'y999', '%00', '<script>'])('with a year that is not there shows every row: %s', async (year) => {
    const { status, html } = await site.get(at(`/tabel/blokken?jaar=${encodeURIComponent(year)}`), docent)
    expect([status, html.includes('<script>')]).toEqual([200, false])
  })

  test('with strange numbers for groups, or nothing to compare with, is a page', async () => {
    for (const least of ['1e308', '-1', 'NaN', '0', '%00', '']) {
      expect([200, 422]).toContain((await site.get(at(`/clusteren?minste=${least}&meeste=${least}&gewoon=${least}`), docent)).status)
      expect((await site.get(at(`/vergelijken?a=${least}&b=${least}`), docent)).status).toBe(404)
    }
  })
})

describe('a form', () => {
  let route: string
  beforeAll(async () => {
    route = await newRoute()
  })
  const block = () => `/programma/${route}/ontwerp/rij/blokken/v3-avo`
  const save = async (answers: Record<string, string>): Promise<Answer> =>
    site.post(block(), withAnswers(contentsOf(await site.get(block(), docent), /rij\/blokken/), answers), docent)

  test.each<[Record<string, string>, string]>([
    [{ 'weeks.from': '0' }, 'weeks'],
    [{ 'weeks.to': '54' }, 'weeks'],
    [{ 'weeks.from': '-3' }, 'weeks'],
    [{ 'weeks.from': '1,5' }, 'weeks'],
    [{ 'weeks.from': '' }, 'weeks'],
    [{ hours: 'NaN' }, 'hours'],
    [{ hours: '1e308' }, 'hours'],
    [{ hours: 'Infinity' }, 'hours'],
    [{ hours: '-1' }, 'hours'],
    [{ hours: '5001' }, 'hours'],
    [{ hours: '0x10' }, 'hours'],
    [{ hours: '١٢' }, 'hours'],
    [{ retakeAfterWeeks: '105' }, 'retakeAfterWeeks'],
    [{ name: '   ' }, 'name'],
    [{ name: 'a'.repeat(2001) }, 'name'],
    [{ note: 'a'.repeat(2001) }, 'note'],
    [{ teachers: 'a'.repeat(2001) }, 'teachers'],
    [{ kind: 'constructor' }, 'kind'],
    [{ weekdays: 'sun' }, 'weekdays'],
    [{ place: '__proto__' }, 'place'],
    [{ year: 'y999' }, 'year'],
    [{ year: '__proto__' }, 'year'],
    [{ units: 'u999' }, 'units'],
    [{ needs: '../v3-zorg' }, 'needs'],
  ])('with %.40j says at the field what is wrong, and keeps what was typed', async (answers, field) => {
    const before = await designOf(route)
    const { status, html } = await save(answers)
    expect(status).toBe(422)
    const { document } = parseHTML(html)
    expect([...document.querySelectorAll('.wrong-list a')].map((one) => one.getAttribute('href'))).toContain(`#${field}`)
    for (const [name, typed] of Object.entries(answers)) {
      const kept = document.querySelector(`[name="${name}"]`)
      if (kept?.tagName === 'INPUT' && kept.getAttribute('type') === 'text') expect(kept.getAttribute('value')).toBe(typed)
    }
    expect(await designOf(route)).toEqual(before)
  })

  test('with weeks at their bounds, or backwards, is kept: the week check says what is odd', async () => {
    expect((await save({ 'weeks.from': '1', 'weeks.to': '53' })).status).toBe(303)
    expect((await save({ 'weeks.from': '27', 'weeks.to': '36' })).status).toBe(303)
    expect((await site.get(`/programma/${route}/ontwerp`, docent)).status).toBe(200)
    expect((await site.get(`/programma/${route}/ontwerp/week`, docent)).text).toContain('zomer')
  })

  test('with a NUL keeps the rest of the text', async () => {
    expect((await save({ name: 'Taal\u0000 en rekenen' })).status).toBe(303)
    expect((await designOf(route)).blocks.find(({ id }) => id === 'v3-avo')?.name).toBe('Taal en rekenen')
  })

  test('that is no form changes nothing', async () => {
    const before = await designOf(route)
    for (const part of ['rij/blokken/v3-avo', 'rij/blokken/nieuw', 'tabel/blokken', 'invullen/basis', 'antwoorden'])
      expect([part, (await site.post(`/programma/${route}/ontwerp/${part}`, [], docent)).status]).toEqual([part, 422])
    expect((await site.post(`/programma/${route}/ontwerp/versies`, [['doe', 'constructor']], docent)).status).toBe(303)
    expect(await designOf(route)).toEqual(before)
  })

  test('of 600 rows, or larger than a form may be, changes nothing and says so', async () => {
    const before = await designOf(route)
    const rows = (n: number, name: string): [string, string][] =>
      Array.from({ length: n }, (_, at): [string, string][] => [
        ['rij', `nieuw-${at}`],
        [`nieuw-${at}:name`, name],
        [`nieuw-${at}:year`, 'v3'],
        [`nieuw-${at}:kind`, 'avo'],
      ]).flat()
    const table = `/programma/${route}/ontwerp/tabel/blokken`
    const many = await site.post(table, rows(600, 'x'), docent)
    expect([many.status, many.text.includes('hoogstens 500 rijen')]).toEqual([422, true])
    const large = await site.post(table, rows(20, 'x'.repeat(10_000)), docent)
    expect([large.status, large.text.includes('Er kwam niets aan')]).toEqual([422, true])
    // the rows stand there as they are kept, not empty
    expect(large.html).toContain('value="Vrijdag op het mbo"')
    expect(await designOf(route)).toEqual(before)
  })
})

const HOSTILE = `"><script>alert(1)</script><img src=x onerror=alert(2)>'&amp;</title></textarea>`

/** Texts that have a form of their own: anything else is refused before it is kept. */
const KNOWN: Readonly<Record<string, string>> = { crebo: '95002', rule: 'dlr/obligatory-contents' }

/** Each field answered, texts with what would run if it were not escaped. */
function hostileAnswers(fields: readonly Field[]): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const { name } = field
    switch (field.kind) {
      case 'text':
        return [[name, KNOWN[name] ?? HOSTILE]]
      case 'names':
        return [[name, `${HOSTILE}, ${HOSTILE} 2`]]
      case 'date':
        return [[name, '2026-08-01']]
      case 'yes-no':
        return [[name, 'ja']]
      case 'number':
        return [[name, '1']]
      case 'numbers':
        return [[name, '90; 80']]
      case 'weeks':
        return [[`${name}.from`, '36'], [`${name}.to`, '40']] // biome-ignore format: a pair
      case 'choice':
        return [[name, String(field.options[0])]]
      default:
        return [[name, field.to === 'years' ? 'v3' : '']]
    }
  })
}

describe('text that would run', () => {
  let route: string
  const pages: Answer[] = []
  beforeAll(async () => {
    route = await newRoute()
    const at = `/programma/${route}/ontwerp`
    for (const { id, fields } of LIST_PARTS) {
      const { status, text } = await site.post(`${at}/rij/${id}/nieuw`, hostileAnswers(fields), docent)
      if (status !== 303) throw new Error(`${id}: ${text}`)
    }
    for (const { id, fields } of FORM_PARTS) {
      const kept = contentsOf(await site.get(`${at}/invullen/${id}`, docent), /invullen/)
      const { status, text } = await site.post(
        `${at}/invullen/${id}`,
        withAnswers(kept, Object.fromEntries(hostileAnswers(fields))),
        docent,
      )
      if (status !== 303) throw new Error(`${id}: ${text}`)
    }
    const own = site.pages.map(({ path }) => path).filter((path) => path.startsWith('/programma/:id') && !/bestand|\.ics|pdf/.test(path))
    const filled = own.map((path) => path.replace(':id', route)).flatMap((path) => (path.includes(':part') ? [] : [path]))
    const parts = [...LIST_PARTS.flatMap(({ id }) => [`/tabel/${id}`, `/rij/${id}/nieuw?regel=${encodeURIComponent(HOSTILE)}`])]
    const rows = [
      '/rij/blokken/b1',
      '/rij/jaren/y1',
      '/rij/onderdelen/u1',
      '/rij/uitzonderingen/0',
      '/invullen/basis',
      '/invullen/begeleiding',
    ]
    const compared = `${at}/vergelijken?a=${await newRoute()}`
    for (const prefix of ['', '/en'])
      for (const path of [...filled, ...[...parts, ...rows].map((one) => at + one), compared])
        pages.push(await site.get(prefix + path, docent))
  })

  test('stands as text on every page, in drawings, titles and fields too', () => {
    const said = pages.filter(({ html }) => html.includes('alert(1)'))
    expect(said.length).toBeGreaterThan(20)
    for (const { html } of said) {
      expect(html).not.toMatch(/<script>|<img src=x|<\/textarea>'/)
      const { document } = parseHTML(html)
      const running = [...document.querySelectorAll('*')].filter((one) => [...one.attributes].some(({ name }) => /^on/i.test(name)))
      expect(running.map((one) => one.outerHTML)).toEqual([])
    }
  })

  test('never makes a page fail', () => {
    expect([...new Set(pages.map(({ status }) => status))].filter((status) => status >= 500 || status === 422)).toEqual([])
  })

  test('is drawn in the timeline with a title', async () => {
    const { html } = await site.get(`/programma/${route}/ontwerp`, docent)
    const titles = [...html.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title ?? '')
    expect(titles.filter((title) => title.includes('&lt;script&gt;alert(1)')).length).toBeGreaterThan(1)
  })

  test('gives the file a plain name', async () => {
    const { headers, html } = await site.get(`/programma/${route}/ontwerp/bestand`, docent)
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="[a-z0-9-]+\.json"$/)
    expect(headers.get('content-type')).toContain('application/json')
    expect(JSON.parse(html).name).toBe(HOSTILE)
  })
})

describe('a file', () => {
  let route: string
  beforeAll(async () => {
    route = randomUUID()
    await asSystem(database.db, async (trx) => {
      await sql`insert into route (id, region_id, name, scheme, starts_on) values (${route}, ${region.regionId}, 'Leeg', 'glr', '2026-08-01')`.execute(
        trx,
      )
      await sql`insert into route_partner (route_id, site_id, side) values (${route}, ${region.sites.zwaluwnest}, 'vo')`.execute(trx)
    })
  })

  const whole = (): RouteDesign => glrDesign()
  const blockNamed = (id: string): string =>
    JSON.stringify({
      ...whole(),
      blocks: whole()
        .blocks.slice(0, 1)
        .map((one) => ({ ...one, id })),
    })
  test.each<[string, () => string]>([
    ['nothing', () => ''],
    ['no text', () => '\u0000\u0001\u0002'],
    ['no route', () => '{"format":"iets-anders/9"}'],
    ['a list', () => '[]'],
    ['a number', () => '1e999'],
    ['an older or newer shape', () => writeDesign(whole()).replace('doorloop-route/1', 'doorloop-route/2')],
    ['half of it', () => writeDesign(whole()).slice(0, 2000)],
    ['a field that is none', () => writeDesign(whole()).replace('{', '{"__proto__":{"admin":true},')],
    ['nested 100,000 deep', () => '['.repeat(100_000) + ']'.repeat(100_000)],
    [
      'nested deep in a field',
      () => writeDesign(whole()).replace('"note":', `"note":${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)},"note2":`),
    ],
    ['three megabytes', () => writeDesign({ ...whole(), note: 'x'.repeat(3_000_000) })],
    [
      '2,000 blocks',
      () => writeDesign({ ...whole(), blocks: Array.from({ length: 2000 }, (_, at) => ({ ...whole().blocks[0], id: `b${at}` })) as never }),
    ],
    ['hours beyond every number', () => writeDesign(whole()).replace(/"hours": *\d+/, '"hours":1e308')],
    ['a block in a year that is not there', () => writeDesign({ ...whole(), years: whole().years.slice(1) })],
    ['an id that leads out of the address', () => blockNamed('..')],
    ['an id that means a new row', () => blockNamed('nieuw')],
    ['an id that parts a name in a form', () => blockNamed('a:b')],
    ['an id that ends an address', () => blockNamed('a?b#c')],
  ])('with %s is refused with what is wrong', async (_, text) => {
    const { status, html } = await site.upload(`/programma/${route}/ontwerp/bestand`, 'bestand', fileOf(text()), docent)
    expect(status).toBe(422)
    expect(html).toMatch(/class="wrong-list"/)
    expect((await site.get(`/programma/${route}/ontwerp`, docent)).text).toContain('Begin het ontwerp')
  })

  test('under another name, or in no multipart form, is no file', async () => {
    const address = `/programma/${route}/ontwerp/bestand`
    expect((await site.post(address, [['bestand', 'tekst']], docent)).status).toBe(422)
    expect((await site.upload(address, 'bestand', fileOf('', '../../etc/passwd'), docent)).status).toBe(422)
  })

  test('is not for another school', async () => {
    expect((await site.upload(`/programma/${route}/ontwerp/bestand`, 'bestand', fileOf(writeDesign(whole())), stranger)).status).toBe(403)
  })
})

describe('two who edit the same', () => {
  let route: string
  beforeAll(async () => {
    route = await newRoute()
  })

  test.each([
    ['row', 'rij/blokken/v3-avo', { hours: '300' }, { hours: '333' }, 'hours'],
    ['table', 'tabel/blokken', { 'v3-lob:hours': '41' }, { 'v3-lob:hours': '44' }, 'v3-lob:hours'],
    ['form', 'invullen/basis', { 'target.places': '25' }, { 'target.places': '28' }, 'target.places'],
  ])('%s: the second is told, sees what they typed, and can save again', async (_, rest, first, second, field) => {
    const address = `/programma/${route}/ontwerp/${rest}`
    const [one, other] = [await site.get(address, docent), await site.get(address, docent)]
    const action = new RegExp(rest)
    expect((await site.post(address, withAnswers(contentsOf(one, action), first), docent)).status).toBe(303)
    const late = await site.post(address, withAnswers(contentsOf(other, action), second), docent)
    expect([late.status, late.text.includes('Iemand anders wijzigde dit')]).toEqual([422, true])
    const again = contentsOf(late, action)
    expect(again.find(([name]) => name === field)?.[1]).toBe(Object.values(second)[0])
    expect((await site.post(address, again, docent)).status).toBe(303)
    expect((await site.get(address, docent)).html).toContain(`value="${Object.values(second)[0]}"`)
  })

  test('answers: the second is told', async () => {
    const address = `/programma/${route}/ontwerp/antwoorden`
    const [one, other] = [
      await site.get(address.replace('antwoorden', 'regels'), docent),
      await site.get(address.replace('antwoorden', 'regels'), docent),
    ]
    expect((await site.post(address, withAnswers(contentsOf(one, /antwoorden/), { lob: 'nee' }), docent)).status).toBe(303)
    const late = await site.post(address, withAnswers(contentsOf(other, /antwoorden/), { 'same-team': 'nee' }), docent)
    expect([late.status, late.text.includes('Iemand anders wijzigde dit')]).toEqual([422, true])
    expect(contentsOf(late, /antwoorden/).find(([name]) => name === 'same-team')?.[1]).toBe('nee')
    expect((await designOf(route)).statements).toMatchObject({ lob: false, 'same-team': true })
  })

  test('a row that the other took away is said to be gone', async () => {
    const address = `/programma/${route}/ontwerp/rij/momenten/kennismaken`
    const seen = contentsOf(await site.get(address, docent), /rij\/momenten/)
    expect((await site.post(address, [...seen, ['doe', 'verwijder']], docent)).status).toBe(303)
    const late = await site.post(address, withAnswers(seen, { name: 'Anders' }), docent)
    expect([404, 422]).toContain(late.status)
    expect((await designOf(route)).moments.map(({ id }) => id)).not.toContain('kennismaken')
  })
})

/** Every form that edits, each with something to change. */
const EDITS = (route: string): [path: string, form: [string, string][]][] => [
  [`/programma/${route}/ontwerp/rij/blokken/v3-avo`, [['name', 'Anders']]],
  [`/programma/${route}/ontwerp/rij/blokken/v3-lob`, [['doe', 'verwijder']]],
  [`/programma/${route}/ontwerp/rij/momenten/nieuw`, [['name', 'Nieuw'], ['kind', 'intake'], ['year', 'v3']]], // biome-ignore format: one line
  [`/programma/${route}/ontwerp/tabel/momenten`, [['rij', 'nieuw-1'], ['nieuw-1:name', 'Nieuw'], ['nieuw-1:kind', 'intake'], ['nieuw-1:year', 'v3']]], // biome-ignore format: one line
  [`/programma/${route}/ontwerp/invullen/bekostiging`, [['funding.vo', '1']]],
  [`/programma/${route}/ontwerp/antwoorden`, [['lob', 'nee']]],
  [`/programma/${route}/ontwerp/clusteren`, [['voorstel', '0']]],
  [`/programma/${route}/ontwerp/versies`, [['doe', 'weg']]],
]

describe('a version that is agreed', () => {
  test('is edited by no forged form', async () => {
    const route = await newRoute()
    // as both schools would: the tests of src/programme/version walk there step by step
    await asSystem(database.db, async (trx) => {
      await sql`insert into route_consent (version_id, institution_id, revision, person_id)
        select v.id, s.institution_id, v.revision, ${docent.personId} from route_version v join route_partner p on p.route_id = v.route_id
        join site s on s.id = p.site_id where v.route_id = ${route}`.execute(trx)
      await sql`update route_version set state = 'agreed' where route_id = ${route}`.execute(trx)
    })
    const before = await designOf(route)
    for (const [path, form] of EDITS(route)) {
      const { status } = await site.post(path, form, docent)
      expect([path, [403, 404, 422].includes(status)]).toEqual([path, true])
    }
    expect(await designOf(route)).toEqual(before)
    for (const rest of ['rij/blokken/v3-avo', 'tabel/blokken', 'invullen/basis'])
      expect((await site.get(`/programma/${route}/ontwerp/${rest}`, docent)).status).toBe(403)
  })
})

describe('a teacher of another school', () => {
  test('sees the design and changes nothing of it', async () => {
    const route = await newRoute()
    const before = await designOf(route)
    const seen = await site.get(`/programma/${route}/ontwerp`, stranger)
    expect([seen.status, /href="[^"]*\/(rij|tabel|invullen)\//.test(seen.html)]).toEqual([200, false])
    for (const [path, form] of EDITS(route)) {
      const { status } = await site.post(path, form, stranger)
      expect([path, [403, 404].includes(status)]).toEqual([path, true])
    }
    expect(await designOf(route)).toEqual(before)
    expect((await site.get(`/programma/${route}/ontwerp/rij/blokken/v3-avo`, stranger)).status).toBe(403)
  })
})
