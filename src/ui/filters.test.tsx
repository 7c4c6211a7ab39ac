import { expect, test } from 'vitest'
import { Filters } from './filters.tsx'

const option = (label: string, current = false) => ({ label, href: `?a=${label}`, current })

test('a filter with one option is no choice and is left out', () => {
  expect(String(<Filters filters={[{ name: 'a', label: 'A', options: [option('x', true)] }]} />)).toBe('')
})

test('the chosen option is marked for who cannot see it', () => {
  const html = String(<Filters filters={[{ name: 'a', label: 'A', options: [option('x', true), option('y')] }]} />)
  expect(html).toContain('<a href="?a=x" aria-current="true">x</a>')
  expect(html).toContain('<a href="?a=y">y</a>')
})
