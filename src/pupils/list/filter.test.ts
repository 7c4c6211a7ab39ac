import { expect, test } from 'vitest'
import { filterQuery, idOf, readFilter } from './filter.ts'

const ID = '0a1b2c3d-0000-4000-8000-000000000001'

test('what stands in the address is what is shown, and comes back as it was', () => {
  const query = new URLSearchParams({ school: ID, fase: 'MBO', leerjaar: '3', zoek: ' van d ', pagina: '2' })
  const filter = readFilter(query)
  expect(filter).toEqual({ school: ID, route: null, group: null, leerjaar: 3, phase: 'MBO', search: 'van d', page: 2 })
  expect(filterQuery(filter)).toMatchObject({ school: ID, fase: 'MBO', leerjaar: 3, zoek: 'van d', pagina: 2 })
})

test.each([
  ['leerjaar', '0'],
  ['leerjaar', '10'],
  ['leerjaar', 'drie'],
  ['pagina', '0'],
  ['pagina', '1.5'],
  ['school', "' or true"],
  ['fase', 'vo'],
])('%s=%s is no choice', (name, value) => {
  expect(readFilter(new URLSearchParams({ [name]: value }))).toEqual(readFilter(new URLSearchParams()))
})

test('an id is 36 characters and nothing else', () => {
  expect([idOf(ID.toUpperCase()), idOf(`${ID} `), idOf(null)]).toEqual([ID, null, null])
})
