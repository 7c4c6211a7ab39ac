import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { palette } from './palette.ts'

const tokens = readFileSync(new URL('../css/tokens.css', import.meta.url), 'utf8')

test.each(Object.entries(palette))('%s is the token of that name', (name, colour) => {
  expect(tokens).toMatch(new RegExp(`--${name}: ${colour};`))
})
