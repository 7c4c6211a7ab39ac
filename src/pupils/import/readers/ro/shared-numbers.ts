import type { CsvRecord } from '#platform/import/csv.ts'
import type { PupilProblem } from '../problem.ts'

/**
 * The first enrolment number that two persons have. DUO asks only that it is unique for one person, and some schools
 * count 001, 002 for each: then nothing but the BSN tells persons of the file apart, and that is dropped.
 */
export async function sharedNumbers(records: AsyncIterable<CsvRecord>): Promise<PupilProblem | null> {
  const owners = new Map<string, { person: number; line: number }>()
  let person = 0
  for await (const { line, fields } of records) {
    if (fields[0] === 'PER') person += 1
    if (fields[0] !== 'ISG') continue
    const number = fields[3]?.trim() ?? ''
    const owner = owners.get(number)
    if (owner && owner.person !== person) return { problem: 'enrolment-numbers-shared', line, other: owner.line }
    owners.set(number, { person, line })
  }
  return null
}
