import { expect, test } from 'vitest'
import { labelled } from './part-label.ts'

const years = [
  { id: 'v3', stage: 'vmbo', leerjaren: [3] },
  { id: 'v4', stage: 'vmbo', leerjaren: [4] },
] as const
const part = (kind: 'block' | 'exam', id: string, name: string, year: string | null) => ({ kind, id, name, year })
const names = (...parts: ReturnType<typeof part>[]) =>
  labelled(
    parts,
    years.map((one) => ({ ...one, leerjaren: [...one.leerjaren] })),
  ).map(({ name }) => name)

test('a name that one part has alone stays, also beside an exam of that name', () =>
  expect(names(part('block', 'b1', 'Lassen', 'v3'), part('exam', 'e1', 'Lassen', 'v3'))).toEqual(['Lassen', 'Lassen']))
test('two of one name have their year', () =>
  expect(names(part('block', 'b1', 'Lassen', 'v3'), part('block', 'b2', 'Lassen', 'v4'))).toEqual(['Lassen (vmbo 3)', 'Lassen (vmbo 4)']))
test('two of one name and year, or of no year, have their id', () => {
  expect(names(part('block', 'b1', 'Lassen', 'v3'), part('block', 'b2', 'Lassen', 'v3'))).toEqual([
    'Lassen (vmbo 3) [b1]',
    'Lassen (vmbo 3) [b2]',
  ])
  expect(names(part('block', 'b1', 'Lassen', null), part('block', 'b2', 'Lassen', 'v3'))).toEqual(['Lassen', 'Lassen (vmbo 3)'])
})
