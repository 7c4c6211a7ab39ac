import { expect, test } from 'vitest'
import type { RouteAt, School } from '../place/place.ts'
import { profielenOf } from './profielen-of.ts'

const school = (id: string, side: 'vo' | 'mbo', profielen: string[]): School => ({ id, name: id, side, profielen, reach: [] })
const route = (id: string, profiel: string | null, schoolIds: string[]): RouteAt => ({ id, name: id, profiel, crebo: null, schoolIds })
const schools = [school('zwaluwnest', 'vo', ['PIE', 'Z&W']), school('kade', 'vo', ['E&O']), school('roc', 'mbo', ['HBR'])]
const [techniek, zorg, open] = [route('techniek', 'PIE', []), route('zorg', 'Z&W', []), route('open', null, ['kade', 'roc'])]

test('those of the routes', () => expect(profielenOf([techniek, zorg, techniek], schools)).toEqual({ profielen: ['PIE', 'Z&W'], open: [] }))
test('of a route without one, those of its vmbo schools', () =>
  expect(profielenOf([techniek, open], schools)).toEqual({ profielen: ['E&O', 'PIE'], open: ['open'] }))
test('and of all, when none of them takes part in it', () =>
  expect(profielenOf([route('elders', null, ['x'])], schools)).toEqual({ profielen: ['E&O', 'PIE', 'Z&W'], open: ['elders'] }))
test('without a route, those of all vmbo schools', () =>
  expect(profielenOf([], schools)).toEqual({ profielen: ['E&O', 'PIE', 'Z&W'], open: [] }))
test('no routes and no schools, none', () => expect(profielenOf([], [])).toEqual({ profielen: [], open: [] }))
