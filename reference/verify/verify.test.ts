import { expect, test } from 'vitest'
import type { MonitorOutput } from '#monitor/output.ts'
import type { Row } from '#monitor/rows.ts'
import type { VerifiedFigure } from './figure.ts'
import { isVerified, summarise } from './summarise.ts'
import { plannedOutput } from './testing/planned-output.ts'
import { verify } from './verify.ts'

const planned = plannedOutput()
const verified = verify(planned)
const find = (figures: VerifiedFigure[], id: string) => figures.find((figure) => figure.id === id)

/** The output with some rows changed; null leaves a row out. */
function changed(which: (row: Row) => boolean, change: (row: Row) => Row | null): MonitorOutput {
  return { ...planned, rows: planned.rows.map((row) => (which(row) ? change(row) : row)).filter((row) => row !== null) }
}

const isStopped2008 = (row: Row) => row.table === 'experiments' && row.cohort === 'tranche-2008' && row.status === 'gestopt'

test('all 225 figures and tests are accounted for, each once', () => {
  const { total, reproduced, putIn, explained, unexplained, missing } = summarise(verified)
  expect(total).toBe(225)
  expect(reproduced + putIn + explained + unexplained + missing).toBe(total)
  expect(isVerified(summarise(verified))).toBe(true)
})

test('a sum over cohorts follows, a printed count was put in, a percentage of given counts follows', () => {
  expect(find(verified, 'leerlingen-in-vm2/totaal/2009-2010/vm2')).toMatchObject({ outcome: 'equal', kind: 'follows', reason: null })
  const starters = find(verified, 'leerlingen-in-vm2/tranche-2009/2010-2011/vm2')
  expect(starters).toMatchObject({ kind: 'put-in', reason: { name: 'count-given' } })
  expect(starters?.values.map(({ what, kind }) => [what, kind])).toEqual([
    ['n', 'put-in'],
    ['percent', 'follows'],
  ])
})

test('a percentage from which the count was made is put in; the same cohort by its counts follows', () => {
  const reason = { name: 'percentage-given' }
  expect(find(verified, 'vsv-alle/tranche-2008/2011-10-01/vsv')).toMatchObject({ kind: 'put-in', reason })
  expect(find(verified, 'vsv-zoals-beoogd/tranche-2008/landelijk-2008/2012-10-01/vsv')).toMatchObject({ kind: 'follows', outcome: 'equal' })
})

test('a test against a cohort whose size was chosen to fit is put in; against a published one it follows', () => {
  expect(find(verified, 'test/zoals-beoogd/vsv/tranche-2008/voorgaand-2007/2012-10-01')).toMatchObject({ kind: 'put-in' })
  expect(find(verified, 'test/zoals-beoogd/vsv/tranche-2008/landelijk-2008/2012-10-01')).toMatchObject({
    kind: 'follows',
    outcome: 'equal',
  })
})

test('a national cohort printed differently beside the next tranche is explained, never equal', () => {
  const twice = find(verified, 'vsv-alle/tranche-2009/landelijk-2008/2012-10-01/vsv')
  expect(twice).toMatchObject({ outcome: 'explained', kind: 'cannot-hold', reason: { name: 'national-cohort-printed-twice' } })
})

test('one pupil more is an unexplained difference', () => {
  const one = changed(
    (row) => row.table === 'positions' && row.cohort === 'tranche-2008' && row.teldatum === '2012-10-01' && row.position === 'onbekend',
    (row) => (row.table === 'positions' && row.group === 'traject' && row.population === 'alle' ? { ...row, n: 246 } : row),
  )
  const figures = verify(one)
  expect(find(figures, 'posities/tranche-2008/2012-10-01/onbekend')).toMatchObject({
    outcome: 'unexplained',
    reason: { name: 'computed-otherwise' },
  })
  expect(isVerified(summarise(figures))).toBe(false)
})

test('a known flaw explains only what it says: any other value is unexplained', () => {
  const isNational = (row: Row) => row.table === 'comparisons' && row.cohort === 'tranche-2009' && row.versus === 'landelijk-voorgaand'
  const other = changed(isNational, (row) => (row.table === 'comparisons' ? { ...row, b: [5000, 25_453] } : row))
  expect(find(verify(other), 'vsv-alle/tranche-2009/landelijk-2008/2012-10-01/vsv')?.outcome).toBe('unexplained')
})

test('the sign of phi is held to what the flaw says', () => {
  const isTest = (row: Row) => row.table === 'comparisons' && row.cohort === 'tranche-2008' && row.versus === 'landelijk'
  const reversed = changed(isTest, (row) => (row.table === 'comparisons' && row.phi ? { ...row, phi: -row.phi } : row))
  const id = 'test/zoals-beoogd/vsv/tranche-2008/landelijk-2008/2012-10-01'
  expect(find(verified, id)?.outcome).toBe('equal')
  expect(find(verify(reversed), id)?.outcome).toBe('unexplained')
})

test('another class of p is an unexplained difference', () => {
  const isTest = (row: Row) => row.table === 'comparisons' && row.cohort === 'borgingscohort-2011' && row.versus === 'voorgaand'
  const id = 'test/alle/vsv/borgingscohort-2011/voorgaand-2010/2012-10-01'
  const withP = (p: number) => find(verify(changed(isTest, (row) => (row.table === 'comparisons' ? { ...row, p } : row))), id)?.outcome
  expect([withP(0.0099), withP(0.01), withP(0.0499), withP(0.05)]).toEqual(['unexplained', 'explained', 'explained', 'unexplained'])
})

test('a row that the monitor lacks, or hides, is missing', () => {
  const without = verify(changed(isStopped2008, () => null))
  expect(find(without, 'experiment-status/tranche-2008/2012-voorjaar/gestopt')).toMatchObject({ outcome: 'missing' })
  expect(find(without, 'experiment-status/tranche-2008/2012-voorjaar/totaal')).toMatchObject({ outcome: 'unexplained' })
  const isLast = (row: Row) => row.table === 'retention' && row.cohort === 'tranche-2008' && row.teldatum === '2012-10-01'
  const hidden = verify(changed(isLast, (row) => (row.table === 'retention' ? { ...row, n: 'x' } : row)))
  expect(find(hidden, 'leerlingen-in-vm2/tranche-2008/2012-2013/vm2')?.outcome).toBe('missing')
  expect(find(hidden, 'leerlingen-in-vm2/totaal/2012-2013/vm2')?.outcome).toBe('missing')
  expect(isVerified(summarise(hidden))).toBe(false)
})

test('an empty output misses everything that the monitor could have given', () => {
  const empty = verify({ ...planned, rows: [], source: { ...planned.source, cohorts: [] } })
  expect(summarise(empty)).toMatchObject({ reproduced: 0, putIn: 0, unexplained: 0, explained: 1, missing: 224 })
})
