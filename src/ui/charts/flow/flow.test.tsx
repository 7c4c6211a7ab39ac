import { expect, test } from 'vitest'
import { Flow } from './flow.tsx'
import type { FlowModel } from './model.ts'

const legend = { start: 'startkwalificatie', route: 'in de route', else: 'elders', out: 'uit beeld' }
const node = (column: number, place: 'route' | 'out', value: number, count = String(value)) => ({
  column,
  place,
  value,
  count,
  word: legend[place],
  shortWord: place,
  href: '/rijen',
})
const flow: FlowModel = {
  title: 'Stroom',
  columns: [
    { label: '1 okt 2008', short: '2008' },
    { label: '1 okt 2009', short: '2009' },
  ],
  nodes: [node(0, 'route', 10), node(1, 'route', 10), node(1, 'out', 0, '<5')],
  bands: [
    { column: 0, from: 'route', to: 'route', value: 10, title: '2008 in de route → 2009 in de route: 10 leerlingen', href: '/rijen?x=1' },
  ],
}
const html = String(<Flow flow={flow} id="s" legend={legend} caption="n = 10" />)

test('each band is a link that says what it is, in both drawings', () => {
  expect(html.match(/<a href="\/rijen\?x=1" aria-label="2008 in de route → 2009 in de route: 10 leerlingen">/g)).toHaveLength(2)
})

test('a hidden count is shown as it is', () => {
  expect(html).toContain('&lt;5')
})

test('both drawings have a name of their own', () => {
  expect(html).toContain('<title id="s-breed">Stroom</title>')
  expect(html).toContain('<title id="s-smal">Stroom</title>')
})

test('colour is never alone: every place has its word in the legend', () => {
  for (const word of Object.values(legend)) expect(html).toContain(word)
})
