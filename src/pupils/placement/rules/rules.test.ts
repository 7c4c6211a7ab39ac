import { describe, expect, test } from 'vitest'
import type { Agreement, Placement, Visit } from '../placement.ts'
import { age } from './age.ts'
import { agreed } from './agreed.ts'
import { guided } from './guided.ts'
import { recognised } from './recognised.ts'

const BPV = {
  kind: 'bpv' as const,
  crebo: '25251',
  companyId: 'c1',
  companyName: null,
  company: 'Werf Het Anker',
  leerbedrijfId: '100000001',
  recognisedUntil: null,
  startsOn: '2026-09-01',
  endsOn: '2027-01-29',
  endedOn: null,
  recognitions: [{ crebo: '25251', validFrom: '2026-08-01', validUntil: '2027-01-29', source: 'SBB' }],
}

describe('an erkend leerbedrijf, for this crebo, on every day of the bpv', () => {
  const ruleOf = (change: Partial<Placement>) => recognised({ ...BPV, ...change })?.rule ?? null

  test('fits when the recognition runs to the last day, and not a day shorter', () => {
    expect(ruleOf({})).toBeNull()
    const shorter = [{ crebo: '25251', validFrom: '2026-08-01', validUntil: '2027-01-28', source: 'SBB' }]
    expect(ruleOf({ recognitions: shorter })).toBe('placement/recognition-ended')
    expect(ruleOf({ recognitions: shorter, endedOn: '2027-01-28' })).toBeNull()
  })

  test('a renewal from the day after closes the gap, from a day later it does not', () => {
    const first = { crebo: '25251', validFrom: '2026-08-01', validUntil: '2026-10-31', source: 'SBB' }
    const next = (validFrom: string) => [first, { crebo: '25251', validFrom, validUntil: null, source: 'SBB' }]
    expect(ruleOf({ recognitions: next('2026-11-01') })).toBeNull()
    expect(ruleOf({ recognitions: next('2026-11-02') })).toBe('placement/recognition-ended')
  })

  test('another crebo, none, nothing known and a company of nobody’s list need a decision; a stage needs none of it', () => {
    expect(ruleOf({ crebo: '25250' })).toBe('placement/not-recognised-for-crebo')
    expect(ruleOf({ crebo: null })).toBe('placement/no-crebo')
    expect(ruleOf({ recognitions: [] })).toBe('placement/recognition-unknown')
    expect(ruleOf({ companyId: null, companyName: 'Bakkerij Deeg' })).toBe('placement/not-in-list')
    expect(ruleOf({ recognisedUntil: '2026-12-31' })).toBe('placement/recognition-ended')
    expect(ruleOf({ kind: 'stage', recognitions: [] })).toBeNull()
  })
})

describe('a praktijkovereenkomst that everybody signed', () => {
  const terms = {
    ...{
      pupil: 'Jesse',
      school: 'ROC',
      company: 'Werf Het Anker',
      leerbedrijfId: null,
      crebo: '25251',
      startsOn: '2026-09-01',
      endsOn: '2027-01-29',
    },
    ...{ weekdays: [1, 2], startsAt: null, endsAt: null, hours: 320, work: null, coach: null, companyCoach: null },
  }
  const by = (...parties: Agreement['signatures'][number]['party'][]): Agreement => ({
    ...{ id: 'a', nr: 1, terms, holdsFrom: '2026-09-01', reason: null },
    signatures: parties.map((party) => ({ party, name: 'N', signedOn: '2026-08-28' })),
  })
  const bpv = { ...BPV, weekdays: [1, 2], hours: 320, startsAt: null, endsAt: null }
  const ruleOf = (agreements: Agreement[], change: Partial<Placement> = {}) => agreed({ ...bpv, agreements, ...change })?.rule ?? null

  test('a parent may sign for the pupil; two of three is not everybody', () => {
    expect(ruleOf([])).toBe('placement/no-agreement')
    expect(ruleOf([by('school', 'company')])).toBe('placement/not-signed')
    expect(ruleOf([by('school', 'company', 'parent')])).toBeNull()
    expect(ruleOf([by('school', 'company', 'pupil')])).toBeNull()
  })

  test('says what is agreed now, and an amendment is signed too', () => {
    const all = by('school', 'company', 'pupil')
    expect(ruleOf([all], { hours: 321 })).toBe('placement/agreement-differs')
    expect(ruleOf([all], { weekdays: [1, 2, 3] })).toBe('placement/agreement-differs')
    expect(ruleOf([all, { ...by('school'), nr: 2 }])).toBe('placement/not-signed')
    expect(ruleOf([], { kind: 'stage' })).toBeNull()
  })
})

describe('younger than 16 at the start: light work of a suitable nature', () => {
  const of = (birthDate: string | null, change: Partial<Placement> = {}) =>
    age({ kind: 'bpv', scheme: 'vakmanschaproute', startsOn: '2026-09-01', isLightWork: false, birthDate, ...change })

  test('sixteen on the first day is old enough, a day later is not (Besluit 2014–2022 art. 5 lid 5 b)', () => {
    expect(of('2010-09-01')).toBeNull()
    expect(of('2010-09-02')).toEqual({ rule: 'placement/not-light-work-decree', severity: 'not-allowed', given: '2026-09-02' })
  })

  test('outside that decree the article is not at hand: a decision', () => {
    expect(of('2010-09-02', { scheme: 'dlr' })?.severity).toBe('needs-a-decision')
    expect(of('2010-09-02', { kind: 'stage' })?.rule).toBe('placement/not-light-work')
    expect(of('2010-09-02', { isLightWork: null })?.rule).toBe('placement/light-work-not-judged')
    expect(of('2010-09-02', { isLightWork: true })).toBeNull()
    expect(of(null)?.rule).toBe('placement/birth-date-unknown')
  })
})

describe('somebody guides, and comes by as was planned', () => {
  const visit = (plannedOn: string, heldOn: string | null = null): Visit => ({
    id: plannedOn,
    plannedOn,
    how: 'visit',
    heldOn,
    note: null,
    isShared: true,
  })
  const of = (change: Partial<Placement>, day = '2026-11-23') =>
    guided({ ...BPV, coachId: 'p', weekdays: [1], visits: [visit('2026-10-01', '2026-10-01')], interruptions: [], ...change }, day).map(
      ({ rule }) => rule,
    )

  test('a planned visit is due from the day after', () => {
    expect(of({ visits: [visit('2026-11-23')] })).toEqual([])
    expect(of({ visits: [visit('2026-11-22')] })).toEqual(['placement/visit-due'])
    expect(of({ visits: [] })).toEqual(['placement/no-visit-planned'])
  })

  test('without a company that alone is said; what is over asks for nothing', () => {
    expect(of({ companyId: null, coachId: null, weekdays: [] })).toEqual(['placement/no-company'])
    expect(of({ coachId: null, weekdays: [] })).toEqual(['placement/no-weekdays', 'placement/no-coach'])
    expect(of({ coachId: null }, '2027-01-30')).toEqual([])
  })
})
