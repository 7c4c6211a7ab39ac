import { expect, test } from 'vitest'
import { mappingProblems } from './map-columns.ts'

const HEADERS = ['nr', 'roepnaam', 'achternaam', 'geboren', 'klas', 'klas', 'bsn']
const MAPPING = { key: 'nr', givenName: 'roepnaam', familyName: 'achternaam', birthDate: 'geboren' }
const BSN = { index: 6, header: 'bsn', kind: 'bsn' as const, by: 'name' as const }

test('number, names and birth date are enough', () => {
  expect(mappingProblems(HEADERS, MAPPING, [BSN])).toEqual([])
})

test('each of them is needed; initials do for a given name', () => {
  const { givenName: _, ...rest } = MAPPING
  expect(mappingProblems(HEADERS, rest, [])).toEqual([{ problem: 'mapping-incomplete', fields: ['givenName'] }])
  expect(mappingProblems(HEADERS, { ...rest, initials: 'roepnaam' }, [])).toEqual([])
  expect(mappingProblems(HEADERS, {}, [])).toEqual([
    { problem: 'mapping-incomplete', fields: ['key', 'familyName', 'birthDate', 'givenName'] },
  ])
})

test.each([
  ['is not there', 'mentor', { problem: 'mapping-column-missing', column: 'mentor', field: 'group' }],
  ['stands there twice', 'klas', { problem: 'mapping-column-repeated', column: 'klas', field: 'group' }],
  ['is never read', 'bsn', { problem: 'mapping-column-dropped', column: 'bsn', field: 'group', kind: 'bsn' }],
])('a column that %s', (_, group, problem) => {
  expect(mappingProblems(HEADERS, { ...MAPPING, group }, [BSN])).toEqual([problem])
})
