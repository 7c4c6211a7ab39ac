import { describe, expect, test } from 'vitest'
import { amendment, clause, draft } from '../agreement/testing/agreements.ts'
import type { FrozenCount } from '../count-list/frozen.ts'
import type { MoneyRule } from '../money-rule/money-rule.ts'
import { SETTLEMENT } from '../settlement/document.ts'
import { tieProblems } from '../settlement/file/tie-problems.ts'
import { computed } from './computed.ts'
import { documentOf } from './document-of.ts'
import type { Gathered, PupilDaysRow } from './gathered.ts'
import { rulesBetween } from './rules-between.ts'

const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
const [VO, MBO, TWO, FAR, LIST] = [id(1), id(2), id(3), id(4), id(5)]
const ASKED = { from: '2026-08-01', to: '2027-07-31', payerId: VO, payeeId: MBO }

const rule = (more: Partial<MoneyRule> = {}): MoneyRule => ({
  ...{
    id: id(8),
    regionId: id(9),
    agreementId: 'a',
    agreementTitle: 'Techniek in één lijn',
    clauseId: 'c1',
    clauseVersion: 1,
    promiseId: null,
  },
  ...{ name: 'Leerjaar 3', kind: 'funding-share', payeeId: MBO, routeId: null, cohort: null, from: null, to: null, followsId: null },
  ...{ isUsed: false, reach: [], routeIds: [], terms: { payers: [VO, TWO], share: { of: 1, over: 5 } } },
  ...more,
})
const count = (more: Partial<FrozenCount> = {}): FrozenCount => ({
  ...{ listId: LIST, teldatum: '2026-10-01', institutionId: VO, partnerId: MBO, routeId: id(7), routeName: 'Techniek', phase: 'VO' },
  ...{ leerjaar: 3, startYear: 2026, level: 'kb', pupils: 23 },
  ...more,
})
const gathered = (more: Partial<Gathered> = {}): Gathered => ({
  ...{ rules: [rule()], agreements: [draft({ state: 'signed' })], funding: [], counts: [count()], pupilDays: [], hours: [], costs: [] },
  ...{ activityCosts: [], keys: [], diplomas: [], recordedDiplomas: [], billed: [], elsewhere: [] },
  parties: [VO, MBO, TWO].map((one) => ({
    id: one,
    name: `School ${one.slice(-1)}`,
    side: one === MBO ? 'mbo' : 'vo',
    board: `Bestuur ${one.slice(-1)}`,
  })),
  ...more,
})
const FUNDING = {
  id: id(6),
  schoolYear: '2026-2027',
  side: 'vo' as const,
  institutionId: null,
  level: null,
  cents: 900_000,
  source: 'opgave',
}

describe('a document', () => {
  test('is one that the engine reads from a file too', () => {
    const { document } = documentOf(ASKED, gathered({ funding: [FUNDING] }))
    expect(SETTLEMENT.parse(document)).toEqual(document)
    expect(tieProblems(document)).toEqual([])
    expect(document.clauses).toEqual([
      { agreement: 'Techniek in één lijn (a)', clause: 'c1 Titel', version: '1', from: '2026-08-01', to: null },
    ])
  })

  test('of many payers looks at the pupils of one alone', () => {
    const { document } = documentOf(ASKED, gathered({ funding: [FUNDING] }))
    expect(document.rules).toMatchObject([{ payers: [VO] }])
    const hours = rule({ kind: 'hour-price', terms: { payers: [VO, TWO], cents: 5000 } })
    expect(documentOf(ASKED, gathered({ rules: [hours] })).document.rules).toMatchObject([{ payers: [VO, TWO] }])
  })

  test('leaves out what concerns nobody in it', () => {
    const counts = [count(), count({ partnerId: FAR }), count({ institutionId: FAR })]
    expect(documentOf(ASKED, gathered({ counts })).document.counts).toHaveLength(1)
  })

  test('names no teacher, and keeps two with the same initials apart', () => {
    const hours = ['Sofie de Wit', 'Saar de Wolf'].map((person, at) => ({
      ...{
        id: id(at),
        institutionId: MBO,
        forInstitutionId: VO,
        person,
        function: 'Docent',
        routeId: null,
        routeName: null,
        leerjaar: null,
      },
      ...{ from: '2026-09-01', to: '2026-09-30', hours: 1 },
    }))
    const { document } = documentOf(ASKED, gathered({ hours }))
    expect(JSON.stringify(document)).not.toMatch(/Sofie|Wolf/)
    expect(new Set(document.hours.map(({ person }) => person)).size).toBe(2)
    expect(document.hours.map((row) => row.function)).toEqual(['docent', 'docent'])
  })

  test('has a pupil under a pseudonym that is the same each time, and no id of the pupil', () => {
    const row: PupilDaysRow = {
      ...{ recordId: id(1), pupilId: id(2), lines: 'x', institutionId: VO, partnerId: MBO, routeId: id(7), phase: 'VO', leerjaar: 3 },
      ...{ startYear: 2026, level: 'kb', from: '2026-08-01', to: '2026-12-31' },
    }
    const byDays = rule({ terms: { payers: [VO], share: { of: 1, over: 5 }, measure: 'pupil-days' } })
    const built = () => documentOf(ASKED, gathered({ rules: [byDays], pupilDays: [row], counts: [] }))
    const [made] = built().document.pupilDays
    expect(made?.pupil).toMatch(/^[0-9a-f]{16}$/)
    expect(built()).toEqual(built())
    expect(built().pupils).toEqual([{ rowId: made?.id, recordId: id(1) }])
  })

  test('a count of diplomas by hand stands in place of that of the records, for that school and school year', () => {
    const counted = (institutionId: string, date: string) => ({
      institutionId,
      partnerId: VO,
      routeId: null,
      routeName: null,
      startYear: null,
      date,
      niveau: 2,
      diplomas: 3,
    })
    const entered = {
      ...{
        id: id(1),
        institutionId: MBO,
        institutionName: '',
        partnerId: VO,
        partnerName: null,
        routeId: null,
        routeName: null,
        cohort: null,
      },
      ...{ awardedOn: '2027-07-01', niveau: 2, diplomas: 9, source: 'opgave' },
    }
    const recordedDiplomas = [counted(MBO, '2027-06-01'), counted(MBO, '2026-07-31'), counted(TWO, '2027-06-01')]
    const { document } = documentOf(ASKED, gathered({ diplomas: [entered], recordedDiplomas }))
    expect(document.diplomas.map(({ party, diplomas }) => [party, diplomas])).toEqual([
      [MBO, 9],
      [MBO, 3],
      [TWO, 3],
    ])
  })
})

describe('it is said', () => {
  const names = (more: Partial<Gathered>) => documentOf(ASKED, gathered(more)).findings.map(({ rule: name, severity }) => [name, severity])

  test('when the agreement was not signed', () => expect(names({ agreements: [draft()] })).toEqual([['agreement-not-signed', 'blocks']]))

  test('when a later version of the clause has no rule, and not when it has', () => {
    const later = amendment(1, '2027-01-01', { changes: [{ kind: 'put', clause: clause('own') }] })
    const agreements = [draft({ state: 'signed', amendments: [later] })]
    expect(names({ agreements })).toEqual([['clause-amended', 'look']])
    expect(names({ agreements, rules: [rule(), rule({ id: id(0), clauseVersion: 2 })] })).toEqual([])
  })

  test('when a leerjaar is not known and a rule asks for one', () => {
    const counts = [count({ leerjaar: null })]
    expect(names({ counts })).toEqual([])
    const third = rule({ terms: { payers: [VO], share: { of: 1, over: 5 }, leerjaar: 3 } })
    expect(names({ counts, rules: [third] })).toEqual([['leerjaar-unknown', 'look']])
  })

  test('when another rule billed the same hours in another statement: then it is not billable', () => {
    const hours = [
      {
        ...{
          id: 'h1',
          institutionId: MBO,
          forInstitutionId: VO,
          person: 'A',
          function: 'docent',
          routeId: null,
          routeName: null,
          leerjaar: null,
        },
        ...{ from: '2026-09-01', to: '2026-09-30', hours: 2 },
      },
    ]
    const price = rule({ kind: 'hour-price', terms: { payers: [VO], cents: 5000 } })
    const built = documentOf(ASKED, gathered({ rules: [price], hours, counts: [] }))
    const of = (ruleId: string) => computed(ASKED, built, [{ row: 'h1', ruleId, sameRule: [ruleId, 'de-vorige'] }])
    expect(of('andere')).toMatchObject({ isBillable: false, cents: 10_000, ownFindings: [{ rule: 'billed-elsewhere', subject: 'h1' }] })
    expect(of(price.id)).toMatchObject({ isBillable: true, ownFindings: [] })
  })
})

describe('the rules between two', () => {
  const between = (more: Partial<MoneyRule>, asked = ASKED) => rulesBetween([rule(more)], asked).length

  test('go from who pays to who receives; what is recorded goes both ways', () => {
    const back = { ...ASKED, payerId: MBO, payeeId: VO }
    expect([between({}), between({}, back), between({ kind: 'taakuren' }, back)]).toEqual([1, 0, 1])
    expect(between({}, { ...ASKED, payerId: FAR })).toBe(0)
  })

  test('a pot has who takes part in it', () => {
    const parts = [{ share: { of: 1, over: 1 }, parties: [VO], by: 'equal' }]
    expect(between({ kind: 'shared-transport', terms: { parts } })).toBe(1)
  })

  test('hold on at least a day of the period', () => {
    expect(['2027-07-31', '2027-08-01'].map((from) => between({ from }))).toEqual([1, 0])
    expect(['2026-08-01', '2026-07-31'].map((to) => between({ to }))).toEqual([1, 0])
  })
})
