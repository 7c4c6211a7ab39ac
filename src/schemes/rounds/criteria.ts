import { besluit, uitvoeringsregeling } from '../decrees/law-source.ts'
import { SEVERITIES, type Severity } from '../finding.ts'
import type { Source } from '../source.ts'
import { temporary } from '../vm2/regimes.ts'
import type { Regime } from './round.ts'

/** What an application is held against. */
export const CRITERIA = [
  'agreements-workable',
  'business-involved',
  'ready-to-start',
  'support-and-tasks',
  'one-programme',
  'safeguarded',
  'vmbo-offer-ran',
  'mbo-offer-ran',
  'good-quality',
  'cooperation-exists',
  'licence',
  'cooperation-shown',
] as const
export type Criterion = (typeof CRITERIA)[number]

export interface CriterionRow {
  criterion: Criterion
  source: Source
}

const row = (criterion: Criterion, source: Source): CriterionRow => ({ criterion, source })

const OF: Readonly<Record<Regime, readonly CriterionRow[]>> = {
  'besluit-2014': [
    row('agreements-workable', uitvoeringsregeling('3', '1')),
    row('business-involved', uitvoeringsregeling('3', '1')),
    row('ready-to-start', uitvoeringsregeling('3', '2 a')),
    row('support-and-tasks', uitvoeringsregeling('3', '2 b')),
    row('one-programme', uitvoeringsregeling('3', '2 c')),
    row('safeguarded', uitvoeringsregeling('3', '2 d')),
    row('vmbo-offer-ran', besluit('3', '6')),
    row('mbo-offer-ran', besluit('3', '7')),
    row('good-quality', besluit('3', '8')),
    row('cooperation-exists', besluit('3', '9')),
  ],
  vm2: [row('licence', temporary('aanvraag')), row('cooperation-shown', temporary('aanvraag'))],
}

export const criteriaOf = (regime: Regime): readonly CriterionRow[] => OF[regime]

/** What somebody judged of one criterion. Never overwritten: the last line counts. */
export interface Assessment {
  criterion: Criterion
  verdict: Severity
  note: string
  /** who judged: the ministry, the agency, the own steering group */
  by: string
  on: string
}

export const VERDICTS = SEVERITIES

/** The last line of each criterion. */
export function lastOf(lines: readonly Assessment[]): Map<Criterion, Assessment> {
  return new Map(lines.map((line) => [line.criterion, line]))
}
