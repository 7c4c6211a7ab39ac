import type { FileProblem } from '#platform/import/problem.ts'
import { ReadingStopped } from '#platform/import/problem.ts'
import type { DroppedKind } from './sensitive.ts'
import type { PupilField } from './table/fields.ts'

/** What can be wrong with pupils in a file, whatever its format. Values are shortened, and never a BSN. */
export type PupilProblem =
  | { problem: 'key-missing'; line: number }
  | { problem: 'key-is-bsn'; line: number }
  | { problem: 'key-twice'; line: number; first: number; key: string }
  | { problem: 'key-contradicts'; line: number; other: number; key: string }
  | { problem: 'name-missing'; line: number }
  | { problem: 'birth-date-missing'; line: number }
  | { problem: 'birth-date-partial'; line: number }
  | { problem: 'date-unreadable'; line: number; column: string; value: string }
  | { problem: 'value-missing'; line: number; column: string }
  | { problem: 'value-unknown'; line: number; column: string; value: string }
  | { problem: 'value-too-long'; line: number; column: string; most: number }
  | { problem: 'until-before-from'; line: number }
  | { problem: 'enrolment-contradicts'; line: number }
  | { problem: 'enrolment-without-kind'; line: number }
  | { problem: 'row-twice'; line: number; first: number }
  | { problem: 'no-pupils' }
  | TableProblem
  | EdexmlProblem
  | DuoProblem

export type TableProblem =
  | { problem: 'mapping-incomplete'; fields: readonly PupilField[] }
  | { problem: 'mapping-column-missing'; column: string; field: PupilField }
  | { problem: 'mapping-column-repeated'; column: string; field: PupilField }
  | { problem: 'mapping-column-dropped'; column: string; field: PupilField; kind: DroppedKind }

export type EdexmlProblem =
  | { problem: 'edexml-section-unknown'; line: number; section: string }
  | { problem: 'edexml-section-order'; line: number; section: string }
  | { problem: 'edexml-section-missing'; section: string }
  | { problem: 'edexml-schooljaar'; line: number; value: string }
  | { problem: 'edexml-version'; line: number; value: string }
  | { problem: 'edexml-jaargroep-not-vo'; line: number; value: string }
  | { problem: 'edexml-left-without-date'; line: number }
  | { problem: 'edexml-reference'; line: number; element: string; key: string }
  | { problem: 'edexml-key-twice'; line: number; element: string; key: string }

export type DuoProblem =
  | { problem: 'xml-root'; found: string; expected: readonly string[] }
  | { problem: 'ro-no-opening' }
  | { problem: 'ro-no-closing' }
  | { problem: 'ro-after-closing'; line: number }
  | { problem: 'ro-record-unknown'; line: number; value: string }
  | { problem: 'ro-record-misplaced'; line: number; record: string }
  | { problem: 'ro-person-differs'; line: number; record: string }
  | { problem: 'ro-fields'; line: number; record: string; found: number; least: number; most: number }
  | { problem: 'ro-is-grondslag'; line: number }
  | { problem: 'ro-too-many-records'; line: number; most: number }
  | { problem: 'ro-totals'; record: string; found: number; stated: string }
  | { problem: 'ro-enrolment-without-period'; line: number; number: string }
  | { problem: 'enrolment-numbers-shared'; line: number; other: number }

/** All that a reader of pupils can say of a file. */
export type DeliveryProblem = PupilProblem | FileProblem

/** Stops the reading of this file. */
export function stopDelivery(problem: PupilProblem): never {
  throw new ReadingStopped<PupilProblem>(problem)
}
