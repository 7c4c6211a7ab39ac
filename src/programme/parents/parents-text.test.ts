import { expect, test } from 'vitest'
import type { RouteDesign } from '../design/design.ts'
import { emptyDesign } from '../design/empty-design.ts'
import { newBlock, newCost, newExam, newPayment, newWayBack, newYear } from '../design/new-parts.ts'
import { findTemplate } from '../templates/index.ts'
import { glrDesign } from '../testing/designs.ts'
import { type ParentsSection, parentsText } from './parents-text.ts'
import { clip } from './words.ts'

const linesOf = (design: RouteDesign, id: ParentsSection['id'], language: 'nl' | 'en' = 'nl'): string[] => [
  ...(parentsText(language, design).sections.find((one) => one.id === id)?.lines ?? []),
]
const empty = emptyDesign('Techniek', 'dlr')

test('what nothing is filled in for is open, and nothing is made up', () => {
  const { sections, years } = parentsText('nl', empty)
  expect(years).toEqual([])
  for (const { id, lines } of sections) expect(lines.join(' '), id).toMatch(/beslist de school nog|staat nog niet vast/)
})

test('a year says where the pupil is, on which days, and whose pupil it is', () => {
  const { years } = parentsText('nl', glrDesign())
  expect(years[1]).toEqual({
    name: 'Vmbo 4',
    enrolled: 'het vmbo',
    where: ['Vmbo: maandag en dinsdag', 'Mbo: woensdag en donderdag', 'Bedrijf: vrijdag'],
    moments: 'Intake met mbo en ouders (week 10)',
  })
})

test('half a year at a place is no year', () => {
  // weeks 36 to 52: seventeen
  const block = newBlock('b', 'Stage', 'y', 'bpv', { place: 'company', weekdays: ['mon'], weeks: { from: 36, to: 52 } })
  const design = { ...empty, years: [newYear('y', 'vmbo', [3])], blocks: [block, newBlock('c', 'Les', 'y', 'avo', { place: 'mbo' })] }
  expect(parentsText('nl', design).years[0]?.where).toEqual([
    'Mbo: welke dagen, beslist de school nog',
    'Bedrijf: maandag (een deel van het jaar)',
  ])
})

test('the length counts half years', () => {
  const years = [
    newYear('a', 'vmbo', [3], { weeks: 40 }),
    newYear('b', 'vmbo', [4], { weeks: 40 }),
    newYear('c', 'mbo', [1], { weeks: 20 }),
  ]
  expect(linesOf({ ...empty, years }, 'length')[0]).toBe('De route duurt 2,5 jaar: van vmbo 3 tot en met mbo 1.')
})

test('with a year of which the length is open nobody says how long: the Toptraject names one year of mbo and hbo, for want of more', () => {
  const design = findTemplate('toptraject')?.design ?? empty
  expect(linesOf(design, 'length')[0]).toBe(
    'De route loopt van vmbo 3 tot in het hbo. Hoe lang de route duurt, daarover beslist de school nog.',
  )
  const years = [newYear('a', 'vmbo', [3])]
  expect(linesOf({ ...empty, years }, 'length')[0]).toBe(
    'De route begint in vmbo 3. Hoe lang de route duurt, daarover beslist de school nog.',
  )
})

test.each([
  [['kept', 'moved'], 'Wie slaagt, krijgt ook het vmbo-diploma.'],
  [['kept', 'dropped'], 'Daarom krijgt uw kind geen vmbo-diploma.'],
  [['dropped', 'dropped'], 'Uw kind doet geen vmbo-examen en krijgt geen vmbo-diploma.'],
  [['kept', null], 'daarover beslist de school nog'],
] as const)('with exams %j the vmbo diploma is told', (changes, told) => {
  const exams = changes.map((change, at) => newExam(`e${at}`, 'Nederlands', 'common', { change }))
  expect(linesOf({ ...empty, exams }, 'diploma').join(' ')).toContain(told)
})

test('a way back says from when until when, and what is left', () => {
  const years = [newYear('v3', 'vmbo', [3]), newYear('m1', 'mbo', [1])]
  const wayBack = [newWayBack('w', ['v3', 1], ['m1', 12], { diploma: 'vmbo-kb', where: 'De Brug', left: 'Wiskunde' })]
  expect(linesOf({ ...empty, years, wayBack }, 'stop')).toEqual([
    'Van augustus in vmbo 3 tot en met juli in mbo 1: uw kind kan naar De Brug, voor het diploma vmbo-kb. Nog te doen: wiskunde.',
  ])
})

test('costs are only those of parents; none at all is another thing than none decided', () => {
  const bus = newCost('b', 'Bus', 'vo', { cents: 20000, unit: 'pupil-year' })
  expect(linesOf({ ...empty, costs: [bus] }, 'costs')).toEqual(['In het plan staan geen kosten voor ouders.'])
  const own = newCost('k', 'Kleding', 'parents', { cents: 7550, unit: 'once' })
  const book = newPayment('p', 'Boeken', 'parents', 'mbo')
  expect(linesOf({ ...empty, costs: [bus, own], payments: [book] }, 'costs')).toEqual([
    'Kleding: € 75,50 eenmalig.',
    'Boeken: hoeveel, beslist de school nog.',
  ])
})

test('there is an English text', () => {
  expect(linesOf(glrDesign(), 'ask', 'en')).toEqual(['Your child keeps the same mentor.', 'Ask Lindecollege (vmbo) or Mbo Oeverdam (mbo).'])
})

test.each([
  ['kort', 10, 'kort'],
  ['een twee drie', 10, 'een twee…'],
  ['aaaaaaaaaaaaaa', 10, 'aaaaaaaaaa…'],
  ['  veel   wit\n', 10, 'veel wit'],
])('%j in %i signs is %j', (text, most, clipped) => expect(clip(text, most)).toBe(clipped))
