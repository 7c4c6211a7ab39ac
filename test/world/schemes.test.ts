import { describe, expect, test } from 'vitest'
import type { Role } from '../../src/platform/access/rights.ts'
import type { Viewer } from '../../src/platform/access/viewer.ts'
import type { Platform } from '../../src/platform/platform.ts'
import { SCHEME_IDS } from '../../src/schemes/index.ts'
import { schemesPages } from '../../src/schemes/pages/index.ts'
import { visit } from './visit.ts'

const site = visit([schemesPages({ now: () => new Date('2026-11-22T10:00:00Z') } as Platform)])

const viewer = (role: Role): Viewer => ({
  personId: 'p1',
  regionId: 'g1',
  name: 'Noor de Wit',
  isExample: false,
  secondFactor: true,
  grants: [{ assignmentId: 'a1', role, scopeKind: 'region', scopeId: 'g1', standsInFor: null }],
})
const look = (path: string, role: Role = 'docent') => site.get(path, viewer(role))

describe('the list', () => {
  test('names the twelve with direction and term', async () => {
    const { status, html, text } = await look('/programma/regelingen')
    expect(status).toBe(200)
    for (const id of SCHEME_IDS) expect(html).toContain(`href="/programma/regelingen/${id}"`)
    expect(text).toContain('Vakmanschaproute bb → mbo 2; kb → mbo 2, 3 1 augustus 2014 tot en met 31 juli 2022')
    expect(text).toContain('Praktijkonderwijs naar werk zonder vaste data')
  })

  test('is there in English, and not for a pupil', async () => {
    expect((await look('/en/programma/regelingen')).text).toContain('Continuous learning route')
    expect((await look('/programma/regelingen', 'leerling')).status).toBe(403)
  })
})

describe('a scheme', () => {
  test.each(SCHEME_IDS)('%s opens by itself on a day on which it held, in both languages', async (id) => {
    for (const language of ['', '/en']) {
      const { status, text } = await look(`${language}/programma/regelingen/${id}`)
      expect(status).toBe(200)
      expect(text).toContain(language ? 'What the scheme says' : 'Wat de regeling zegt')
      expect(text).not.toMatch(/undefined|NaN/)
    }
  })

  test('shows facts and rules with their sources', async () => {
    const { html, text } = await look('/programma/regelingen/glr?datum=2026-08-01')
    expect(text).toContain('De regels voor een route die begint op 1 augustus 2026.')
    expect(text).toContain('bol, route van 3 jaar: 3.000 klokuren, 2.400 begeleid, 250 bpv')
    expect(text).toContain('Alleen van bb naar mbo 2')
    expect(html).toContain('href="https://www.sterkberoepsonderwijs.nl/faq/wat-is-het-verschil-tussen')
  })

  test('of the decrees shows the article itself', async () => {
    const { text, html } = await look('/programma/regelingen/vakmanschaproute?datum=2016-08-01')
    expect(text).toContain('artikel 6a')
    expect(text).toContain('ten minste 3.000 klokuren, bestaande uit ten minste 2.400 begeleide onderwijsuren')
    expect(html).toContain('lang="nl"')
  })

  test('has other rules on another day: vm2 before and after 1 August 2012', async () => {
    const [before, after] = [
      await look('/programma/regelingen/vm2?datum=2012-07-31'),
      await look('/programma/regelingen/vm2?datum=2012-08-01'),
    ]
    expect(before.text).not.toContain('850 klokuren')
    expect(after.text).toContain('850 klokuren')
  })

  test.each([
    ['dlr', '2020-07-31', false],
    ['dlr', '2020-08-01', true],
    ['vakmanschaproute', '2022-07-31', true],
    ['vakmanschaproute', '2022-08-01', false],
  ] as const)('%s on %s: in force %s', async (id, day, holds) => {
    const { text } = await look(`/programma/regelingen/${id}?datum=${day}`)
    expect(text.includes('Wat de regeling zegt')).toBe(holds)
    expect(text.includes('gold niet op')).toBe(!holds)
  })

  test('that did not hold says which did, on that day', async () => {
    const { html, text } = await look('/programma/regelingen/dlr?datum=2010-08-01')
    expect(text).toContain('Doorlopende leerroute gold niet op 1 augustus 2010. Looptijd: vanaf 1 augustus 2020.')
    expect(html).toContain('href="/programma/regelingen/vm2?datum=2010-08-01"')
    expect(html).not.toContain('href="/programma/regelingen/glr?datum=2010-08-01"')
    expect(html).toContain('href="/programma/regelingen/dlr?datum=2020-08-01"')
  })

  test('with a day that does not exist says so and shows another', async () => {
    const { status, text } = await look('/programma/regelingen/dlr?datum=2026-02-30')
    expect(status).toBe(200)
    expect(text).toContain('2026-02-30 is geen dag.')
    expect(text).toContain('22 november 2026')
  })

  test('that nobody knows is not found', async () => {
    expect((await look('/programma/regelingen/iets')).status).toBe(404)
  })
})

describe('a pupil without the vmbo diploma', () => {
  const ask = (query: string) => look(`/programma/regelingen/examen?${query}`)
  const marks = 'regeling=vakmanschaproute&niveau=2&datum=2018-05-01&kunstvak=voldoende&lo=goed&maatschappijleer=6'

  // Besluit 2014–2022, art. 7 lid 3 b: 1° one 5 and one 6 for the languages, a 6 for the rekentoets; 2° a 5 for the rekentoets, both 6
  test.each([
    ['dutch=5&english=6&rekentoets=6', 'Ja, volgens deze regels kan het.'],
    ['dutch=6&english=6&rekentoets=5', 'Ja, volgens deze regels kan het.'],
    ['dutch=5&english=6&rekentoets=5', 'Nee, zo kan het niet.'],
    ['dutch=5&english=5&rekentoets=6', 'Nee, zo kan het niet.'],
    ['dutch=5&english=6', 'Nog niet te zeggen'],
  ])('with %s', async (rest, verdict) => {
    const { status, text } = await ask(`${marks}&${rest}`)
    expect(status).toBe(200)
    expect(text).toContain(verdict)
    expect(text).toContain('artikel 7, lid 3 b')
  })

  test('keeps what was typed, and says what is wrong with it', async () => {
    const { status, html, text } = await ask(`${marks}&dutch=elf`)
    expect(status).toBe(422)
    expect(text).toContain('Een eindcijfer is een heel getal van 1 tot en met 10.')
    expect(html).toContain('value="elf"')
  })
})
