import type { EnrolmentDelivery, Judged, PupilDelivery } from '../delivery.ts'
import type { DeliveryProblem } from '../problem.ts'
import { showable } from '../sensitive.ts'

interface Rows {
  /** rows with this key that were counted and not yet taken */
  left: number
  waiting: PupilDelivery[]
}

/** What a row adds: the pupil when it was the last row of one, and what is wrong with it or with the rows that waited for it. */
export interface Taken {
  pupil: PupilDelivery | null
  notes: DeliveryProblem[]
  rejected: DeliveryProblem[]
}

/**
 * Puts rows with one key together to one pupil, wherever they stand. In a first reading keys are counted, in a second
 * rows are taken: so only rows are held of which others are still to come. Rows that say different things of the person
 * are all rejected.
 */
export function pupilRows() {
  const byKey = new Map<string, Rows>()
  return {
    count(key: string): void {
      const rows = byKey.get(key)
      if (rows) rows.left += 1
      else byKey.set(key, { left: 1, waiting: [] })
    },
    take(key: string, { pupil, notes, rejected }: Judged): Taken {
      const rows = byKey.get(key)
      if (rows && pupil) rows.waiting.push(pupil)
      if (rows) rows.left -= 1
      const taken: Taken = { pupil: null, notes: [...notes], rejected: rejected ? [rejected] : [] }
      if (rows?.left === 0) settle(rows.waiting, taken)
      return taken
    },
  }
}

/** All rows of a pupil are there. */
function settle(rows: PupilDelivery[], taken: Taken): void {
  const [first, ...others] = rows
  if (!first) return
  const other = others.find((row) => personOf(row) !== personOf(first))
  if (other) {
    for (const row of rows) taken.rejected.push(contradiction(row, row === first ? other.line : first.line))
    return
  }
  for (const row of others) {
    if (!merge(first, row)) taken.notes.push({ problem: 'row-twice', line: row.line, first: first.line })
  }
  if (others.length > 0) putInOrder(first)
  taken.pupil = first
}

/** All that rows of one pupil must say alike. */
function personOf({ givenName, infix, familyName, initials, birthDate, sex, email }: PupilDelivery): string {
  return JSON.stringify([givenName, infix, familyName, initials, birthDate, sex, email])
}

function contradiction({ line, key }: PupilDelivery, other: number): DeliveryProblem {
  return { problem: 'key-contradicts', line, other, key: showable(key ?? '') }
}

/** Adds what is new; false when that is nothing. */
function merge(pupil: PupilDelivery, row: PupilDelivery): boolean {
  const [known, groups] = [new Set(pupil.enrolments.map(enrolmentText)), new Set(pupil.groups.map(({ key }) => key))]
  const enrolments = row.enrolments.filter((enrolment) => !known.has(enrolmentText(enrolment)))
  const added = row.groups.filter(({ key }) => !groups.has(key))
  pupil.enrolments.push(...enrolments)
  pupil.groups.push(...added)
  return enrolments.length + added.length > 0
}

function enrolmentText({ line: _, ...enrolment }: EnrolmentDelivery): string {
  return JSON.stringify([enrolment.from, enrolment.until, enrolment])
}

/** The order of rows says nothing: enrolments go by their days. */
function putInOrder({ enrolments, groups }: PupilDelivery): void {
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
  enrolments.sort((a, b) => byText(enrolmentText(a), enrolmentText(b)))
  groups.sort((a, b) => byText(a.key, b.key))
}
