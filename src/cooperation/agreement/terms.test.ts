import { describe, expect, test } from 'vitest'
import { ownCompleteness } from './completeness.ts'
import { changed } from './consolidated.ts'
import { readTerms } from './terms-typed.ts'
import { clause, draft } from './testing/agreements.ts'

const choices = { institutions: ['beek', 'haven'], profiles: ['PIE', 'Z&W'] }
const form = (fields: [string, string][]) => new URLSearchParams(fields)

test('who offers what: empty lines are left out, crebos may stand with spaces or commas', () => {
  const typed = form([
    ['school-1', 'beek'],
    ['crebos-1', '25655, 25297 25655'],
    ['school-2', ''],
    ['crebos-2', ''],
    ['school-4', 'haven'],
    ['crebos-4', '25170'],
  ])
  expect(readTerms(typed, 'split-of-offer', choices)).toEqual({
    ok: true,
    value: {
      kind: 'split-of-offer',
      offers: [
        { institutionId: 'beek', crebos: ['25655', '25297'] },
        { institutionId: 'haven', crebos: ['25170'] },
      ],
    },
  })
})

describe('what is wrong is said at its field', () => {
  test.each([
    ['split-of-offer', [['school-1', 'beek']], 'crebos-1', 'half-row'],
    ['split-of-offer', [['crebos-1', '25655']], 'school-1', 'half-row'],
    [
      'split-of-offer',
      [
        ['school-1', 'elders'],
        ['crebos-1', '25655'],
      ],
      'school-1',
      'unknown',
    ],
    [
      'split-of-offer',
      [
        ['school-1', 'beek'],
        ['crebos-1', '2565'],
      ],
      'crebos-1',
      'no-crebo',
    ],
    ['preferred-partner', [['school-2', 'beek']], 'deelregio-2', 'half-row'],
    ['exclusivity', [['profielen', 'X']], 'profielen', 'unknown'],
    ['exclusivity', [['minimum', 'tien']], 'minimum', 'no-number'],
    [
      'guaranteed-places',
      [
        ['school-1', 'beek'],
        ['plaatsen-1', '5'],
      ],
      'jaar-1',
      'half-row',
    ],
    [
      'guaranteed-places',
      [
        ['school-1', 'beek'],
        ['jaar-1', '27'],
        ['plaatsen-1', '5'],
      ],
      'jaar-1',
      'no-year',
    ],
    [
      'guaranteed-places',
      [
        ['school-1', 'beek'],
        ['jaar-1', '2027'],
      ],
      'plaatsen-1',
      'half-row',
    ],
  ] as const)('%s %j at %s', (kind, fields, field, mistake) =>
    expect(readTerms(form(fields as unknown as [string, string][]), kind, choices)).toEqual({ ok: false, mistakes: [{ field, mistake }] }),
  )
})

test('a sub-region may wait for its partner; a place may be for every programme', () => {
  expect(
    readTerms(
      form([
        ['deelregio-1', 'Noord'],
        ['profielen', 'PIE'],
      ]),
      'preferred-partner',
      choices,
    ),
  ).toMatchObject({
    value: { profiles: ['PIE'], partners: [{ subRegion: 'Noord', institutionId: null }] },
  })
  expect(
    readTerms(
      form([
        ['school-1', 'beek'],
        ['jaar-1', '2027'],
        ['plaatsen-1', '20'],
      ]),
      'guaranteed-places',
      choices,
    ),
  ).toMatchObject({
    value: { places: [{ institutionId: 'beek', crebo: null, schoolYear: 2027, places: 20 }] },
  })
})

test('completeness names what a clause with a check of its own lacks', () => {
  const terms = { kind: 'guaranteed-places', places: [{ institutionId: 'beek', crebo: null, schoolYear: 2027, places: 20 }] } as const
  const clauses = [
    clause('guaranteed-places'),
    clause('guaranteed-places', { id: 'c2', terms, owner: 'Marit Dekker', date: '2027-08-01' }),
    clause('own', { id: 'c3' }),
  ]
  expect(ownCompleteness({ clauses })).toEqual([
    { clauseId: 'c1', title: 'Titel', lacks: ['number', 'date', 'owner', 'terms'] },
    // the places are the number
    { clauseId: 'c2', title: 'Titel', lacks: [] },
  ])
})

test('an amendment adds an annex and takes one away, and leaves those kept elsewhere', () => {
  const file = (id: string) => ({ title: id, reference: '', file: { id, name: `${id}.pdf`, sha256: 'x' } })
  const text = { ...draft().text, annexes: [{ title: 'Kaart', reference: 'kast 3' }, file('f1')] }
  const after = changed(text, [
    { kind: 'drop-annex', fileId: 'f1' },
    { kind: 'annex', annex: file('f2') },
  ])
  expect(after.annexes.map(({ title }) => title)).toEqual(['Kaart', 'f2'])
  expect(changed(after, [{ kind: 'annex', annex: file('f2') }]).annexes).toHaveLength(2)
})
