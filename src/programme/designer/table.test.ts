import { expect, test } from 'vitest'
import { emptyDesign } from '../design/empty-design.ts'
import { newBlock, newYear } from '../design/new-parts.ts'
import { findListPart } from './parts.ts'
import { printOf, rowsOf } from './row.ts'
import { saveTable } from './table.ts'

const blocks = findListPart('blokken')
const qualifications = findListPart('kwalificaties')
if (!blocks || !qualifications) throw new Error('parts')
const design = {
  ...emptyDesign('Zorg', 'glr'),
  years: [newYear('y1', 'vmbo', [3])],
  blocks: [
    newBlock('b1', 'Keuken', 'y1', 'beroepsgericht', { hours: 12.5, retakeAfterWeeks: 6, note: 'met de kok' }),
    newBlock('b2', 'Bakkerij', 'y1', 'keuzevak'),
  ],
}
const shown = (id: string, more: Record<string, string> = {}): [string, string][] => {
  const row = rowsOf(design, blocks).find(({ key }) => key === id)?.row ?? {}
  const answers = {
    was: printOf(row),
    name: String(row.name),
    year: 'y1',
    kind: String(row.kind),
    hours: row.hours === null ? '' : String(row.hours),
    ...more,
  }
  return [['rij', id], ...Object.entries(answers).map(([name, value]): [string, string] => [`${id}:${name}`, value])]
}
const save = (...rows: [string, string][][]) => saveTable(design, blocks, new URLSearchParams(rows.flat()))

test('a table that was not changed changes nothing, in either way of writing numbers', () => {
  const saved = save(shown('b1', { hours: '12,5' }), shown('b2'), [
    ['rij', 'nieuw-1'],
    ['nieuw-1:year', 'y1'],
    ['nieuw-1:name', ''],
  ])
  expect(saved).toEqual({ ok: true, design, key: '' })
})

test('a changed cell is saved, and what the table does not show stays', () => {
  const saved = save(shown('b1', { name: 'Grote keuken' }))
  expect(saved.ok && saved.design.blocks[0]).toEqual({ ...design.blocks[0], name: 'Grote keuken' })
})

test('a name that changes in one sign is saved', () => {
  const named = save(shown('b1', { name: 'Keuken 1.2' }))
  const again = named.ok ? { ...named.design.blocks[0], name: 'Keuken 1.2' } : null
  expect(named.ok && named.design.blocks[0]).toEqual(again)
  const row = again
    ? [
        ['rij', 'b1'],
        ['b1:was', printOf(again)],
        ['b1:name', 'Keuken 1,2'],
        ['b1:year', 'y1'],
        ['b1:kind', 'beroepsgericht'],
        ['b1:hours', '12,5'],
      ]
    : []
  const saved = named.ok && saveTable(named.design, blocks, new URLSearchParams(row as [string, string][]))
  expect(saved && 'design' in saved && saved.design.blocks[0]?.name).toBe('Keuken 1,2')
})

test('new rows come after the others', () => {
  const fresh: [string, string][] = [
    ['rij', 'nieuw-1'],
    ['nieuw-1:name', 'Bediening'],
    ['nieuw-1:year', 'y1'],
    ['nieuw-1:kind', 'stage'],
  ]
  const saved = save(shown('b1'), fresh)
  expect(saved.ok && saved.design.blocks.map(({ id, name }) => [id, name])).toEqual([
    ['b1', 'Keuken'],
    ['b2', 'Bakkerij'],
    ['b3', 'Bediening'],
  ])
})

test('one wrong cell keeps all of the table out, and says which row', () => {
  const wrong = save(shown('b1', { name: 'Grote keuken' }), shown('b2', { hours: 'veel' }))
  expect(wrong).toEqual({ ok: false, mistakes: [{ row: 'b2', field: 'hours', mistake: 'no-number' }] })
})

test('rows known by their place can be taken away together', () => {
  const row = (name: string) => ({ crebo: null, name, niveau: 2 as const, leertraject: null, extended: null })
  const three = { ...design, qualifications: [row('a'), row('b'), row('c')] }
  const gone = (at: number): [string, string][] => [
    ['rij', String(at)],
    [`${at}:was`, printOf(three.qualifications[at])],
    [`${at}:weg`, 'ja'],
  ]
  const saved = saveTable(three, qualifications, new URLSearchParams([...gone(0), ...gone(1)]))
  expect(saved.ok && saved.design.qualifications.map(({ name }) => name)).toEqual(['c'])
})

test('a form that came in empty is no success', () => {
  expect(saveTable(design, blocks, new URLSearchParams())).toEqual({
    ok: false,
    mistakes: [{ row: '', field: '', mistake: 'nothing-came' }],
  })
})
