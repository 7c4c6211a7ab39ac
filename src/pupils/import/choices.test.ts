import { expect, test } from 'vitest'
import { readChoices, START_CHOICES, type TypedChoices } from './choices.ts'
import type { DeliveringSchool } from './staged.ts'

const SCHOOL: DeliveringSchool = {
  institutionId: 's',
  brin: '90ZN',
  kind: 'vo',
  name: 'S',
  sites: [{ id: 'noord', vestiging: '00', name: 'N' }],
  routes: [],
}
const read = (change: Partial<TypedChoices>) => {
  const found = readChoices({ ...START_CHOICES, asOf: '2026-11-23', ...change }, SCHOOL, '2026-11-23')
  return Array.isArray(found) ? found.map(({ rule }) => rule) : found
}

test('choices that fit are settings', () => {
  expect(read({ sites: { Noord: 'noord', Zuid: '' }, gone: 'end', goneOn: '2026-11-23', changes: 'correction' })).toEqual({
    asOf: '2026-11-23',
    sites: { Noord: 'noord' },
    changes: 'correction',
    gone: '2026-11-23',
  })
})

test.each<[Partial<TypedChoices>, string]>([
  [{ asOf: '2026-11-24' }, 'as-of-in-future'],
  [{ asOf: '23-11-2026' }, 'as-of-no-date'],
  [{ gone: 'end', goneOn: '' }, 'gone-no-date'],
  [{ gone: 'end', goneOn: '2026-11-24' }, 'gone-after-as-of'],
  [{ gone: 'delete' }, 'choice-unknown'],
  [{ changes: 'x' }, 'choice-unknown'],
  [{ sites: { Noord: 'elders' } }, 'choice-unknown'],
])('%j: %s', (change, rule) => expect(read(change)).toEqual([rule]))
