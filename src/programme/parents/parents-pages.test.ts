import { afterAll, beforeAll, expect, test } from 'vitest'
import { readPdf } from '#platform/pdf/testing/read-pdf.ts'
import { programmePages } from '../pages/index.ts'
import { type DesignedRegion, designedRegion } from '../testing/designed-region.ts'
import { glrDesign } from '../testing/designs.ts'
import { visitAs } from '../testing/visit-as.ts'

let world: DesignedRegion
let site: ReturnType<typeof visitAs>
beforeAll(async () => {
  world = await designedRegion()
  site = visitAs(programmePages(world.platform))
})
afterAll(() => world.database.close())

const at = (rest: string) => `/programma/${world.routeId}/ontwerp/${rest}`
const viewer = () => world.viewer(world.people.mentor.personId)

test('without a design there is nothing to give', async () => {
  expect((await site.text(at('ouders'), await viewer())).status).toBe(404)
  expect((await site.ask(at('ouders.pdf'), await viewer())).status).toBe(404)
})

test('page and PDF say the same, and that it is a draft', async () => {
  await world.begin(glrDesign())
  const { status, text } = await site.text(at('ouders'), await viewer())
  expect(status).toBe(200)
  const answer = await site.ask(at('ouders.pdf'), await viewer())
  expect(answer.headers.get('content-type')).toBe('application/pdf')
  expect(answer.headers.get('content-disposition')).toBe('inline; filename="zorg-in-een-lijn.pdf"')
  const paper = readPdf(new Uint8Array(await answer.arrayBuffer()))
  expect(paper.pages).toBe(1)
  for (const part of [
    'Een route van het vmbo naar het mbo',
    'Diploma mbo niveau 2',
    'Versie 1. Dit plan is een concept.',
    'Vraag het aan Lindecollege (vmbo)',
  ]) {
    expect(text).toContain(part)
    expect(paper.text).toContain(part)
  }
})

test('an agreed version says since when, also when it is asked by its number', async () => {
  await world.agreed()
  const { text } = await site.text(at('ouders?versie=1'), await viewer())
  expect(text).toContain('De scholen zijn het hierover eens sinds 23 november 2026.')
  expect((await site.text(at('ouders?versie=2'), await viewer())).status).toBe(404)
})

test('is there in English', async () => {
  expect((await site.text(`/en${at('ouders')}`, await viewer())).text).toContain('Where is your child?')
  const answer = await site.ask(`/en${at('ouders.pdf')}`, await viewer())
  expect(readPdf(new Uint8Array(await answer.arrayBuffer()))).toMatchObject({ language: 'en', pages: 1 })
})
