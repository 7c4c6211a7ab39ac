import { describe, expect, test } from 'vitest'
import type { ContactFinding } from '../../contact/findings.store.ts'
import type { StatementHead } from '../../statement/head.ts'
import type { Signal } from '../signal.ts'
import { assessmentSignals } from './assessments.ts'
import { bottleneckSignals } from './bottlenecks.ts'
import { listSignals } from './lists.ts'
import { peopleSignals } from './people.ts'
import { statementSignals } from './statements.ts'

const kinds = (signals: readonly Signal[]) => signals.map(({ kind }) => kind)

describe('a list of 1 October', () => {
  const school = (name: string, state: 'not-yet' | 'confirmed' | 'lapsed') => ({
    ...{ institutionId: name, name, state },
    personName: null,
    confirmedOn: null,
  })
  const row = (state: 'empty' | 'forecast' | 'differences' | 'to-confirm' | 'frozen', open = 0) => ({
    ...{ open, state, route: { routeId: 'tot', name: 'TOT' } },
    schools: [school('Uilenhof', 'confirmed'), school('Insula', 'lapsed'), school('Da Vinci', 'not-yet')],
  })
  test.each([
    ['empty', []],
    ['forecast', []],
    ['frozen', []],
    ['differences', ['list-differs']],
    ['to-confirm', ['list-not-confirmed']],
  ] as const)('%s', (state, expected) => expect(kinds(listSignals([row(state, 2)], '2026-10-01'))).toEqual(expected))

  test('names whose word is missing or lapsed, and where', () =>
    expect(listSignals([row('to-confirm')], '2026-10-01')[0]).toMatchObject({
      ...{ given: { schools: 'Insula, Da Vinci' }, path: '/samenwerking/tellijst/2026/tot', of: { routeIds: ['tot'] } },
    }))
})

describe('a statement', () => {
  const head = (more: Partial<StatementHead>): StatementHead => ({
    ...{ id: 's', from: '2025-08-01', to: '2026-07-31', payerId: 'vo', payerName: 'Vmbo', payeeId: 'mbo', payeeName: 'Mbo', cents: 1 },
    ...{ state: 'offered', isBillable: true, corrects: null, drawnUpOn: '2026-08-01', offeredOn: '2026-09-01', approvedOn: null },
    ...{ approvals: 0, openObjections: 0, isUpheld: false },
    ...more,
  })
  const on = (day: string, more: Partial<StatementHead> = {}) => kinds(statementSignals([head(more)], day))
  test('waits after thirty days', () => {
    expect([on('2026-10-01'), on('2026-10-02')]).toEqual([[], ['statement-waits']])
  })
  test('with an objection asks for an answer at once', () =>
    expect(on('2026-09-02', { openObjections: 1 })).toEqual(['statement-disputed']))
  test.each(['draft', 'approved'] as const)('that is %s asks for nobody', (state) => expect(on('2026-12-01', { state })).toEqual([]))
})

test('a bottleneck that nobody owns, or that stays three months', () => {
  const one = (since: string, owner: string | null) => ({
    ...{ id: 'k', kind: 'timetable' as const, title: 'Rooster', hurts: 'Leerlingen', since, ownerId: null, owner },
    ...{ schoolIds: ['vo'], routeIds: [], lines: [] },
  })
  const on = (since: string, owner: string | null) => kinds(bottleneckSignals([one(since, owner)], '2026-11-22'))
  expect([on('2026-11-21', null), on('2026-08-22', 'Noor'), on('2026-08-23', 'Noor')]).toEqual([
    ['bottleneck-stays'],
    ['bottleneck-stays'],
    [],
  ])
})

test('who went is told, with the schools it is about; who only has no successor is not', () => {
  const base = {
    contactId: 'c',
    kind: 'contact',
    person: 'Noor',
    institutionId: 'vo',
    otherInstitutionId: 'mbo',
    on: '2026-10-01',
  } as const
  const findings: ContactFinding[] = [
    { ...base, finding: 'left' },
    { ...base, finding: 'no-successor' },
    { finding: 'no-go-between', institutionId: 'vo', otherInstitutionId: 'mbo' },
    {
      finding: 'coordinator-changed',
      role: 'projectleider',
      scopeKind: 'route',
      scopeId: 'tot',
      person: 'Bas',
      successor: null,
      on: '2026-09-01',
    },
  ]
  expect(peopleSignals(findings).map(({ kind, of }) => [kind, of.routeIds, of.schoolIds])).toEqual([
    ['contact-gone', [], ['vo', 'mbo']],
    ['contact-gone', [], ['vo', 'mbo']],
    ['coordinator-changed', ['tot'], []],
  ])
})

test('sides that differ, and a side of which nobody answered', () => {
  const about = { assessmentId: 'z', name: 'TOT', routeId: 'tot', voId: null, mboId: null }
  const gaps = [
    { ...about, rule: 'assessment/far-apart' as const, question: 'vision' as const, vo: 4.2, mbo: 2.5, apart: 1.7 },
    { ...about, rule: 'assessment/side-silent' as const, side: 'mbo' as const, closesOn: '2026-07-01' },
  ]
  expect(assessmentSignals(gaps).map(({ kind, given }) => [kind, given])).toEqual([
    ['sides-apart', { question: 'vision', vo: 4.2, mbo: 2.5 }],
    ['side-unheard', { side: 'mbo' }],
  ])
})
