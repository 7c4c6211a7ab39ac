import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { packageRoot } from '#platform/package-root.ts'
import { chosenSizes } from './chosen-sizes.ts'

const sources = readFileSync(join(packageRoot(), 'reference', 'sources.md'), 'utf8')
const written = (n: number) => n.toLocaleString('en-GB')

test('every chosen size and its bounds stand in sources.md', () => {
  const sizes = chosenSizes()
  expect(sizes.length).toBeGreaterThan(10)
  for (const { n, bounds } of sizes) {
    expect(sources).toContain(written(n))
    if (bounds) expect(sources).toContain(bounds.map(written).join('–'))
  }
})

test('a chosen size lies within its bounds', () => {
  for (const { group, n, bounds } of chosenSizes()) {
    if (!bounds) continue
    expect(n, group).toBeGreaterThanOrEqual(bounds[0])
    expect(n, group).toBeLessThanOrEqual(bounds[1])
  }
})
