import { expect, test } from 'vitest'
import { articleText, factsOf } from '#schemes/index.ts'
import { SCHEME_TEMPLATES, subjectsOf } from './scheme-templates.ts'

/** The letters of a lid in the text of the law that is shipped: `a. …`. */
function letters(law: 'BWBR0032082' | 'BWBR0033984', lid: string): string[] {
  const parts = articleText(law, '4', lid)?.parts ?? []
  return parts.flatMap((part) => part.lid?.match(new RegExp(`^${lid} ([a-z])$`))?.[1] ?? [])
}
/** The letters that the subjects of a template come from. */
function told(scheme: (typeof SCHEME_TEMPLATES)[number]['scheme'], day: string): string[] {
  const sources = factsOf(scheme, day)?.clauses?.map(({ source }) => source) ?? []
  return sources.flatMap((source) => (source.kind === 'law' ? (source.lid?.split(' ')[1] ?? []) : []))
}

test('VM2: art. 4 lid 9 of BWBR0032082, a to d', () => {
  expect(letters('BWBR0032082', '9')).toEqual(['a', 'b', 'c', 'd'])
  expect(told('vm2', '2013-08-01')).toEqual(letters('BWBR0032082', '9'))
})

test.each(['vakmanschaproute', 'beroepsroute', 'technologieroute'] as const)('%s: art. 4 lid 1 of BWBR0033984, a to h', (scheme) => {
  expect(letters('BWBR0033984', '1')).toEqual([...'abcdefgh'])
  expect(told(scheme, '2016-08-01')).toEqual(letters('BWBR0033984', '1'))
})

test('h is about the transfer of funding of art. 10', () => {
  const text =
    articleText('BWBR0033984', '4', '1 h')
      ?.parts.map((part) => part.text)
      .join(' ') ?? ''
  expect(text).toContain('artikel 10')
  expect(subjectsOf(SCHEME_TEMPLATES[1]).at(-1)).toBe('transfer-of-funding')
})

test('dlr and glr: the four subjects that are known (law-and-standards 1.5); the whole list was not found', () => {
  for (const id of ['regeling-dlr', 'regeling-glr'] as const) {
    const template = SCHEME_TEMPLATES.find((one) => one.id === id)
    expect(template && [...subjectsOf(template)].toSorted()).toEqual([
      'financial-agreements',
      'joint-exam-programme',
      'switch-option',
      'team-competence',
    ])
  }
})

test('every template has subjects, each once', () => {
  for (const one of SCHEME_TEMPLATES) {
    expect(subjectsOf(one).length).toBeGreaterThan(0)
    expect(new Set(subjectsOf(one)).size).toBe(subjectsOf(one).length)
  }
})
