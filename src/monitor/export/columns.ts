import type { TableName } from '../rows.ts'

export type ColumnKind = 'text' | 'number'
export interface Column {
  /** the header, and the field of the row, unless `path` says otherwise */
  name: string
  kind: ColumnKind
  /** where the value stands when it is not a field of its own: `['a', 0]` */
  path?: readonly [field: string, index: number]
}

const text = (...names: string[]): Column[] => names.map((name) => ({ name, kind: 'text' }))
const number = (...names: string[]): Column[] => names.map((name) => ({ name, kind: 'number' }))
const pair = (field: string): Column[] => [
  { name: `${field}_x`, kind: 'number', path: [field, 0] },
  { name: `${field}_n`, kind: 'number', path: [field, 1] },
]

const WHOM = text('cohort', 'population', 'group')
const SHARE = number('n', 'total', 'percent')
const REGRESSION = [
  ...text('cohort', 'population', 'term'),
  ...number('estimate', 'standardError', 'clusterStandardError', 'z', 'p', 'oddsRatio', 'low', 'high'),
]

/** Columns of each table in the order in which they are written; `definition` closes every row. */
export const COLUMNS: Record<TableName, readonly Column[]> = {
  positions: [...WHOM, ...text('start', 'teldatum', 'position'), ...SHARE, ...text('definition')],
  flows: [...WHOM, ...text('from', 'to', 'fromPosition', 'toPosition'), ...number('n'), ...text('definition')],
  paths: [...WHOM, ...text('positions'), ...number('n'), ...text('definition')],
  experiments: [...text('cohort', 'sector', 'status'), ...SHARE, ...text('definition')],
  retention: [...text('cohort', 'teldatum'), ...SHARE, ...text('definition')],
  binding: [...text('cohort', 'population', 'teldatum', 'measure'), ...SHARE, ...text('definition')],
  comparisons: [
    ...text('cohort', 'population', 'versus', 'alignment', 'teldatum'),
    ...number('years'),
    ...text('measure'),
    ...pair('a'),
    ...pair('b'),
    ...number('chiSquare', 'p', 'phi', 'difference', 'low', 'high', 'smallestExpected', 'fisherP', 'holmP'),
    ...text('family'),
    ...number('familySize'),
    ...text('definition'),
  ],
  incidence: [...WHOM, ...number('years'), ...text('event'), ...number('probability', 'standardError'), ...text('definition')],
  'new-leavers': [...WHOM, ...text('teldatum'), ...SHARE, ...text('definition')],
  regression: [...REGRESSION, ...text('definition')],
  'regression-interaction': [...REGRESSION, ...text('definition')],
  models: [
    ...text('model', 'cohort', 'population'),
    ...number('n', 'events', 'excluded', 'logLikelihood'),
    ...text('converged', 'separation', 'method', 'definition'),
  ],
}
