import { describe, expect, test } from 'vitest'
import { emptyDesign } from '../design/empty-design.ts'
import { newBlock, newUnit, newYear } from '../design/new-parts.ts'
import { answersOf, removeRow, saveForm, saveRow } from './edit.ts'
import { findFormPart, findListPart } from './parts.ts'
import { printOf, rowsOf } from './row.ts'

const part = (id: string) => {
  const found = findListPart(id)
  if (!found) throw new Error(id)
  return found
}
const [blocks, years, units, teachers] = [part('blokken'), part('jaren'), part('onderdelen'), part('docenten')]
const design = {
  ...emptyDesign('Zorg in één lijn', 'glr'),
  years: [newYear('y1', 'vmbo', [3]), newYear('y2', 'vmbo', [4])],
  units: [newUnit('u1', 'Koken')],
  blocks: [
    newBlock('b1', 'Keuken', 'y1', 'beroepsgericht', { units: ['u1'] }),
    newBlock('b2', 'Keuken 2', 'y1', 'beroepsgericht', { needs: ['b1'] }),
  ],
}
const form = (answers: Record<string, string>) => new URLSearchParams(answers)
const block = { name: 'Mbo-dag', year: 'y2', kind: 'beroepsgericht', hours: '40' }
const printed = (id: string): string => printOf(rowsOf(design, blocks).find(({ key }) => key === id)?.row)

describe('a row', () => {
  test('gets the next free id', () => {
    const saved = saveRow(design, blocks, null, '', form(block))
    expect(saved.ok && [saved.key, saved.design.blocks.at(-1)?.hours]).toEqual(['b3', 40])
  })

  test('keeps its place when it is changed', () => {
    const saved = saveRow(design, blocks, 'b1', printed('b1'), form(block))
    expect(saved.ok && saved.design.blocks.map(({ name }) => name)).toEqual(['Mbo-dag', 'Keuken 2'])
  })

  test('that somebody else changed meanwhile is not overwritten', () => {
    expect(saveRow(design, blocks, 'b1', 'another print', form(block))).toEqual({
      ok: false,
      mistakes: [{ field: '', mistake: 'changed-meanwhile' }],
    })
  })

  test('that is gone is not made again by itself', () => {
    expect(saveRow(design, blocks, 'b9', '', form(block))).toMatchObject({ mistakes: [{ mistake: 'gone' }] })
  })

  test('with every answer wrong says each of them', () => {
    const wrong = saveRow(design, blocks, null, '', form({ name: ' ', year: '', kind: 'dansen', hours: 'veel', 'weeks.from': '3' }))
    expect(!wrong.ok && wrong.mistakes.map(({ field, mistake }) => [field, mistake])).toEqual([
      ['name', 'missing'],
      ['year', 'missing'],
      ['kind', 'unknown-choice'],
      ['weeks', 'weeks-half'],
      ['hours', 'no-number'],
    ])
  })

  test.each([
    ['5000', true],
    ['5001', false],
    ['-1', false],
  ])('of %s hours: %s, as the schema of the design says', (hours, ok) => {
    const saved = saveRow(design, blocks, null, '', form({ ...block, hours }))
    expect(saved.ok).toBe(ok)
    if (!saved.ok) expect(saved.mistakes).toEqual([{ field: 'hours', mistake: 'out-of-bounds' }])
  })

  test('known by its place is changed and added there', () => {
    const first = saveRow(design, teachers, null, '', new URLSearchParams('name=docent+koken&days=mon&days=fri'))
    expect(first.ok && first.design.calendar.teachers).toEqual([{ name: 'docent koken', days: ['mon', 'fri'] }])
  })
})

describe('taking away', () => {
  test('a block takes it out of what needs it', () => {
    const removed = removeRow(design, blocks, 'b1', printed('b1'))
    expect(removed.ok && removed.design.blocks).toMatchObject([{ id: 'b2', needs: [] }])
  })

  test('a unit takes it out of what teaches it', () => {
    const removed = removeRow(design, units, 'u1', printOf(design.units[0]))
    expect(removed.ok && removed.design.blocks[0]?.units).toEqual([])
  })

  test('a year that still holds blocks is refused, an empty one is not', () => {
    expect(removeRow(design, years, 'y1', printOf(design.years[0]))).toMatchObject({ ok: false, mistakes: [{ mistake: 'still-used' }] })
    expect(removeRow(design, years, 'y2', printOf(design.years[1])).ok).toBe(true)
  })
})

describe('a form', () => {
  const basis = findFormPart('basis')
  if (!basis) throw new Error('basis')
  const was = printOf(answersOf(design, basis))

  test('keeps its answers, and leaves the rest', () => {
    const answers = new URLSearchParams('name=Zorg&scheme=dlr&startsOn=2027-08-01&target.leerwegen=kb&target.places=20&profielen=Z%26W')
    const saved = saveForm(design, basis, was, answers)
    expect(saved.ok && saved.design).toMatchObject({
      name: 'Zorg',
      scheme: 'dlr',
      target: { leerwegen: ['kb'], places: 20, who: null },
      blocks: [{}, {}],
    })
  })

  test('does not overwrite what somebody else saved meanwhile', () => {
    expect(saveForm(design, basis, 'another print', new URLSearchParams('name=Zorg&scheme=dlr'))).toMatchObject({
      mistakes: [{ mistake: 'changed-meanwhile' }],
    })
  })
})
