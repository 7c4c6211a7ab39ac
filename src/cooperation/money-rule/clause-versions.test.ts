import { describe, expect, test } from 'vitest'
import { amendment, clause, draft } from '../agreement/testing/agreements.ts'
import { clauseVersions } from './clause-versions.ts'

const changed = (title: string) => ({ kind: 'put' as const, clause: clause('own', { title }) })
const signed = (more: Parameters<typeof draft>[0] = {}) => draft({ state: 'signed', ...more })

describe('the versions of a clause', () => {
  test('there are none before everybody signed', () => {
    for (const state of ['draft', 'offered', 'withdrawn'] as const) expect(clauseVersions(draft({ state }), 'c1')).toEqual([])
  })

  test('the first holds from the start, without an end when nobody ends it', () =>
    expect(clauseVersions(signed(), 'c1')).toEqual([{ version: 1, title: 'Titel', from: '2026-08-01', to: null }]))

  test('an amendment ends it the day before, in whatever order they were signed', () => {
    const amendments = [
      amendment(1, '2027-08-01', { changes: [changed('Later')] }),
      amendment(2, '2027-01-01', { changes: [changed('Eerst')] }),
    ]
    expect(clauseVersions(signed({ amendments }), 'c1')).toEqual([
      { version: 1, title: 'Titel', from: '2026-08-01', to: '2026-12-31' },
      { version: 3, title: 'Eerst', from: '2027-01-01', to: '2027-07-31' },
      { version: 2, title: 'Later', from: '2027-08-01', to: null },
    ])
  })

  test('one of another clause, or one that nobody signed, changes nothing', () => {
    const other = { kind: 'put' as const, clause: clause('own', { id: 'c2' }) }
    const amendments = [
      amendment(1, '2027-01-01', { changes: [other] }),
      amendment(2, '2027-02-01', { changes: [changed('Concept')], state: 'offered' }),
    ]
    expect(clauseVersions(signed({ amendments }), 'c1')).toHaveLength(1)
  })

  test('a clause that an amendment drops has no version after it; the agreement that ended neither', () => {
    const amendments = [amendment(1, '2027-01-01', { changes: [{ kind: 'drop', clauseId: 'c1' }] })]
    expect(clauseVersions(signed({ amendments }), 'c1')).toEqual([{ version: 1, title: 'Titel', from: '2026-08-01', to: '2026-12-31' }])
    expect(clauseVersions(signed({ state: 'ended', endedOn: '2026-10-31' }), 'c1')).toMatchObject([{ to: '2026-10-31' }])
    expect(clauseVersions(signed({ state: 'ended', endedOn: '2026-07-31' }), 'c1')).toEqual([])
  })

  test('a term ends it, unless it goes on each year', () => {
    const text = { ...signed().text, endsOn: '2027-07-31' }
    expect(clauseVersions(signed({ text }), 'c1')).toMatchObject([{ to: '2027-07-31' }])
    expect(clauseVersions(signed({ text: { ...text, renewal: 'yearly' } }), 'c1')).toMatchObject([{ to: null }])
  })
})
