import { describe, expect, test } from 'vitest'
import { EMPTY, gapsIn, readContent } from './content.ts'
import { fingerprint } from './fingerprint.ts'
import { readTerms, TERM_FIELDS, TERMS } from './terms.ts'

const form = (fields: Record<string, string>) => new URLSearchParams(fields)
const whole = {
  ...EMPTY,
  sentence: 'Ik wil automonteur worden',
  works: 'Eerst voordoen',
  achieves: 'Lassen',
  agreed: 'Extra tijd',
  contact: 'Anouk',
}

describe('what is told', () => {
  test('a draft may have gaps', () => expect(readContent(form({}))).toEqual({ ok: true, value: EMPTY }))
  test('help is told in set categories only, and only when somebody agreed', () => {
    expect(readContent(form({ 'zorg-aids': 'Laptop bij toetsen', 'zorg-diagnose': 'geheim' }))).toEqual({
      ok: false,
      mistakes: [{ field: 'toestemming', mistake: 'consent-missing' }],
    })
    const read = readContent(form({ 'zorg-aids': 'Laptop bij toetsen', 'zorg-diagnose': 'geheim', toestemming: 'parents' }))
    expect(read).toMatchObject({ ok: true, value: { care: [{ category: 'aids', text: 'Laptop bij toetsen' }], consent: 'parents' } })
  })
  test('a sentence is no file', () =>
    expect(readContent(form({ zin: 'a'.repeat(501) }))).toMatchObject({ ok: false, mistakes: [{ field: 'zin', mistake: 'too-long' }] }))
})

test('it is sent when the pupil spoke, each question has its answer, and the parents know', () => {
  expect(gapsIn(whole, { on: '2026-06-01', how: 'gesprek' })).toEqual([])
  expect(gapsIn({ ...whole, sentence: '' }, { on: '2026-06-01', how: 'gesprek' }).map(({ field }) => field)).toEqual(['zin'])
  expect(gapsIn(whole, { on: null, how: null }).map(({ field }) => field)).toEqual(['ingelicht-op', 'ingelicht-hoe'])
})

test('the fingerprint is another one for anything that is another', () => {
  const sent = { nr: 1, pupilName: 'Jesse van Dijk', content: whole, informedOn: '2026-06-01', informedHow: 'gesprek' }
  const print = fingerprint(sent)
  expect(print).toMatch(/^[0-9a-f]{64}$/)
  // the order in which a database gives the fields back is not what was sent
  expect(fingerprint({ ...sent, content: Object.fromEntries(Object.entries(whole).toReversed()) as never })).toBe(print)
  for (const other of [{ nr: 2 }, { informedHow: 'brief' }, { content: { ...whole, agreed: 'Geen' } }])
    expect(fingerprint({ ...sent, ...other })).not.toBe(print)
})

describe('terms', () => {
  const typed = Object.fromEntries(Object.entries(TERM_FIELDS).map(([name, field]) => [field, String(TERMS[name as keyof typeof TERMS])]))
  test('are whole days; on the day itself only for sending', () => {
    expect(readTerms(form(typed))).toEqual({ ok: true, value: TERMS })
    expect(readTerms(form({ ...typed, sturen: '0' })).ok).toBe(true)
    for (const wrong of ['0', '366', '-1', 'x', '1,5']) expect(readTerms(form({ ...typed, antwoord: wrong })).ok).toBe(false)
  })
  test('none is left out', () => expect(readTerms(form({}))).toMatchObject({ ok: false, mistakes: { length: 6 } }))
})
