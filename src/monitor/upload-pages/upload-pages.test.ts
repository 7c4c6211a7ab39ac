import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createApp, page } from '#platform/http/app.ts'
import { testAssets } from '#platform/http/testing/test-app.ts'
import { errorPage } from '#ui/error-page.tsx'
import { openDuckdb } from '../engine/duckdb.ts'
import { type UploadState, Uploads } from '../uploads/index.ts'
import { UPLOADS_LINK, uploadPages } from './index.ts'
import { sampleCsv } from './sample/sample.ts'
import { RESEARCHER, sampleForm, seedUpload, uploadSite, wrongEnrolments } from './testing/upload-site.ts'

const ID = '0123456789abcdef'.repeat(2)
/** the line after all lines of the sample */
const WRONG_LINE = sampleCsv('inschrijvingen').split('\n').length
let site: ReturnType<typeof uploadSite>
beforeEach(() => {
  site = uploadSite()
})
afterEach(() => site.close())

/** A Parquet file, packed well. */
async function parquetOf(select: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'parquet-'))
  const path = join(folder, 'a.parquet')
  const engine = await openDuckdb({ folders: [folder], spill: folder })
  await engine.run(`COPY (${select}) TO '${path}' (FORMAT parquet, COMPRESSION zstd)`)
  engine.close()
  const bytes = readFileSync(path)
  rmSync(folder, { recursive: true })
  return bytes
}

/** Words between tags, with single spaces. */
const words = (html: string) => html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')

describe('sending', () => {
  test('a delivery leads to its page, in the language of the form', async () => {
    for (const prefix of ['', '/en']) {
      const answer = await site.post(`${prefix}/eigen-bestanden`, sampleForm())
      expect(answer.status).toBe(303)
      expect(answer.headers.get('location')).toMatch(new RegExp(`^${prefix}/eigen-bestanden/[0-9a-f]{32}\\?volg=ja$`))
    }
  })

  test('who follows is led on to the results; who comes back sees how it stands', async () => {
    const id = await site.deliver()
    const followed = await site.get(`/eigen-bestanden/${id}?volg=ja`)
    expect([followed.status, followed.headers.get('location')]).toEqual([303, `/eigen-bestanden/${id}/resultaten`])
    expect(words(await site.text(`/eigen-bestanden/${id}`))).toContain('Bekijk de resultaten')
  })

  test('what was typed stays with a refusal, every mistake has its field, and nothing is kept', async () => {
    const form = sampleForm({ diplomas: new File(['PK\u0003\u0004'], 'diplomas.xlsx'), experimenten: null })
    form.set('levering', 'voorlopig')
    form.set('leverdatum', '2025-02-30')
    form.set('akkoord', 'ja')
    const answer = await site.post('/eigen-bestanden', form)
    const html = await answer.text()
    expect(answer.status).toBe(422)
    expect([...html.matchAll(/<li><a href="#(\w+)">/g)].map(([, field]) => field)).toEqual(['experimenten', 'diplomas', 'leverdatum'])
    expect(words(html)).toContain('diplomas.xlsx is geen .csv, .csv.gz of .parquet.')
    expect(html).toMatch(/value="voorlopig" checked/)
    expect(html).toContain('value="2025-02-30"')
    expect(html).toMatch(/name="akkoord" value="ja" checked/)
    expect(readdirSync(site.root)).toEqual([])
  })

  test('a file that is too large says so in either language, and nothing is kept', async () => {
    await site.close()
    site = uploadSite({ most: 1024 * 1024 })
    const large = () => sampleForm({ leerlingen: new File(['a'.repeat(1024 * 1024 + 1)], 'groot.csv') })
    expect(words(await (await site.post('/eigen-bestanden', large())).text())).toContain('groot.csv is groter dan 1 MB.')
    expect(words(await (await site.post('/en/eigen-bestanden', large())).text())).toContain('groot.csv is larger than 1 MB.')
    expect(readdirSync(site.root)).toEqual([])
  })

  test('a small file that unpacks to a large one says so in either language, and nothing is kept', async () => {
    await site.close()
    site = uploadSite({ mostUnpacked: 1024 * 1024 })
    const bomb = () => sampleForm({ leerlingen: new File([gzipSync('a'.repeat(1024 * 1024 + 1))], 'bom.csv.gz') })
    expect(words(await (await site.post('/eigen-bestanden', bomb())).text())).toContain('bom.csv.gz is uitgepakt groter dan 1 MB.')
    expect(words(await (await site.post('/en/eigen-bestanden', bomb())).text())).toContain('bom.csv.gz unpacks to more than 1 MB.')
    expect(readdirSync(site.root)).toEqual([])
  })

  test('so does a Parquet file that holds more than it takes', async () => {
    await site.close()
    site = uploadSite({ mostUnpacked: 1024 * 1024 })
    const called = 'bom.parquet'
    const bomb = await parquetOf("SELECT repeat('0', 1000) || range AS leerling, 'v' AS geslacht, '' AS geboortedatum FROM range(2000)")
    expect(bomb.length).toBeLessThan(100_000)
    const send = (prefix: string) =>
      site.post(`${prefix}/eigen-bestanden`, sampleForm({ leerlingen: new File([new Uint8Array(bomb)], called) }))
    const answer = await send('')
    expect([answer.status, words(await answer.text()).includes(`${called} is uitgepakt groter dan 1 MB.`)]).toEqual([422, true])
    expect(words(await (await send('/en')).text())).toContain(`${called} unpacks to more than 1 MB.`)
    expect(readdirSync(site.root)).toEqual([])
  })

  test('when no more are kept there is no form but the way out, and what is sent is refused', async () => {
    await site.close()
    site = uploadSite({ keepAtMost: 1 })
    const id = await site.deliver()
    for (const [prefix, sentence] of [
      ['', 'Er staat al een aanlevering op deze computer'],
      ['/en', 'There is a delivery on this computer already'],
    ]) {
      const html = await site.text(`${prefix}/eigen-bestanden`)
      expect(words(html)).toContain(sentence)
      expect(html).toContain(`href="${prefix}/eigen-bestanden/${id}/verwijderen"`)
      expect(html).not.toContain('type="file"')
      const answer = await site.post(`${prefix}/eigen-bestanden`, sampleForm())
      expect([answer.status, words(await answer.text()).includes(sentence ?? '')]).toEqual([409, true])
    }
    expect(readdirSync(site.root)).toEqual([id])
    await site.post(`/eigen-bestanden/${id}/verwijderen`)
    expect(await site.text('/eigen-bestanden')).toContain('type="file"')
  })

  test('the name of a file is text, never markup', async () => {
    const answer = await site.post('/eigen-bestanden', sampleForm({ diplomas: new File(['x'], '<img src=x onerror=alert(1)>.txt') }))
    expect(await answer.text()).not.toContain('<img')
  })

  test('a body that is no form is refused and leaves nothing', async () => {
    const answer = await site.post('/eigen-bestanden')
    expect(answer.status).toBe(400)
    expect(readdirSync(site.root)).toEqual([])
  })

  test('a stranger’s page cannot send, stop, accept or delete', async () => {
    const id = await site.deliver()
    for (const path of ['', ...['stoppen', 'opnieuw', 'akkoord', 'verwijderen'].map((verb) => `/${id}/${verb}`)]) {
      expect((await site.post(`/eigen-bestanden${path}`, undefined, { origin: 'http://evil.example' })).status).toBe(403)
      expect((await site.post(`/eigen-bestanden${path}`, undefined, { 'sec-fetch-site': 'cross-site' })).status).toBe(403)
    }
    expect(site.uploads.list()).toHaveLength(1)
  })
})

describe('results', () => {
  test('are the same pages as those of VM2, under the address of the upload', async () => {
    const id = await site.deliver()
    const base = `/eigen-bestanden/${id}/resultaten`
    for (const path of [
      '',
      '/cohort/tranche-2021',
      '/experimenten',
      '/controles',
      '/definities',
      '/rijen?cohort=tranche-2021',
      '/tabel/positions.csv',
    ]) {
      expect((await site.get(base + path)).status, path).toBe(200)
      expect((await site.get(`/en${base}${path}`)).status, path).toBe(200)
    }
    expect(await site.text(base)).toContain(`href="${base}/cohort"`)
  })

  test('are not there before their time', async () => {
    seedUpload(site.root, ID, { state: 'running', stage: 'counting' })
    expect((await site.get(`/eigen-bestanden/${ID}/resultaten`)).status).toBe(404)
  })

  test('leave no copy in the browser', async () => {
    const id = await site.deliver()
    const rows = `/${id}/resultaten/rijen`
    const pages = [
      '',
      `/${id}`,
      `/${id}/afgewezen`,
      `/${id}/verwijderen`,
      `/${id}/resultaten`,
      `${rows}?cohort=tranche-2021`,
      `${rows}?cohort=x`,
    ]
    for (const path of [...pages, `/${ID}`]) {
      const answer = await site.get(`/eigen-bestanden${path}`)
      expect(answer.headers.get('cache-control'), path).toBe('no-store')
      expect(await answer.text(), path).toContain('<meta name="turbo-cache-control" content="no-cache"/>')
    }
    for (const path of [`/${id}/resultaten/tabel/positions.csv`, `/${id}/resultaten/rijen.csv?cohort=tranche-2021`])
      expect((await site.get(`/en/eigen-bestanden${path}`)).headers.get('cache-control'), path).toBe('no-store')
  })
})

describe('rejected rows', () => {
  test('come before the results, which wait for a yes', async () => {
    const id = await site.deliver(sampleForm({ inschrijvingen: wrongEnrolments() }))
    const state = words(await site.text(`/eigen-bestanden/${id}?volg=ja`))
    expect(state).toContain('1 rij is afgewezen')
    expect((await site.get(`/eigen-bestanden/${id}/resultaten`)).status).toBe(404)
    const list = words(await site.text(`/eigen-bestanden/${id}/afgewezen`))
    expect(list).toContain(`inschrijvingen.csv ${WRONG_LINE} teldatum 2023-10-02 teldatum is geen 1 oktober`)
    expect(await site.text(`/eigen-bestanden/${id}/rejects.csv`)).toContain(
      `inschrijvingen.csv,${WRONG_LINE},teldatum,2023-10-02,not-1-october`,
    )
    const yes = await site.post(`/eigen-bestanden/${id}/akkoord`)
    expect([yes.status, yes.headers.get('location')]).toEqual([303, `/eigen-bestanden/${id}/resultaten`])
    const results = await site.text(`/eigen-bestanden/${id}/resultaten`)
    expect(results).toContain(`/eigen-bestanden/${id}/afgewezen`)
    expect(words(results)).toContain('1 rij afgewezen')
  })

  test('stand a hundred on a page, and no page lies beyond the last', async () => {
    const rows = Array.from({ length: 101 }, (_, index) => `nieuw-${index},v,ooit`).join('\n')
    const id = await site.deliver(sampleForm({ leerlingen: new File([`leerling,geslacht,geboortedatum\n${rows}\n`], 'l.csv') }))
    const first = await site.text(`/eigen-bestanden/${id}/afgewezen`)
    expect(first.match(/<th scope="row">/g)).toHaveLength(100)
    expect(first).toContain('rel="next"')
    for (const wrong of ['0', '-1', '1.5', 'x', '9999'])
      expect((await site.get(`/eigen-bestanden/${id}/afgewezen?bladzijde=${wrong}`)).status).toBe(404)
  })

  test('are none when there are none', async () => {
    const id = await site.deliver()
    expect(words(await site.text(`/eigen-bestanden/${id}/afgewezen`))).toContain('Er zijn geen rijen afgewezen.')
    expect((await site.get(`/eigen-bestanden/${id}/rejects.csv`)).status).toBe(404)
  })
})

describe('the page of an upload', () => {
  const states: [UploadState, string][] = [
    [{ state: 'waiting' }, 'Daarna is deze aan de beurt'],
    [{ state: 'running', stage: null }, 'Nu: beginnen.'],
    [{ state: 'running', stage: 'counting' }, 'Nu: posities tellen (stap 5 van 7).'],
    [{ state: 'interrupted' }, 'Begin opnieuw'],
    [{ state: 'done', rejected: 2, rejectsAccepted: false }, '2 rijen zijn afgewezen'],
    [
      { state: 'refused', problem: { problem: 'column-missing', file: 'leerlingen.csv', column: 'geslacht', found: 'a' } },
      'ontbreekt de kolom geslacht',
    ],
    [{ state: 'refused', problem: { problem: 'no-cohort' } }, 'Bekijk de afgewezen rijen'],
    [{ state: 'refused', problem: { problem: 'out-of-memory', limit: '4GB' } }, 'het commando doorloop monitor'],
    [{ state: 'empty', rejected: 3 }, '3 rijen zijn afgewezen Bekijk de afgewezen rijen'],
    [{ state: 'empty', rejected: 0 }, 'geen enkele inschrijving om te tellen'],
    [{ state: 'cancelled' }, 'Lever opnieuw aan'],
    [{ state: 'failed' }, 'in het venster waarin Doorloop draait'],
  ]

  test.each(states)('%j says %s', async (now, sentence) => {
    seedUpload(site.root, ID, now)
    const html = await site.text(`/eigen-bestanden/${ID}`)
    expect(words(html)).toContain(sentence)
    expect(html).not.toMatch(/undefined|\[object| style="/)
    expect((await site.get(`/en/eigen-bestanden/${ID}`)).status).toBe(200)
  })

  test('asks for itself again while work goes on, without script only, until it is told not to', async () => {
    const again = async (query: string) => /<noscript><meta http-equiv="refresh"/.test(await site.text(`/eigen-bestanden/${ID}${query}`))
    seedUpload(site.root, ID, { state: 'running', stage: 'counting' })
    expect([await again(''), await again('?ververs=nee')]).toEqual([true, false])
    seedUpload(site.root, ID, { state: 'cancelled' })
    expect(await again('')).toBe(false)
  })

  test('after a refusal offers the form with what was typed', async () => {
    seedUpload(site.root, ID, { state: 'cancelled' })
    const href = /href="(\/eigen-bestanden\?[^"]+)"/.exec(await site.text(`/eigen-bestanden/${ID}`))?.[1] ?? ''
    const form = await site.text(href.replaceAll('&amp;', '&'))
    expect(form).toMatch(/value="voorlopig" checked/)
    expect(form).toContain('value="2025-01-15"')
  })
})

describe('deleting', () => {
  test('is asked first, and then everything is gone', async () => {
    const id = await site.deliver()
    expect(words(await site.text(`/eigen-bestanden/${id}/verwijderen`))).toContain('Ja, verwijder')
    expect(site.uploads.find(id)).not.toBeNull()
    const answer = await site.post(`/eigen-bestanden/${id}/verwijderen`)
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/eigen-bestanden'])
    for (const below of ['', '/afgewezen', '/verwijderen', '/resultaten', '/rejects.csv'])
      expect((await site.get(`/eigen-bestanden/${id}${below}`)).status).toBe(404)
    expect(readdirSync(site.root)).toEqual([])
  })

  test('twice is no mistake', async () => {
    const id = await site.deliver()
    for (const _ of [1, 2]) expect((await site.post(`/eigen-bestanden/${id}/verwijderen`)).status).toBe(303)
  })
})

describe('another researcher', () => {
  const SAM = { ...RESEARCHER, personId: '00000000-0000-4000-8000-000000000009' }

  test('sees nothing of a delivery, whatever the address, and can do nothing to it', async () => {
    const id = await site.deliver(sampleForm({ inschrijvingen: wrongEnrolments() }))
    site.lookAs(SAM)
    expect(words(await site.text('/eigen-bestanden'))).toContain('Er staat niets.')
    for (const below of ['', '/afgewezen', '/rejects.csv', '/verwijderen', '/resultaten', '/resultaten/tabel/positions.csv'])
      expect((await site.get(`/eigen-bestanden/${id}${below}`)).status, below).toBe(404)
    for (const verb of ['stoppen', 'opnieuw', 'akkoord', 'verwijderen']) await site.post(`/eigen-bestanden/${id}/${verb}`)
    expect(site.uploads.find(id)?.now).toEqual({ state: 'done', rejected: 1, rejectsAccepted: false })
    site.lookAs(RESEARCHER)
    await site.post(`/eigen-bestanden/${id}/akkoord`)
    expect((await site.get(`/eigen-bestanden/${id}/resultaten`)).status).toBe(200)
    site.lookAs(SAM)
    expect((await site.get(`/eigen-bestanden/${id}/resultaten`)).status).toBe(404)
  })

  test('who has nothing to remove from a full machine reads when there is room', async () => {
    await site.close()
    site = uploadSite({ keepAtMost: 1 })
    const id = await site.deliver()
    site.lookAs(SAM)
    const html = await site.text('/eigen-bestanden')
    expect(words(html)).toContain('Er is er geen van u bij.')
    expect(html).not.toContain(id)
    expect(words(await site.text('/en/eigen-bestanden'))).toContain('None of them is yours.')
  })
})

test('a server without accounts, of the published figures alone, has nobody to keep files for and refuses', async () => {
  const uploads = new Uploads({ root: site.root })
  const app = createApp({
    assets: testAssets,
    site: { sections: [], headerLinks: [UPLOADS_LINK] },
    errorPage,
    modules: [(own) => page(own, '/resultaten', 'public', (c) => errorPage(c, 404)), uploadPages(uploads)],
  })
  const get = async (path: string) => await app.request(path, { headers: { host: 'localhost' } })
  expect((await get('/eigen-bestanden')).status).toBe(403)
  expect(await (await get('/resultaten')).text()).not.toContain('eigen-bestanden')
  await uploads.close()
})

test.each(['..', '%2e%2e%2f%2e%2e', '..%2f..%2fetc%2fpasswd', ID, ID.toUpperCase(), `${ID}0`, '%00'])(
  'the address %s leads to nothing',
  async (id) => {
    for (const below of ['', '/afgewezen', '/resultaten', '/rejects.csv', '/verwijderen'])
      expect((await site.get(`/eigen-bestanden/${id}${below}`)).status).toBe(404)
  },
)

test('the sample can be saved, and only the sample', async () => {
  const answer = await site.get('/eigen-bestanden/voorbeeld/leerlingen.csv')
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="leerlingen.csv"')
  expect((await answer.text()).split('\n')[0]).toBe('leerling,geslacht,geboortedatum')
  expect((await site.get('/eigen-bestanden/voorbeeld/upload.json')).status).toBe(404)
})

test('the format tells every column of every table', async () => {
  const html = words(await site.text('/eigen-bestanden/formaat'))
  for (const column of ['geboortedatum', 'vestiging_vmbo', 'leerjaar', 'crebo', 'diploma']) expect(html).toContain(` ${column} `)
  expect((await site.get('/en/eigen-bestanden/formaat')).status).toBe(200)
})
