import { expect, test } from 'vitest'
import { emptyDesign } from './empty-design.ts'
import { keptSources } from './kept-sources.ts'
import { newBlock, newYear } from './new-parts.ts'

const design = {
  ...emptyDesign('TOT', 'dlr'),
  target: { leerwegen: ['tl' as const], who: null, places: 20, minimum: null },
  years: [newYear('y1', 'vmbo', [3])],
  blocks: [newBlock('b1', 'Mbo-dag', 'y1', 'beroepsgericht', { weekdays: ['fri'], place: 'mbo' })],
  sources: [
    { path: 'target/places', source: 'studie' },
    { path: 'blocks/b1', source: 'studie, jaar 3' },
  ],
}

test('nothing changed, nothing lost', () => expect(keptSources(design, structuredClone(design))).toEqual(design.sources))

test('a changed number is one’s own from then on', () => {
  const after = { ...design, target: { ...design.target, places: 24 } }
  expect(keptSources(design, after).map(({ path }) => path)).toEqual(['blocks/b1'])
})

test('of a changed part the rest still comes from the source', () => {
  const after = { ...design, blocks: design.blocks.map((one) => ({ ...one, weekdays: ['thu' as const] })) }
  const paths = keptSources(design, after).map(({ path }) => path)
  expect(paths).toEqual(['target/places', 'blocks/b1/name', 'blocks/b1/year', 'blocks/b1/kind', 'blocks/b1/place'])
})

test('of a part that was taken away nothing is left', () => {
  expect(keptSources(design, { ...design, blocks: [] }).map(({ path }) => path)).toEqual(['target/places'])
})
