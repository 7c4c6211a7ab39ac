import { expect, test } from 'vitest'
import { matchColumns, missingColumns, plainWord } from './match-columns.ts'

const WANTED = { brin: { names: ['INSTELLINGSCODE', 'BRIN NUMMER'], required: true }, plaats: { names: ['PLAATSNAAM'] } }

test('case, spaces and signs do not count', () => {
  const { brin } = matchColumns(['Brin-nummer', 'naam'], WANTED)
  expect(brin).toEqual({ found: 'found', index: 0, header: 'Brin-nummer' })
  expect(plainWord('Erkende opleidings_code (5)')).toBe('erkendeopleidingscode5')
  expect(plainWord('Zoë')).toBe('zoe')
})

test('two headers that fit are ambiguous, and so is one that stands there twice', () => {
  expect(matchColumns(['INSTELLINGSCODE', 'BRIN NUMMER'], WANTED).brin).toEqual({
    found: 'ambiguous',
    headers: ['INSTELLINGSCODE', 'BRIN NUMMER'],
  })
  expect(matchColumns(['PLAATSNAAM', 'PLAATSNAAM'], WANTED).plaats.found).toBe('ambiguous')
})

test('only required columns are missed', () => {
  const matches = matchColumns(['naam'], WANTED)
  expect(matches.plaats).toEqual({ found: 'not-found' })
  expect(missingColumns(matches, WANTED)).toEqual(['brin'])
})

test('a name that stands in counts only when none of the others is there', () => {
  const wanted = { naam: { names: ['roepnaam'], otherwise: ['voornamen'] } }
  expect(matchColumns(['Voornamen', 'Roepnaam'], wanted).naam).toMatchObject({ header: 'Roepnaam' })
  expect(matchColumns(['Voornamen'], wanted).naam).toMatchObject({ header: 'Voornamen' })
})
