import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Viewer } from '#platform/access/viewer.ts'
import type { Database } from '#platform/database/database.ts'
import { openTestDatabase } from '#platform/database/testing/test-database.ts'
import { createApp } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import type { Platform } from '#platform/platform.ts'
import { buildRegion, type TestRegion, TODAY, viewerFor } from '#schools/testing/build-region.ts'
import { errorPage } from '#ui/error-page.tsx'
import { cooperationPages } from '../../pages/index.ts'

const LIST = '/samenwerking/overeenkomsten'
let database: Database
let region: TestRegion
let app: ReturnType<typeof createApp>
let looking: Viewer
let [writer, director, teacher]: Viewer[] = []
let path: string

beforeAll(async () => {
  database = await openTestDatabase()
  region = await buildRegion(database.db)
  const { coördinator, bestuurder, docent } = region.people
  ;[writer, director, teacher] = await Promise.all(
    [coördinator, bestuurder, docent].map(({ personId }) => viewerFor(database.db, personId)),
  )
  const platform = { db: database.db, now: () => new Date(`${TODAY}T09:00:00Z`) } as Platform
  app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [] },
    viewerOf: async () => looking,
    errorPage,
    modules: [cooperationPages(platform, { checkCode: async () => null })],
    report: (error) => {
      throw error
    },
  })
})
afterAll(() => database.close())

async function ask(as: Viewer | undefined, at: string, fields?: Record<string, string> | [string, string][] | FormData) {
  looking = as as Viewer
  const init = fields ? { method: 'POST', body: fields instanceof FormData ? fields : new URLSearchParams(fields) } : {}
  const response = await app.request(at, { ...init, headers: { host: 'localhost:3000' } })
  const bytes = Buffer.from(await response.arrayBuffer())
  return {
    status: response.status,
    location: response.headers.get('location') ?? '',
    headers: response.headers,
    bytes,
    html: bytes.toString('utf8'),
  }
}
const printOn = async (at: string) => (await ask(writer, at)).html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''
const sending = (fields: Record<string, string>, file?: { field: string; name: string; content: string }): FormData => {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.append(name, value)
  if (file) form.append(file.field, new File([Buffer.from(file.content, 'latin1')], file.name))
  return form
}

test('an agreement begins with the subjects of a scheme, before it covers a route', async () => {
  const fields: [string, string][] = [
    ['naam', 'Vakmanschap'],
    ['soort', 'samenwerkingsovereenkomst'],
    ['sjabloon', 'regeling-vakmanschaproute'],
    ['begin', '2026-12-01'],
    ['partijen', `${region.boards.waterkant}:${region.institutions.zwaluwnest}`],
    ['partijen', region.boards.merwestroom],
  ]
  expect((await ask(writer, `${LIST}/nieuw`)).html).toContain('value="regeling-vakmanschaproute"')
  const made = await ask(writer, `${LIST}/nieuw`, fields)
  path = made.location
  const { html } = await ask(writer, path)
  // a to h
  expect([...html.matchAll(/<h3 id="c\d+-kop">/g)]).toHaveLength(8)
  expect(html).toContain('gaat over ten minste één route')
})

describe('data of a clause', () => {
  test('are asked for where the clause stands', async () => {
    await ask(writer, `${path}/afspraak/nieuw`, {
      onderwerp: 'guaranteed-places',
      titel: 'Vaste plaatsen',
      tekst: 'Wie klaar is, heeft een plaats.',
    })
    const { html } = await ask(writer, path)
    expect(html).toContain('De gegevens voor de controle zijn nog niet ingevuld.')
    expect(html).toContain(`${path}/afspraak/c9/gegevens`)
    expect(html).toContain('Afspraken met een eigen controle')
  })

  test('a half line is said, and stays', async () => {
    const half = await ask(writer, `${path}/afspraak/c9/gegevens`, { 'school-1': region.institutions.roc, 'jaar-1': '27' })
    expect(half.status).toBe(422)
    expect(half.html).toContain('Regel 1, Schooljaar: Vul jaren in')
    expect(half.html).toContain('value="27"')
  })

  test('are kept, shown in words, and checked', async () => {
    const sent = { 'school-1': region.institutions.roc, 'jaar-1': '2027', 'plaatsen-1': '20' }
    const kept = await ask(writer, `${path}/afspraak/c9/gegevens`, sent)
    expect([kept.status, kept.location]).toEqual([303, `${path}#c9`])
    const { html } = await ask(writer, path)
    expect(html).toContain('ROC Merwestroom, 2027-2028: 20 plaatsen')
    expect(html).not.toContain('De gegevens voor de controle zijn nog niet ingevuld.')
    expect((await ask(writer, `${path}/afspraak/c9/gegevens`)).html).toContain('value="2027"')
    expect((await ask(writer, `/en${path}`)).html).toContain('ROC Merwestroom, 2027-2028: 20 places')
  })

  test.each([
    ['exclusivity', 'name="profielen"', { profielen: 'PIE', crebos: '25655', minimum: '20' }, 'Kleinste groep: 20 leerlingen'],
    ['split-of-offer', 'name="crebos-1"', {}, 'Verdeling'],
    ['preferred-partner', 'name="deelregio-1"', { 'deelregio-1': 'Noord' }, 'Noord: nog geen partner'],
  ])('each kind has its form: %s', async (kind, field, sent, shown) => {
    await ask(writer, `${path}/afspraak/c9`, {
      gezien: await printOn(`${path}/afspraak/c9`),
      onderwerp: kind,
      titel: 'Verdeling',
      tekst: 'x',
    })
    const form = await ask(writer, `${path}/afspraak/c9/gegevens`)
    expect(form.html).toContain(field)
    expect((await ask(writer, `${path}/afspraak/c9/gegevens`, sent as Record<string, string>)).status).toBe(303)
    expect((await ask(writer, path)).html).toContain(shown)
  })

  test('not for another subject, nor for who does not write', async () => {
    expect((await ask(writer, `${path}/afspraak/c1/gegevens`)).status).toBe(404)
    expect((await ask(director, `${path}/afspraak/c9/gegevens`)).status).toBe(403)
  })
})

describe('annexes', () => {
  const pdf = { field: 'bestand', name: 'Rooster 2026.pdf', content: '%PDF-1.7 \xff\x00 inhoud' }

  test.each([
    ['no file', { titel: 'Rooster' }, undefined, 'Kies een bestand.'],
    ['no title', { titel: '' }, pdf, 'Vul een titel in.'],
    ['a page instead of a PDF', { titel: 'Rooster' }, { ...pdf, content: '<script>alert(1)</script>' }, 'Dit is geen pdf'],
  ])('%s is said, and the title stays', async (_what, fields, file, sentence) => {
    const { status, html } = await ask(writer, `${path}/bijlagen`, sending(fields, file))
    expect([status, html.includes(sentence)]).toEqual([422, true])
    if (fields.titel) expect(html).toContain('value="Rooster"')
  })

  test('a file comes back as an attachment that no browser runs', async () => {
    expect((await ask(writer, `${path}/bijlagen`, sending({ titel: 'Rooster' }, pdf))).status).toBe(303)
    const { html } = await ask(writer, path)
    const file = html.match(/href="([^"]*\/bestand\/[^"]+)"/)?.[1] ?? ''
    const got = await ask(writer, file)
    expect(got.bytes.toString('latin1')).toBe(pdf.content)
    expect(got.headers.get('content-type')).toBe('application/pdf')
    expect(got.headers.get('content-disposition')).toBe(`attachment; filename="Rooster_2026.pdf"; filename*=UTF-8''Rooster%202026.pdf`)
    expect(got.headers.get('x-content-type-options')).toBe('nosniff')
    expect((await ask(teacher, file)).status).toBe(403)
    expect((await ask(director, `${path}/bijlagen`)).status).toBe(403)
  })

  test('goes by its own button', async () => {
    const { html } = await ask(writer, `${path}/bijlagen`)
    const drop = html.match(/action="([^"]*\/weg)"/)?.[1] ?? ''
    expect((await ask(writer, drop, {})).status).toBe(303)
    expect((await ask(writer, `${path}/bijlagen`)).html).toContain('Er zijn nog geen bijlagen.')
  })

  test('a body that is no form with files is refused in words', async () => {
    expect((await ask(writer, `${path}/bijlagen`, { titel: 'x' })).status).toBe(422)
  })
})

describe('on paper', () => {
  test('as a PDF, in the language of the address', async () => {
    const paper = await ask(director, `${path}/overeenkomst.pdf`)
    expect(paper.headers.get('content-type')).toBe('application/pdf')
    expect(paper.headers.get('content-disposition')).toBe('inline; filename="vakmanschap.pdf"')
    expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    expect((await ask(director, `/en${path}/overeenkomst.pdf`)).status).toBe(200)
    expect((await ask(director, `${LIST}/x/overeenkomst.pdf`)).status).toBe(404)
  })

  test('as a page to print', async () => {
    const { html } = await ask(director, `${path}/afdruk`)
    expect(html).toContain('Handtekeningen')
    expect(html).toContain('9. Verdeling')
  })
})

describe('a signature on paper with its scan', () => {
  const scan = { field: 'scan-bestand', name: 'getekend.jpg', content: '\xff\xd8\xff\xe0 foto' }
  const form = async (more: Record<string, string>, file?: typeof scan) => {
    const { html } = await ask(writer, path)
    const party = html.match(/<option value="([0-9a-f-]{36})"/)?.[1] ?? html.match(/name="partij-elders" value="([^"]+)"/)?.[1] ?? ''
    const seen = html.match(/name="gezien" value="([^"]+)"/)?.[1] ?? ''
    return sending({ gezien: seen, 'partij-elders': party, door: 'K. de Groot', 'getekend-op': TODAY, ...more }, file)
  }

  test('what is wrong is said at its field', async () => {
    await ask(writer, `${path}/afspraak/c1`, {
      gezien: await printOn(`${path}/afspraak/c1`),
      onderwerp: 'facilities',
      titel: 'Voorzieningen',
      tekst: 'Afgesproken.',
    })
    await ask(writer, path, { doe: 'aanbieden' })
    const bad = await ask(writer, `${path}/op-papier`, await form({}, { ...scan, content: 'MZ' }))
    expect([bad.status, bad.html.includes('href="#scan-bestand"'), bad.html.includes('value="K. de Groot"')]).toEqual([422, true, true])
    const none = await ask(writer, `${path}/op-papier`, await form({}))
    expect([none.status, none.html.includes('Kies de scan als bestand.')]).toEqual([422, true])
    expect((await ask(writer, `${path}/op-papier`, await form({ 'getekend-op': 'straks' }, scan))).status).toBe(422)
  })

  test('is kept with it, for who sees the agreement', async () => {
    expect((await ask(writer, `${path}/op-papier`, await form({}, scan))).status).toBe(303)
    const { html } = await ask(director, path)
    expect(html).toContain('K. de Groot')
    const file = html.match(/href="([^"]*\/bestand\/[^"]+)"[^>]*>scan</)?.[1] ?? ''
    expect((await ask(director, file)).headers.get('content-type')).toBe('image/jpeg')
  })
})
