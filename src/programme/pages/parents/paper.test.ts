import { describe, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/testing/read-pdf.ts'
import type { RouteDesign } from '../../design/design.ts'
import { emptyDesign } from '../../design/empty-design.ts'
import { newExam, newWayBack } from '../../design/new-parts.ts'
import { parentsText } from '../../parents/parents-text.ts'
import { TEMPLATES } from '../../templates/index.ts'
import { dlrDesign, glrDesign } from '../../testing/designs.ts'
import { parentsPaper } from './paper.ts'

const FOOT = 'Versie 3. Dit plan is een concept.'

async function paperOf(design: RouteDesign, language: 'nl' | 'en' = 'nl') {
  const paper = await parentsPaper(language, parentsText(language, design), FOOT)
  if (!paper) throw new Error('no engine on this machine')
  return { ...readPdf(paper.pdf), counted: paper.pages }
}

const LONG = 'een lange zin met heel veel woorden die nergens ophoudt en steeds weer doorgaat '.repeat(20)

/** As much as a design can hold: every list full, every text at its longest. */
function crowded(): RouteDesign {
  const design = dlrDesign()
  const [first, last] = [design.years[0]?.id ?? '', design.years.at(-1)?.id ?? '']
  return {
    ...design,
    name: LONG,
    target: { ...design.target, who: LONG },
    intermediate: LONG,
    wayBack: Array.from({ length: 40 }, (_, at) => newWayBack(`w${at}`, [first, 1], [last, 12], { where: LONG, left: LONG })),
    exams: Array.from({ length: 60 }, (_, at) => newExam(`e${at}`, `${LONG}${at}`, 'other', { change: 'kept', year: first })),
    qualifications: Array.from({ length: 30 }, () => ({ crebo: null, name: LONG, niveau: 4, leertraject: 'bol', extended: null })),
    partners: Array.from({ length: 30 }, (_, at) => ({ name: LONG + at, side: at % 2 ? 'vo' : 'mbo', board: null })),
  }
}

describe('the paper for parents', () => {
  test('is one page in the language of the reader, tagged for who listens to it', async () => {
    const paper = await paperOf(glrDesign())
    expect(paper).toMatchObject({ pages: 1, counted: 1, language: 'nl' })
    for (const tag of ['H1', 'H2', 'Table', 'TH', 'TD', 'L', 'LI']) expect(paper.tags, tag).toContain(tag)
    expect((await paperOf(glrDesign(), 'en')).language).toBe('en')
  })

  test('says what the page says', async () => {
    const { text } = await paperOf(glrDesign())
    for (const part of ['Zorg in één lijn', 'Waar is uw kind?', 'Certificaat EHBO', 'woensdag en donderdag', FOOT])
      expect(text).toContain(part)
  })

  test.each([
    ['an empty design', emptyDesign('Leeg', 'dlr')],
    ['a full one', dlrDesign()],
    ['the fullest one', crowded()],
    ...TEMPLATES.map(({ id, design }): [string, RouteDesign] => [id, design]),
  ])('fits on one page: %s', async (_, design) => expect((await paperOf(design)).pages).toBe(1))

  test.each(['#panic("x")', '*vet* _schuin_ $x$ @ref <label>', '\\"]); \\u{1F600} `raw`', 'Çığ ŠĐ Łódź', '→ ≥ 你好 😀'])(
    'takes any name as it is typed: %s',
    async (name) => {
      const { text, pages } = await paperOf({ ...glrDesign(), name })
      expect(pages).toBe(1)
      const plain = [...name].filter((sign) => /[\p{Script=Latin}#"*$@<>`]/u.test(sign)).join('')
      expect(text.replaceAll(/[^\p{Script=Latin}#"*$@<>`]/gu, '')).toContain(plain)
    },
  )

  test('takes less than a second once the engine is there', async () => {
    await paperOf(glrDesign())
    const began = performance.now()
    await paperOf(crowded())
    expect(performance.now() - began).toBeLessThan(1000)
  })
})
