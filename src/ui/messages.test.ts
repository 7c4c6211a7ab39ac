import { expect, test } from 'vitest'
import { SECTIONS } from './chain.tsx'
import { en } from './messages.en.ts'
import { nl } from './messages.nl.ts'

test('every part of the chain has a word in both languages', () => {
  for (const section of SECTIONS) expect([nl.chain[section], en.chain[section]].every(Boolean)).toBe(true)
})
