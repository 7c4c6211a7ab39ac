import type { CsvRecord } from '#platform/import/csv.ts'
import { readCrebo, readLeerroutefase, readLeertraject, readNiveau } from '../codes.ts'
import type { MboEnrolmentDelivery } from '../delivery.ts'
import { showable } from '../sensitive.ts'
import type { ValueReader } from '../values.ts'
import { at, needed, neededDate } from './values.ts'

/** An ISG with its ISP records. */
export interface RoEnrolment {
  line: number
  number: string
  from: string | null
  plannedUntil: string | null
  until: string | null
  reason: string | null
  periods: RoPeriod[]
}

type RoPeriod = Pick<MboEnrolmentDelivery, 'line' | 'crebo' | 'leertraject' | 'niveau' | 'leerroute' | 'leerroutefase'> & {
  from: string | null
  location: string | null
}

/** The enrolments of a person; every record must be this person's, and of an enrolment that was named before it. */
export function enrolmentsOf(per: CsvRecord, records: readonly CsvRecord[], values: ValueReader): RoEnrolment[] {
  const enrolments = new Map<string, RoEnrolment>()
  for (const record of records) {
    const name = record.fields[0] ?? ''
    if (at(record, 1) !== at(per, 1) || at(record, 2) !== at(per, 2)) {
      values.reject({ problem: 'ro-person-differs', line: record.line, record: name })
    }
    if (name === 'ISG') addEnrolment(enrolments, record, values)
    if (name !== 'ISP' && name !== 'ISE' && name !== 'BPV') continue
    const enrolment = enrolments.get(at(record, 3) ?? '')
    if (!enrolment) values.reject({ problem: 'ro-record-misplaced', line: record.line, record: name })
    else if (name === 'ISP') enrolment.periods.push(periodOf(record, values))
  }
  for (const { periods, line, number } of enrolments.values()) {
    if (periods.length === 0) values.reject({ problem: 'ro-enrolment-without-period', line, number: showable(number) })
  }
  return [...enrolments.values()]
}

function addEnrolment(enrolments: Map<string, RoEnrolment>, record: CsvRecord, values: ValueReader): void {
  const number = needed(record, 3, 'Inschrijvingvolgnummer', values)
  const from = neededDate(record, 4, 'DatumInschrijving', values)
  const until = values.at(record.line).endDate(at(record, 6), 'DatumUitschrijvingWerkelijk')
  const first = enrolments.get(number)
  if (first) values.reject({ problem: 'key-twice', line: record.line, first: first.line, key: showable(number) })
  if (number !== '' && number === at(record, 1)) values.reject({ problem: 'key-is-bsn', line: record.line })
  if (until !== null && until < from) values.reject({ problem: 'until-before-from', line: record.line })
  const plannedUntil = values.at(record.line).endDate(at(record, 5), 'DatumUitschrijvingGepland')
  enrolments.set(number, { line: record.line, number, from, plannedUntil, until, reason: at(record, 7), periods: [] })
}

function periodOf(record: CsvRecord, person: ValueReader): RoPeriod {
  const values = person.at(record.line)
  return {
    line: record.line,
    from: neededDate(record, 4, 'DatumBegin', values),
    crebo: values.code(at(record, 5), 'Opleidingcode', readCrebo),
    leertraject: values.code(at(record, 6), 'Leertraject', readLeertraject),
    niveau: values.code(at(record, 7), 'Niveau', readNiveau),
    location: at(record, 11),
    leerroute: at(record, 12),
    leerroutefase: values.code(at(record, 13), 'Leerroutefase', readLeerroutefase),
  }
}

/** Each period ends the day before the next one; the last ends with the enrolment, which also gives its reason. */
export function periodsOf(
  { number, until, plannedUntil, reason, periods }: RoEnrolment,
  brin: string | null,
  values: ValueReader,
): MboEnrolmentDelivery[] {
  const inOrder = periods.toSorted((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
  return inOrder.map(({ location, ...period }, index) => {
    const next = inOrder[index + 1]?.from
    const site = { brin, vestiging: null, location, ownKey: null, name: null }
    const end = next ? { until: dayBefore(next), reason: null } : { until, reason }
    if (end.until !== null && end.until < (period.from ?? '')) values.reject({ problem: 'until-before-from', line: period.line })
    return { kind: 'mbo', number, leerjaar: null, plannedUntil, site, ...period, ...end }
  })
}

function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}
