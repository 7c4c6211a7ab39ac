import type { TbgiDiploma, TbgiEnrolment, TbgiRecord } from './readers/tbgi/types.ts'
import type { Staged } from './stage-pupil.ts'
import type { DeliveringSchool, StagedLine, StagedRow } from './staged.ts'

/** What DUO counts for an enrolment or diploma, under the number of the enrolment: a TBG-i knows no pupils. */
export function stageTbgi(record: TbgiRecord, school: DeliveringSchool): Staged {
  const { line, brin } = record
  const key = record.kind === 'enrolment' ? record.number : record.enrolment
  if (brin !== school.brin)
    return { row: null, lines: [], problems: [{ refused: true, problem: { problem: 'other-institution', line, brin } }] }
  if (key === null) return { row: null, lines: [], problems: [{ refused: true, problem: { problem: 'no-key', line } }] }
  const lines = record.kind === 'enrolment' ? teldata(record, key) : [diploma(record, key)]
  return { row: rowOf(key, line), lines, problems: [] }
}

function rowOf(key: string, line: number): StagedRow {
  const unsaid = { givenName: null, infix: null, familyName: null, initials: null, birthDate: null, sex: null, email: null }
  return { key, keyKind: 'inschrijvingvolgnummer', line, ...unsaid }
}

function teldata({ number, from, until, plannedUntil, teldata }: TbgiEnrolment, key: string): StagedLine[] {
  return teldata.map(({ line, ...counted }) => ({
    key,
    line,
    what: 'funding',
    ref: number,
    fields: { ...counted, number: `${number} ${counted.teldatum}`, enrolment: number, from, until, plannedUntil },
  }))
}

function diploma({ line, kind: _, brin: __, ...fields }: TbgiDiploma, key: string): StagedLine {
  return { key, line, what: 'funding', ref: key, fields: { ...fields, number: `diploma ${fields.number}` } }
}
