import { repeatedHeaders } from '#platform/import/table.ts'
import type { TableProblem } from '../problem.ts'
import type { DroppedColumn } from './dropped-columns.ts'
import { CALLED_BY, ENROLMENT_FIELDS, FREE_TEXTS, type Mapping, PUPIL_COLUMNS, PUPIL_FIELDS, type PupilField } from './fields.ts'

/** A mapping that fits the headers of a file: columns by their place. */
export interface MappedColumns {
  fields: Partial<Record<PupilField, number>>
  headers: readonly string[]
  /** mapped fields that take any text, but the key: in the others a BSN is no value */
  freeTexts: readonly PupilField[]
  /** whether rows can hold an enrolment */
  hasEnrolments: boolean
}

/** What keeps a mapping from being used with this file; empty when nothing does. */
export function mappingProblems(headers: readonly string[], mapping: Mapping, dropped: readonly DroppedColumn[]): TableProblem[] {
  const repeated = new Set(repeatedHeaders(headers))
  const columns = Object.entries(mapping) as [PupilField, string][]
  const wrong = columns.flatMap(([field, column]): TableProblem[] => {
    if (!headers.includes(column)) return [{ problem: 'mapping-column-missing', column, field }]
    if (repeated.has(column)) return [{ problem: 'mapping-column-repeated', column, field }]
    const never = dropped.find(({ header }) => header === column)
    return never ? [{ problem: 'mapping-column-dropped', column, field, kind: never.kind }] : []
  })
  const fields = missingFields(mapping)
  return fields.length > 0 ? [{ problem: 'mapping-incomplete', fields }, ...wrong] : wrong
}

function missingFields(mapping: Mapping): PupilField[] {
  const missing = PUPIL_FIELDS.filter((field) => 'required' in PUPIL_COLUMNS[field] && !mapping[field])
  return CALLED_BY.some((field) => mapping[field]) ? missing : [...missing, ...CALLED_BY.slice(0, 1)]
}

/** The columns of a mapping without problems. */
export function mapColumns(headers: readonly string[], mapping: Mapping): MappedColumns {
  const fields: MappedColumns['fields'] = {}
  for (const [field, column] of Object.entries(mapping) as [PupilField, string][]) fields[field] = headers.indexOf(column)
  const freeTexts = FREE_TEXTS.filter((field) => fields[field] !== undefined)
  return { fields, headers, freeTexts, hasEnrolments: ENROLMENT_FIELDS.some((field) => fields[field] !== undefined) }
}
