import { expect, test } from 'vitest'
import { publicProblemText } from './problem-text.ts'

test('what is missing, what fits twice, and what is there', () => {
  const found = {
    problem: 'public-table-not-found',
    table: 'sites',
    missing: ['INSTELLINGSCODE'],
    ambiguous: ['VESTIGINGSNAAM'],
    found: ['A', 'B'],
  } as const
  expect(publicProblemText('nl', found)).toBe(
    'Dit bestand is niet te lezen als lijst van vestigingen. Niet gevonden: INSTELLINGSCODE. Meer dan een kolom past bij: VESTIGINGSNAAM. ' +
      'Wel in het bestand: A, B. Kies een ander bestand van DUO, RIO of SBB.',
  )
  expect(publicProblemText('en', { ...found, ambiguous: [] })).not.toContain('More than one')
})

test('sentences of files as such', () => {
  expect(publicProblemText('en', { problem: 'file-empty' })).toBe('The file is empty. Make the export again.')
})
